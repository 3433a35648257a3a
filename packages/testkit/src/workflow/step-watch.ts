/** Watches one step of a running workflow and measures something at its beginning and end. */
export interface StepWatch {
  /** To be called with each line of the engine. */
  readonly onLine: (line: string) => void;
  /** What was counted between the beginning and the end of the step; `undefined` when it did not run. */
  counted(): number | undefined;
  /** How long the step took, in milliseconds; `undefined` when it did not run. */
  durationMs(): number | undefined;
}

/**
 * Watches the main stage of the step `id` of the job with key `job`. `count` is asked when the step begins and when it
 * has ended; the difference is what happened meanwhile, so nothing else may count at the same time.
 */
export function watchStep(job: string, id: string, count: () => number): StepWatch {
  let begin: number | undefined;
  let total: number | undefined;
  let duration: number | undefined;
  return {
    onLine(line) {
      if (!line.includes('"stage":"Main"')) return;
      const record = JSON.parse(line) as {
        readonly jobID?: string;
        readonly stepID?: readonly string[];
        readonly stage?: string;
        readonly msg?: string;
        readonly stepResult?: string;
        readonly executionTime?: number;
      };
      if (record.jobID !== job || record.stepID?.length !== 1 || record.stepID[0] !== id) return;
      begin ??= count();
      if (record.stepResult === undefined || record.stepResult === "skipped") return;
      total = count() - begin;
      duration = (record.executionTime ?? 0) / 1e6;
    },
    counted: () => total,
    durationMs: () => duration,
  };
}
