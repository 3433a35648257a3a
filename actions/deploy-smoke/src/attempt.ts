import type { Host } from "@build-once/host";
import { type ActionError, toActionError } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";
import type { Inputs } from "./contract.ts";
import { classifyInfrastructure } from "./infrastructure.ts";
import { releaseLock, takeLock } from "./lock.ts";
import type { Plan } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { PutBack, Report } from "./report.ts";
import { type HeldLock, saveLock, saveSettled } from "./saved-state.ts";
import { undoDeployment } from "./undo.ts";

/**
 * Runs `work` under the deployment's lock. Whatever it throws, nothing unproven is left behind, what served serves
 * again, and the lock is given back; a failure of docker becomes a report. @throws {ActionError} any other error
 */
export async function attemptUnderLock(
  host: Host,
  inputs: Inputs,
  plan: Plan,
  progress: Progress,
  work: () => Promise<Report>,
): Promise<Report> {
  const lock = await lockFor(host, inputs, plan);
  try {
    const report = await work();
    saveSettled(host.state);
    return report;
  } catch (thrown) {
    const error = toActionError(thrown);
    const problem = await undo(host, progress);
    const deployClass = problem === undefined ? classifyInfrastructure(error) : "daemon-error";
    if (deployClass === undefined) throw error;
    return infrastructureReport(plan, progress, deployClass, error, problem);
  } finally {
    if (lock !== undefined) await releaseLock(host.files, lock);
  }
}

/** A command that runs once changes nothing that another deployment could see: it takes a lock only when asked to. */
async function lockFor(host: Host, inputs: Inputs, plan: Plan): Promise<HeldLock | undefined> {
  if (plan.oneShot && inputs.lock === undefined) return undefined;
  const wish = { path: plan.lockPath, waitMs: inputs["lock-wait"], holdMs: plan.holdMs, run: plan.run };
  return await takeLock(host, wish, (lock) => saveLock(host.state, lock));
}

/** Undoes what was begun; the problem, if that failed as well: the post step then tries again. */
async function undo(host: Host, progress: Progress): Promise<string | undefined> {
  try {
    if (progress.undo !== undefined) await undoDeployment(host, progress.undo);
    saveSettled(host.state);
    return undefined;
  } catch (thrown) {
    return toActionError(thrown).message;
  }
}

function infrastructureReport(
  plan: Plan,
  progress: Progress,
  deployClass: DeployClass,
  error: ActionError,
  undoProblem: string | undefined,
): Report {
  const container = progress.earlier?.container;
  const stillServes = container?.wasRunning === true;
  let putBack: PutBack = { kind: "not-needed" };
  if (stillServes) putBack = { kind: "serves", digest: container.digest, rolledBack: false };
  if (undoProblem !== undefined) putBack = { kind: "failed", why: undoProblem };
  return {
    class: deployClass,
    reason: undefined,
    detail: error.message,
    cause: error.hint,
    oneShot: plan.oneShot,
    digest: progress.digest,
    previous: container?.digest ?? progress.earlier?.lastGood,
    serving: stillServes && undoProblem === undefined ? container.digest : undefined,
    putBack,
    exitCode: undefined,
    stdout: "",
    stderr: "",
    startupMs: undefined,
    tries: [],
    url: undefined,
  };
}
