import {
  type ContainerInspection,
  createContainer,
  dockerErrors,
  type EngineVersion,
  inspectContainer,
  listContainers,
  removeContainer,
  renameContainer,
  setRestartPolicy,
  startContainer,
  stopContainer,
} from "@build-once/docker";
import { type Digest, formatRepository, parseDigest, toActionError } from "@build-once/kernel";
import { classifyFailure, type DeployClass, guessCause, isAppClass, type SmokeFailure } from "@build-once/probe";
import { findEndpoint, httpUrl } from "./endpoint.ts";
import { deployErrors } from "./errors.ts";
import { findLastGood } from "./github-record.ts";
import { classifyInfrastructure, infrastructureReport } from "./infrastructure.ts";
import { readLastGood } from "./last-good.ts";
import { endFacts } from "./one-shot.ts";
import { containerRequest, labelNames, onlyPort } from "./plan.ts";
import { prepareImage } from "./prepare.ts";
import type { Recording } from "./recorder.ts";
import type { PutBack, Report } from "./report.ts";
import { type Earlier, planRollback, type RollbackCandidate } from "./rollback-input.ts";
import type { Deployment } from "./run.ts";
import { type ProbeTry, type SmokeEnd, watchServer } from "./watch-server.ts";

/** Everything a replacement works with. */
export interface Replacement extends Deployment {
  readonly engine: EngineVersion;
  readonly earlier: Earlier;
}

/** How proving one container went. */
interface Proof {
  readonly end: SmokeEnd;
  readonly recording: Recording;
  readonly tries: readonly ProbeTry[];
}

/**
 * Replaces what serves by `digest`: the image is there already; the old container is stopped only once the new one is
 * created, and is removed only once the new one is proven. @throws {ActionError} when the engine fails; what serves is then for {@link putBackEarlier}
 */
export async function replaceServer(work: Replacement, digest: Digest): Promise<Report> {
  const { host, inputs, plan, recorder, earlier, progress } = work;
  const previous = earlier.container?.digest ?? earlier.lastGood;
  const serving = earlier.container?.wasRunning === true ? earlier.container.id : undefined;
  progress.mayLeave({
    container: plan.candidate,
    earlier: serving,
    recorder: plan.recorderFolder,
    provenAs: undefined,
  });
  await createContainer(host.exec, containerRequest(inputs, plan, work.env, { name: plan.candidate, digest }));
  if (serving !== undefined) await recorder.container("previous", serving);
  let proof: Proof;
  try {
    if (serving !== undefined) await stopEarlier(work, serving);
    proof = await prove(work, plan.candidate, "new");
  } catch (thrown) {
    const error = toActionError(thrown);
    const deployClass = classifyInfrastructure(error);
    if (deployClass === undefined) throw thrown;
    return infrastructureReport(plan, progress, deployClass, error, await answerFailure(work, digest, deployClass));
  }
  const report = reportOf(work, digest, previous, proof);
  if (proof.end.kind === "healthy") {
    await commit(work, plan.candidate);
    return report;
  }
  const putBack = await answerFailure(work, digest, report.class);
  return { ...report, putBack, serving: putBack.kind === "serves" ? putBack.digest : keptDigest(work, report, digest) };
}

async function stopEarlier({ host, inputs, plan, earlier }: Replacement, container: string): Promise<void> {
  host.log.info(`Stopping ${plan.name}, which serves ${earlier.container?.digest ?? "an unknown digest"}`);
  await stopContainer(host.exec, container, inputs["stop-grace"]);
}

/** With `rollback: off` the failed container stays where it is, for whoever asked for that. */
function keptDigest(work: Replacement, report: Report, digest: Digest): Digest | undefined {
  return work.inputs.rollback.kind === "off" && report.exitCode === undefined ? digest : undefined;
}

