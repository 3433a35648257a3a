import { parseInputs } from "@build-once/contract";
import type { Platform } from "@build-once/host";
import { toActionError } from "@build-once/kernel";
import { deferCommands } from "./deferred-commands.ts";
import { evidenceArtifactName, evidenceFolder, listEvidence } from "./evidence-folder.ts";
import { hostFor } from "./host-for.ts";
import type { AnyContract, CleanUp } from "./outcome.ts";
import { uploaderState } from "./perform.ts";
import { createPrinter, type Printer } from "./printer.ts";

/**
 * The post step: undoes what the action left behind, then, in one action of a job, uploads the job's evidence as one
 * run artifact. With nothing to do it leaves at once and loads nothing.
 */
export async function finishJob(
  contract: AnyContract,
  platform: Platform,
  cleanUp: CleanUp | undefined,
): Promise<void> {
  const uploads = platform.environment.get(`STATE_${uploaderState}`) === "true";
  const undoes = cleanUp !== undefined && platform.environment.startingWith("STATE_").size > (uploads ? 1 : 0);
  if (!uploads && !undoes) {
    platform.process.setExitCode(0);
    return;
  }
  const commands = deferCommands(async () => await platform.commands());
  await commands.ready();
  const printer = createPrinter(commands);
  const { secrets } = parseInputs(contract, platform.environment.startingWith("INPUT_"));
  for (const secret of secrets) printer.mask(secret);
  let failed = false;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      failed = true;
      const error = toActionError(thrown);
      const message = `${contract.action}: ${error.message}${error.hint === undefined ? "" : `\n${error.hint}`}`;
      printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(message) });
    }
  };
  if (undoes) await attempt(async () => await cleanUp(hostFor(platform, printer, commands)));
  if (uploads) await attempt(async () => await uploadEvidence(platform, printer));
  if (!failed) platform.process.setExitCode(0);
  platform.process.endSoon();
}

async function uploadEvidence(platform: Platform, printer: Printer): Promise<void> {
  const { environment, files, random } = platform;
  const folder = evidenceFolder(environment);
  const found = folder === undefined ? [] : await listEvidence(files, folder);
  if (folder === undefined || found.length === 0) return;
  if (environment.get("ACTIONS_RUNTIME_TOKEN") === undefined || environment.get("ACTIONS_RESULTS_URL") === undefined) {
    printer.info("The runner offers no artifact service: the evidence stays in this job.");
    return;
  }
  const name = evidenceArtifactName(environment.get("GITHUB_JOB") ?? "", random);
  await printer.group(`Evidence: ${name}`, async () => {
    await platform.artifacts.upload(name, found, folder);
  });
}
