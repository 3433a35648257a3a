import type { Baseline } from "@build-once/coverage";
import { fetchArtifactPage, fetchFirstParents, fetchRun, type GitHubApi, type RunArtifact } from "@build-once/github";
import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import {
  baselineFile,
  baselineFolder,
  baselineName,
  type BaselinePlace,
  findMismatch,
  maxAncestors,
} from "./baseline-place.ts";
import { type BaselineCandidate, rankBaselines } from "./rank-baselines.ts";

/** A baseline that was verified, and where it is from; or why there is none. */
export type BaselineSearch =
  | { readonly kind: "found"; readonly baseline: Baseline; readonly from: string }
  | { readonly kind: "missing"; readonly reason: string };

const maxPages = 3;
const maxTries = 3;
const maxBaselineBytes: number = 256 * 2 ** 20;

/**
 * Looks for the baseline of the base commit, else of its nearest ancestor: among the artifacts of pushes to the base
 * branch, else in the cache. Whatever goes wrong there is the reason that there is none, and never an error.
 */
export async function findBaseline(
  key: string,
  place: BaselinePlace,
  token: string | undefined,
  host: Host,
): Promise<BaselineSearch> {
  const reasons: string[] = [];
  if (token === undefined) reasons.push("There is no token to list artifacts with.");
  else {
    const found = await tried(reasons, async () => await findArtifact(key, place, token, host));
    if (found !== undefined) return found;
  }
  const cached = await tried(reasons, async () => await findCached(key, place, host));
  if (cached !== undefined) return cached;
  const none = `No push to ${place.branch} left a baseline ${JSON.stringify(key)} of ${place.base.slice(0, 12)} or of the ${maxAncestors} commits before it.`;
  return { kind: "missing", reason: [...reasons, ...(reasons.length === 0 ? [none] : [])].join(" ") };
}

async function tried<T>(reasons: string[], look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (thrown) {
    if (!(thrown instanceof ActionError) || thrown.kind === "bug") throw thrown;
    // Of a public repository anyone may list artifacts, and nobody download them without the permission.
    const isRefused = thrown.kind === "permission" || /not accessible|forbidden/i.test(thrown.message);
    const hint = isRefused ? "\nAdd to the job:\npermissions:\n  actions: read" : "";
    reasons.push(`The baseline could not be looked for: ${thrown.message}${hint}`);
    return undefined;
  }
}

async function findArtifact(
  key: string,
  place: BaselinePlace,
  token: string,
  host: Host,
): Promise<BaselineSearch | undefined> {
  const client = await host.github.connect(token);
  const api: GitHubApi = { client, clock: host.clock, repository: place.event.repository };
  const known: RunArtifact[] = [];
  let ancestors: readonly string[] | undefined;
  let tries = 0;
  for (let page = 1; page <= maxPages; page++) {
    const { artifacts, more } = await fetchArtifactPage(api, baselineName(key), page);
    known.push(...artifacts);
    const isThere = rankBaselines(artifacts, [place.base], place.branch).length > 0;
    if (!isThere && artifacts.length > 0) ancestors ??= await reachBack(api, place);
    for (const candidate of rankBaselines(artifacts, ancestors ?? [place.base], place.branch)) {
      if (tries++ >= maxTries) return undefined;
      const baseline = await take(candidate, place, { api, token, host });
      if (baseline !== undefined) return { kind: "found", baseline, from: `run ${candidate.runId}` };
    }
    if (!more) break;
  }
  const foreign = known.filter((artifact) => artifact.headBranch !== place.branch).length;
  if (foreign > 0) host.log.info(`${foreign} artifacts ${baselineName(key)} of other branches are ignored.`);
  return undefined;
}

/** First parents beyond the end of a shallow checkout are GitHub's to tell. */
async function reachBack(api: GitHubApi, place: BaselinePlace): Promise<readonly string[]> {
  if (place.isWhole) return place.ancestors;
  const told = await fetchFirstParents(api, place.base);
  return (told.length > place.ancestors.length ? told : place.ancestors).slice(0, maxAncestors + 1);
}

interface Ports {
  readonly api: GitHubApi;
  readonly token: string;
  readonly host: Host;
}

/** The candidate's baseline, once its run and its own bytes say that it is what it was taken for. */
async function take(
  { artifact, commit, runId }: BaselineCandidate,
  place: BaselinePlace,
  { api, token, host }: Ports,
): Promise<Baseline | undefined> {
  const ignore = (why: string): undefined => {
    host.log.info(`The artifact ${artifact.name} of run ${runId} is ignored: ${why}.`);
    return undefined;
  };
  const run = await fetchRun(api, runId);
  if (run === undefined) return ignore("there is no such run");
  if (run.event !== "push") return ignore(`its event is ${JSON.stringify(run.event)}, not a push`);
  if (run.headBranch !== place.branch || run.headSha !== commit)
    return ignore("its run is of another branch or commit");
  if (run.repositoryId === undefined || run.repositoryId !== run.headRepositoryId)
    return ignore("its run is of another repository");
  const { owner, name: repository } = api.repository;
  const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/baseline-${host.random.hex(6)}`;
  const info = { ...artifact, createdMs: undefined };
  try {
    await host.artifacts.download(info, folder, { runId, owner, repository, token });
    const bytes = await host.files.readBytes(`${folder}/${baselineFile}`, maxBaselineBytes);
    if (bytes === undefined) return ignore(`it holds no ${baselineFile}`);
    const { decodeBaseline } = await import("@build-once/coverage/baseline-code");
    const baseline = decodeBaseline(bytes, artifact.name);
    const mismatch = findMismatch(baseline, place, [commit]);
    return mismatch === undefined ? baseline : ignore(mismatch);
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.kind === "data") return ignore(thrown.message);
    throw thrown;
  } finally {
    await host.files.remove(folder);
  }
}

/** The key is no proof of anything: what counts is what the bytes say. */
async function findCached(key: string, place: BaselinePlace, host: Host): Promise<BaselineSearch | undefined> {
  if (!host.cache.available()) return undefined;
  const path = `${baselineFolder(key, host)}/${baselineFile}`;
  await host.files.remove(path);
  let matched: string | undefined;
  try {
    matched = await host.cache.restore([path], `${baselineName(key)}-${place.base}`, [`${baselineName(key)}-`]);
  } catch (thrown) {
    host.log.info(`The cache did not answer: ${thrown instanceof Error ? thrown.message : "unknown"}`);
  }
  if (matched === undefined) return undefined;
  const bytes = await host.files.readBytes(path, maxBaselineBytes);
  await host.files.remove(path);
  if (bytes === undefined) return undefined;
  const { decodeBaseline } = await import("@build-once/coverage/baseline-code");
  const baseline = decodeBaseline(bytes, `the cache entry ${matched}`);
  const mismatch = findMismatch(baseline, place, place.ancestors);
  if (mismatch === undefined) return { kind: "found", baseline, from: `the cache, ${matched}` };
  host.log.info(`The cache entry ${matched} is ignored: ${mismatch}.`);
  return undefined;
}
