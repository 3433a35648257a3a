/** How a command is run. */
export interface ExecOptions {
  readonly cwd?: string;
  /** Added to the environment of this process; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Nothing unless given: the command finds the end of its input at once. */
  readonly input?: Uint8Array;
  /** Called with each whole line, without its end, as it is printed; a line of more than 64 Ki characters comes in pieces. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
  /** Kept of each stream; what is beyond is dropped and `truncated` is set. 16 MiB unless given. */
  readonly maxOutputBytes?: number;
  /** The command is stopped after this time and `timedOut` is set. No limit unless given. */
  readonly timeoutMs?: number;
}

/** What a command did. A non-zero exit code is a value, not a throw: the caller must look at it. */
export interface ExecResult {
  /** 137 when a signal ended it. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly timedOut: boolean;
}

/** Runs programs, never through a shell. Nothing is printed: what a program says is foreign text and goes through the log. */
export interface Exec {
  /** @throws {ActionError} `command-not-found` (input) when `command` is not on the path */
  run(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
}
