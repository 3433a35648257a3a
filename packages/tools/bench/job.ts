import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseCommandFile } from "@build-once/testkit";

/** A job of one commit: its folders, and what every step of it finds in its environment. */
export interface BenchJob {
  readonly workspace: string;
  readonly commit: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One process of a job's step. */
export interface Step {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a process took and told. */
export interface StepResult {
  readonly wallMs: number;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
}

/** Runs one process with command files of its own; what prepares and reads them is not timed. @throws {Error} when it fails */
export async function runStep(job: BenchJob, step: Step): Promise<StepResult> {
  const folder = await mkdtemp(join(job.environment["RUNNER_TEMP"] ?? "", "step-"));
  const files = Object.fromEntries(
    ["OUTPUT", "STATE", "ENV", "PATH", "STEP_SUMMARY"].map((name) => [`GITHUB_${name}`, join(folder, name)]),
  );
  await Promise.all(Object.values(files).map(async (path) => await writeFile(path, "")));
  const env = { ...job.environment, ...files, ...step.environment };
  const start = performance.now();
  const child = spawn(step.command, [...step.args], { env, cwd: job.workspace, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const wallMs = performance.now() - start;
  if (exitCode !== 0) throw new Error(`${step.command} ${step.args.join(" ")} failed:\n${printed}`);
  const read = async (name: string): Promise<ReadonlyMap<string, string>> =>
    parseCommandFile(await readFile(join(folder, name), "utf8"));
  return { wallMs, outputs: await read("OUTPUT"), state: await read("STATE") };
}

/** What a step's main phase saved, as its post phase finds it. */
export function stateVariables(state: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value]));
}
