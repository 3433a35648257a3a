import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProvingGround, startLoopback, startProvingGround, toolPath } from "@build-once/testkit";
import { root } from "../src/project.ts";
import { type BenchJob, runStep, stateVariables } from "./job.ts";
import { peerActionsFolder, runPeerActions } from "./peer-actions.ts";

/** One way to get the image of a commit that was built before. */
interface Contender {
  readonly name: string;
  /** Gives wall time, in milliseconds, and the digest it ends with. */
  readonly run: () => Promise<Round>;
}

/** What one run took and published. */
export interface Round {
  readonly wallMs: number;
  readonly digest: string;
}

const rounds = 7;
/** The most that the second run may take, of what Docker's own three actions take. */
const allowed = 1 / 15;

/** Times the second run of a commit against Docker's way to do it with a full cache. */
export async function benchSecondRun(): Promise<string> {
  const ground = await startProvingGround();
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const api = await startLoopback(() => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "sample-app", full_name: "acme/sample-app", default_branch: "main" }),
  }));
  try {
    const job = await openJob(ground, folder, api.url);
    const peers = peerActionsFolder();
    const builder = builderAddress(ground);
    const contenders: Contender[] = [
      { name: ours, run: () => runOurs(ground, job) },
      { name: "the programs that Docker's three actions start", run: () => runPrograms(ground, builder, job) },
    ];
    if (peers !== undefined)
      contenders.push({ name: theirs, run: () => runPeerActions(peers, ground.registry, builder, job) });
    return renderResults(await timeAll(contenders), peers !== undefined);
  } finally {
    await api.stop();
    await ground.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const ours = "build-once-by-digest, main and post step";
const theirs = "Docker's three actions, all main and post steps";

/** The first round builds, fills the caches, and is not counted. */
async function timeAll(contenders: readonly Contender[]): Promise<ReadonlyMap<string, readonly Round[]>> {
  const results = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contenders) {
      const result = await run();
      if (round > 0) results.get(name)?.push(result);
    }
  }
  return results;
}

async function openJob(ground: ProvingGround, folder: string, apiUrl: string): Promise<BenchJob> {
  const at = (name: string): string => join(folder, name);
  await Promise.all(
    ["workspace", "temporary", "home", "docker/cli-plugins"].map((name) => mkdir(at(name), { recursive: true })),
  );
  await writeFile(at("workspace/Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
  await writeFile(
    at("event.json"),
    JSON.stringify({ repository: { default_branch: "main", full_name: "acme/sample-app" } }),
  );
  await writeFile(at("docker/config.json"), "{}");
  await symlink(toolPath("buildx"), at("docker/cli-plugins/docker-buildx"));
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: at("workspace"), encoding: "utf8" }).trim();
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one");
  const commit = git("rev-parse", "HEAD");
  const environment = {
    PATH: ground.environment["PATH"] ?? "",
    HOME: at("home"),
    DOCKER_HOST: ground.environment["DOCKER_HOST"] ?? "",
    CI: "true",
    GITHUB_ACTIONS: "true",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TEMP: at("temporary"),
    RUNNER_TOOL_CACHE: at("temporary"),
    GITHUB_WORKSPACE: at("workspace"),
    GITHUB_EVENT_PATH: at("event.json"),
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "acme/sample-app",
    GITHUB_SHA: commit,
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_JOB: "build",
    GITHUB_WORKFLOW: "CI",
    GITHUB_ACTOR: "octocat",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: apiUrl,
  };
  const docker = { DOCKER_CONFIG: at("docker"), BUILDX_CONFIG: at("buildx") };
  return { workspace: at("workspace"), commit, environment: { ...environment, ...docker } };
}

async function runOurs(ground: ProvingGround, job: BenchJob): Promise<Round> {
  const bundle = join(root, "dist/build-once-by-digest");
  const step = {
    ...ground.environment,
    INPUT_IMAGE: `${ground.registry}/acme/ours`,
    INPUT_CACHE: `registry=${ground.registry}/acme/ours-cache:main`,
  };
  const main = await runStep(job, { command: process.execPath, args: [join(bundle, "index.js")], environment: step });
  const environment = { ...step, ...stateVariables(main.state) };
  const post = await runStep(job, { command: process.execPath, args: [join(bundle, "post.js")], environment });
  return { wallMs: main.wallMs + post.wallMs, digest: main.outputs.get("digest") ?? "" };
}

