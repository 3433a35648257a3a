import type { Host } from "@build-once/host";
import { abandonRecord } from "./github-record.ts";
import { releaseLock } from "./lock.ts";
import { readLeftovers } from "./saved-state.ts";
import { undoDeployment } from "./undo.ts";

/** The post step: undoes a deployment that was cancelled or killed, then gives its lock back. @throws {ActionError} when the engine fails */
export async function cleanUp(host: Host): Promise<void> {
  const { undo, lock, deployment, login } = readLeftovers(host.state);
  if (login !== undefined) await host.files.remove(login);
  try {
    if (undo !== undefined) await undoDeployment(host, undo);
    if (deployment !== undefined) await abandonRecord(host, deployment);
  } finally {
    if (lock !== undefined) await releaseLock(host.files, lock);
  }
}
