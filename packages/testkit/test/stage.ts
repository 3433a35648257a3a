import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { provingGround } from "../src/engine/provided-ground.ts";
import type { RegistryAuth } from "../src/registry/index.ts";
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

/** Milliseconds of a minute. */
export const minutes = 60_000;

/** One leg keeps these tests short, see {@link newPlatform}; the demo runs all three. */
export const matrix = { python: "3.12" } as const;

/** A change that breaks nothing. */
export const harmless: FileChanges = { "NOTES.md": "A change that needs no test.\n" };

const examples = resolve(import.meta.dirname, "../../../examples");
const source = join(examples, "sample-app");

const ci = ".github/workflows/ci.yml";
const python = JSON.stringify([matrix.python]);

/** Starts a platform whose consumer is the sample app with `changes`, tested on one Python. */
export async function newPlatform(changes: FileChanges = {}, registryAuth?: RegistryAuth): Promise<Platform> {
  const auth = registryAuth === undefined ? {} : { registryAuth };
  return await newExample("sample-app", { changes, ...auth });
}

/** Starts a platform whose consumer is an example, linted and tested on one Python and one system. */
export async function newExample(
  name: "artifact" | "medgen" | "sample-app",
  options: Partial<PlatformOptions> = {},
): Promise<Platform> {
  const { environment, wheels } = provingGround();
  const folder = join(examples, name);
  const caller = options.changes?.[ci] ?? readFileSync(join(folder, ci), "utf8");
  // The report misses a planned leg that the engine was told to leave out: the plan itself must have one leg.
  const onePython = withInputs(caller, /python-(?:ci|test|test-services)\.yml@/, { "python-versions": python });
  const oneLint = withInputs(onePython, /python-ci\.yml@/, { "lint-python-versions": python });
  const oneSystem = name === "medgen" ? withInputs(oneLint, /python-ci\.yml@/, { os: '["ubuntu-latest"]' }) : oneLint;
  return await startPlatform({
    source: folder,
    repository: `acme/${name}`,
    environment,
    wheels,
    ...options,
    changes: { ...options.changes, [ci]: oneSystem },
  });
}

/** A caller with inputs added to each job whose `uses:` matches. */
export function withInputs(caller: string, uses: RegExp, inputs: Readonly<Record<string, unknown>>): string {
  const workflow = parse(caller) as { jobs: Record<string, { uses?: string; with?: Record<string, unknown> }> };
  for (const job of Object.values(workflow.jobs)) if (uses.test(job.uses ?? "")) job.with = { ...job.with, ...inputs };
  return stringify(workflow);
}

/** The example's CI with inputs for its tests besides the one Python of {@link newPlatform}. */
export function withTestInputs(inputs: Readonly<Record<string, unknown>>): FileChanges {
  const all = { "python-versions": python, "lint-python-versions": python, ...inputs };
  return { [ci]: withInputs(readFileSync(join(source, ci), "utf8"), /python-ci\.yml@/, all) };
}

/** A caller of the example with something added under a called workflow. */
export function withAdded(file: string, workflow: string, added: string): FileChanges {
  const path = `.github/workflows/${file}`;
  const text = readFileSync(join(source, path), "utf8");
  const line = new RegExp(`^ *uses: build-once/pipeline/.github/workflows/${workflow}@v1$`, "m");
  return { [path]: text.replace(line, (uses) => `${uses}\n${added}`) };
}

/** The outputs of a step; none when it did not run. */
export function outputsOf(run: PlatformRun, job: string, step: string): ReadonlyMap<string, string> {
  return findStep(findJob(run.result, job), step)?.outputs ?? new Map();
}

/** The job that reports on the tests, among all jobs called `report`. */
export function testReport(run: PlatformRun): JobResult | undefined {
  return run.result.jobs.find((job) => job.id === "report" && findStep(job, "coverage") !== undefined);
}

/** The comments of a pull request, oldest first. */
export function commentsOf(platform: Platform, number: number): readonly string[] {
  const [owner = "", name = ""] = platform.consumer.repository.split("/");
  return platform.github.comments(owner, name, number).map((comment) => comment.body);
}

/** What a red run printed at its end, so that a failed assertion tells why. */
export function told(run: PlatformRun): string {
  const red = run.result.jobs.filter((job) => job.outcome === "failure");
  return [...run.result.engine, ...red.map((job) => `${job.name}\n${job.log.slice(-3000)}`)].join("\n");
}
