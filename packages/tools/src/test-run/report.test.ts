import { describe, expect, test } from "vitest";
import { readReport, renderCounts } from "./report.ts";

function report(...files: readonly { status: string; tests: readonly string[]; message?: string }[]): string {
  return JSON.stringify({
    testResults: files.map((file, index) => ({
      name: `/${index}.test.ts`,
      status: file.status,
      message: file.message ?? "",
      assertionResults: file.tests.map((status) => ({ status, title: "a" })),
    })),
  });
}

describe("readReport", () => {
  test("passed, failed, skipped and todo are counted from the tests themselves", () => {
    const text = report(
      { status: "failed", tests: ["passed", "skipped", "todo", "failed"] },
      { status: "passed", tests: ["passed"] },
    );
    expect(readReport(text, 1)).toEqual({ counts: { passed: 2, failed: 1, skipped: 2 }, problems: [] });
  });

  test("a status nobody knows is a failure", () => {
    expect(readReport(report({ status: "passed", tests: ["passed", "odd"] }), 0).counts.failed).toBe(1);
  });

  test("a missing, an empty and a broken report are a failure each", () => {
    for (const text of [undefined, "", "{", "[]", "{}", "null"]) expect(readReport(text, 0).counts.failed).toBe(1);
  });

  test("a file that failed before its tests counts as one failure and is named", () => {
    const text = report(
      { status: "passed", tests: ["passed"] },
      { status: "failed", tests: [], message: "no such import" },
    );
    const reading = readReport(text, 1);
    expect(reading.counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(reading.problems).toEqual(["/1.test.ts failed outside its tests: no such import"]);
  });

  test("an error outside the tests is a failure although every test passed", () => {
    expect(readReport(report({ status: "passed", tests: ["passed"] }), 1).counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("a run that was stopped is a failure although what it reported passed", () => {
    expect(readReport(report({ status: "passed", tests: ["passed"] }), undefined).counts.failed).toBe(1);
  });

  test("a run without a test is a failure, and so is one that only skipped", () => {
    expect(readReport(report(), 0).problems).toEqual(["no test ran"]);
    expect(readReport(report({ status: "passed", tests: ["skipped"] }), 0).counts).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
    });
  });
});

describe("renderCounts", () => {
  test("what is skipped is named only when there is any", () => {
    expect(renderCounts({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(renderCounts({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});
