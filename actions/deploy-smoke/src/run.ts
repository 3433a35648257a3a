import { readEngineVersion } from "@build-once/docker";
import type { Host } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import { attemptUnderLock } from "./attempt.ts";
import type { contract, Inputs } from "./contract.ts";
import { deployErrors } from "./errors.ts";
import { beginRecord, endRecord } from "./github-record.ts";
import { keepRecords, printOutput } from "./keep-records.ts";
import { runOneShot } from "./one-shot.ts";
import { planFacts, planOutputs } from "./outputs.ts";
import { type Plan, planDeployment } from "./plan.ts";
import { findDigest, prepareImage } from "./prepare.ts";
import { Progress } from "./progress.ts";
import { demandReceipt } from "./receipt.ts";
import { Recorder } from "./recorder.ts";
import { findEarlier, replaceServer } from "./replace.ts";
import type { Report } from "./report.ts";
import { renderSummary } from "./summary.ts";
import type { Connect } from "./try-probe.ts";
import { decideVerdict } from "./verdict.ts";

/** Deploys one digest and proves it. @throws {ActionError} of kind input or data before anything was changed */
export async function run(inputs: Inputs, host: Host, connect: Connect): Promise<Outcome<typeof contract>> {
  const plan = planDeployment(inputs, host.environment, host.random.hex(6));
  const { env, secrets } = readEnvironment(inputs, host);
  const recorder = new Recorder(host, plan.recorderFolder, secrets);
  const progress = new Progress(host.state, secrets);
  progress.digest = inputs.image.digest;
  await checkReceipt(inputs, host, progress);
  const deployment = { host, connect, inputs, plan, env, recorder, progress };
  const report = await attemptUnderLock(host, inputs, plan, progress, async () => await deploy(deployment));
  const redact = (words: string): string => recorder.redact(words);
  await keepRecords(host, plan, inputs, report, recorder);
  await printOutput(host, report, redact);
  const decision = decideVerdict(report);
  if (progress.record !== undefined) await endRecord(host, progress.record, report, decision);
  return {
    ...decision,
    message: redact(decision.message),
    outputs: planOutputs(report, { recorder: plan.recorderFolder, deploymentId: progress.record?.id }, redact),
    annotations: [],
    summary: renderSummary(report, plan, decision, redact),
    facts: planFacts(report, inputs, plan, progress.receipt),
    links: report.url === undefined ? [] : [{ title: "Deployment", url: report.url }],
  };
}

/** Everything a deployment works with. */
export interface Deployment {
  readonly host: Host;
  readonly connect: Connect;
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly env: ReadonlyMap<string, string>;
  readonly recorder: Recorder;
  readonly progress: Progress;
}

async function deploy(deployment: Deployment): Promise<Report> {
  const { host, inputs, plan, progress } = deployment;
  const engine = await readEngineVersion(host.exec);
  progress.digest ??= await findDigest(host, inputs);
  const { digest } = progress;
  await checkReceipt(inputs, host, progress);
  if (!plan.oneShot) progress.earlier = await findEarlier(deployment);
  progress.record = await beginRecord(host, inputs, plan, progress);
  await prepareImage(host, inputs, engine, digest);
  const { earlier } = progress;
  return earlier === undefined
    ? await runOneShot(deployment, digest)
    : await replaceServer({ ...deployment, engine, earlier }, digest);
}

/** Demands the receipt as soon as the digest is known. */
async function checkReceipt(inputs: Inputs, host: Host, progress: Progress): Promise<void> {
  if (inputs.receipt === undefined || progress.receipt !== undefined || progress.digest === undefined) return;
  progress.receipt = await demandReceipt(host.files, inputs.receipt, progress.digest);
}

function readEnvironment(inputs: Inputs, host: Host): { env: ReadonlyMap<string, string>; secrets: readonly string[] } {
  const env = new Map(inputs.env.values);
  const secrets: string[] = [];
  for (const name of inputs.env.forwarded) {
    const value = host.environment.get(name);
    if (value === undefined)
      throw deployErrors.error(
        "step-environment-missing",
        `env names ${name}, which the step's environment does not have`,
      );
    host.log.mask(value);
    secrets.push(value);
    env.set(name, value);
  }
  return { env, secrets };
}
