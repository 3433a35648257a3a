import { type Evidence, type Facts, textFact } from "@build-once/evidence";
import { type Digest, parseDigest } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedEvidence, ObservedPiece } from "../run-artifacts/observe-evidence.ts";
import type { Subject } from "../subject.ts";

/** Whose evidence counts. */
export interface EvidenceDemand {
  /** The subject's name. */
  readonly subject: string;
  readonly actions: readonly string[];
  /** `owner/name`. */
  readonly repository: string;
  readonly runId: number;
  /** Head commit of the run, where it is known. */
  readonly headCommits: readonly string[];
  /** Images that are checked in the same step. */
  readonly images: readonly Extract<Subject, { kind: "image" }>[];
}

/** What was found, and the one digest that the run's build names. */
export interface JudgedEvidence {
  readonly findings: readonly Finding[];
  readonly digest: Digest | undefined;
}

const builder = "build-once-by-digest";

/** Every finding about a run's evidence. One piece that is not what it should be spoils the whole: nobody can tell who wrote it. */
export function judgeEvidence(observed: ObservedEvidence, demand: EvidenceDemand): JudgedEvidence {
  const { subject } = demand;
  const findings: Finding[] = [];
  const strange = [
    ...observed.refused.map(({ name, why }) => `${name}: ${why}`),
    ...observed.pieces.flatMap((each) => strangeness(each, demand) ?? []),
  ];
  const fix = "Look at what the run uploaded under that name. Only these actions write artifacts whose names begin so.";
  findings.push(
    ...strange.slice(0, 10).map((why) => broken("evidence-subject", subject, why, fix)),
    ...(strange.length === 0
      ? [holds("evidence-subject", subject, `${observed.pieces.length} pieces of run ${observed.runId}`)]
      : []),
  );
  for (const action of demand.actions) {
    const of = observed.pieces.map(({ piece }) => piece).filter((piece) => piece.action === action);
    findings.push(...judgeAction(subject, action, of, observed.runId));
  }
  if (!demand.actions.includes(builder)) return { findings, digest: undefined };
  const { finding, digest } = judgeDigest(observed, demand);
  return { findings: [...findings, finding], digest };
}

/** Why a piece is not one of this run's own; `undefined` when it is. */
function strangeness({ artifact, piece }: ObservedPiece, demand: EvidenceDemand): string | undefined {
  const { repository, runId } = piece.subject;
  const { headRepositoryId: head, repositoryId: own } = artifact;
  if (head === undefined || own === undefined || head !== own)
    return `${artifact.name} is of a commit that is not this repository's own`;
  if (repository.toLowerCase() !== demand.repository.toLowerCase())
    return `${artifact.name} speaks about ${JSON.stringify(repository.slice(0, 100))}`;
  if (runId !== demand.runId) return `${artifact.name} speaks about run ${runId}`;
  const built = textFact(piece.facts, "headCommit");
  if (piece.action === builder && built !== undefined && !demand.headCommits.includes(built))
    return `${artifact.name} speaks about commit ${built.slice(0, 64)}`;
  return undefined;
}

function judgeAction(subject: string, action: string, of: readonly Evidence[], runId: number): readonly Finding[] {
  if (of.length === 0) {
    const fix = `Add ${action} to that workflow, or do not demand it. With \`evidence: none\` an action leaves nothing.`;
    return [broken("evidence-present", subject, `run ${runId} left no evidence of ${action}`, fix)];
  }
  const failed = of.find(({ verdict }) => verdict !== "pass");
  return [
    holds("evidence-present", subject, `${action}: ${of.length === 1 ? "1 piece" : `${of.length} pieces`}`),
    failed === undefined
      ? holds("evidence-passed", subject, `${action} passed`)
      : broken(
          "evidence-passed",
          subject,
          `${action}: ${failed.verdict}, ${failed.reason}`,
          "Repair what it says and run that workflow again.",
        ),
  ];
}

/** A look-up, a promotion and one platform's part tell of another image than the one that the run is about. */
function saysWhatWasBuilt(facts: Facts): boolean {
  const mode = textFact(facts, "mode") ?? "build";
  if (mode !== "build" && mode !== "record") return false;
  return !/^(?:(?:pr|ref)-)?sha-[0-9a-f]{40}-/.test(textFact(facts, "key") ?? "");
}

function judgeDigest(
  observed: ObservedEvidence,
  { subject, images }: EvidenceDemand,
): { readonly finding: Finding; readonly digest: Digest | undefined } {
  const names = new Set(images.map(({ repository }) => `${repository.registry}/${repository.path}`));
  const built = observed.pieces
    .map(({ piece }) => piece)
    .filter((piece) => piece.action === builder && saysWhatWasBuilt(piece.facts))
    .filter(({ facts }) => names.size === 0 || names.has(textFact(facts, "image") ?? ""))
    .map(({ facts }) => textFact(facts, "digest") ?? "");
  const digests = [...new Set(built.filter((digest) => digest !== ""))];
  const [first] = digests;
  const parsed = parseDigest(first ?? "");
  const bad = (message: string, fix: string): { readonly finding: Finding; readonly digest: undefined } => ({
    finding: broken("evidence-digest", subject, message, fix),
    digest: undefined,
  });
  if (first === undefined)
    return bad("the run names no digest", "A run that may not push, such as a fork's, has no image to deploy.");
  if (digests.length > 1)
    return bad(
      `the run names ${digests.length} digests: ${digests.slice(0, 5).join(", ")}`,
      "Check one image a step, with `image=`; where there is only one, something else wrote evidence into that run.",
    );
  if (!parsed.ok) return bad(`${JSON.stringify(first.slice(0, 100))} is no digest`, "Do not use that run.");
  const other = images.find(({ digest }) => digest !== parsed.value);
  if (other !== undefined)
    return bad(
      `the run built ${parsed.value}, not ${other.digest}`,
      "The tag that named the image moved, or belongs to another run of the same commit: deploy what the run built.",
    );
  return { finding: holds("evidence-digest", subject, `the run built ${parsed.value}`), digest: parsed.value };
}
