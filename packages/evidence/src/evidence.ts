import type { ErrorKind } from "@build-once/kernel";

/** The name and version of the format. */
export const evidenceSchema = "build-once/evidence/v1";

/** What an action's result speaks about. */
export interface Subject {
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly event: string;
  readonly pullRequest?: number;
  readonly runId: number;
  readonly runAttempt: number;
  readonly job: string;
  readonly workflow: string;
}

/** A link a person may follow. Foreign text when read back. */
export interface EvidenceLink {
  readonly title: string;
  readonly url: string;
}

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Facts of one action: a JSON object whose shape the action's schema publishes. */
export type Facts = { readonly [key: string]: Json };

/** What one action leaves behind for other jobs, for `workflow_run` and for people. */
export interface Evidence {
  readonly schema: typeof evidenceSchema;
  readonly action: string;
  readonly verdict: "pass" | "fail" | "skip";
  /** A reason of the action's contract, or an error's code. */
  readonly reason: string;
  /** The reason in one sentence. */
  readonly message: string;
  /** Set when the action ended by an error instead of a verdict of its own. */
  readonly error?: ErrorKind;
  readonly subject: Subject;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly durationMs: number;
  readonly facts: Facts;
  readonly links: readonly EvidenceLink[];
  /** SHA-256 over the inputs as they were given, secrets left out. */
  readonly inputs: string;
}

/** The canonical text of an evidence file. */
export function renderEvidence(evidence: Evidence): string {
  return `${JSON.stringify(evidence, null, 2)}\n`;
}
