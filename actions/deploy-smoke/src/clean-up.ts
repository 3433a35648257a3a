import type { Host } from "@build-once/host";
import { parseEnv } from "./env-input.ts";
import { abandonRecord } from "./github-record.ts";
import { releaseLock } from "./lock.ts";
import { readLeftovers } from "./saved-state.ts";
import { undoDeployment } from "./undo.ts";

/** The post step: undoes a deployment that was cancelled or killed, then gives its lock back. @throws {ActionError} when the engine fails */
export async function cleanUp(host: Host): Promise<void> {
  const { undo, lock, deployment, login } = readLeftovers(host.state);
  if (login !== undefined) await host.files.remove(login);
  try {
    if (undo !== undefined) await undoDeployment(host, undo, forwardedValues(host));
    if (deployment !== undefined) await abandonRecord(host, deployment);
  } finally {
    if (lock !== undefined) await releaseLock(host.files, lock);
  }
}

/** The values that the main phase masked: the step's environment is the same in its post phase. */
function forwardedValues(host: Host): readonly string[] {
  const parsed = parseEnv(host.environment.get("INPUT_ENV") ?? "");
  const names = parsed.ok ? parsed.value.forwarded : [];
  return names.map((name) => host.environment.get(name) ?? "");
}
