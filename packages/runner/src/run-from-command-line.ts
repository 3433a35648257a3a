import { type InputsOf, inputsError, parseInputs } from "@build-once/contract";
import type { Commands, Platform } from "@build-once/host";
import { toActionError } from "@build-once/kernel";
import { renderPlainText } from "@build-once/markdown";
import { deferCommands } from "./deferred-commands.ts";
import { hostFor } from "./host-for.ts";
import type { AnyContract, Run } from "./outcome.ts";
import { parseArguments, renderHelp } from "./parse-arguments.ts";
import type { Result } from "./perform.ts";
import { createPrinter, neutralise, type Printer } from "./printer.ts";
import { failureOf } from "./render-failure.ts";

/** Longer outputs are data for other steps; a person finds them in the files that are named. */
const maxOutputLength = 300;

/**
 * Runs an action at a terminal: flags instead of a runner's variables, the summary as text instead of workflow commands, and
 * the same decision. The exit code has to be 1 before; it becomes 0 when the verdict is not `fail` or help was asked for.
 */
export async function runFromCommandLine<C extends AnyContract>(
  contract: C,
  run: Run<C>,
  platform: Platform,
): Promise<void> {
  const terminal = await platform.atTerminal();
  const commands = await terminal.commands();
  const printer = createPrinter(commands);
  let strayed = false;
  platform.process.onStray((thrown) => {
    strayed = true;
    platform.process.setExitCode(1);
    printer.info(toActionError(thrown).message);
  });
  const line = parseArguments(contract, platform.process.arguments);
  if (line.kind === "help") {
    await commands.addSummary(renderHelp(contract));
    platform.process.setExitCode(0);
    return;
  }
  const deferred = deferCommands(async () => await Promise.resolve(commands));
  let result: Result;
  try {
    if (line.kind === "problems") throw inputsError(contract, line.problems);
    const parsed = parseInputs(contract, line.variables);
    for (const secret of parsed.secrets) printer.mask(secret);
    if (!parsed.values.ok) throw inputsError(contract, parsed.values.error);
    result = await run(parsed.values.value as InputsOf<C>, hostFor(terminal, printer, deferred));
  } catch (thrown) {
    result = failureOf(contract, toActionError(thrown));
  }
  await show(contract, result, printer, commands);
  if (result.verdict !== "fail" && !strayed) platform.process.setExitCode(0);
  platform.process.endSoon();
}

async function show(contract: AnyContract, result: Result, printer: Printer, commands: Commands): Promise<void> {
  const summary = renderPlainText(result.summary);
  const remarks = result.annotations
    .filter(({ file, level, message }) => file === undefined && level !== "notice" && !summary.includes(message))
    .map(({ level, title = "", message }) => `${level}: ${title}: ${message}`);
  const outputs = Object.entries(result.outputs)
    .filter(([, value]) => value !== undefined && value !== "" && value.length <= maxOutputLength)
    .map(([name, value]) => `${name}: ${value ?? ""}`);
  const bug = result.error?.kind === "bug" ? [result.error.stack ?? ""] : [];
  const verdict = `${contract.action}: ${result.verdict} (${result.reason})`;
  const text = [summary, ...remarks, ...bug, ...(outputs.length === 0 ? [] : [outputs.join("\n"), ""]), verdict].join(
    "\n",
  );
  // Foreign text moves no cursor, and starts no command where a runner's log is the terminal.
  const lines = printer.redact(text).split("\n").map(neutralise);
  await commands.addSummary(`${lines.join("\n")}\n`);
}
