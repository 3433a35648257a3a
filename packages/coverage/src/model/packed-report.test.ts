import { describe, expect, it } from "vitest";
import { tablesOf } from "../../test/measured-file.ts";
import { specimens } from "../../test/specimens.ts";
import { type FileCoverage, memoryOf, packReport, type Report, ReportReader, unpackReport } from "../index.ts";

function read(text: string): Report {
  const reader = new ReportReader("a report");
  reader.push(new TextEncoder().encode(text));
  return reader.end();
}

const several =
  "SF:a\nDA:1,2\nDA:3,0\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nend_of_record\nSF:b\nend_of_record\nSF:c\nFN:4,f\nFNDA:7,f\nDA:4,4294967295\nend_of_record\n";

describe("a packed report", () => {
  const reports: readonly (readonly [string, string])[] = [
    ["several files", several],
    ...[...specimens].map(([format, { text }]) => [format, text] as const),
  ];
  it.each(reports)("is the same when it is unpacked in another thread: %s", (_, text) => {
    const report = read(text);
    const packed = packReport(report);
    const received = structuredClone(packed, { transfer: [...memoryOf(packed)] });
    const { files, ...about } = unpackReport(received);
    expect({ ...about, files: report.files }).toEqual(report);
    expect([...files].map(plain)).toEqual([...report.files].map(plain));
    expect(files.size).toBeGreaterThan(0);
  });

  it("hands its memory over", () => {
    const packed = packReport(read(several));
    structuredClone(packed, { transfer: [...memoryOf(packed)] });
    expect(packed.keys.length + packed.values.length + packed.lengths.length).toBe(0);
  });
});

/** A file's rows as plain numbers. */
function plain([path, file]: readonly [string, FileCoverage]): unknown {
  const tables = tablesOf(file).map(([kind, { keys, columns }]) => [
    kind,
    [...keys],
    columns.map((column) => [...column]),
  ]);
  return [path, tables];
}
