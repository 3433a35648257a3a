import { inspectContainer, removeContainer, renameContainer, startContainer } from "@build-once/docker";
import type { Host } from "@build-once/host";
import { toActionError } from "@build-once/kernel";
import { Recorder } from "./recorder.ts";
import type { Undo } from "./saved-state.ts";

/** Keeps what the unproven container printed, removes it, and lets the earlier one serve again. @throws {ActionError} when the engine fails */
export async function undoDeployment(
  host: Pick<Host, "exec" | "files" | "log">,
  undo: Undo,
  secrets: readonly string[],
): Promise<void> {
  if (undo.provenAs !== undefined) {
    await finishTakeOver(host, undo.container, undo.provenAs, undo.earlier);
    return;
  }
  try {
    if (undo.recorder !== "") await new Recorder(host, undo.recorder, secrets).container("unfinished", undo.container);
  } catch (thrown) {
    host.log.warning(`the logs of ${undo.container} could not be kept: ${toActionError(thrown).message}`);
  }
  await removeContainer(host.exec, undo.container);
  if (undo.earlier === undefined) return;
  const earlier = await inspectContainer(host.exec, undo.earlier);
  if (earlier !== undefined && earlier.inspection.status !== "running") {
    await startContainer(host.exec, undo.earlier);
    host.log.warning(
      `${earlier.inspection.name}: the deployment did not come to its end; what served before was started again.`,
    );
  }
}

async function finishTakeOver(
  host: Pick<Host, "exec">,
  container: string,
  name: string,
  earlier: string | undefined,
): Promise<void> {
  if ((await inspectContainer(host.exec, container)) === undefined) return;
  if (earlier !== undefined) await removeContainer(host.exec, earlier);
  await renameContainer(host.exec, container, name);
}
