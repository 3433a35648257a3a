import { describe, expect, it } from "vitest";
import { watchStep } from "./step-watch.ts";

function line(extra: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ jobID: "build", stage: "Main", stepID: ["image"], msg: "", ...extra });
}

describe("a watched step", () => {
  it("counts what happened between its beginning and its end", () => {
    let count = 5;
    const watch = watchStep("build", "image", () => count);
    watch.onLine(line({ stepID: ["other"] }));
    count = 7;
    watch.onLine(line({}));
    count = 9;
    watch.onLine(line({ jobID: "other", stepResult: "success" }));
    watch.onLine(line({ stepResult: "success", executionTime: 3_000_000 }));
    count = 20;
    watch.onLine("not JSON");
    expect(watch.counted()).toBe(2);
    expect(watch.durationMs()).toBe(3);
  });

  it("counted nothing when the step was skipped", () => {
    const watch = watchStep("build", "image", () => 1);
    watch.onLine(line({ stepResult: "skipped" }));
    expect(watch.counted()).toBeUndefined();
  });
});
