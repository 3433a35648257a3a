import { type EventContext, fetchIdentity, type GitHubApi, readEventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { type contract, type Inputs } from "./contract.ts";
import { decideMode, type Plan } from "./decide-mode.ts";
import { prSummaryErrors } from "./errors.ts";
import { findTargets } from "./find-pull-requests.ts";
import { gatherModel } from "./gather-model.ts";
import { createLinks, type Links } from "./links.ts";
import { mergeSection } from "./merge-section.ts";
import type { Model } from "./parts.ts";
import { createRedactor } from "./redact.ts";
import { type Reason, reasons } from "./reasons.ts";
import { annotateFailures, decideTests, modelFacts, renderStepSummary } from "./report-results.ts";
import { writeCheckRun } from "./write-check-run.ts";
import { writeComment, type Written } from "./write-comment.ts";

/** What became of reporting. */
interface Reported {
  readonly reason: Reason;
  readonly message: string;
  readonly written: readonly Written[];
}

/** Gathers the results of a run and reports them where people look. @throws {ActionError} of kind input, data, permission, upstream */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const context = await readEventContext(host.environment, host.files);
  const plan = decideMode(inputs.mode, context);
  if (plan.kind === "impossible") throw prSummaryErrors.error("publish-impossible", plan.why);
  const token = inputs["github-token"];
  for (const value of inputs.mask) host.log.mask(value);
  const redactor = createRedactor([...inputs.mask, ...(token === undefined ? [] : [token])]);
  const model = await gatherModel(host, inputs, context, plan.kind === "publish", redactor);
  const links = createLinks(context.serverUrl, context.repository.owner, context.repository.name);
  const reported = await report(host, inputs, context, plan, model, links);
  if (redactor.count() > 0) host.log.info(`${redactor.count()} secrets were hidden in what is published.`);
  return await conclude(host, inputs, plan, model, links, reported);
}

async function report(
  host: Host,
  inputs: Inputs,
  context: EventContext,
  plan: Plan,
  model: Model,
  links: Links,
): Promise<Reported> {
  if (plan.kind === "nothing") return { reason: "not-a-pull-request-run", message: plan.why, written: [] };
  if (plan.kind === "collect") return { reason: "collected", message: "the results are in the evidence", written: [] };
  if (plan.kind === "preview") return { reason: "previewed", message: "the body is in a file", written: [] };
  if (inputs["comment-on"] === "never" && !inputs["check-run"])
    return { reason: "not-wanted", message: "comment-on is never", written: [] };
  try {
    const token = inputs["github-token"];
    if (token === undefined) throw prSummaryErrors.error("token-missing", "github-token is empty");
    const client = await host.github.connect(token);
    const api: GitHubApi = { client, clock: host.clock, repository: context.repository };
    if (inputs["check-run"]) await writeCheckRun(host, api, model, links);
    return await comment(host, inputs, context, api, token, model, links);
  } catch (error) {
    return degrade(host, plan, error);
  }
}

async function comment(
  host: Host,
  inputs: Inputs,
  context: EventContext,
  api: GitHubApi,
  token: string,
  model: Model,
  links: Links,
): Promise<Reported> {
  const targets = await findTargets(api, inputs, context);
  if (targets.kind === "none") return { reason: "no-pull-request", message: targets.why, written: [] };
  if (targets.kind === "superseded") return { reason: "superseded", message: targets.why, written: [] };
  const writer = { api, random: host.random, identity: await fetchIdentity(api, token) };
  const options = { key: inputs.key, expect: inputs.expect, maxBytes: inputs["max-bytes"], links };
  const written: Written[] = [];
  for (const pull of targets.pullRequests) written.push(await writeComment(writer, pull, model, inputs, options));
  const where = written.map((one) => `#${one.pullRequest}`).join(", ");
  const outcomes = new Set(written.map((one) => one.outcome));
  if (outcomes.has("written"))
    return { reason: "commented", message: `the comment on ${where} is up to date`, written };
  if (outcomes.has("unchanged"))
    return { reason: "unchanged", message: `the comment on ${where} said it already`, written };
  if (outcomes.has("superseded")) return { reason: "superseded", message: `a newer run reported on ${where}`, written };
  return {
    reason: "not-wanted",
    message: `comment-on: ${inputs["comment-on"]} asks for no comment on ${where}`,
    written,
  };
}

/** Reporting alone never makes a run red: the summary has everything. A run that only publishes has nothing else. */
function degrade(host: Host, plan: Plan, error: unknown): Reported {
  if (!(error instanceof ActionError) || plan.kind === "publish") throw error;
  if (error.kind !== "permission" && error.kind !== "upstream") throw error;
  const needed = error.kind === "permission" ? "Commenting needs `pull-requests: write`." : "";
  const words = [
    "The comment was not written; the step summary has everything.",
    error.message,
    needed,
    error.hint ?? "",
  ];
  host.log.warning(words.filter((word) => word !== "").join("\n"));
  const reason = error.kind === "permission" ? "comment-not-permitted" : "comment-failed";
  return { reason, message: error.message, written: [] };
}

async function conclude(
  host: Host,
  inputs: Inputs,
  plan: Plan,
  model: Model,
  links: Links,
  reported: Reported,
): Promise<Outcome<typeof contract>> {
  const failed = decideTests(model, inputs["fail-on-tests"]);
  const { reason, message } = failed ?? reported;
  const options = { key: inputs.key, expect: inputs.expect, maxBytes: inputs["max-bytes"], links };
  const fresh = mergeSection([], model, options);
  const written = reported.written.find((one) => one.result?.comment !== undefined)?.result?.comment;
  const body = written?.body ?? (fresh.kind === "body" ? fresh.body : "");
  const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/pr-summary`;
  const stem = `${folder}/${`${inputs.key}-${model.section}`.replaceAll("/", "-")}`;
  await host.files.write(`${stem}.md`, body);
  await host.files.write(`${stem}.json`, `${JSON.stringify(model, null, 2)}\n`);
  const { tests } = model;
  const fellBack = reported.reason === "comment-not-permitted" || reported.reason === "comment-failed";
  const note = fellBack ? `This could not be written as a comment: ${reported.message}` : undefined;
  return {
    verdict: reasons[reason].verdict,
    reason,
    message: plan.kind === "publish" ? `${message} (run ${model.runId})` : message,
    outputs: {
      "pull-request": reported.written.map((one) => String(one.pullRequest)).join(","),
      "comment-id": written === undefined ? "" : String(written.id),
      "comment-url": written?.url ?? "",
      passed: tests === undefined ? "" : String(tests.passed),
      failed: tests === undefined ? "" : String(tests.failed),
      skipped: tests === undefined ? "" : String(tests.skipped),
      flaky: tests === undefined ? "" : String(tests.flaky),
      body: `${stem}.md`,
      model: `${stem}.json`,
    },
    annotations: plan.kind === "publish" ? [] : annotateFailures(model, links),
    summary: renderStepSummary(model, links, note),
    facts: modelFacts(model, plan.kind),
    links: written === undefined ? [] : [{ title: "Comment", url: written.url }],
  };
}
