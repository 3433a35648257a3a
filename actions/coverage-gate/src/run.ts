import {
  attributeArguments,
  type BaselineFacts,
  type BasePlan,
  chooseBase,
  coverageErrors,
  CoverageUnion,
  diffArguments,
  DiffParser,
  parseDocumentLines,
  parseGenerated,
  parseGoModule,
  parseParents,
  mergedFormatOf,
  renderBadge,
  renderCobertura,
  renderDocument,
  renderLcov,
  type Report,
  ReportReader,
  totalsOf,
} from "@build-once/coverage";
import { JsonView } from "@build-once/github";
import type { ExecResult, Host } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import type { contract, ReportGlob } from "./contract.ts";
import { outcomeOf } from "./effects.ts";
import { assess, type Assessment, type ChangeReading, type FlaggedReport, type Inputs, type Readings } from "./gate.ts";

const gitTimeoutMs = 120_000;
const maxDiffBytes = 256 * 2 ** 20;
/** How much history is fetched, step by step, to find where a branch began. */
const deepenings = [50, 500, 5000];
/** A clock may differ by this much from the one that dated the commit. */
const clockToleranceMs = 300_000;

/** Reads reports, repository and change, lets the gate judge them, and leaves the full report behind. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const checkout = await readCheckout(host);
  const reports = await readReports(inputs.reports, checkout.committedMs, host);
  const [modules, generated, change, baseline] = await Promise.all([
    readModules(checkout.files, host),
    readGenerated(checkout.files, host),
    readChange(inputs.base, checkout, host),
    readBaseline(inputs, host),
  ]);
  const repository = { files: checkout.files, roots: checkout.roots, modules, mappings: inputs["path-map"] };
  const readings: Readings = { ...reports, commit: checkout.head, repository, change, generated, baseline };
  const assessment = assess(readings, inputs);
  return outcomeOf(assessment, inputs, await leaveFiles(assessment, inputs, host));
}

/** Writes the JSON report, and the badge and merged report that were asked for; gives the JSON report's path. */
async function leaveFiles(assessment: Assessment, inputs: Inputs, host: Host): Promise<string> {
  const { badge, "merged-report": merged, "partial-lines": partialLines } = inputs;
  const document = renderDocument({ ...assessment, commit: assessment.readings.commit, partialLines });
  const folder = host.environment.get("RUNNER_TEMP") ?? ".";
  const path = `${folder}/build-once/coverage/report-${host.random.hex(6)}.json`;
  await host.files.write(path, document);
  if (badge !== undefined)
    await host.files.write(badge, renderBadge(assessment.totals.lines, assessment.decision.band));
  if (merged === undefined) return path;
  const render = { cobertura: renderCobertura, lcov: renderLcov, json: () => document };
  await host.files.write(merged, render[mergedFormatOf(merged) ?? "json"](assessment.files));
  return path;
}

async function git(
  host: Host,
  args: readonly string[],
  input?: string,
  maxOutputBytes = 64 * 2 ** 20,
): Promise<ExecResult> {
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  // In a container the checkout often belongs to another user; that it is the job's own workspace is trust enough.
  const trust = workspace === undefined ? [] : ["-c", `safe.directory=${workspace}`];
  return await host.exec.run("git", [...trust, "-c", "core.fsmonitor=false", ...args], {
    ...(workspace === undefined ? {} : { cwd: workspace }),
    ...(input === undefined ? {} : { input: new TextEncoder().encode(input) }),
    env: { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
    timeoutMs: gitTimeoutMs,
    maxOutputBytes,
  });
}

interface Checkout {
  /** The commit, empty when the workspace is not a checkout. */
  readonly head: string;
  readonly parents: readonly string[];
  readonly committedMs: number;
  readonly files: readonly string[];
  readonly roots: readonly string[];
}

async function readCheckout(host: Host): Promise<Checkout> {
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  const roots = workspace === undefined ? [] : [workspace];
  const place = await git(host, ["rev-parse", "--show-toplevel", "HEAD^{commit}"]);
  const [top = "", commit = ""] = place.stdout.split("\n");
  if (place.exitCode !== 0) return { head: "", parents: [], committedMs: 0, files: [], roots };
  const [object, files] = await Promise.all([git(host, ["cat-file", "commit", commit]), git(host, ["ls-files", "-z"])]);
  return {
    head: commit,
    parents: parseParents(object.stdout),
    committedMs: Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(object.stdout)?.[1] ?? 0) * 1000,
    files: files.stdout.split("\0").filter((path) => path !== ""),
    roots: [...roots, top],
  };
}

