import { resolve } from "node:path";
import { provingGround } from "../src/engine/provided-ground.ts";
import {
  type FileChanges,
  findJob,
  findStep,
  type JobResult,
  type Platform,
  type PlatformOptions,
  type PlatformRun,
  startPlatform,
} from "../src/workflow/index.ts";

/** What the scanner's stand-in is told by the image itself. */
export interface ToldByImage {
  readonly packages?: number;
  readonly behave?: "crash" | "garbage" | "silent";
  readonly found?: readonly Readonly<
    Record<"id" | "severity", string> & { fixed?: string; title?: string; package?: string; installed?: string }
  >[];
}

const source = resolve(import.meta.dirname, "../../../examples/sample-app");

/** The label that tells the scanner's stand-in what it is to find. */
export function labelFor(told: ToldByImage): Readonly<Record<string, string>> {
  return { "stand-in.trivy": Buffer.from(JSON.stringify(told)).toString("base64") };
}

/** A Dockerfile for any platform, since nothing runs in it, that tells the scanner's stand-in what it is to find. */
export function dockerfile(told: ToldByImage = {}, more = "USER 10001\n"): string {
  const labels = Object.entries(labelFor(told)).map(([name, value]) => `LABEL ${name}=${value}\n`);
  return `FROM scratch\nCOPY sample_app /app\n${labels.join("")}${more}`;
}

/** One job that calls a workflow of this project; `given` is YAML below `with:`. */
export function caller(workflow: string, given: readonly string[] = [], job = "image"): string {
  const inputs = given.length === 0 ? [] : ["    with:", ...given.map((line) => `      ${line}`)];
  const uses = `    uses: build-once/pipeline/.github/workflows/${workflow}@v1`;
  return ["name: CI", "on: { push: {}, pull_request: {} }", "jobs:", `  ${job}:`, uses, ...inputs, ""].join("\n");
}

/** Starts a platform whose consumer is an image alone. */
export async function newImagePlatform(changes: FileChanges, more: Partial<PlatformOptions> = {}): Promise<Platform> {
  const { environment, wheels } = provingGround();
  return await startPlatform({
    source,
    environment,
    wheels,
    changes: { Dockerfile: dockerfile(), ".dockerignore": null, ...changes },
    ...more,
  });
}

/** The outputs of a step of a job; none when it did not run. */
export function stepOutputs(run: PlatformRun, job: string, step: string): ReadonlyMap<string, string> {
  return findStep(findJob(run.result, job), step)?.outputs ?? new Map();
}

/** All legs of a job. */
export function legs(run: PlatformRun, job: string): readonly JobResult[] {
  return run.result.jobs.filter(({ id }) => id === job);
}

/** Names of the artifacts that a run left, its evidence aside. */
export function artifactsOf(platform: Platform, run: PlatformRun): readonly string[] {
  const names = platform.results.artifacts.ofRun(run.id).map(({ name }) => name);
  return names.filter((name) => !name.startsWith("evidence-")).sort();
}

/** Everything that was written to the registry. */
export function writes(platform: Platform): readonly string[] {
  const written = platform.registry.requests.all.filter(({ method }) => method !== "GET" && method !== "HEAD");
  return written.map(({ method, path }) => `${method} ${path}`);
}
