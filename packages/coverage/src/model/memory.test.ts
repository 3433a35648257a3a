import { describe, expect, it } from "vitest";
import { tablesOf } from "../../test/measured-file.ts";
import { type Report, ReportReader } from "../index.ts";

const files = 20;
const linesPerFile = 500;

/** A report that tells of the same lines `times` over, with other hits, as merged reports do. */
function readRepeated(times: number): Report {
  const reader = new ReportReader("coverage.info");
  for (let time = 0; time < times; time++)
    for (let file = 0; file < files; file++) {
      const rows = Array.from({ length: linesPerFile }, (_, line) => `DA:${line + 1},${(time * line) % 7}\n`);
      reader.push(new TextEncoder().encode(`SF:src/${file}.ts\n${rows.join("")}end_of_record\n`));
    }
  return reader.end();
}

/** The bytes of every piece of memory that the report's rows lie in, also those that no row uses. */
function bytesOf(report: Report): number {
  const pieces = new Set<ArrayBufferLike>();
  for (const file of report.files.values())
    for (const [, { keys, columns }] of tablesOf(file))
      for (const array of [keys, ...columns]) pieces.add(array.buffer);
  return [...pieces].reduce((sum, piece) => sum + piece.byteLength, 0);
}

describe("the memory of a report", () => {
  it.each([1, 30])("is twelve bytes for a line and less than that for what is measured, told %i times", (times) => {
    const bytes = bytesOf(readRepeated(times));
    expect(bytes).toBeGreaterThanOrEqual(files * linesPerFile * 12);
    expect(bytes).toBeLessThan(files * linesPerFile * 12 * 2);
  });

  it("is little for a small report", () => {
    const reader = new ReportReader("coverage.info");
    reader.push(new TextEncoder().encode("SF:a.ts\nDA:1,1\nend_of_record\n"));
    expect(bytesOf(reader.end())).toBeLessThanOrEqual(4096);
  });
});
