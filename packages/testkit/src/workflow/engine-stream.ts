import type { Annotation, JobResult, Outcome, Stage, StepResult, WorkflowResult } from "./workflow-result.ts";

interface MutableStep {
  stage: Stage;
  path: readonly string[];
  name: string;
  outcome: Outcome | undefined;
  continued: boolean;
  outputs: Map<string, string>;
  summary: string;
  annotations: Annotation[];
  durationMs: number;
  log: string;
}

interface MutableJob {
  name: string;
  id: string;
  matrix: Readonly<Record<string, unknown>>;
  reported: Outcome | undefined;
  steps: Map<string, MutableStep>;
  startedMs: number;
  endedMs: number;
  summary: string;
  log: string[];
}

/** Collects the engine's `--json` lines into a result. */
export interface EngineStream {
  /** Takes one line; `atMs` is the time since the run started. Lines that are not JSON are kept as the engine's words. */
  take(line: string, atMs: number): void;
  /** The result of everything taken so far. */
  finish(end: { readonly exitCode: number; readonly timedOut: boolean; readonly durationMs: number }): WorkflowResult;
}

/** Makes an empty stream. */
export function engineStream(): EngineStream {
  const jobs = new Map<string, MutableJob>();
  const engine: string[] = [];
  const log: string[] = [];
  return {
    take(line, atMs) {
      const record = parseRecord(line);
      if (record === undefined) {
        if (line.trim() !== "") engine.push(line);
        return;
      }
      const jobName = text(record["job"])?.trim();
      if (jobName === undefined) {
        engine.push(text(record["msg"]) ?? line);
        return;
      }
      const job = jobOf(jobs, jobName, record, atMs);
      job.endedMs = atMs;
      takeJobRecord(job, record);
      if (record["raw_output"] === true) log.push(`[${job.name}] ${(text(record["msg"]) ?? "").replace(/\n$/, "")}`);
    },
    finish(end) {
      const done = [...jobs.values()].filter((job) => job.steps.size > 0 || job.reported !== undefined).map(freezeJob);
      return {
        ...end,
        jobs: done,
        annotations: done.flatMap((job) => job.steps.flatMap((step) => step.annotations)),
        engine,
        log: log.join("\n"),
      };
    },
  };
}

function jobOf(
  jobs: Map<string, MutableJob>,
  name: string,
  record: Readonly<Record<string, unknown>>,
  atMs: number,
): MutableJob {
  const found = jobs.get(name);
  if (found !== undefined) return found;
  const matrix = record["matrix"];
  const job: MutableJob = {
    name,
    id: text(record["jobID"]) ?? name,
    matrix: isRecord(matrix) ? matrix : {},
    reported: undefined,
    steps: new Map(),
    startedMs: atMs,
    endedMs: atMs,
    summary: "",
    log: [],
  };
  jobs.set(name, job);
  return job;
}

function takeJobRecord(job: MutableJob, record: Readonly<Record<string, unknown>>): void {
  const jobResult = outcomeOf(record["jobResult"]);
  if (jobResult !== undefined) job.reported = jobResult;
  const stage = stageOf(record["stage"]);
  const path = record["stepID"];
  const message = text(record["msg"]) ?? "";
  if (record["raw_output"] === true) job.log.push(message);
  if (stage === undefined || !Array.isArray(path)) return;
  const step = stepOf(job, stage, path.map(String), text(record["step"]) ?? "");
  if (record["raw_output"] === true) step.log += message;
  if (message === "Failed but continue next step") step.continued = true;
  const stepResult = outcomeOf(record["stepResult"]);
  if (stepResult !== undefined) {
    step.outcome = stepResult;
    step.durationMs = typeof record["executionTime"] === "number" ? record["executionTime"] / 1e6 : 0;
  }
  takeCommand(job, step, record);
}

function takeCommand(job: MutableJob, step: MutableStep, record: Readonly<Record<string, unknown>>): void {
  const command = record["command"];
  if (command === "set-output") step.outputs.set(text(record["name"]) ?? "", text(record["arg"]) ?? "");
  if (command === "summary") {
    step.summary += text(record["content"]) ?? "";
    job.summary += text(record["content"]) ?? "";
  }
  if (command === "error" || command === "warning" || command === "notice") {
    const pairs = isRecord(record["kvPairs"]) ? Object.entries(record["kvPairs"]) : [];
    step.annotations.push({
      level: command,
      message: text(record["arg"]) ?? "",
      properties: new Map(pairs.map(([key, value]) => [key, String(value)])),
    });
  }
}

function stepOf(job: MutableJob, stage: Stage, path: readonly string[], name: string): MutableStep {
  const key = `${stage} ${path.join("/")}`;
  const found = job.steps.get(key);
  if (found !== undefined) return found;
  const step: MutableStep = {
    stage,
    path,
    name,
    outcome: undefined,
    continued: false,
    outputs: new Map(),
    summary: "",
    annotations: [],
    durationMs: 0,
    log: "",
  };
  job.steps.set(key, step);
  return step;
}

function freezeJob(job: MutableJob): JobResult {
  const steps = [...job.steps.values()].filter((step) => step.outcome !== undefined || step.stage !== "Pre");
  return {
    name: job.name,
    id: job.id,
    matrix: job.matrix,
    outcome: jobOutcome(job, steps),
    steps: steps.map(freezeStep),
    startedMs: job.startedMs,
    durationMs: job.endedMs - job.startedMs,
    summary: job.summary,
    log: job.log.join(""),
  };
}

function freezeStep(step: MutableStep): StepResult {
  const { stage, path, name, outputs, summary, annotations, durationMs, log } = step;
  return { stage, path, name, outcome: step.outcome ?? "cancelled", outputs, summary, annotations, durationMs, log };
}

/** The engine calls every leg of a matrix failed when one of them is; a leg's own steps tell the truth. */
function jobOutcome(job: MutableJob, steps: readonly MutableStep[]): Outcome {
  if (job.reported === undefined) return "cancelled";
  if (job.reported !== "failure" || Object.keys(job.matrix).length === 0) return job.reported;
  return steps.some((step) => step.path.length === 1 && step.outcome === "failure" && !step.continued)
    ? "failure"
    : "success";
}

function parseRecord(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function stageOf(value: unknown): Stage | undefined {
  return value === "Pre" || value === "Main" || value === "Post" ? value : undefined;
}

function outcomeOf(value: unknown): Outcome | undefined {
  return value === "success" || value === "failure" || value === "skipped" || value === "cancelled" ? value : undefined;
}
