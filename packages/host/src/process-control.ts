import type { ThreadAnswer } from "./threads.ts";

/** The process as a whole. */
export interface ProcessControl {
  /** `thread`: one of the threads that `Threads` starts. */
  readonly phase: "main" | "post" | "thread";
  /** What follows the script's name on the command line; a runner gives nothing. */
  readonly arguments: readonly string[];
  /** In a thread, answers what the thread that started it asks, until that one ends it. */
  serve(answer: (question: unknown) => Promise<ThreadAnswer>): Promise<void>;
  setExitCode(code: 0 | 1): void;
  /** Calls `listener` for every rejection or exception that nobody caught, before and after the verdict. */
  onStray(listener: (thrown: unknown) => void): void;
  /** Calls `listener` when nothing is left to wait for and the process is about to end. */
  onIdle(listener: () => void): void;
  /**
   * Ends the process some seconds from now, whatever it still waits for: a client that cannot be cancelled must not hold
   * the job. What was printed is printed whole, and the exit code is the one that stands then.
   */
  endSoon(): void;
}