/** What is known of the deployment before; containers that a killed run left half proven are removed. @throws {ActionError} `container-not-ours` (input) */
export async function findEarlier({ host, inputs, plan }: Deployment): Promise<Earlier> {
  // A run that was killed together with its machine may have left a container that nobody is proving any more.
  for (const id of await listContainers(host.exec, labelNames.deployment, plan.name)) {
    const stray = await inspectContainer(host.exec, id);
    if (stray?.inspection.name.startsWith(plan.candidatePrefix) === true) await removeContainer(host.exec, id);
  }
  const found = (await inspectContainer(host.exec, plan.name))?.inspection;
  const kept = await readLastGood(host.files, plan.lastGoodPath, formatRepository(plan.repository));
  // GitHub is asked only where this machine remembers nothing, as a fresh runner does.
  const lastGood = kept ?? (found === undefined ? await findLastGood(host, inputs, plan.repository) : undefined);
  if (found === undefined) return { container: undefined, lastGood };
  if (found.labels.get(labelNames.deployment) !== plan.name)
    throw deployErrors.error("container-not-ours", `the container ${plan.name} was not made by deploy-smoke`);
  return { container: { id: found.id, digest: digestOf(found), wasRunning: found.status === "running" }, lastGood };
}

function digestOf(container: ContainerInspection): Digest | undefined {
  const digest = parseDigest(container.labels.get(labelNames.digest) ?? "");
  return digest.ok ? digest.value : undefined;
}

/** Starts a container, watches it, and keeps what it did before anybody may stop it. */
async function prove(work: Replacement, container: string, label: string): Promise<Proof> {
  const { host, inputs, recorder } = work;
  const tries: ProbeTry[] = [];
  const policy = {
    startupTimeoutMs: inputs["startup-timeout"],
    watchMs: inputs.watch,
    times: inputs.probes.map((probe) => probe.timing.times),
    toleratedMisses: 2,
  };
  const server = {
    container,
    probes: inputs.probes,
    reject: inputs["reject-output"],
    policy,
    onlyPort: onlyPort(inputs.ports),
  };
  let end: SmokeEnd;
  try {
    host.log.info(`Starting ${container} (${label}) and proving it`);
    await startContainer(host.exec, container);
    end = await watchServer({ ...host, connect: work.connect }, server, tries);
  } catch (thrown) {
    // A program that cannot be started is the image's fault, not the engine's; the engine keeps its words.
    if (!dockerErrors.owns(thrown) || thrown.code !== "container-not-startable") throw thrown;
    end = { kind: "failed", failure: { kind: "ended" }, atMs: 0, wasHealthy: false };
  }
  const recording = await recorder.container(label, container);
  await recorder.write(`${label}-probes.json`, `${JSON.stringify(tries, null, 2)}\n`);
  return { end, recording, tries };
}

function reportOf(work: Replacement, digest: Digest, previous: Digest | undefined, proof: Proof): Report {
  const { inputs } = work;
  const { inspection, logs } = proof.recording;
  const facts = endFacts(proof.recording);
  const base = {
    reason: undefined,
    oneShot: false,
    digest,
    previous,
    putBack: { kind: "not-needed" } as const,
    exitCode: facts.running || inspection === undefined ? undefined : facts.exitCode,
    stdout: logs.stdout,
    stderr: logs.stderr,
    tries: proof.tries,
    url: inputs.url?.href ?? publicUrl(inspection, onlyPort(inputs.ports)),
  };
  if (proof.end.kind === "healthy") {
    const { startupMs } = proof.end;
    return { ...base, class: "healthy", detail: "healthy", cause: undefined, serving: digest, startupMs };
  }
  const { failure } = proof.end;
  const deployClass = classifyFailure(failure, facts);
  const ended = !facts.running && failure.kind !== "rejected-output";
  const detail = describeFailure(ended ? { kind: "ended" } : failure, facts.exitCode, inspection);
  return {
    ...base,
    class: deployClass,
    detail,
    cause: guessCause(deployClass, facts),
    serving: undefined,
    startupMs: undefined,
  };
}

