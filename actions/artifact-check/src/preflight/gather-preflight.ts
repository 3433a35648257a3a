import type { EventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { maxWorkflowBytes, readWorkflow, type WorkflowReading } from "@build-once/workflow-syntax";
import type { Inputs } from "../contract.ts";
import type { Finding } from "../finding.ts";
import type { Level, RuleName } from "../rule-names.ts";
import { askToken, judgeOidc } from "./ask-token.ts";
import { findTools } from "./find-tools.ts";
import { judgeEnvironment } from "./judge-environment.ts";
import { judgeWorkflows } from "./judge-workflows.ts";

/** More files than a repository has; what is beyond is not read, and said. */
const maxFiles = 200;

/** Everything that a pipeline rests on: workflow files, Docker, Buildx, the runner's variables and the job's token. What is off is not asked. */
export async function gatherPreflight(
  host: Host,
  inputs: Inputs,
  event: EventContext,
  levels: ReadonlyMap<RuleName, Level>,
): Promise<readonly Finding[]> {
  const wanted = (...rules: readonly RuleName[]): boolean => rules.some((rule) => levels.get(rule) !== "off");
  const patterns = inputs.workflows;
  const workflows = wanted("preflight-workflows", "preflight-permissions")
    ? judgeWorkflows(await readAll(host, patterns), patterns.join(", "))
    : [];
  const tools = wanted("preflight-docker", "preflight-buildx") ? await findTools(host.exec) : [];
  const variables = wanted("preflight-environment") ? judgeEnvironment((name) => host.environment.get(name)) : [];
  const token = wanted("preflight-token") ? await tokenRows(host, inputs, event) : [];
  return [...workflows, ...tools, ...variables, ...token];
}

async function readAll(host: Host, patterns: readonly string[]): Promise<readonly WorkflowReading[]> {
  const root = host.environment.get("GITHUB_WORKSPACE") ?? ".";
  const paths = await host.files.glob(patterns, root);
  if (paths.length > maxFiles) host.log.warning(`${paths.length} workflow files; the first ${maxFiles} are read.`);
  const readings: WorkflowReading[] = [];
  for (const path of paths.slice(0, maxFiles)) readings.push(await readOne(host, root, path));
  return readings;
}

async function readOne(host: Host, root: string, path: string): Promise<WorkflowReading> {
  const place = `${root}/${path}`;
  const sizeBytes = (await host.files.stat(place))?.sizeBytes ?? 0;
  if (sizeBytes <= maxWorkflowBytes)
    return await readWorkflow(path, (await host.files.readText(place, maxWorkflowBytes)) ?? "");
  const message = `it has ${sizeBytes} bytes, more than GitHub takes`;
  return { path, problems: [{ line: 0, message }], jobs: [], onlyCalled: false };
}

async function tokenRows(host: Host, inputs: Inputs, event: EventContext): Promise<readonly Finding[]> {
  const client = await host.github.connect(inputs["github-token"] ?? "");
  const api = { client, clock: host.clock, repository: event.repository };
  return [...(await askToken(api, event.sha)), judgeOidc(host.environment.get("ACTIONS_ID_TOKEN_REQUEST_URL"))];
}
