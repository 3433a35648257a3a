import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseCommandFile } from "../../testkit/src/bundle/command-file.ts";
import { type PrintedCommand, parseCommands } from "../../testkit/src/bundle/printed-commands.ts";

const execute = promisify(execFile);
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const postEntry = `process.env["BUILD_ONCE_PHASE"] = "post";\nawait import("./index.js");\n`;

/** The fixture action, bundled twice under different names beside the project's clients. */
export interface FixtureActions {
  /** Holds `dist/first`, `dist/second` and `lonely/first`, which has no clients beside it. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Compiles the packages and bundles the fixture with the bundler and the options of the real actions. */
export async function bundleFixture(): Promise<FixtureActions> {
  const folder = await mkdtemp(join(tmpdir(), "fixture-"));
  const binaries = join(root, "node_modules/.bin");
  await execute(join(binaries, "tsc"), ["-b", join(root, "packages/runner")], { cwd: root });
  const first = join(folder, "dist/first");
  const entry = join(root, "packages/runner/test/fixture/main.js");
  await execute(join(binaries, "ncc"), ["build", entry, "-o", first, "--no-cache"], { cwd: root });
  await writeFile(join(first, "post.js"), postEntry);
  await cp(first, join(folder, "dist/second"), { recursive: true });
  await mkdir(join(folder, "lonely"));
  await cp(first, join(folder, "lonely/first"), { recursive: true });
  await symlink(join(root, "dist/clients"), join(folder, "dist/clients"));
  return { folder, remove: async () => await rm(folder, { recursive: true, force: true }) };
}

/** How a step of the fixture action is run. */
export interface StepOptions {
  /** Below the folder of the fixture; `dist/first/index.js` unless given. */
  readonly script?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** An empty text removes a variable. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The temporary folder of a job, shared by its steps. */
  readonly job?: string;
  /** Is sent once `waiting` was printed. */
  readonly signal?: "SIGTERM";
}

/** What a step did, as the runner saw it. */
export interface Step {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly PrintedCommand[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  /** The text of the evidence file; empty when none was named. */
  readonly evidence: string;
}

/** Runs one step as the runner does: environment, command files, exit code. */
export async function runStep(folder: string, options: StepOptions): Promise<Step> {
  const scratch = await mkdtemp(join(folder, "step-"));
  const file = (name: string): string => join(scratch, name);
  for (const name of ["output", "state", "summary"]) await writeFile(file(name), "");
  const environment: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    CI: "true",
    RUNNER_TEMP: options.job ?? scratch,
    GITHUB_WORKSPACE: scratch,
    GITHUB_OUTPUT: file("output"),
    GITHUB_STATE: file("state"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: "build",
    GITHUB_SERVER_URL: "https://github.com",
  };
  for (const [name, value] of Object.entries(options.inputs ?? {})) environment[`INPUT_${name.toUpperCase()}`] = value;
  for (const [name, value] of Object.entries(options.environment ?? {})) {
    if (value === "") delete environment[name];
    else environment[name] = value;
  }
  const ended = await start(
    join(folder, options.script ?? "dist/first/index.js"),
    scratch,
    environment,
    options.signal,
  );
  const outputs = parseCommandFile(await readFile(file("output"), "utf8"));
  const evidence = outputs.get("evidence") ?? "";
  return {
    ...ended,
    commands: parseCommands(ended.stdout),
    outputs,
    state: parseCommandFile(await readFile(file("state"), "utf8")),
    summary: await readFile(file("summary"), "utf8"),
    evidence: evidence === "" ? "" : await readFile(evidence, "utf8"),
  };
}

async function start(
  script: string,
  cwd: string,
  env: Record<string, string>,
  signal: "SIGTERM" | undefined,
): Promise<Pick<Step, "exitCode" | "stdout" | "stderr">> {
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 50_000 });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (signal !== undefined && stdout.includes("waiting")) child.kill(signal);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { exitCode, stdout, stderr };
}
