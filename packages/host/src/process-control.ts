/** The process as a whole. */
export interface ProcessControl {
  readonly phase: "main" | "post";
  setExitCode(code: 0 | 1): void;
  /** Calls `listener` for every rejection or exception that nobody caught, before and after the verdict. */
  onStray(listener: (thrown: unknown) => void): void;
  /** Calls `listener` when nothing is left to wait for and the process is about to end. */
  onIdle(listener: () => void): void;
}