/** The address of the ground's BuildKit, as a remote builder of a job names it. */
function builderAddress(ground: ProvingGround): string {
  const environment = { ...ground.environment, HOME: tmpdir() };
  const shown = execFileSync(toolPath("buildx"), ["inspect"], { env: environment, encoding: "utf8" });
  const address = /^Endpoint:\s+(\S+)$/m.exec(shown)?.[1];
  if (address === undefined) throw new Error(`buildx inspect names no endpoint:\n${shown}`);
  return address;
}

/** What the logs of the three actions name as commands, in their order; their own work between them is left out. */
async function runPrograms(ground: ProvingGround, builder: string, job: BenchJob): Promise<Round> {
  const metadata = join(job.environment["RUNNER_TEMP"] ?? "", "metadata.json");
  const cache = `type=registry,ref=${ground.registry}/acme/programs-cache:main`;
  const facts = [["version"], ["info"], ["buildx", "version"]];
  const build = [
    "buildx",
    "build",
    `--cache-from=${cache}`,
    `--cache-to=${cache},mode=max`,
    "--attest=type=provenance,mode=max",
    `--tag=${ground.registry}/acme/programs:sha-${job.commit}`,
    `--metadata-file=${metadata}`,
    "--push",
    ".",
  ];
  const commands = [
    ...facts,
    ["buildx", "create", "--name=bench", "--driver=remote", "--use", builder],
    ["buildx", "inspect", "--bootstrap", "--builder=bench"],
    ...facts,
    ["buildx", "inspect", "--builder=bench"],
    build,
    ["buildx", "rm", "bench"],
  ];
  let wallMs = 0;
  for (const args of commands) wallMs += (await runStep(job, { command: toolPath("docker"), args })).wallMs;
  const told = JSON.parse(await readFile(metadata, "utf8")) as Readonly<Record<string, unknown>>;
  return { wallMs, digest: String(told["containerimage.digest"]) };
}

function renderResults(results: ReadonlyMap<string, readonly Round[]>, withActions: boolean): string {
  const medianOf = (name: string): number => {
    const sorted = (results.get(name) ?? []).map(({ wallMs }) => wallMs).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  const base = medianOf(ours);
  const rows = [...results].map(([name, all]) => {
    const times = all.map(({ wallMs }) => wallMs);
    const digests = new Set(all.map(({ digest }) => digest));
    const median = medianOf(name);
    const figures = [Math.min(...times), median, Math.max(...times)].map((ms) => ms.toFixed(0)).join(" | ");
    return `| ${name} | ${figures} | ${(median / base).toFixed(1)} | ${digests.size} |`;
  });
  const shown = [...results].map(
    ([name, all]) =>
      `- ${name}: ${all
        .slice(0, 3)
        .map(({ digest }) => `\`${digest.slice(0, 19)}…\``)
        .join(", ")}`,
  );
  const ratio = base / medianOf(theirs);
  const verdict = withActions
    ? `${ratio <= allowed ? "Reached" : "Not reached"}: 1/${(1 / ratio).toFixed(1)} of Docker's three actions; 1/15 is wanted.`
    : "Docker's three actions themselves were not measured: name a folder of them in `BENCH_PEER_ACTIONS`.";
  return [
    "## The second run of a commit",
    "",
    `A \`FROM scratch\` image whose cache is full, registry and BuildKit on this machine, whole processes in turn, ${rounds} rounds after one that built. Nobody boots a builder: BuildKit runs already, which spares Docker's actions the start of a container.`,
    "",
    "| | min ms | median ms | max ms | times ours | digests |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
    "Digests of the first three rounds:",
    "",
    ...shown,
    "",
    verdict,
  ].join("\n");
}
