/** One CI run as the demo tells of it. */
export interface CiResult {
  readonly runId: number;
  readonly green: boolean;
  readonly digest: string;
  readonly reference: string;
  readonly built: boolean;
  readonly reused: boolean;
  /** Registry requests while the image was built or found. */
  readonly requests: number;
  /** How long building or finding the image took. */
  readonly imageMs: number;
  readonly lines: string;
  readonly patch: string;
  readonly passed: number;
  readonly failed: number;
}

/** The CD run as the demo tells of it. */
export interface CdResult {
  readonly runId: number;
  readonly green: boolean;
  readonly stdout: string;
  readonly exitCode: number;
  readonly digest: string;
}

/** One bar of the timeline. */
export interface TimelineJob {
  readonly name: string;
  readonly outcome: string;
  readonly startedMs: number;
  readonly durationMs: number;
}

/** One run of the timeline. */
export interface TimelineRun {
  readonly title: string;
  readonly durationMs: number;
  readonly jobs: readonly TimelineJob[];
}

/** Everything that the demo found out. */
export interface DemoResult {
  readonly first: CiResult;
  readonly second: CiResult;
  readonly cd: CdResult;
  /** All comments of the pull request after everything ran. */
  readonly comments: readonly string[];
  readonly commentsAfterCi: number;
  readonly expectedStdout: string;
  readonly timeline: readonly TimelineRun[];
  /** What the runs warned of, each once. */
  readonly warnings: readonly string[];
  /** What a failed run printed at its end; empty when all were green. */
  readonly trouble: readonly string[];
}
