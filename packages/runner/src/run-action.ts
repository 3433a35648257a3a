import { type InputsOf, inputsError, parseInputs } from "@build-once/contract";
import type { Host, Platform, ThreadAnswer } from "@build-once/host";
import { type ActionError, toActionError } from "@build-once/kernel";
import { deferCommands } from "./deferred-commands.ts";
import { hostFor } from "./host-for.ts";
import type { AnyContract, CleanUp, Run } from "./outcome.ts";
import { perform, type Result } from "./perform.ts";
import { createPrinter, type Printer } from "./printer.ts";

/** What an action offers besides being run by a runner. */
export interface RunOptions {
  /** It can be run at a terminal, with its inputs as flags. */
  readonly commandLine?: boolean;
  /** Answers what the action asks its own threads. */
  readonly answer?: (question: unknown, host: ThreadHost) => Promise<ThreadAnswer>;
}

/** What a thread may touch. */
export type ThreadHost = Pick<Host, "files" | "inflate">;

/**
 * Runs an action from inputs to exit code, and fails closed: the exit code is 1 until a verdict was written, so that
 * a promise that never settles, a throw of anything and a rejection nobody caught all end red.
 *
 * The same bundle is the post step: there it undoes what `cleanUp` undoes, and the first action of a job uploads the
 * job's evidence.
 */
export async function runAction<C extends AnyContract>(
  contract: C,
  run: Run<C>,
  platform: Platform,
  cleanUp?: CleanUp,
  options: RunOptions = {},
): Promise<void> {
  platform.process.setExitCode(1);
  if (platform.process.phase === "post") {
    await (await import("./finish-job.ts")).finishJob(contract, platform, cleanUp);
    return;
  }
  const { answer } = options;
  if (platform.process.phase === "thread" && answer !== undefined) {
    await platform.process.serve(async (question) => await answer(question, platform));
    return;
  }
  if (options.commandLine === true && isAtTerminal(platform)) {
    await (await import("./run-from-command-line.ts")).runFromCommandLine(contract, run, platform);
    return;
  }
  const commands = deferCommands(async () => await platform.commands());
  const printer = createPrinter(commands);
  let finished = false;
  let strayed = false;
  platform.process.onStray((thrown) => {
    strayed = true;
    platform.process.setExitCode(1);
    reportError(printer, toActionError(thrown));
  });
  platform.process.onIdle(() => {
    if (!finished) reportStall(contract, printer);
  });
  const start = platform.clock.monotonic();
  const parsed = parseInputs(contract, platform.environment.startingWith("INPUT_"));
  for (const secret of parsed.secrets) printer.mask(secret);
  const host = hostFor(platform, printer, commands);
  const given = { given: parsed.given, startedMs: start };
  let result: Result;
  try {
    if (!parsed.values.ok) throw inputsError(contract, parsed.values.error);
    result = await run(parsed.values.value as InputsOf<C>, host);
  } catch (thrown) {
    result = (await import("./render-failure.ts")).failureOf(contract, toActionError(thrown));
  }
  await commands.ready();
  await perform(contract, result, platform, printer, given);
  finished = true;
  // What nobody caught before the verdict stays a failure after it.
  if (result.verdict !== "fail" && !strayed) platform.process.setExitCode(0);
  platform.process.endSoon();
}

/** With arguments, or where nothing is that a runner sets. */
function isAtTerminal({ process, environment }: Platform): boolean {
  if (process.arguments.length > 0) return true;
  return environment.get("GITHUB_ACTIONS") === undefined && environment.get("GITHUB_OUTPUT") === undefined;
}

function reportError(printer: Printer, error: ActionError): void {
  printer.info(error.stack ?? error.message);
  printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(error.message) });
}

function reportStall(contract: AnyContract, printer: Printer): void {
  const message = `${contract.action} stopped before it reached a verdict: something it waited for never happened.`;
  printer.commands.annotate({ level: "error", title: "no verdict", message });
}
