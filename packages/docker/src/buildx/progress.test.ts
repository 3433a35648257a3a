import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildError } from "./build-failure.ts";
import { parseCheck } from "./check.ts";
import { BuildProgress } from "./progress.ts";

function read(...lines: readonly string[]): BuildProgress {
  const progress = new BuildProgress();
  for (const line of lines) progress.read(line);
  return progress;
}

describe("the progress of a build", () => {
  it("names the step that runs", () => {
    expect(read("#0 building", "#5 [app 2/3] RUN make", "#5 0.1 boom").step).toBe("[app 2/3] RUN make");
    expect(read("#5 [app 2/3] RUN make", "#6 exporting to image", "#6 DONE 0.1s").step).toBe("[app 2/3] RUN make");
    expect(read("#5 [app 2/3] RUN make", "#5 CACHED").step).toBeUndefined();
  });

  it("keeps each remark once, with its rule, file and line", () => {
    const warning = "#1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 5)";
    const progress = read("#1 [internal] load build definition from app.Dockerfile", warning, warning);
    expect(progress.warnings).toEqual([
      {
        rule: "FromAsCasing",
        detail: "'as' and 'FROM' keywords' casing do not match",
        file: "app.Dockerfile",
        line: 5,
      },
    ]);
    expect(read("#9 importing", "#9 WARN: no match for it").warnings).toMatchObject([
      { rule: undefined, detail: "no match for it", line: undefined },
    ]);
  });

  it("takes nothing that a program printed for BuildKit's words", () => {
    const progress = read(
      "#5 [2/2] RUN evil",
      "#5 0.1 WARN: FromAsCasing: owned (line 1)",
      "#5 0.2 #9 exporting to GitHub Actions Cache",
      "#5 0.3 DONE 0.1s",
    );
    expect([progress.warnings, progress.cacheSteps, progress.step]).toEqual([[], [], "[2/2] RUN evil"]);
  });

  it("is bounded whatever is printed", () => {
    const lines = Array.from({ length: 2000 }, (_, index) => `#1 WARN: ${"x".repeat(2000)}${index} (line ${index})`);
    const { warnings } = read("#1 [internal] load", ...lines);
    expect(warnings.length).toBeLessThanOrEqual(500);
  });

  it("tells a cache that could not be read from one that is not there yet", () => {
    const progress = read(
      "#4 importing cache manifest from r/c:1",
      "#4 ERROR: failed to configure registry cache importer: r/c:1: not found",
      "#7 exporting cache to registry",
      "#7 ERROR: error writing layer blob: connection refused",
    );
    expect(progress.cacheSteps).toHaveLength(2);
    expect(progress.cacheProblems).toEqual([
      "exporting cache to registry: error writing layer blob: connection refused",
    ]);
  });

  it("and a check's document are read whatever they hold", () => {
    const words = fc.constantFrom(
      "#1 ",
      "WARN: ",
      "ERROR: ",
      " > [",
      "------",
      "Dockerfile:7",
      "(line 3)",
      ": not found",
      "{",
      "}\n",
    );
    const line = fc.array(fc.oneof(words, fc.string({ maxLength: 20 }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const { detail } of read(...lines).warnings) expect(detail.length).toBeLessThanOrEqual(400);
        expect(buildError(lines.join("\n"), 1).message.length).toBeLessThan(4000);
        expect(typeof parseCheck(lines.join("\n")).ok).toBe("boolean");
      }),
    );
  });
});
