import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { toolPath } from "../engine/tool-paths.ts";
import { mintRuntimeToken } from "../results/runtime-claims.ts";
import { engineArguments } from "./engine-arguments.ts";
import { engineStream } from "./engine-stream.ts";
import { workflowErrors } from "./errors.ts";
import { writePortableCheckout } from "./portable-checkout.ts";
import { projectRepository, projectRoot } from "./project.ts";
import { findPythons, writeToolCache } from "./pythons.ts";
import { prepareStandIn, reachableActions } from "./stand-ins.ts";
import type { WorkflowResult } from "./workflow-result.ts";

/** Which workflow runs, on what, and against which services. */
export interface RunWorkflowOptions {
  /** A git working tree whose `origin` names the consumer; see {@link createConsumer}. */
  readonly workingTree: string;
  /** Relative to the working tree. */
  readonly workflow: string;
  /** `pull_request`, `push`, `workflow_run` … */
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The folder that `https://github.com/` means to git; see {@link createConsumer}. */
  readonly served: string;
  /** What `uses: build-once/pipeline/…` resolves to: a checkout of this project. The one this file is part of unless given. */
  readonly checkout?: string;
  /** `owner/name` of this project and the ref that the consumer names it by. This project and `v1` unless given. */
  readonly pipeline?: { readonly repository: string; readonly ref: string };
  /** Folder of stand-ins: `<owner>/<repo>/` for actions, `programs/` for what is found on the path. */
  readonly standIns?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly runNumber?: number;
  readonly actor?: string;
  /** The job token, `GITHUB_TOKEN`. */
  readonly token?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Added to the environment of every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** Only this job and what it needs. */
  readonly job?: string;
  /** Only these legs: `{ python: "3.12" }`. */
  readonly matrix?: Readonly<Record<string, string>>;
  /** Where GitHub's REST API is, without a slash at its end. */
  readonly githubUrl?: string;
  /** The results service; `token` is a JWT whose `scp` names run and job. One without a signature is made unless given. */
  readonly results?: { readonly url: string; readonly token?: string };
  /** Folders searched for programs before the machine's own. */
  readonly path?: readonly string[];
  /** 10 minutes unless given. */
  readonly timeoutMs?: number;
  /** Called with each line of the engine as it comes. */
  readonly onLine?: (line: string) => void;
}

const standInFolder = resolve(import.meta.dirname, "../../stand-ins");

/** Where the engine is: `BUILD_ONCE_ACT`, else what the machine set-up brought. @throws {ActionError} `engine-missing` */
export function findEngine(): string {
  const given = process.env["BUILD_ONCE_ACT"] ?? "";
  if (given !== "") return given;
  try {
    return toolPath("act");
  } catch (cause) {
    throw workflowErrors.error("engine-missing", "the machine set-up has not brought act", { cause });
  }
}

/**
 * Runs one workflow of a consumer's repository through the engine in host mode, with its own home, temporary
 * folders and ports, so that several may run at once. A red workflow is a result, not an error.
 *
 * @throws {ActionError} `engine-missing`, `stand-in-missing`, `python-missing`, `consumer-invalid`
 */
