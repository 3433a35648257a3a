import { type Evidence, maxEvidenceBytes, mergeEvidence, parseEvidence } from "@build-once/evidence";
import type { ArtifactInfo, ForeignRun, Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { evidenceFolder, listEvidence } from "@build-once/runner";
import type { ArtifactLink } from "./parts.ts";

/** Which run's evidence counts. */
export interface EvidenceSource {
  /** `owner/name`. */
  readonly repository: string;
  readonly runId: number;
  /** Set when the run is not this one. */
  readonly foreign: ForeignRun | undefined;
}

/** What a run left. */
export interface Gathered {
  readonly evidence: readonly Evidence[];
  /** Those of this very job; jobs of different workflows may share a name, so the folder tells. */
  readonly own: ReadonlySet<Evidence>;
  readonly artifacts: readonly ArtifactLink[];
  /** What the reader must know: evidence that was refused or could not be read. */
  readonly notes: readonly string[];
}

/** A run that leaves more is not read further, and this is said. */
const maxArtifacts = 60;
const maxArtifactBytes = 8 * 2 ** 20;
const maxFilesPerArtifact = 50;

/**
 * Reads the evidence of a run: of this job from its folder, of other jobs from the run's artifacts. Every piece must
 * speak about exactly this repository and run; others are refused and named.
 */
export async function gatherEvidence(host: Host, source: EvidenceSource): Promise<Gathered> {
  const notes: string[] = [];
  const pieces: Evidence[] = [];
  if (source.foreign === undefined) {
    const folder = evidenceFolder(host.environment);
    const paths = folder === undefined ? [] : await listEvidence(host.files, folder);
    pieces.push(...(await readPieces(host, paths, source, "this job", notes)));
  }
  const own = new Set(pieces);
  const artifacts = await listArtifacts(host, source, notes);
  const carriers = artifacts.filter((artifact) => artifact.name.startsWith("evidence-"));
  if (carriers.length > maxArtifacts)
    notes.push(`the run has ${carriers.length} evidence artifacts; the first ${maxArtifacts} were read`);
  for (const artifact of carriers.slice(0, maxArtifacts)) {
    pieces.push(...(await readArtifact(host, artifact, source, notes)));
  }
  const links = artifacts
    .filter((artifact) => !artifact.name.startsWith("evidence-"))
    .map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes }));
  return { evidence: mergeEvidence(pieces), own, artifacts: links, notes };
}

async function listArtifacts(host: Host, source: EvidenceSource, notes: string[]): Promise<readonly ArtifactInfo[]> {
  const { environment } = host;
  const service =
    environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined && environment.get("ACTIONS_RESULTS_URL") !== undefined;
  if (source.foreign === undefined && !service) return [];
  try {
    return await host.artifacts.list(source.foreign);
  } catch (error) {
    // A run whose evidence is the only source must not be reported as if it had none.
    if (source.foreign !== undefined) throw error;
    notes.push(`evidence of other jobs could not be read: ${messageOf(error)}`);
    return [];
  }
}

async function readArtifact(
  host: Host,
  artifact: ArtifactInfo,
  source: EvidenceSource,
  notes: string[],
): Promise<readonly Evidence[]> {
  const name = artifact.name.slice(0, 100);
  if (artifact.sizeBytes > maxArtifactBytes) {
    notes.push(`the artifact ${name} is too large for evidence (${artifact.sizeBytes} bytes) and was not read`);
    return [];
  }
  const temporary = host.environment.get("RUNNER_TEMP") ?? "";
  const folder = `${temporary}/build-once/pr-summary/${artifact.id}-${host.random.hex(4)}`;
  try {
    await host.artifacts.download(artifact, folder, source.foreign);
    const names = (await host.files.list(folder)).filter((file) => file.endsWith(".json"));
    if (names.length === 0) notes.push(`the artifact ${name} holds no evidence`);
    const paths = names.slice(0, maxFilesPerArtifact).map((file) => `${folder}/${file}`);
    return await readPieces(host, paths, source, name, notes);
  } catch (error) {
    notes.push(`the artifact ${name} was refused: ${messageOf(error)}`);
    return [];
  } finally {
    await host.files.remove(folder);
  }
}

async function readPieces(
  host: Host,
  paths: readonly string[],
  source: EvidenceSource,
  where: string,
  notes: string[],
): Promise<readonly Evidence[]> {
  const pieces: Evidence[] = [];
  for (const path of paths) {
    const piece = await readPiece(host, path, source);
    if (typeof piece === "string") notes.push(`evidence in ${where} was refused: ${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}

/** The evidence, or why it is none of this run. */
export async function readPiece(host: Host, path: string, source: EvidenceSource): Promise<Evidence | string> {
  let text: string | undefined;
  try {
    const stat = await host.files.stat(path);
    if (stat !== undefined && stat.kind !== "file") return "it is not a file";
    text = await host.files.readText(path, maxEvidenceBytes);
  } catch (error) {
    return messageOf(error);
  }
  if (text === undefined) return "the file is missing";
  const parsed = parseEvidence(text);
  if (!parsed.ok) return parsed.error;
  const { subject } = parsed.value;
  if (subject.repository.toLowerCase() !== source.repository.toLowerCase())
    return `it speaks about ${subject.repository || "no repository"}`;
  if (subject.runId !== source.runId) return `it speaks about run ${subject.runId}`;
  return parsed.value;
}

function messageOf(error: unknown): string {
  return error instanceof ActionError || error instanceof Error ? error.message : "unknown";
}