async function readReports(
  globs: readonly ReportGlob[],
  committedMs: number,
  host: Host,
): Promise<Pick<Readings, "found" | "reports" | "truncated" | "stale">> {
  const flagsOf = new Map<string, Set<string>>();
  const unwanted = globs.filter(({ glob }) => glob.startsWith("!")).map(({ glob }) => glob);
  for (const name of new Set(globs.map(({ flag }) => flag))) {
    const wanted = globs.filter(({ flag, glob }) => flag === name && !glob.startsWith("!")).map(({ glob }) => glob);
    for (const path of await host.files.glob([...wanted, ...unwanted], ".")) {
      const flags = flagsOf.get(path) ?? new Set();
      if (name !== undefined) flags.add(name);
      flagsOf.set(path, flags);
    }
  }
  const reports: FlaggedReport[] = [];
  const truncated: string[] = [];
  const stale: string[] = [];
  const found = [...flagsOf.keys()].sort();
  for (const path of found) {
    const stat = await host.files.stat(path);
    if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs) stale.push(path);
    try {
      reports.push({ report: await readReport(path, host), flags: flagsOf.get(path) ?? new Set() });
    } catch (thrown) {
      if (!coverageErrors.owns(thrown) || thrown.code !== "truncated-report") throw thrown;
      truncated.push(thrown.message);
    }
  }
  return { found, reports, truncated, stale };
}

async function readReport(path: string, host: Host): Promise<Report> {
  const reader = new ReportReader(path);
  for await (const chunk of host.files.stream(path)) reader.push(chunk);
  const report = reader.end();
  host.log.info(`${path}: ${report.format}, ${report.files.size} files, ${report.sizeBytes} bytes`);
  return report;
}

/** Go modules of the repository: module path to folder. */
async function readModules(files: readonly string[], host: Host): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const path of files.filter((file) => file === "go.mod" || file.endsWith("/go.mod")).slice(0, 500)) {
    const module = parseGoModule((await host.files.readText(path, 2 ** 20)) ?? "");
    if (module !== undefined) modules.set(module, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  }
  return modules;
}

async function readGenerated(files: readonly string[], host: Host): Promise<ReadonlySet<string>> {
  if (!files.some((path) => path === ".gitattributes" || path.endsWith("/.gitattributes"))) return new Set();
  const answer = await git(host, attributeArguments, `${files.join("\0")}\0`);
  if (answer.exitCode !== 0) host.log.warning(`git does not tell which files are generated: ${answer.stderr.trim()}`);
  return parseGenerated(answer.stdout);
}

async function readChange(given: string | undefined, checkout: Checkout, host: Host): Promise<ChangeReading> {
  if (checkout.head === "") return { kind: "unavailable", reason: "The workspace is not a git checkout." };
  const plan: BasePlan =
    given === undefined ? chooseBase(await readEvent(checkout, host)) : { kind: "merge-base", commit: given };
  if (plan.kind === "none") return plan;
  if (plan.kind === "unknown") return { kind: "unavailable", reason: plan.reason };
  const commit = await ensureCommit(plan.commit, host);
  if (commit === undefined)
    return missing(`The base commit ${plan.commit} is not in the checkout and could not be fetched.`);
  const base = plan.kind === "commit" ? commit : await mergeBase(commit, checkout.head, host);
  if (base === undefined) return missing(`No commit was found that both ${plan.commit} and the checkout come from.`);
  const diff = await git(host, diffArguments(base, checkout.head), undefined, maxDiffBytes);
  if (diff.exitCode !== 0) return missing(`git diff failed: ${diff.stderr.trim().slice(0, 500)}`);
  if (diff.truncated) return missing(`The change is larger than ${maxDiffBytes} bytes.`);
  const parser = new DiffParser();
  let start = 0;
  for (let end = diff.stdout.indexOf("\n"); end >= 0; end = diff.stdout.indexOf("\n", start)) {
    parser.line(diff.stdout.slice(start, end));
    start = end + 1;
  }
  return { kind: "known", base, files: parser.end() };
}