export async function runWorkflow(options: RunWorkflowOptions): Promise<WorkflowResult> {
  const engine = findEngine();
  if (!existsSync(join(options.workingTree, options.workflow)))
    throw workflowErrors.error("consumer-invalid", `there is no ${options.workflow} in ${options.workingTree}`);
  const root = await mkdtemp(join(tmpdir(), "build-once-run-"));
  try {
    const repositories = await layOut(root, options);
    const programs = join(options.standIns ?? standInFolder, "programs");
    const own = [dirname(process.execPath), programs, ...(options.path ?? [])];
    const path = [...own, process.env["PATH"] ?? ""].join(delimiter);
    await writeHome(root, options.served, path);
    await writeRequest(root, options);
    return await runEngine(engine, root, path, repositories, options);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The portable checkout and the stand-ins of everything that consumer and checkout use. */
async function layOut(root: string, options: RunWorkflowOptions): Promise<ReadonlyMap<string, string>> {
  const pipeline = options.pipeline ?? { repository: projectRepository(), ref: "v1" };
  const checkout = join(root, "pipeline");
  await writePortableCheckout(options.checkout ?? projectRoot, checkout, pipeline);
  const workflow = join(options.workingTree, options.workflow);
  const used = await reachableActions(workflow, { repository: pipeline.repository, checkout });
  const repositories = new Map<string, string>();
  for (const { repository, ref } of used) {
    const folder =
      repository === pipeline.repository
        ? checkout
        : await prepareStandIn(options.standIns ?? standInFolder, join(root, "stand-ins"), repository);
    repositories.set(`${repository}@${ref}`, folder);
  }
  return repositories;
}

/** The home folder of the run: git reaches "GitHub" on this disk, and the tool cache holds the machine's interpreters. */
async function writeHome(root: string, served: string, path: string): Promise<void> {
  const home = join(root, "home");
  await mkdir(home, { recursive: true });
  const address = `${pathToFileURL(resolve(served)).href}/`;
  const rules = [
    `[url "${address}"]\n\tinsteadOf = https://github.com/`,
    `[safe]\n\tdirectory = *`,
    `[advice]\n\tdetachedHead = false`,
    `[user]\n\tname = runner\n\temail = runner@example.com`,
  ];
  await writeFile(join(home, ".gitconfig"), `${rules.join("\n")}\n`);
  const pythons = await findPythons(path);
  if (pythons.length === 0) throw workflowErrors.error("python-missing", `no usable python3 on ${path}`);
  await writeToolCache(join(home, ".cache", "act", "tool_cache"), pythons);
}

async function writeRequest(root: string, options: RunWorkflowOptions): Promise<void> {
  const github = options.githubUrl ?? "http://127.0.0.1:9";
  const env: Record<string, string> = {
    GITHUB_API_URL: github,
    GITHUB_GRAPHQL_URL: `${github}/graphql`,
    GITHUB_RUN_ID: String(options.runId ?? 4242),
    GITHUB_RUN_NUMBER: String(options.runNumber ?? 1),
    GITHUB_RUN_ATTEMPT: String(options.runAttempt ?? 1),
    GITHUB_REF_TYPE: "branch",
    RUNNER_ENVIRONMENT: "github-hosted",
    ACTIONS_CACHE_SERVICE_V2: "true",
    ...options.env,
  };
  const write = async (name: string, value: unknown): Promise<void> =>
    // JSON is YAML, and unlike the engine's own file format it keeps any text.
    await writeFile(join(root, name), JSON.stringify(value), { mode: 0o600 });
  await write("event.json", options.payload);
  await write("env.yml", env);
  await write("vars.yml", options.vars ?? {});
  await write("inputs.yml", options.inputs ?? {});
  await write("secrets.yml", { GITHUB_TOKEN: options.token ?? "ghs_local", ...options.secrets });
}

async function runEngine(
  engine: string,
  root: string,
  path: string,
  repositories: ReadonlyMap<string, string>,
  options: RunWorkflowOptions,
): Promise<WorkflowResult> {
  const args = engineArguments({
    event: options.event,
    eventFile: join(root, "event.json"),
    workingTree: options.workingTree,
    workflow: options.workflow,
    ...(options.job === undefined ? {} : { job: options.job }),
    matrix: Object.entries(options.matrix ?? {}).map(([key, value]) => `${key}:${value}`),
    actor: options.actor ?? "octocat",
    repositories,
    root,
  });
  const stream = engineStream();
  const started = performance.now();
  const child = spawn(engine, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      HOME: join(root, "home"),
      TMPDIR: await madeFolder(join(root, "tmp")),
      PATH: path,
      LANG: "C.UTF-8",
      ACT_DISABLE_VERSION_CHECK: "1",
      ACTIONS_RUNTIME_URL: withSlash(options.results?.url ?? "http://127.0.0.1:9"),
      ACTIONS_RUNTIME_TOKEN: options.results?.token ?? mintRuntimeToken({ runId: options.runId ?? 4242 }),
    },
  });
  const take = (line: string): void => {
    stream.take(line, performance.now() - started);
    options.onLine?.(line);
  };
  for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on("line", take);
  const end = await ended(child, options.timeoutMs ?? 600_000);
  return stream.finish({ ...end, durationMs: performance.now() - started });
}

/** Waits for the engine; after `timeoutMs` it is asked to stop, and its own process group is killed ten seconds later. */
async function ended(
  child: ReturnType<typeof spawn>,
  timeoutMs: number,
): Promise<{ readonly exitCode: number; readonly timedOut: boolean }> {
  let timedOut = false;
  const timers = [
    setTimeout(() => {
      timedOut = true;
      child.kill("SIGINT");
    }, timeoutMs),
    setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, timeoutMs + 10_000),
  ];
  try {
    return await new Promise((settle, reject) => {
      child.on("error", reject);
      child.on("close", (code) => settle({ exitCode: code ?? 1, timedOut }));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

async function madeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return path;
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
