import type { Host } from "@build-once/host";
import { formatRepository, toActionError } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";
import { writeLastGood } from "./last-good.ts";
import type { Plan } from "./plan.ts";
import type { Recorder } from "./recorder.ts";
import type { Report } from "./report.ts";

/** Keeps the proven digest for later rollbacks, and the recording as a run artifact; what fails here is said and changes no verdict. */
export async function keepRecords(
  host: Host,
  plan: Plan,
  inputs: Inputs,
  report: Report,
  recorder: Recorder,
): Promise<void> {
  await tell(host, "the last good digest", async () => {
    if (report.class !== "healthy" || report.oneShot || report.digest === undefined) return;
    const repository = formatRepository(plan.repository);
    const at = new Date(host.clock.now()).toISOString();
    await writeLastGood(host.files, plan.lastGoodPath, { repository, digest: report.digest, at, run: plan.run });
  });
  await tell(host, "the recording", async () => {
    const wanted = inputs.recorder === "always" || (inputs.recorder === "auto" && report.class !== "healthy");
    const files = wanted ? await recorder.listFiles() : [];
    if (files.length === 0) return;
    const hasService =
      host.environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
      host.environment.get("ACTIONS_RESULTS_URL") !== undefined;
    if (!hasService) {
      host.log.info(`The runner offers no artifact service: the recording stays in ${recorder.folder}.`);
      return;
    }
    const name = `deploy-smoke-${plan.name}-${host.random.hex(4)}`;
    await host.artifacts.upload(name, files, recorder.folder);
    host.log.info(`The recording is the run artifact ${name}.`);
  });
}

async function tell(host: Host, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    host.log.warning(`${what} could not be kept: ${toActionError(thrown).message}`);
  }
}

const shownLines = 200;

/** Prints the end of what the container printed; the log makes sure that none of it becomes a command. */
export async function printOutput(host: Host, report: Report, redact: (text: string) => string): Promise<void> {
  for (const [title, text] of [
    ["Standard output", report.stdout],
    ["Standard error", report.stderr],
  ] as const) {
    if (text.trim() === "") continue;
    const lines = redact(text).trimEnd().split("\n");
    const left = lines.length - shownLines;
    await host.log.group(title, async () => {
      if (left > 0) host.log.info(`(${left} lines before these are in the recording)`);
      await Promise.resolve(host.log.info(lines.slice(-shownLines).join("\n")));
    });
  }
}