function missing(reason: string): ChangeReading {
  return { kind: "unavailable", reason: `${reason} Check out with \`fetch-depth: 2\` or more.` };
}

async function readEvent(checkout: Checkout, host: Host): Promise<Parameters<typeof chooseBase>[0]> {
  const path = host.environment.get("GITHUB_EVENT_PATH");
  const text = path === undefined ? undefined : await host.files.readText(path, 64 * 2 ** 20);
  const view = new JsonView(parseJson(text ?? "{}"));
  return {
    event: host.environment.get("GITHUB_EVENT_NAME") ?? "",
    head: checkout.head,
    parents: checkout.parents,
    runCommit: host.environment.get("GITHUB_SHA"),
    pullRequestHead: view.at("pull_request").at("head").at("sha").commit(),
    pullRequestBase: view.at("pull_request").at("base").at("sha").commit(),
    pushBefore: view.at("before").commit(),
    mergeGroupBase: view.at("merge_group").at("base_sha").commit(),
  };
}

/** A payload that is not JSON names no base; that is said where the base is missed. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The commit's full name, once it is there; a shallow checkout gets that one commit and no history. */
async function ensureCommit(name: string, host: Host): Promise<string | undefined> {
  const find = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const first = await git(host, find);
  if (first.exitCode === 0) return first.stdout.trim();
  if (!/^[0-9a-f]{40,64}$/.test(name)) return undefined;
  await git(host, ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", "origin", name]);
  const second = await git(host, find);
  return second.exitCode === 0 ? second.stdout.trim() : undefined;
}

async function mergeBase(commit: string, head: string, host: Host): Promise<string | undefined> {
  const find = async (): Promise<string | undefined> => {
    const found = await git(host, ["merge-base", commit, head]);
    return found.exitCode === 0 ? found.stdout.trim().split("\n")[0] : undefined;
  };
  let base = await find();
  const shallow = await git(host, ["rev-parse", "--is-shallow-repository"]);
  if (shallow.stdout.trim() !== "true") return base;
  for (const depth of deepenings) {
    if (base !== undefined) return base;
    await git(host, [
      "fetch",
      "--quiet",
      "--no-tags",
      "--no-recurse-submodules",
      `--depth=${depth}`,
      "origin",
      commit,
      head,
    ]);
    base = await find();
  }
  return base;
}

async function readBaseline(inputs: Inputs, host: Host): Promise<BaselineFacts> {
  const { baseline } = inputs;
  if (baseline === "none") return { kind: "not-asked" };
  if (baseline === "auto")
    return inputs["max-drop"] === undefined
      ? { kind: "not-asked" }
      : { kind: "missing", reason: "`max-drop` is set and `baseline` names no report of the base." };
  const stat = await host.files.stat(baseline);
  if (stat?.kind !== "file") return { kind: "missing", reason: `There is no file ${baseline}.` };
  if (baseline.endsWith(".json")) {
    const lines = parseDocumentLines((await host.files.readText(baseline, 512 * 2 ** 20 - 1024)) ?? "");
    if (lines === undefined)
      throw coverageErrors.error("malformed-report", `${JSON.stringify(baseline)} is not a JSON report of this action`);
    return { kind: "found", lines };
  }
  const union = new CoverageUnion();
  const report = await readReport(baseline, host);
  for (const [path, file] of report.files) union.add(path, file, report.format);
  return { kind: "found", lines: totalsOf(union.measure().values(), inputs["partial-lines"]).lines };
}
