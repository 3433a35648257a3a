import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";

const fullSha = /^[0-9a-f]{40}$/;
const env = (name: string): string => process.env[name] ?? "";

/** What to fetch, and what to check out of it. */
interface Plan {
  readonly refspecs: readonly string[];
  readonly checkout: readonly string[];
  readonly ref: string;
}

function planFor(ref: string, commit: string): Plan {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch !== undefined) {
    const tracking = `refs/remotes/origin/${branch}`;
    return { refspecs: [`+${commit || ref}:${tracking}`], checkout: ["-B", branch, tracking], ref };
  }
  if (ref.startsWith("refs/pull/")) {
    const tracking = ref.replace("refs/pull/", "refs/remotes/pull/");
    return { refspecs: [`+${commit || ref}:${tracking}`], checkout: [tracking], ref };
  }
  if (ref.startsWith("refs/tags/")) return { refspecs: [`+${ref}:${ref}`], checkout: [ref], ref };
  return { refspecs: [commit], checkout: [commit], ref: commit };
}

function resolveRef(git: (...args: string[]) => string, wanted: string): { ref: string; commit: string } {
  if (fullSha.test(wanted)) return { ref: "", commit: wanted };
  if (wanted.startsWith("refs/")) return { ref: wanted, commit: "" };
  const listed = git("ls-remote", "origin", wanted === "" ? "HEAD" : `refs/heads/${wanted}`, `refs/tags/${wanted}`);
  const [line] = listed.trim().split("\n");
  const [commit = "", name = ""] = (line ?? "").split("\t");
  if (commit === "") throw new Error(`A branch or tag with the name '${wanted}' could not be found`);
  return name === "HEAD" ? { ref: "", commit } : { ref: name, commit };
}

/** The original refuses a fork's head where the job holds secrets. */
function refuseForkCode(repository: string, commit: string): void {
  const event = env("GITHUB_EVENT_NAME");
  if (core.getInput("allow-unsafe-pr-checkout") === "true") return;
  if (event !== "workflow_run" && event !== "pull_request_target") return;
  const payload = JSON.parse(readFileSync(env("GITHUB_EVENT_PATH"), "utf8")) as {
    workflow_run?: { head_sha?: string; head_repository?: { full_name?: string } };
    pull_request?: { head?: { sha?: string; repo?: { full_name?: string } } };
  };
  const head = payload.pull_request?.head?.repo?.full_name ?? payload.workflow_run?.head_repository?.full_name;
  const sha = payload.pull_request?.head?.sha ?? payload.workflow_run?.head_sha;
  if (head === undefined || head === env("GITHUB_REPOSITORY")) return;
  if (repository === head || commit === sha)
    throw new Error(`Refusing to check out fork code of ${head} under ${event}`);
}

for (const name of ["sparse-checkout", "lfs", "submodules"]) {
  const value = core.getInput(name);
  if (value !== "" && value !== "false") throw new Error(`the checkout stand-in does not model '${name}'`);
}
const repository = core.getInput("repository");
const target = join(env("GITHUB_WORKSPACE"), core.getInput("path"));
mkdirSync(target, { recursive: true });
if (core.getInput("clean") !== "false")
  for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
const git = (...args: string[]): string => {
  core.info(`[command]git ${args.join(" ")}`);
  return execFileSync("git", ["-C", target, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
};
git("init", "--quiet", "--initial-branch=main");
git("config", "gc.auto", "0");
git("remote", "add", "origin", `${core.getInput("github-server-url") || env("GITHUB_SERVER_URL")}/${repository}`);
const own = repository.toLowerCase() === env("GITHUB_REPOSITORY").toLowerCase();
const wanted = core.getInput("ref");
const { ref, commit } =
  wanted === "" && own ? { ref: env("GITHUB_REF"), commit: env("GITHUB_SHA") } : resolveRef(git, wanted);
refuseForkCode(repository, commit);
const plan = planFor(ref, commit);
const depth = Number(core.getInput("fetch-depth"));
const everything = depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"] : [];
git(
  "-c",
  "protocol.version=2",
  "fetch",
  "--quiet",
  "--prune",
  core.getInput("fetch-tags") === "true" ? "--tags" : "--no-tags",
  ...(depth > 0 ? [`--depth=${depth}`] : []),
  "origin",
  ...everything,
  ...plan.refspecs,
);
git("checkout", "--quiet", "--progress", "--force", ...plan.checkout);
core.setOutput("ref", wanted || plan.ref);
core.setOutput("commit", git("rev-parse", "HEAD").trim());
