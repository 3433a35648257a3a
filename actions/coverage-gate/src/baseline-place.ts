import type { Baseline } from "@build-once/coverage";
import { type EventContext, readEventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import type { ChangeReading } from "./gate.ts";
import { git } from "./git.ts";
import type { Checkout } from "./read-checkout.ts";

/** How far behind the base a baseline is looked for. */
export const maxAncestors = 50;

/** The file that an artifact or cache of a baseline holds. */
export const baselineFile = "coverage-baseline.bin";

/** Where a baseline is looked for, and what it must say of itself. */
export interface BaselinePlace {
  readonly event: EventContext;
  /** `owner/name` */
  readonly repository: string;
  readonly base: string;
  /** The base and its nearest first parents that the checkout has, the base first. */
  readonly ancestors: readonly string[];
  /** False when history ends where the checkout is cut off. */
  readonly isWhole: boolean;
  readonly branch: string;
}

/** The artifact, and the beginning of the cache key, of the baselines of one key. */
export function baselineName(key: string): string {
  return `coverage-baseline-${key}`;
}

/** A folder of this job, the same on every machine of its kind: a cache is found again by its path. */
export function baselineFolder(key: string, host: Host): string {
  return `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/${baselineName(key)}`;
}

/** The base that the change has, else what the checked-out commit grew from; `undefined` when there is neither. */
export async function findPlace(
  change: ChangeReading,
  checkout: Checkout,
  host: Host,
): Promise<BaselinePlace | undefined> {
  const base = change.kind === "known" ? change.base : checkout.parents[0];
  if (base === undefined) return undefined;
  const event = await readEventContext(host.environment, host.files);
  const branch = branchOf(event);
  if (branch === undefined) return undefined;
  const [log, shallow] = await Promise.all([
    git(host, ["rev-list", "--first-parent", `--max-count=${maxAncestors + 1}`, base, "--"]),
    git(host, ["rev-parse", "--is-shallow-repository"]),
  ]);
  const found = log.stdout.split("\n").filter((line) => line !== "");
  const ancestors = log.exitCode === 0 && found[0] === base ? found : [base];
  const isWhole = ancestors.length > maxAncestors || (log.exitCode === 0 && shallow.stdout.trim() === "false");
  const repository = `${event.repository.owner}/${event.repository.name}`;
  return { event, repository, base, ancestors, isWhole, branch };
}

/** The branch whose pushes leave baselines: the one that this change is to end on. */
function branchOf(event: EventContext): string | undefined {
  if (event.event.startsWith("pull_request")) return event.pullRequest?.baseRef;
  if (event.event === "push" && event.ref.startsWith("refs/heads/")) return event.ref.slice("refs/heads/".length);
  return event.defaultBranch;
}

/** Why a baseline is not what it was found as, or `undefined` when it is; `commits` are those it may be of. */
export function findMismatch(
  baseline: Baseline,
  place: Pick<BaselinePlace, "repository" | "branch">,
  commits: readonly string[],
): string | undefined {
  if (baseline.repository !== place.repository) return `it is of the repository ${JSON.stringify(baseline.repository)}`;
  if (baseline.ref !== `refs/heads/${place.branch}`) return `it is of ${JSON.stringify(baseline.ref)}`;
  return commits.includes(baseline.commit) ? undefined : `it is of the commit ${JSON.stringify(baseline.commit)}`;
}
