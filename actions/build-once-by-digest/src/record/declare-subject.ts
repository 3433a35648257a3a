import type { Environment, Files, Log } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";

/** What declaring a subject needs. */
export interface DeclarePorts {
  readonly environment: Environment;
  readonly files: Files;
  readonly log: Log;
}

/** What became of the declaration. */
export type Declaration = "declared" | "not-offered" | "known" | "refused";

/** The runner fails the step that writes more. */
const maxFileBytes = 1024 * 1024;
const maxSubjects = 500;

/**
 * Declares the image to the runner, so that `actions/attest` finds it without being told. The runner fails a step whose
 * lines it cannot take (a name that was declared with another digest, too many of them); such a line is not written.
 *
 * @param image `registry/path`
 * @see actions/runner, CreateArtifactsFileCommand (pull request 4527); actions/attest, src/artifacts.ts
 */
export async function declareSubject(ports: DeclarePorts, image: string, digest: Digest): Promise<Declaration> {
  const path = ports.environment.get("GITHUB_ARTIFACTS");
  if (path === undefined) return "not-offered";
  try {
    const obstacle = await obstacleTo(ports, path, image, digest);
    if (obstacle === "known") return "known";
    if (obstacle !== undefined) {
      ports.log.warning(`${image}@${digest} is not declared to the runner: ${obstacle}.`);
      return "refused";
    }
    // Blank lines are skipped; what another wrote may not have ended its line.
    await ports.files.append(path, `\noci://${image}@${digest}\n`);
    return "declared";
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind === "bug") throw error;
    ports.log.warning(`${image}@${digest} is not declared to the runner: ${error.message}`);
    return "refused";
  }
}

async function obstacleTo(
  ports: DeclarePorts,
  path: string,
  image: string,
  digest: Digest,
): Promise<string | undefined> {
  // The runner splits lines, trims them, and keeps `=` for itself.
  if (!/^[a-z0-9.:/_-]{1,400}$/.test(image) || !digest.startsWith("sha256:")) return "the runner has no name for it";
  const size = (await ports.files.stat(path))?.sizeBytes ?? 0;
  if (size + image.length + digest.length + 10 > maxFileBytes) return "the step's list is full";
  const list = ports.environment.get("GITHUB_ARTIFACTS_LIST");
  const text = list === undefined ? undefined : await ports.files.readText(list, 4 * maxFileBytes);
  const subjects = parseSubjects(text ?? "");
  const declared = subjects.get(image);
  if (declared === digest) return "known";
  if (declared !== undefined) return `an earlier step of the job declared ${image} with another digest`;
  return subjects.size >= maxSubjects ? `the job has ${maxSubjects} subjects already` : undefined;
}

/** Name to digest; empty where the runner does not tell, as with the feature switched off. */
function parseSubjects(text: string): ReadonlyMap<string, string> {
  try {
    const list = JSON.parse(text) as { readonly subjects?: unknown } | null;
    const entries = Array.isArray(list?.subjects) ? (list.subjects as readonly unknown[]) : [];
    return new Map(entries.map(entryOf));
  } catch {
    return new Map();
  }
}

function entryOf(entry: unknown): readonly [string, string] {
  const { name, digest } = (entry ?? {}) as { readonly name?: unknown; readonly digest?: unknown };
  return [typeof name === "string" ? name : "", typeof digest === "string" ? digest : ""];
}
