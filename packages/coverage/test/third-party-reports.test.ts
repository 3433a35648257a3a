import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  coverageErrors,
  coverageFormats,
  type FormatName,
  type MeasuredFile,
  type Report,
  ReportReader,
  type Totals,
} from "../src/index.ts";
import { countExceptions, type Exception, headerExceptions, refusals } from "./exceptions.ts";
import { measure } from "./read.ts";

type Count = number | null;

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly format: string;
  readonly malformed?: boolean;
  readonly header?: Readonly<Record<`${"lines" | "branches"}_${"covered" | "valid"}`, Count>> | null;
  readonly union?: Readonly<Record<string, Count>> | null;
  readonly totals?: Readonly<Record<string, unknown>>;
}

interface Measured {
  readonly report: Report;
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly totals: Totals;
}

const folder = fileURLToPath(new URL("../../../../shared/fixtures/", import.meta.url));
const table = `${folder}expected.json`;

/** The collection's names of the formats that are read here; reports of any other format must be refused. */
const ours: ReadonlyMap<string, FormatName> = new Map<string, FormatName>([
  ["cobertura", "cobertura"],
  ["lcov", "lcov"],
  ["go", "go"],
  ["jacoco", "jacoco"],
  ["clover", "clover"],
  ["opencover", "opencover"],
  ["istanbul-final", "istanbul"],
  ["jest-json", "istanbul"],
  ["istanbul-summary", "istanbul-summary"],
  ["coverage.py-json", "coverage-py"],
  ["llvm-cov-json", "llvm-cov"],
  ["simplecov-resultset", "simplecov-resultset"],
  ["simplecov-json", "simplecov"],
  ["gcov-json", "gcovr"],
  ["coveralls-json", "coveralls"],
  ["codecov-json", "codecov"],
]);

const allFormats = 16;
const readable = new Set<FormatName>(coverageFormats.map((format) => format.name));

// Present on the machine that has the collection; the project's own reports are tested in any case.
const collection: readonly Expected[] = existsSync(table)
  ? (JSON.parse(readFileSync(table, "utf8")) as Expected[]).filter((row) => row.kind === "coverage")
  : [];

function formatOf(row: Expected): FormatName | undefined {
  return row.malformed === true || refusals.has(nameOf(row)) ? undefined : ours.get(row.format);
}

const counted = collection.filter((row) => formatOf(row) !== undefined);
const refused = collection.filter((row) => formatOf(row) === undefined);

function read(row: Expected, chunkBytes: number): Report {
  const raw = readFileSync(folder + row.file);
  const bytes = row.file.endsWith(".gz") ? gunzipSync(raw) : raw;
  const reader = new ReportReader(row.file);
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes));
  return reader.end();
}

function count(row: Expected, chunkBytes: number): Measured {
  const report = read(row, chunkBytes);
  return { report, ...measure(report) };
}

function isReadable(row: Expected): boolean {
  const format = formatOf(row);
  return format !== undefined && readable.has(format);
}

function fraction(part: unknown, whole: unknown): string {
  return [part, whole].map((value) => (typeof value === "number" ? value : 0)).join("/");
}

/** What the collection says of a report. A field it does not count is not here. */
function expectedFields(row: Expected): Partial<Record<Exception["field"], string>> {
  const { union, totals } = row;
  if (union !== null && union !== undefined)
    return {
      files: String(union["files"]),
      lines: fraction(union["lines_covered"], union["lines_valid"]),
      branches: fraction(union["branches_covered"], union["branches_valid"]),
    };
  const files = String(totals?.["files"]);
  if (row.format === "go") return { files, statements: fraction(totals?.["stmts_covered"], totals?.["stmts_total"]) };
  const { header } = row;
  return {
    files,
    lines: fraction(header?.lines_covered, header?.lines_valid),
    branches: fraction(header?.branches_covered, header?.branches_valid),
  };
}

function measuredField({ files, totals }: Measured, field: Exception["field"]): string {
  return field === "files" ? String(files.size) : fraction(totals[field].part, totals[field].whole);
}

