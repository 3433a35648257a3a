import type { Digest } from "@build-once/kernel";
import { type Subject, subjectName } from "../subject.ts";
import type { Verdict } from "../verdict.ts";

/** The format's name and version; deploy-smoke demands it. */
export const receiptSchema = "build-once/receipt/v1";

/** A piece of evidence of this job that the receipt was written in the light of. */
export interface ReadEvidence {
  readonly file: string;
  readonly sha256: Digest;
  readonly action: string;
  readonly verdict: string;
  readonly commit: string;
}

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly verdict: "pass" | "fail";
  readonly decided: Verdict;
  readonly subjects: readonly Subject[];
  readonly repository: string;
  readonly commit: string;
  readonly runId: number;
  readonly checkedBy: {
    readonly runId: number;
    readonly runAttempt: number;
    readonly job: string;
    readonly workflow: string;
  };
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly evidence: readonly ReadEvidence[];
  readonly files: readonly { readonly path: string; readonly digest: Digest }[];
}

const maxListedFiles = 1000;

/** The machine-readable proof of what was checked; unknown members are to be ignored by whoever reads it. */
export function renderReceipt(parts: ReceiptParts): string {
  const { decided } = parts;
  const receipt = {
    schema: receiptSchema,
    verdict: parts.verdict,
    reason: decided.reason,
    at: parts.at,
    repository: parts.repository,
    commit: parts.commit,
    runId: parts.runId,
    checkedBy: parts.checkedBy,
    subjects: parts.subjects.map((subject) => ({
      kind: subject.kind,
      name: subjectName(subject),
      ...(subject.kind === "image" ? { digest: subject.digest } : {}),
    })),
    counts: { checked: decided.checked, failed: decided.failed, warned: decided.warned },
    checks: decided.checks.map(({ rule, subject, level, result, message }) => ({
      rule,
      subject,
      level,
      result,
      message,
    })),
    files: parts.files.slice(0, maxListedFiles),
    filesLeftOut: Math.max(0, parts.files.length - maxListedFiles),
    evidence: parts.evidence,
  };
  return `${JSON.stringify(receipt, null, 2)}\n`;
}
