import { spawn } from "node:child_process";
import { root } from "../project.ts";

/** How one step ended. */
export interface StepResult {
  /** Nothing when it was stopped. */
  readonly exitCode: number | undefined;
  /** What it printed, when it was kept. */
  readonly output: string;
  readonly seconds: number;
}

/** How one step is run. */
export interface StepOptions {
  /** `keep` collects what it prints; `show` lets it print as it goes. */
  readonly output: "keep" | "show";
  readonly timeoutMs: number;
}

/** Runs one command in the root folder without a shell; never throws for what the command does. */
export async function runStep(
  program: string,
  programArguments: readonly string[],
  options: StepOptions,
): Promise<StepResult> {
  const begin = performance.now();
  const stdio = options.output === "show" ? ("inherit" as const) : ("pipe" as const);
  const child = spawn(program, programArguments, {
    cwd: root,
    stdio: ["ignore", stdio, stdio],
    timeout: options.timeoutMs,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | undefined>((resolve) => {
    child.on("error", (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.on("close", (code) => resolve(code ?? undefined));
  });
  return { exitCode, output, seconds: (performance.now() - begin) / 1000 };
}
