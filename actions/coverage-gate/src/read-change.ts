import { type BasePlan, chooseBase } from "@build-once/coverage";
import { JsonView } from "@build-once/github";
import type { Host } from "@build-once/host";
import type { ChangeReading } from "./gate.ts";
import { git } from "./git.ts";
import { type Checkout, isLocal } from "./read-checkout.ts";
import { readDiff } from "./read-diff.ts";

/** How much history is fetched, step by step, to find where a branch began. */
const deepenings = [50, 500, 5000];

/** Reads what the checkout changes since the base: `given`, else that of the event. */
export async function readChange(given: string | undefined, checkout: Checkout, host: Host): Promise<ChangeReading> {
  if (checkout.head === "") return { kind: "unavailable", reason: "The workspace is not a git checkout." };
  if (isLocal(host)) return await (await import("./read-local-change.ts")).readLocalChange(given, checkout, host);
  const plan: BasePlan =
    given === undefined ? chooseBase(await readEvent(checkout, host)) : { kind: "merge-base", commit: given };
  if (plan.kind === "none") return plan;
  if (plan.kind === "unknown") return { kind: "unavailable", reason: plan.reason };
  const commit = await ensureCommit(plan.commit, host);
  if (commit === undefined)
    return missing(`The base commit ${plan.commit} is not in the checkout and could not be fetched.`);
  const base = plan.kind === "commit" ? commit : await mergeBase(commit, checkout.head, host);
  if (base === undefined) return missing(`No commit was found that both ${plan.commit} and the checkout come from.`);
  const files = await readDiff(base, checkout, host);
  return typeof files === "string" ? missing(files) : { kind: "known", base, files };
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
export async function ensureCommit(name: string, host: Host): Promise<string | undefined> {
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
  const [found, shallow] = await Promise.all([find(), git(host, ["rev-parse", "--is-shallow-repository"])]);
  let base = found;
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
