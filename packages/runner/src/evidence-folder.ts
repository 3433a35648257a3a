import type { Environment, Files, Random } from "@build-once/host";

/** Where the actions of a job leave their evidence; `undefined` where the runner names no temporary folder. */
export function evidenceFolder(environment: Environment): string | undefined {
  const temporary = environment.get("RUNNER_TEMP");
  return temporary === undefined ? undefined : `${temporary}/build-once/evidence`;
}

/** Where {@link claimUpload} leaves its mark. */
const ownerFile = ".owner";

/** True for exactly one action of a job: the one whose post step, the last to run, uploads everybody's evidence. */
export async function claimUpload(files: Files, folder: string, random: Random): Promise<boolean> {
  return await files.createExclusive(`${folder}/${ownerFile}`, random.hex(8));
}

/** The evidence files of this job so far, as absolute paths. */
export async function listEvidence(files: Files, folder: string): Promise<readonly string[]> {
  const names = await files.list(folder);
  return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
}

/** The name of the run artifact that carries a job's evidence: `evidence-<job>-<random>`. */
export function evidenceArtifactName(job: string, random: Random): string {
  const safe = job.replaceAll(/[^A-Za-z0-9._-]/g, "-").slice(0, 60);
  return `evidence-${safe === "" ? "job" : safe}-${random.hex(6)}`;
}
