import {
  addDeploymentStatus,
  createDeployment,
  type DeploymentStatus,
  fetchDeploymentState,
  fetchDeployments,
  type GitHubApi,
} from "@build-once/github";
import type { Host } from "@build-once/host";
import {
  type Digest,
  formatRepository,
  parseDigest,
  type Repository,
  shortDigest,
  toActionError,
} from "@build-once/kernel";
import { isAppClass } from "@build-once/probe";
import type { Inputs } from "./contract.ts";
import { type Plan, pinnedReference } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { Report } from "./report.ts";
import { saveDeployment } from "./saved-state.ts";
import type { Decision } from "./verdict.ts";

/** The deployment that GitHub shows for this step. */
export interface GitHubRecord {
  readonly api: GitHubApi;
  readonly id: number;
}

const payloadSchema = "build-once/deployment/v1";
/** States in which a deployment that GitHub made for the job's own `environment:` waits for its end. */
const underWay: ReadonlySet<string> = new Set(["queued", "pending", "waiting", "in_progress"]);
/** Looked at for the last digest that was good: each costs a request. */
const maxLookedAt = 5;

/** GitHub's API, when this deployment is to be recorded there. @throws {ActionError} when `record` is `always` and there is no token */
export async function connectRecord(host: Host, inputs: Inputs): Promise<GitHubApi | undefined> {
  const token = inputs["github-token"];
  if (inputs.record === "off" || inputs.environment === undefined || token === undefined) return undefined;
  return await apiFor(host, token);
}

async function apiFor(host: Host, token: string): Promise<GitHubApi | undefined> {
  const [owner, name] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
  if (owner === undefined || name === undefined || owner === "" || name === "") return undefined;
  return { client: await host.github.connect(token), clock: host.clock, repository: { owner, name } };
}

/** Begins the record: adopts the deployment that GitHub made for the job's `environment:`, else creates one. @throws {ActionError} when `record` is `always` */
export async function beginRecord(
  host: Host,
  inputs: Inputs,
  plan: Plan,
  progress: Progress,
): Promise<GitHubRecord | undefined> {
  return await unlessOptional(host, inputs, async () => {
    const api = await connectRecord(host, inputs);
    const { digest } = progress;
    if (api === undefined || inputs.environment === undefined || digest === undefined) return undefined;
    const ref = progress.receipt?.commit ?? "";
    const sha = /^[0-9a-f]{40}$/.test(ref) ? ref : (host.environment.get("GITHUB_SHA") ?? "");
    const adopted = await findOwn(api, inputs.environment, host.environment.get("GITHUB_SHA") ?? "");
    const payload = { schema: payloadSchema, digest, image: pinnedReference(plan.repository, digest), run: plan.run };
    const description = `Deploy ${shortDigest(digest)}`;
    const id =
      adopted ?? (await createDeployment(api, { ref: sha, environment: inputs.environment, description, payload }));
    saveDeployment(host.state, id);
    await addDeploymentStatus(
      api,
      id,
      withLog(host, { state: "in_progress", description: `Proving ${shortDigest(digest)}` }),
    );
    return { api, id };
  });
}

/** Ends the record; an earlier deployment becomes inactive only by a success, which GitHub does by itself. */
export async function endRecord(host: Host, record: GitHubRecord, report: Report, decision: Decision): Promise<void> {
  const failure = isAppClass(report.class) ? "failure" : "error";
  const state = decision.verdict === "pass" ? "success" : failure;
  const url = report.url === undefined || !/^https?:/.test(report.url) ? {} : { environmentUrl: report.url };
  const description = { description: describe(report) };
  try {
    await addDeploymentStatus(record.api, record.id, withLog(host, { state, ...url, ...description }));
  } catch (thrown) {
    host.log.warning(`the end of the deployment could not be recorded: ${toActionError(thrown).message}`);
  }
}

/** Says that a deployment never came to its end; the post phase of a cancelled run. */
export async function abandonRecord(host: Host, id: number): Promise<void> {
  const token = host.environment.get("INPUT_GITHUB-TOKEN");
  const api = token === undefined ? undefined : await apiFor(host, token);
  if (api === undefined) return;
  const status = { state: "error" as const, description: "Cancelled before it was proven" };
  await addDeploymentStatus(api, id, withLog(host, status));
}

/** The newest digest of this image whose deployment GitHub shows as a success. */
export async function findLastGood(host: Host, inputs: Inputs, repository: Repository): Promise<Digest | undefined> {
  return await unlessOptional(host, inputs, async () => {
    const api = await connectRecord(host, inputs);
    if (api === undefined || inputs.environment === undefined) return undefined;
    const known = (await fetchDeployments(api, inputs.environment)).flatMap((deployment) => {
      const digest = digestOf(deployment.payload, repository);
      return digest === undefined ? [] : [{ id: deployment.id, digest }];
    });
    for (const { id, digest } of known.slice(0, maxLookedAt)) {
      if ((await fetchDeploymentState(api, id)) === "success") return digest;
    }
    return undefined;
  });
}

/** The digest in a payload of ours; somebody else's payload, or another image's, says nothing. */
function digestOf(payload: unknown, repository: Repository): Digest | undefined {
  if (typeof payload !== "object" || payload === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(payload));
  const digest = parseDigest(String(fields.get("digest")));
  if (fields.get("schema") !== payloadSchema || !digest.ok) return undefined;
  return fields.get("image") === `${formatRepository(repository)}@${digest.value}` ? digest.value : undefined;
}

async function findOwn(api: GitHubApi, environment: string, sha: string): Promise<number | undefined> {
  const newest = (await fetchDeployments(api, environment))[0];
  if (newest === undefined || newest.sha !== sha || hasSchema(newest.payload)) return undefined;
  const state = await fetchDeploymentState(api, newest.id);
  return state !== undefined && underWay.has(state) ? newest.id : undefined;
}

function hasSchema(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && Object.hasOwn(payload, "schema");
}

function describe(report: Report): string {
  if (report.class === "healthy") return `${report.digest === undefined ? "" : shortDigest(report.digest)} is healthy`;
  const back = report.putBack.kind === "serves" && report.putBack.rolledBack ? report.putBack.digest : undefined;
  return back === undefined
    ? `Failed: ${report.class}`
    : `Failed (${report.class}); rolled back to ${shortDigest(back)}`;
}

function withLog(host: Host, status: DeploymentStatus): DeploymentStatus {
  const server = host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com";
  const repository = host.environment.get("GITHUB_REPOSITORY") ?? "";
  const run = host.environment.get("GITHUB_RUN_ID") ?? "";
  return { ...status, logUrl: `${server}/${repository}/actions/runs/${run}` };
}

async function unlessOptional<T>(
  host: Host,
  inputs: Inputs,
  work: () => Promise<T | undefined>,
): Promise<T | undefined> {
  if (inputs.record === "always") return await work();
  try {
    return await work();
  } catch (thrown) {
    const error = toActionError(thrown);
    const hint = error.hint === undefined ? "" : ` ${error.hint}`;
    host.log.warning(`GitHub does not record this deployment: ${error.message}${hint}`);
    return undefined;
  }
}
