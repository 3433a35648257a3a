import * as fc from "fast-check";
import { expect } from "vitest";
import {
  coverageErrors,
  type FileCoverage,
  measureFile,
  ReportReader,
  totalsOfFile,
  uncoveredRanges,
} from "../src/index.ts";
import { tablesOf } from "./measured-file.ts";
import { withoutKernel } from "./idle-kernel.ts";

/** Everything that a report says, or its error, read in pieces of so many bytes. */
export function outcome(bytes: Uint8Array, pieceBytes: number = bytes.length): unknown {
  const reader = new ReportReader("report");
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) reader.push(bytes.slice(at, at + pieceBytes));
    const { files, native, readings, negativeCounts } = reader.end();
    return {
      files: [...files].map(([path, file]) => [path, Object.fromEntries(tablesOf(file)), measuredIn(file)]),
      native,
      readings,
      negativeCounts,
    };
  } catch (error) {
    if (coverageErrors.owns(error)) return error.message;
    throw error;
  }
}

/** What is measured of a file, in the same form however it was measured. */
export function measuredIn(file: FileCoverage): unknown {
  const measured = measureFile(file);
  const { lines, hits, partial, branches, functions, statements, counters } = measured;
  const columns = [lines, hits, partial, branches.lines, branches.arms, branches.taken].map((column) => [...column]);
  return {
    columns,
    tables: [functions, statements, counters],
    totals: (["hit", "miss"] as const).map((partialLines) => [
      totalsOfFile(measured, partialLines),
      uncoveredRanges(measured, partialLines),
    ]),
  };
}

/** Expects that reports in which a few bytes are others are read the same with the kernel and without it. */
export function expectSameWhenEdited(reports: readonly Uint8Array[], interesting: readonly number[], runs = 400): void {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat({ max: 12 }),
    insert: fc.array(fc.oneof(fc.constantFrom(...interesting), fc.nat({ max: 255 })), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...reports), fc.array(edit, { minLength: 1, maxLength: 2 }), (report, edits) => {
      let bytes = report;
      for (const { at, remove, insert } of edits) {
        const place = Math.floor(at * bytes.length);
        const rest = bytes.subarray(Math.min(bytes.length, place + remove));
        bytes = Uint8Array.from([...bytes.subarray(0, place), ...insert, ...rest]);
      }
      const whole = outcome(bytes);
      expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
      expect(outcome(bytes, 997)).toEqual(whole);
    }),
    { numRuns: runs },
  );
}
