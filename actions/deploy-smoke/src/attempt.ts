import type { Host } from "@build-once/host";
import { toActionError } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";
import { classifyInfrastructure, infrastructureReport } from "./infrastructure.ts";
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
    return infrastructureReport(plan, progress, deployClass, error, putBackBy(progress, problem));
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
    if (progress.undo !== undefined) await undoDeployment(host, progress.undo, progress.secrets);
    saveSettled(host.state);
    return undefined;
  } catch (thrown) {
    return toActionError(thrown).message;
  }
}

function putBackBy(progress: Progress, problem: string | undefined): PutBack {
  if (problem !== undefined) return { kind: "failed", why: problem };
  const container = progress.earlier?.container;
  if (container?.wasRunning !== true) return { kind: "not-needed" };
  return { kind: "serves", digest: container.digest, rolledBack: false };
}
