import { type Evidence, parseEvidence, maxEvidenceBytes, textFact } from "@build-once/evidence";
import type { Host } from "@build-once/host";
import { digestOf } from "@build-once/oci";
import { evidenceFolder, listEvidence } from "@build-once/runner";
import type { ReadEvidence } from "./reports/receipt.ts";
import { parseSubject, type Subject } from "./subject.ts";

/** What earlier steps of this job left behind. */
export interface JobEvidence {
  readonly pieces: readonly Evidence[];
  readonly read: readonly ReadEvidence[];
}

/** Reads the evidence of this job; what cannot be read is said and left out, and never counts for anything. */
export async function readJobEvidence(host: Host): Promise<JobEvidence> {
  const folder = evidenceFolder(host.environment);
  const paths = folder === undefined ? [] : await listEvidence(host.files, folder);
  const pieces: Evidence[] = [];
  const read: ReadEvidence[] = [];
  for (const path of paths) {
    const bytes = await host.files.readBytes(path, maxEvidenceBytes);
    const parsed = parseEvidence(new TextDecoder().decode(bytes ?? new Uint8Array()));
    if (!parsed.ok) {
      host.log.warning(`${path} is left out: ${parsed.error}`);
      continue;
    }
    const { action, verdict, subject } = parsed.value;
    const file = path.slice(path.lastIndexOf("/") + 1);
    pieces.push(parsed.value);
    read.push({ file, sha256: await digestOf(bytes ?? new Uint8Array()), action, verdict, commit: subject.commit });
  }
  return { pieces, read };
}

/** The images that build-once-by-digest left in this job, for when no subjects are given. */
export function subjectsOfEvidence(pieces: readonly Evidence[]): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const piece of pieces) {
    if (piece.action !== "build-once-by-digest" || piece.verdict !== "pass") continue;
    const parsed = parseSubject(`image=${textFact(piece.facts, "reference") ?? ""}`);
    if (parsed.ok && parsed.value.kind === "image") subjects.set(parsed.value.text, parsed.value);
  }
  return [...subjects.values()];
}

/** The commits whose image this digest is by what build-once-by-digest left in this job, whatever commit it was built for. */
export function tiedCommits(pieces: readonly Evidence[], digest: string): readonly string[] {
  const facts = pieces
    .filter(({ action, verdict }) => action === "build-once-by-digest" && verdict === "pass")
    .filter((piece) => textFact(piece.facts, "digest") === digest);
  return facts.flatMap((piece) => {
    const commits = [textFact(piece.facts, "commit"), textFact(piece.facts, "headCommit")];
    return commits.filter((commit): commit is string => commit !== undefined && commit !== "");
  });
}
