import { describe, expect, it } from "vitest";
import { rowsOf, tablesOf } from "../../test/measured-file.ts";
import { handOverRows, handOverTables } from "../kernel/hand-over-rows.ts";
import { wordLineRows } from "../kernel/layout.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import { armKey, emptyFile, type FileCoverage } from "./file-coverage.ts";
import { ReportBuilder } from "./report-builder.ts";

const rows = (file: FileCoverage | undefined) =>
  Object.fromEntries(
    tablesOf(file ?? emptyFile())
      .map(([kind, table]) => [kind, rowsOf(table)] as const)
      .filter(([, all]) => all.length > 0),
  );

/** How else a file can be counted that has these sections of lines. */
const listing = (...sections: readonly (readonly (readonly [line: number, hits: number])[])[]) => {
  const builder = new ReportBuilder("r");
  for (const section of sections) {
    builder.file("a");
    for (const [line, hits] of section) builder.line(line, hits);
  }
  return builder.build("cobertura", 1).readings;
};

/** Hands over lines as a scanner does whose kernel has read them. */
const giveLines = (
  kernel: ScanKernel,
  builder: ReportBuilder,
  ...lines: readonly (readonly [line: number, hits: number])[]
): void => {
  for (const [row, [line, hits]] of lines.entries()) {
    kernel.lines.keys[row] = line;
    kernel.lines.columns[0]?.set([hits], row);
  }
  kernel.words[wordLineRows] = lines.length;
  handOverRows(kernel, builder);
};

describe("building a report", () => {
  it("takes rows of the kernel, beside others and where the file is known already", () => {
    const builder = new ReportBuilder("r");
    const kernel = ScanKernel.take();
    const section = (
      own: readonly (readonly [number, number])[],
      ...read: readonly (readonly [number, number])[]
    ): void => {
      builder.file("a");
      for (const [line, hits] of own.slice(0, 1)) builder.line(line, hits);
      giveLines(kernel, builder, ...read);
      for (const [line, hits] of own.slice(1)) builder.line(line, hits);
      builder.endFile();
    };
    section([], [1, 0], [2, 5]);
    section([], [1, 3], [2, 1]);
    section(
      [
        [4, 1],
        [3, 2],
      ],
      [2, 9],
      [5, 0],
    );
    builder.file("a");
    giveLines(kernel, builder, [8, 1], [7, 0]);
    handOverTables(kernel, builder);
    const report = builder.build("lcov", 1);
    expect(rows(report.files.get("a"))).toEqual({
      lines: [
        [1, 3],
        [2, 9],
        [3, 2],
        [4, 1],
        [5, 0],
        [7, 0],
        [8, 1],
      ],
    });
    expect(report.readings).toEqual([{ cause: "repeated-lines", metric: "lines", part: 7, whole: 10 }]);
  });

  it("keeps every kind of row of every file, whatever the order of sections", () => {
    const builder = new ReportBuilder("r");
    builder.file("a");
    builder.line(2, 0);
    builder.line(1, 7);
    builder.branch(5, 4, 3);
    builder.arm(1, 9, true);
    builder.arm(1, 8, false);
    builder.arm(1, 7, true);
    builder.placedArm(3, 4, true);
    builder.placedArm(3, 5, false);
    builder.counter("functions", 2, 6);
    builder.counter("lines", 1, 8);
    builder.function(77, 3);
    builder.statements(55, 1, 2, 3, 4);
    builder.file("b");
    builder.line(1, 1);
    builder.endFile();
    builder.file("a");
    builder.line(2, 5);
    builder.arm(1, 3, false);
    builder.arm(1, 2, true);
    const { files } = builder.build("lcov", 1234);
    expect([...files.keys()]).toEqual(["a", "b"]);
    expect(rows(files.get("b"))).toEqual({ lines: [[1, 1]] });
    expect(rows(files.get("a"))).toEqual({
      lines: [
        [1, 7],
        [2, 5],
      ],
      branches: [
        [1, 3, 2, 0b111],
        [5, 4, 3, 0],
      ],
      arms: [
        [armKey(3, 4), 1],
        [armKey(3, 5), 0],
      ],
      functions: [[77, 3]],
      statements: [[55, 1, 2, 3, 4]],
      counters: [
        [0, 8, 1],
        [2, 6, 2],
      ],
    });
  });
  it("says what the report said of itself", () => {
    const builder = new ReportBuilder("the name");
    builder.source("/s");
    builder.source("/t");
    builder.source("/s");
    builder.negativeCount();
    builder.negativeCount();
    builder.native("lines", 1, 2);
    builder.native("lines", 3, 5);
    builder.native("branches", 0, 4);
    builder.reading("method-entries", "lines", 1, 2);
    builder.reading("method-entries", "lines", 2, 3);
    builder.reading("method-entries", "branches", 1, 1);
    builder.reading("instances", "lines", 4, 4);
    const { files, ...rest } = builder.build("jacoco", 99);
    expect(files.size).toBe(0);
    expect(rest).toEqual({
      name: "the name",
      format: "jacoco",
      sources: ["/s", "/t"],
      native: { lines: { part: 4, whole: 7 }, branches: { part: 0, whole: 4 } },
      readings: [
        { cause: "method-entries", metric: "lines", part: 3, whole: 5 },
        { cause: "method-entries", metric: "branches", part: 1, whole: 1 },
        { cause: "instances", metric: "lines", part: 4, whole: 4 },
      ],
      sizeBytes: 99,
      negativeCounts: 2,
    });
  });
  it("tells how often lines are listed when some are listed again, and only then", () => {
    expect(
      listing(
        [
          [1, 1],
          [2, 0],
        ],
        [[3, 4]],
      ),
    ).toEqual([]);
    expect(
      listing(
        [
          [1, 1],
          [2, 0],
          [1, 0],
        ],
        [
          [2, 4],
          [3, 0],
        ],
      ),
    ).toEqual([{ cause: "repeated-lines", metric: "lines", part: 2, whole: 5 }]);
  });
  it("forgets rows outside of a file when the file ended before", () => {
    const builder = new ReportBuilder("r");
    builder.file("a");
    builder.endFile();
    builder.endFile();
    expect([...builder.build("lcov", 0).files].map(([path, file]) => [path, rows(file)])).toEqual([["a", {}]]);
  });
});