function describeFailure(failure: SmokeFailure, exitCode: number, inspection: ContainerInspection | undefined): string {
  switch (failure.kind) {
    case "ended": {
      const said = inspection?.error ?? "";
      return `the container ended with exit code ${exitCode}${said === "" ? "" : ` (${said})`}`;
    }
    case "restarted":
      return "the container was restarted while it was being proven";
    case "unhealthy":
      return `it is not healthy: ${failure.detail}`;
    case "rejected-output":
      return failure.detail;
    case "startup-timeout":
      return `not healthy in time: ${failure.detail}`;
    default:
      return failure satisfies never;
  }
}

function publicUrl(container: ContainerInspection | undefined, port: number | undefined): string | undefined {
  if (container === undefined || port === undefined) return undefined;
  const endpoint = findEndpoint(container, port);
  return endpoint === undefined ? undefined : httpUrl(endpoint, "/");
}

/** Makes a container the one that serves: the old one goes, the new one takes its name. */
async function commit(work: Replacement, container: string): Promise<void> {
  const { host, inputs, plan, earlier, progress } = work;
  const old = earlier.container?.id;
  // From here on a cancelled run is finished by the post step, not undone.
  progress.mayLeave({ container, earlier: old, recorder: plan.recorderFolder, provenAs: plan.name });
  if (old !== undefined) await removeContainer(host.exec, old);
  await renameContainer(host.exec, container, plan.name);
  if (inputs.restart !== "no") await setRestartPolicy(host.exec, plan.name, inputs.restart);
}

/** Decides what serves after the new image failed, and makes it so. */
async function answerFailure(work: Replacement, digest: Digest, deployClass: DeployClass): Promise<PutBack> {
  const { host, inputs, plan, earlier } = work;
  const isApp = isAppClass(deployClass);
  if (isApp && inputs.rollback.kind === "off") {
    await commit(work, plan.candidate);
    return { kind: "nothing", why: "`rollback` is off; the new container was left as it is" };
  }
  await removeContainer(host.exec, plan.candidate);
  // What served is put back whatever the class: only another digest than that is a rollback's to choose.
  const wish = isApp ? inputs.rollback : ({ kind: "auto" } as const);
  const all = planRollback(wish, earlier, digest);
  const candidates = isApp ? all : all.filter((candidate) => candidate.kind === "container");
  if (candidates.length === 0) return { kind: "nothing", why: "no earlier digest is known on this machine" };
  const problems: string[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const problem = await tryCandidate(work, candidate, index);
    const served = candidate.digest;
    if (problem === undefined) return { kind: "serves", digest: served, rolledBack: isApp };
    problems.push(`${served ?? "the earlier container"}: ${problem}`);
  }
  return { kind: "failed", why: problems.join("; ") };
}

/** Runs an earlier digest and proves it by the same probes; the problem, if it has one. */
async function tryCandidate(
  work: Replacement,
  candidate: RollbackCandidate,
  index: number,
): Promise<string | undefined> {
  const { host, inputs, plan, recorder } = work;
  const name = candidate.kind === "container" ? candidate.id : plan.candidate;
  try {
    if (candidate.kind === "image") {
      await prepareImage(host, inputs, work.engine, candidate.digest);
      await createContainer(host.exec, containerRequest(inputs, plan, work.env, { name, digest: candidate.digest }));
    }
    const proof = await prove(work, name, `rollback-${index + 1}`);
    if (proof.end.kind === "failed") {
      if (candidate.kind === "image") await removeContainer(host.exec, name);
      return describeFailure(proof.end.failure, proof.recording.inspection?.exitCode ?? -1, proof.recording.inspection);
    }
    if (candidate.kind === "image") await commit(work, name);
    return undefined;
  } catch (thrown) {
    const error = toActionError(thrown);
    await recorder.write(`rollback-${index + 1}-error.txt`, `${error.message}\n`);
    if (candidate.kind === "image") await removeContainer(host.exec, name);
    return error.message;
  }
}