function nameOf(row: Expected): string {
  return row.file.replace(/^coverage\//, "");
}

/** The report's differences, in the shape of the list of exceptions but for the cause. */
function differences(row: Expected, measured: Measured): Omit<Exception, "cause">[] {
  return Object.entries(expectedFields(row)).flatMap(([name, expected]) => {
    const field = name as Exception["field"];
    const found = measuredField(measured, field);
    return found === expected ? [] : [{ report: nameOf(row), field, expected, ours: found }];
  });
}

function listed(list: readonly Exception[], row: Expected): Omit<Exception, "cause">[] {
  return list
    .filter((exception) => exception.report === nameOf(row))
    .map(({ report, field, expected, ours: found }) => ({ report, field, expected, ours: found }));
}

/** Whether the printed total of lines is the measured one, is a known way to count, or is listed with its cause. */
function explainHeader(row: Expected, { report, totals }: Measured): string | undefined {
  const { lines } = report.native;
  if (lines === undefined) return undefined;
  const printed = fraction(lines.part, lines.whole);
  if (printed === fraction(totals.lines.part, totals.lines.whole)) return "equal";
  const reading = report.readings.find((one) => one.metric === "lines" && fraction(one.part, one.whole) === printed);
  if (reading !== undefined) return reading.cause;
  const exception = headerExceptions.find((one) => one.report === nameOf(row) && one.expected === printed);
  return exception === undefined
    ? `unexplained: printed ${printed}, measured ${totals.lines.part}/${totals.lines.whole}`
    : "listed";
}

describe("reports of third parties", () => {
  it("are 142 when the collection is there, else none", () => {
    expect(collection).toHaveLength(existsSync(table) ? 142 : 0);
  });

  for (const row of counted.filter(isReadable)) {
    for (const chunkBytes of [1 << 20, 61]) {
      it(`${nameOf(row)} in chunks of ${chunkBytes} is counted exactly, or is listed with the cause`, () => {
        const measured = count(row, chunkBytes);
        expect(measured.report.format).toBe(ours.get(row.format));
        expect(differences(row, measured)).toEqual(listed(countExceptions, row));
      });
    }

    it(`${nameOf(row)} prints the total that is measured, or the cause of the difference is known`, () => {
      const measured = count(row, 1 << 16);
      const { lines } = measured.report.native;
      if (row.union !== null && typeof row.header?.lines_valid === "number")
        expect(lines).toEqual({ part: row.header.lines_covered, whole: row.header.lines_valid });
      expect(explainHeader(row, measured) ?? "").not.toMatch(/^unexplained/);
    });
  }

  for (const row of refused) {
    it(`${nameOf(row)} is refused by an error that the project documents`, () => {
      expect(() => read(row, 1 << 16)).toThrow(expect.toSatisfy((error: unknown) => coverageErrors.owns(error)));
    });
  }

  it.runIf(collection.length > 0)("need every entry of the lists of exceptions", () => {
    const names = new Set(counted.map(nameOf));
    const entries = [...countExceptions, ...headerExceptions];
    expect(entries.filter((entry) => !names.has(entry.report))).toEqual([]);
    expect([...refusals.keys()].filter((name) => !refused.some((row) => nameOf(row) === name))).toEqual([]);
    for (const entry of headerExceptions) {
      const row = counted.find((one) => nameOf(one) === entry.report);
      if (row === undefined || !isReadable(row)) continue;
      const measured = count(row, 1 << 16);
      expect([explainHeader(row, measured), measuredField(measured, "lines")]).toEqual(["listed", entry.ours]);
    }
  });

  it.runIf(collection.length > 0)("print a total of lines in most, which is equal or explained", () => {
    const reports = counted.filter(isReadable).map((row) => explainHeader(row, count(row, 1 << 16)));
    const printed = reports.filter((explanation) => explanation !== undefined);
    expect(printed.filter((explanation) => explanation === "equal").length).toBeGreaterThan(printed.length / 2);
    if (readable.size === allFormats) expect(printed.length).toBeGreaterThanOrEqual(60);
  });
});
