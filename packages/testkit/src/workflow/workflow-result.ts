/** How a step or job ended. */
export type Outcome = "success" | "failure" | "skipped" | "cancelled";

/** The phase of a job a step's record belongs to. */
export type Stage = "Pre" | "Main" | "Post";

/** One annotation made by a workflow command. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  /** `file`, `line`, `endLine`, `title` … as given. */
  readonly properties: ReadonlyMap<string, string>;
}

/** One stage of one step. */
export interface StepResult {
  readonly stage: Stage;
  /** Ids from the outermost step inwards; a step without an id has its index. */
  readonly path: readonly string[];
  readonly name: string;
  readonly outcome: Outcome;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly durationMs: number;
  /** What the step printed. */
  readonly log: string;
}

/** One job, or one leg of its matrix. */
export interface JobResult {
  /** As the engine names it: `ci/plain-1`, `called/workflow/Inner`. */
  readonly name: string;
  /** The key in its workflow file. */
  readonly id: string;
  readonly matrix: Readonly<Record<string, unknown>>;
  readonly outcome: Outcome;
  readonly steps: readonly StepResult[];
  /** Since the start of the run. */
  readonly startedMs: number;
  readonly durationMs: number;
  readonly summary: string;
  readonly log: string;
}

/** What a run of a workflow did. */
export interface WorkflowResult {
  /** The engine's: 0 when every job succeeded. */
  readonly exitCode: number;
  readonly timedOut: boolean;
  readonly durationMs: number;
  readonly jobs: readonly JobResult[];
  readonly annotations: readonly Annotation[];
  /** What the engine said that belongs to no job, one entry a line. */
  readonly engine: readonly string[];
  /** Everything that the steps printed, each line led by its job. */
  readonly log: string;
}

/** The job with this id (the first leg of a matrix unless `matrix` narrows it). */
export function findJob(
  result: WorkflowResult,
  id: string,
  matrix: Readonly<Record<string, unknown>> = {},
): JobResult | undefined {
  return result.jobs.find(
    (job) =>
      (job.id === id || job.name === id) && Object.entries(matrix).every(([key, value]) => job.matrix[key] === value),
  );
}

/** The main stage of the step whose last path element is `id`. */
export function findStep(job: JobResult | undefined, id: string, stage: Stage = "Main"): StepResult | undefined {
  return job?.steps.find((step) => step.stage === stage && step.path.at(-1) === id);
}
