import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Evidence, parseEvidence } from "@build-once/evidence";
import { type ActionManifest, readActionManifest } from "./action-manifest.ts";
import { parseCommandFile } from "./command-file.ts";
import { type PrintedCommand, parseCommands } from "./printed-commands.ts";
import { validateEvidence } from "./validate-evidence.ts";

/** The project's root folder. */
export const projectRoot: string = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));

/** How an action's bundle is run. */
export interface BundleOptions {
  readonly action: string;
  /** By input name; an input that is not here gets its default from `action.yml`, as the runner does it. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the runner's default variables; an empty text removes one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The event's payload. */
  readonly event?: unknown;
  /** The job's workspace; a new empty folder unless given. */
  readonly workspace?: string;
  /** The job's temporary folder, shared by its steps; a new one unless given. */
  readonly temporary?: string;
  /** What `github.token` is. */
  readonly token?: string;
  /** The post phase of a step, with the state its main phase saved. */
  readonly post?: ReadonlyMap<string, string>;
  /** Sends this signal once `when` is seen in the output, as a cancelled job does. */
  readonly interrupt?: { readonly signal: "SIGINT" | "SIGTERM" | "SIGKILL"; readonly when: string };
  /** The process is killed after this time; 60 s unless given. */
  readonly timeoutMs?: number;
}

/** What an action's bundle did, as the runner saw it. */
export interface BundleResult {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Every workflow command that the runner would obey. */
  readonly commands: readonly PrintedCommand[];
  readonly annotations: readonly PrintedCommand[];
  readonly evidence: readonly Evidence[];
  readonly workspace: string;
  readonly temporary: string;
}

const scratchFolders: string[] = [];

/** Removes every folder that {@link runBundle} and {@link scratchFolder} made; call it after a suite. */
export async function removeScratch(): Promise<void> {
  await Promise.all(scratchFolders.splice(0).map(async (path) => await rm(path, { recursive: true, force: true })));
}

/** A new empty folder that {@link removeScratch} removes. */
export async function scratchFolder(name = "bundle"): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), `${name}-`)));
  scratchFolders.push(path);
  return path;
}

/** Runs `dist/<action>/index.js` on this Node exactly as the runner does: environment, command files, exit code. */
export async function runBundle(options: BundleOptions): Promise<BundleResult> {
  const workspace = options.workspace ?? (await scratchFolder("workspace"));
  const temporary = options.temporary ?? (await scratchFolder("temporary"));
  const files = await prepareFiles(temporary, options.event ?? {});
  const manifest = await readActionManifest(join(projectRoot, "actions", options.action, "action.yml"));
  const environment = runnerEnvironment(options, manifest, { workspace, temporary, ...files });
  const entry = options.post === undefined ? manifest.main : (manifest.post ?? "");
  const script = join(projectRoot, "actions", options.action, entry);
  const ended = await execute(script, workspace, environment, options);
  const commands = parseCommands(ended.stdout);
  return {
    ...ended,
    outputs: parseCommandFile(await readFile(files.output, "utf8")),
    state: parseCommandFile(await readFile(files.state, "utf8")),
    summary: await readFile(files.summary, "utf8"),
    commands,
    annotations: commands.filter(({ name }) => name === "error" || name === "warning" || name === "notice"),
    evidence: await readEvidenceFiles(parseCommandFile(await readFile(files.output, "utf8")).get("evidence")),
    workspace,
    temporary,
  };
}

interface CommandFiles {
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly env: string;
  readonly path: string;
  readonly event: string;
}

async function prepareFiles(temporary: string, event: unknown): Promise<CommandFiles> {
  const folder = await mkdtemp(join(temporary, "_runner_file_commands-"));
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const files = { output: at("output"), state: at("state"), summary: at("summary"), env: at("env"), path: at("path") };
  await Promise.all(Object.values(files).map(async (path) => await writeFile(path, "")));
  await writeFile(at("event.json"), JSON.stringify(event));
  return { ...files, event: at("event.json") };
}

function runnerEnvironment(
  options: BundleOptions,
  manifest: ActionManifest,
  places: CommandFiles & { readonly workspace: string; readonly temporary: string },
): Record<string, string> {
  const environment: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    HOME: places.temporary,
    CI: "true",
    GITHUB_ACTIONS: "true",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TEMP: places.temporary,
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_OUTPUT: places.output,
    GITHUB_STATE: places.state,
    GITHUB_STEP_SUMMARY: places.summary,
    GITHUB_ENV: places.env,
    GITHUB_PATH: places.path,
    GITHUB_EVENT_PATH: places.event,
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "acme/sample-app",
    GITHUB_REPOSITORY_OWNER: "acme",
    GITHUB_SHA: "1".repeat(40),
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_NUMBER: "7",
    GITHUB_JOB: "build",
    GITHUB_WORKFLOW: "CI",
    GITHUB_ACTOR: "octocat",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "https://api.github.com",
  };
  for (const [name, input] of manifest.inputs) {
    environment[inputVariable(name)] = options.inputs?.[name] ?? expand(input.default, options.token ?? "");
  }
  for (const [name, value] of Object.entries(options.inputs ?? {})) environment[inputVariable(name)] = value;
  for (const [name, value] of options.post ?? []) environment[`STATE_${name}`] = value;
  for (const [name, value] of Object.entries(options.environment ?? {})) {
    if (value === "") delete environment[name];
    else environment[name] = value;
  }
  return environment;
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** Defaults of the five actions hold one expression at most. */
function expand(text: string, token: string): string {
  const expanded = text.replace(/\$\{\{\s*github\.token\s*\}\}/g, () => token);
  if (expanded.includes("${{")) throw new Error(`the default ${text} holds an expression that is not modelled`);
  return expanded;
}

type Ended = Pick<BundleResult, "exitCode" | "timedOut" | "stdout" | "stderr">;

async function execute(
  script: string,
  cwd: string,
  environment: Record<string, string>,
  options: BundleOptions,
): Promise<Ended> {
  const child = spawn(process.execPath, [script], { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  let timedOut = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (options.interrupt !== undefined && stdout.includes(options.interrupt.when))
      child.kill(options.interrupt.signal);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill("SIGKILL");
  }, options.timeoutMs ?? 60_000);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearTimeout(timer);
  return { exitCode, timedOut, stdout, stderr };
}

async function readEvidenceFiles(path: string | undefined): Promise<readonly Evidence[]> {
  if (path === undefined || path === "") return [];
  const parsed = parseEvidence(await readFile(path, "utf8"));
  if (!parsed.ok) throw new Error(`the action wrote evidence that cannot be read: ${parsed.error}`);
  await validateEvidence(parsed.value);
  return [parsed.value];
}
