import { describe, expect, it } from "vitest";
import { engineStream } from "./engine-stream.ts";
import { findJob, findStep, type WorkflowResult } from "./workflow-result.ts";

const base = { job: "ci/legs-1", jobID: "legs", matrix: { leg: "a" } };
const step = { ...base, stage: "Main", step: "Do it", stepID: ["one"] };

function read(records: readonly (Readonly<Record<string, unknown>> | string)[]): WorkflowResult {
  const stream = engineStream();
  for (const [index, record] of records.entries())
    stream.take(typeof record === "string" ? record : JSON.stringify(record), index * 10);
  return stream.finish({ exitCode: 1, timedOut: false, durationMs: 100 });
}

describe("the engine's stream", () => {
  it("becomes jobs with steps, outputs, summaries, annotations and what was printed", () => {
    const result = read([
      { ...step, msg: "hello\n", raw_output: true },
      { ...step, command: "set-output", name: "digest", arg: "a\nb", msg: "" },
      { ...step, command: "summary", content: "# Hi\n", msg: "" },
      { ...step, command: "error", arg: "bad", kvPairs: { file: "a.py", line: "3" }, msg: "" },
      { ...step, stepResult: "success", executionTime: 2_500_000, msg: "" },
      { ...base, jobResult: "success", msg: "done" },
    ]);
    const job = findJob(result, "legs", { leg: "a" });
    const main = findStep(job, "one");
    expect(job?.outcome).toBe("success");
    expect(main).toMatchObject({ outcome: "success", summary: "# Hi\n", log: "hello\n", durationMs: 2.5 });
    expect(main?.outputs).toEqual(new Map([["digest", "a\nb"]]));
    expect(result.annotations).toEqual([
      {
        level: "error",
        message: "bad",
        properties: new Map([
          ["file", "a.py"],
          ["line", "3"],
        ]),
      },
    ]);
    expect(job?.durationMs).toBe(50);
  });

  it("trusts a leg's own steps when the engine calls all legs failed", () => {
    const result = read([
      { ...step, stepResult: "success", msg: "" },
      { ...base, jobResult: "failure", msg: "" },
      { ...step, job: "ci/legs-2", matrix: { leg: "b" }, stepResult: "failure", msg: "" },
      { ...base, job: "ci/legs-2", matrix: { leg: "b" }, jobResult: "failure", msg: "" },
    ]);
    expect(result.jobs.map((job) => job.outcome)).toEqual(["success", "failure"]);
  });

  it("does not count a tolerated failure against its leg", () => {
    const result = read([
      { ...step, msg: "Failed but continue next step" },
      { ...step, stepResult: "failure", msg: "" },
      { ...base, jobResult: "failure", msg: "" },
    ]);
    expect(result.jobs[0]?.outcome).toBe("success");
  });

  it("calls a job cancelled that never reported, and its open step too", () => {
    const result = read([{ ...step, msg: "started" }]);
    expect(result.jobs[0]?.outcome).toBe("cancelled");
    expect(result.jobs[0]?.steps[0]?.outcome).toBe("cancelled");
  });

  it("keeps what is not JSON, or of no job, as the engine's own words", () => {
    expect(read(["Error: no such file", { level: "info", msg: "listening" }, ""]).engine).toEqual([
      "Error: no such file",
      "listening",
    ]);
  });
});
