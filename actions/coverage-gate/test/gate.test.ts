import { removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, gate, lcov, mergeCheckout, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

describe("the gate", () => {
  it("never rounds up: 89.995 % fails 90", async () => {
    const checkout = await changed();
    const lines = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i + 1, i < 17_999 ? 1 : 0]));
    await write(checkout.workspace, { "lcov.info": lcov({ "app.py": lines }) });
    const result = await gate(checkout, { "min-lines": "90" });
    expect([
      result.exitCode,
      result.outputs.get("reason"),
      result.outputs.get("lines"),
      result.outputs.get("band"),
    ]).toEqual([1, "below-threshold", "89.99", "yellow"]);
    expect(result.annotations[0]).toMatchObject({
      name: "error",
      message: expect.stringContaining("it needs 1 more covered line"),
    });
    expect((await gate(checkout, { "min-lines": "89.995" })).exitCode).toBe(0);
  });
  it("judges the change by min-patch and marks its uncovered ranges", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout, { "min-patch": "80" });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "patch-below-threshold"]);
    expect(result.annotations[0]?.message).toContain("patch: 50.00% is below 80.00%; it needs 2 more covered lines");
    expect(Object.fromEntries(result.annotations[1]?.properties ?? [])).toMatchObject({
      file: "app.py",
      line: "13",
      endLine: "14",
    });
    expect((await gate(checkout, { "min-patch": "50" })).exitCode).toBe(0);
  });
  it("marks nothing when annotations are off", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { annotations: "false" })).annotations).toEqual([]);
  });
  it("stays within the runner's annotations however many ranges there are", async () => {
    const checkout = await mergeCheckout({ "app.py": "" }, { "app.py": source.repeat(20) });
    await write(checkout.workspace, {
      "lcov.info": lcov({
        "app.py": Object.fromEntries(Array.from({ length: 200 }, (_, i) => [i + 1, Math.sign(i % 6)])),
      }),
    });
    expect((await gate(checkout)).annotations).toHaveLength(10);
  });
  it("judges paths, and fails a pattern that matches nothing", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { thresholds: "app.py=lines>=66" })).exitCode).toBe(0);
    expect((await gate(checkout, { thresholds: "app.py=lines>=67" })).outputs.get("reason")).toBe("below-threshold");
    expect((await gate(checkout, { thresholds: "src/**=lines>=1" })).outputs.get("reason")).toBe("threshold-unmatched");
  });
  it("fails a demand for what no report measures", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { "min-branches": "1" })).outputs.get("reason")).toBe("metric-not-measured");
  });
  it("compares with a baseline: its own report, or any report", async () => {
    const checkout = await changed();
    await write(checkout.workspace, {
      "lcov.info": lcov({ "app.py": { 1: 1, 2: 0, 3: 0 } }),
      "base.lcov.txt": lcov({ "app.py": { 1: 1, 2: 1, 3: 0 } }),
    });
    const drop = await gate(checkout, { baseline: "base.lcov.txt", "max-drop": "33.333333" });
    expect([drop.exitCode, drop.outputs.get("reason"), drop.outputs.get("delta")]).toEqual([
      1,
      "coverage-dropped",
      "-33.33",
    ]);
    expect((await gate(checkout, { baseline: "base.lcov.txt", "max-drop": "33.333334" })).exitCode).toBe(0);
    const first = await gate(checkout);
    const own = await gate(checkout, { baseline: first.outputs.get("report") ?? "", "max-drop": "0" });
    expect([own.exitCode, own.outputs.get("delta")]).toEqual([0, "0.00"]);
  });
});
