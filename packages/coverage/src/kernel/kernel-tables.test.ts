import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredIn } from "../../test/kernel-outcome.ts";
import { tablesOf } from "../../test/measured-file.ts";
import { rowKinds } from "../model/file-coverage.ts";
import { ReportBuilder } from "../model/report-builder.ts";
import { handOverRows, handOverTables, rowWords } from "./hand-over-rows.ts";
import type { KernelKind } from "./kernel-tables.ts";
import { tablesEnd, wordTablesEnd } from "./layout.ts";
import { ScanKernel } from "./scan-kernel.ts";

/** A section's rows of one kind: key, then values. */
interface Section {
  readonly file: string;
  readonly kind: KernelKind;
  readonly rows: readonly (readonly number[])[];
}

const counts = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 32 - 1 }));
const rowOf = fc.tuple(fc.nat({ max: 60 }), counts, counts, counts, counts);
/** Hits, statements, first line, last line: the first line is what the key ascends with. */
const blockOf = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 9 }), fc.boolean())
  .map(([key, hits, statements, span, isPlaced]) => [key, hits, statements, key, isPlaced ? key + span : 0] as const);
const rowsIn = (row: typeof rowOf | typeof blockOf) =>
  fc.oneof(
    fc.array(row, { maxLength: 40 }),
    fc.uniqueArray(row, { maxLength: 40, selector: ([key]) => key }).map((all) => all.toSorted((a, b) => a[0] - b[0])),
  );
const sections: fc.Arbitrary<readonly Section[]> = fc.array(
  fc.oneof(
    fc.record({
      file: fc.constantFrom("a", "b"),
      kind: fc.constantFrom("lines" as const, "branches" as const, "functions" as const),
      rows: rowsIn(rowOf),
    }),
    fc.record({ file: fc.constantFrom("c", "b"), kind: fc.constant("statements" as const), rows: rowsIn(blockOf) }),
  ),
  { maxLength: 60 },
);

/** What a report says of its files when the kernel joins, or when it does not. */
function built(all: readonly Section[], withKernel: boolean, room = tablesEnd): unknown {
  const builder = new ReportBuilder("r");
  const kernel = ScanKernel.take();
  // A file takes room, so that little is left for its tables.
  if (room < tablesEnd) while (kernel.calls.openFile() !== 0 && (kernel.words[wordTablesEnd] ?? 0) < tablesEnd - room);
  for (const { file, kind, rows } of all) {
    builder.file(file);
    const width = rowKinds[kind].length;
    if (withKernel) {
      for (const [row, [key = 0, ...values]] of rows.entries()) {
        kernel[kind].keys[row] = key;
        for (let c = 0; c < width; c++) kernel[kind].columns[c]?.set(values.slice(c, c + 1), row);
      }
      kernel.words[rowWords[kind]] = rows.length;
      handOverRows(kernel, builder);
    } else {
      const columns = rowKinds[kind].map((_, c) => Uint32Array.from(rows, (row) => row[c + 1] ?? 0));
      builder.rows(kind, { keys: Float64Array.from(rows, ([key = 0]) => key), columns, length: rows.length });
    }
    builder.endFile();
  }
  handOverTables(kernel, builder);
  const { files, readings } = builder.build("lcov", 1);
  const told = [...files].map(([path, file]) => [path, Object.fromEntries(tablesOf(file)), measuredIn(file)]);
  return { told, readings };
}

describe("tables in the kernel", () => {
  it("are what the builder makes of the same rows", () => {
    fc.assert(
      fc.property(sections, (all) => {
        expect(built(all, true)).toEqual(built(all, false));
      }),
      { numRuns: 400 },
    );
  });

  it("are given up for others where there is no room", () => {
    fc.assert(
      fc.property(sections, fc.integer({ min: 0, max: 4000 }), (all, room) => {
        expect(built(all, true, room)).toEqual(built(all, false));
      }),
      { numRuns: 20 },
    );
  });

  it("take a file that is told of line by line, and leave one that never ends", () => {
    const keys = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3001);
    const all = keys.map((key) => ({ file: "a", kind: "lines" as const, rows: [[key, key % 3, 0, 0, 0]] }));
    expect(built(all, true)).toEqual(built(all, false));
  });

  it("lie where the kernel's memory ends", () => {
    expect(ScanKernel.take().bytes.length).toBe(tablesEnd);
  });
});
