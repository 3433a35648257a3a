import { nextBaseline } from "@build-once/coverage";
import { type EventContext, readEventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { baselineFile, baselineFolder, baselineName } from "./baseline-place.ts";
import type { Assessment, Inputs } from "./gate.ts";

/**
 * Leaves what was measured behind for later commits to compare with, as an artifact of this run and in the cache.
 * A verdict never depends on it: what goes wrong is a warning.
 */
export async function saveBaseline(assessment: Assessment, inputs: Inputs, host: Host): Promise<void> {
  const { "save-baseline": wanted, "baseline-key": key } = inputs;
  const { environment, log } = host;
  if (wanted === "false") return;
  const event = await readEventContextOrNothing(host);
  const isDefault = event?.event === "push" && event.ref === `refs/heads/${event.defaultBranch ?? ""}`;
  if (event === undefined || (wanted === "auto" && !isDefault)) return;
  const why = unfit(assessment, event.sha);
  if (why !== undefined) {
    log.info(`No baseline is saved: ${why}.`);
    return;
  }
  if (environment.get("ACTIONS_RUNTIME_TOKEN") === undefined || environment.get("ACTIONS_RESULTS_URL") === undefined) {
    log.info("No baseline is saved: the runner offers no artifact service.");
    return;
  }
  const commit = event.sha;
  const run = {
    repository: `${event.repository.owner}/${event.repository.name}`,
    commit,
    ref: event.ref,
    workflow: event.workflow,
    runId: String(event.runId),
    tool: "build-once/coverage-gate",
    createdMs: assessment.readings.nowMs,
  };
  const { encodeBaseline } = await import("@build-once/coverage/baseline-code");
  const bytes = encodeBaseline(nextBaseline({ ...run, ...assessment }));
  const folder = baselineFolder(key, host);
  const path = `${folder}/${baselineFile}`;
  await host.files.write(path, bytes);
  try {
    await host.artifacts.upload(baselineName(key), [path], folder);
    log.info(`The baseline of ${commit} is saved: ${bytes.length} bytes.`);
  } catch (thrown) {
    log.warning(
      `The baseline was not saved: ${reasonOf(thrown)} Jobs of one run each need their own \`baseline-key\`.`,
    );
  }
  try {
    if (host.cache.available()) await host.cache.save([path], `${baselineName(key)}-${commit}`);
  } catch (thrown) {
    log.info(`The baseline is not in the cache: ${reasonOf(thrown)}`);
  }
}

/** What nobody should compare with later: a part of what there should have been, or another commit. */
function unfit({ decision, readings, totals }: Assessment, commit: string): string | undefined {
  const failing = decision.states.find(({ action }) => action === "fail");
  if (failing !== undefined) return `the state is ${failing.state}`;
  if (readings.truncated.length > 0) return "a report is cut short";
  if (totals.lines.whole === 0) return "nothing was measured";
  return readings.commit === commit ? undefined : "another commit than that of the event is checked out";
}

async function readEventContextOrNothing(host: Host): Promise<EventContext | undefined> {
  try {
    return await readEventContext(host.environment, host.files);
  } catch (thrown) {
    if (thrown instanceof ActionError) return undefined;
    throw thrown;
  }
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : "unknown";
}
