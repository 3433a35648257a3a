import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { loadClients } from "./clients.ts";
import { hostErrors } from "./errors.ts";
import type { Exec, ExecOptions, ExecResult } from "./exec.ts";

const defaultMaxOutputBytes = 16 * 2 ** 20;

/** Exit code of `timeout(1)` when it had to stop the command, and when it had to kill it. */
const timedOutCodes: ReadonlySet<number> = new Set([124, 137]);

/**
 * Runs programs through `@actions/exec`, silently. That client cannot stop what it started, so a time limit is kept by
 * `timeout(1)`, which every Linux runner has; elsewhere a command runs without one.
 */
export const nodeExec: Exec = {
  async run(command, args, options = {}) {
    const program = await findOnPath(command);
    if (program === undefined) throw hostErrors.error("command-not-found", `${command} is not on the path`);
    const limit = options.timeoutMs === undefined ? undefined : await findOnPath("timeout");
    if (limit === undefined) return await execute(program, args, options, false);
    const seconds = String(Math.max(0.001, (options.timeoutMs ?? 0) / 1000));
    return await execute(limit, ["--kill-after=5", seconds, program, ...args], options, true);
  },
};

async function execute(
  program: string,
  args: readonly string[],
  options: ExecOptions,
  limited: boolean,
): Promise<ExecResult> {
  const exec = await (await loadClients()).exec();
  const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
  const stdout = new Capture(maxBytes, (line) => options.onLine?.(line, "stdout"));
  const stderr = new Capture(maxBytes, (line) => options.onLine?.(line, "stderr"));
  const exitCode = await exec.exec(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    outStream: new Writable({ write: (_chunk, _encoding, done) => done() }),
    listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
    env: environmentWith(options.env),
  });
  return {
    exitCode,
    stdout: stdout.finish(),
    stderr: stderr.finish(),
    truncated: stdout.truncated || stderr.truncated,
    timedOut: limited && timedOutCodes.has(exitCode),
  };
}

function environmentWith(added: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) merged[name] = value;
  return { ...merged, ...added };
}

async function findOnPath(command: string): Promise<string | undefined> {
  if (command.includes("/") || command.includes("\\")) return (await isExecutable(command)) ? command : undefined;
  const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    for (const ending of endings) {
      const candidate = join(folder, command + ending);
      if (await isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Collects a stream up to a limit and cuts it into lines. */
class Capture {
  readonly #decoder = new StringDecoder("utf8");
  readonly #kept: Buffer[] = [];
  readonly #maxBytes: number;
  readonly #onLine: (line: string) => void;
  #keptBytes = 0;
  #rest = "";
  truncated = false;

  constructor(maxBytes: number, onLine: (line: string) => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
  }

  add(data: Buffer): void {
    const room = this.#maxBytes - this.#keptBytes;
    if (data.length > room) this.truncated = true;
    if (room > 0) {
      const part = Buffer.from(data.subarray(0, room));
      this.#kept.push(part);
      this.#keptBytes += part.length;
    }
    const lines = (this.#rest + this.#decoder.write(data)).split(/\r?\n/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#onLine(line);
    // A stream without line ends must not grow without bound.
    if (this.#rest.length > 65_536) {
      this.#onLine(this.#rest);
      this.#rest = "";
    }
  }

  finish(): string {
    const rest = this.#rest + this.#decoder.end();
    this.#rest = "";
    if (rest !== "") this.#onLine(rest);
    return Buffer.concat(this.#kept).toString("utf8");
  }
}
