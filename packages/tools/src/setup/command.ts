import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { privateEnvironment } from "./places.ts";

/** What a child process did. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** Both streams in the order they came, the last 64 KiB of them. */
  readonly output: string;
}

/** How a child process is run. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

const keptCharacters = 65_536;

/** Runs a program without a shell, in the set-up's private environment; a non-zero exit code is a value. */
export function tryCommand(
  program: string,
  programArguments: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((settle) => {
    const child = spawn(program, programArguments, {
      cwd: options.cwd,
      env: { ...process.env, ...privateEnvironment(), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.timeoutMs,
      killSignal: "SIGKILL",
    });
    let stdout = "";
    let output = "";
    const keep = (text: string): void => {
      output = (output + text).slice(-keptCharacters);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      keep(text);
    });
    child.stderr.setEncoding("utf8").on("data", keep);
    child.on("error", (error) => settle({ exitCode: 127, stdout, output: `${output}${error.message}\n` }));
    child.on("close", (exitCode, signal) => {
      settle({ exitCode: exitCode ?? 1, stdout, output: signal === null ? output : `${output}stopped by ${signal}\n` });
    });
  });
}

/**
 * Runs a program and gives what it printed to standard output.
 *
 * @throws {Error} naming the command, its exit code and its last 40 lines when it fails
 */
export async function runCommand(
  program: string,
  programArguments: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const result = await tryCommand(program, programArguments, options);
  if (result.exitCode === 0) return result.stdout;
  const tail = result.output.trimEnd().split("\n").slice(-40).join("\n");
  throw new Error(`\`${[program, ...programArguments].join(" ")}\` ended with exit code ${result.exitCode}\n${tail}`);
}

/** The first executable file of that name on the path, the system's own folders included even when the path lacks them. */
export function findProgram(name: string): string | undefined {
  const own = (process.env["PATH"] ?? "").split(delimiter);
  return findInFolders(name, [...own, "/usr/local/sbin", "/usr/sbin", "/sbin"]);
}

/** The first executable file of that name in these folders. */
export function findInFolders(name: string, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    if (folder === "") continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return undefined;
}
