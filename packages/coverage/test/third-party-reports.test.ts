import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pushReused } from "./read.ts";
import { CoverageUnion, coverageErrors, ReportReader, totalsOf } from "../src/index.ts";

interface Expected {
  readonly file: string;
  readonly format: string;
  readonly malformed?: boolean;
  readonly header: { readonly lines_covered: number | null; readonly lines_valid: number | null };
  readonly union: Readonly<Record<string, number | null>> | null;
  readonly totals?: Readonly<Record<string, number>>;
}

const folder = fileURLToPath(new URL("../../../../shared/fixtures/", import.meta.url));
const table = `${folder}expected.json`;
const known = ["cobertura", "lcov", "go"];

// Present on the machine that has the collection; the project's own reports are tested in any case.
const cases: readonly Expected[] = existsSync(table)
  ? (JSON.parse(readFileSync(table, "utf8")) as Expected[]).filter((row) => known.includes(row.format))
  : [];

function read(row: Expected, chunkBytes: number) {
  const bytes = readFileSync(folder + row.file);
  const reader = new ReportReader(row.file);
  pushReused(reader, bytes, chunkBytes);
  return reader.end();
}

function count(row: Expected, chunkBytes: number) {
  const report = read(row, chunkBytes);
  const union = new CoverageUnion();
  for (const [path, file] of report.files) union.add(path, file, report.format);
  const files = union.measure();
  return { report, files, totals: totalsOf(files.values(), "hit") };
}

describe("reports of third parties", () => {
  it("are 46 when the collection is there, else none", () => {
    expect(cases).toHaveLength(existsSync(table) ? 46 : 0);
  });

  for (const row of cases) {
    for (const chunkBytes of [1 << 20, 61]) {
      it(`${row.file} in chunks of ${chunkBytes} is counted exactly or refused`, () => {
        if (row.malformed === true) {
          expect(() => read(row, chunkBytes)).toThrow(expect.toSatisfy((error: unknown) => coverageErrors.owns(error)));
          return;
        }
        const { report, files, totals } = count(row, chunkBytes);
        expect(report.format).toBe(row.format);
        if (row.union === null) {
          expect([totals.statements.part, totals.statements.whole]).toEqual([
            row.totals?.["stmts_covered"],
            row.totals?.["stmts_total"],
          ]);
          expect(files.size).toBe(row.totals?.["files"]);
          return;
        }
        expect([totals.lines.part, totals.lines.whole]).toEqual([row.union["lines_covered"], row.union["lines_valid"]]);
        expect([totals.branches.part, totals.branches.whole]).toEqual([
          row.union["branches_covered"] ?? 0,
          row.union["branches_valid"] ?? 0,
        ]);
        expect(files.size).toBe(row.union["files"]);
        if (row.header.lines_valid !== null)
          expect(report.native.lines).toEqual({ part: row.header.lines_covered, whole: row.header.lines_valid });
      });
    }
  }
});
