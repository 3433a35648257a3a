import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageErrors, ReportReader } from "../index.ts";
import { classXml, coberturaXml, measure } from "../../test/read.ts";
import { specimens } from "../../test/specimens.ts";

const reports = [
  '{"a.js":{"path":"a.js","statementMap":{"0":{"start":{"line":1,"column":0},"end":{"line":1,"column":null}}},"fnMap":{"0":{"name":"f","decl":{"start":{"line":1,"column":9},"end":{"line":1,"column":10}},"line":1}},"branchMap":{"0":{"type":"if","line":1,"locations":[{"start":{"line":1,"column":4},"end":{"line":2,"column":1}},{"start":{},"end":{}}]}},"s":{"0":1},"f":{"0":1e2},"b":{"0":[1,0]},"hash":"\\u00e9"}}',
  '{"total":{"lines":{"total":4,"covered":3,"pct":75}},"a.js":{"lines":{"total":4,"covered":3,"pct":"Unknown"}}}',
  '{"meta":{"branch_coverage":true},"files":{"a.py":{"executed_lines":[1,2],"missing_lines":[3],"executed_branches":[[1,2]],"missing_branches":[[1,-1]],"functions":{"f":{"executed_lines":[2],"missing_lines":[3]}}}},"totals":{"covered_lines":2,"num_statements":3}}',
  '{"data":[{"files":[{"branches":[[3,7,3,13,0,1,0,0,4]],"filename":"a.c","segments":[[1,5,7,true,true,false],[4,2,0,false,false,false]],"summary":{"lines":{"count":4,"covered":4}}}],"functions":[{"count":2,"filenames":["a.c"],"name":"f","regions":[[1,5,4,2,7,0,0,0]]}],"totals":{"lines":{"count":4,"covered":4}}}],"type":"llvm.coverage.json.export","version":"2.0.1"}',
  coberturaXml(
    classXml("a&amp;b.py", [
      [1, 1, "50% (1/2)"],
      [2, 0],
      [30, 4],
    ]),
    'line-rate="0.5" lines-covered="2" lines-valid="3"',
    "<sources><source>/x</source></sources>",
  ),
  "TN:\nSF:a.c\nFN:1,f\nFNDA:2,f\nFNL:0,3,9\nFNA:0,1,g\nBRDA:1,0,a,1\nBRDA:1,0,b,-\nDA:1,12\nDA:2,0,aXk0==\nLF:2\nLH:1\nend_of_record\n",
  "mode: count\nexample.com/a.go:1.1,3.2 2 1\nexample.com/a.go:5.1,6.2 3 0\n",
  ...[...specimens.values()].map((specimen) => specimen.text),
].map((text) => new TextEncoder().encode(text));

const interesting = [0, 9, 10, 13, 32, 34, 38, 39, 44, 45, 46, 47, 48, 57, 58, 60, 61, 62, 63, 91, 101, 128, 255];
const damage = fc.record({
  report: fc.constantFrom(...reports),
  edits: fc.array(
    fc.record({
      at: fc.nat({ max: 600 }),
      remove: fc.nat({ max: 8 }),
      insert: fc.array(fc.oneof(fc.constantFrom(...interesting), fc.nat({ max: 255 })), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  chunkBytes: fc.integer({ min: 1, max: 200 }),
});

function damaged(report: Uint8Array, edits: readonly { at: number; remove: number; insert: readonly number[] }[]) {
  let bytes = [...report];
  for (const { at, remove, insert } of edits) bytes = bytes.toSpliced(at % (bytes.length + 1), remove, ...insert);
  return Uint8Array.from(bytes);
}

/** The line and branch totals, or the code of the error that the report ends in. */
function outcome(bytes: Uint8Array, chunkBytes: number): unknown {
  const reader = new ReportReader("damaged");
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.slice(at, at + chunkBytes));
    const { totals } = measure(reader.end());
    for (const { part, whole } of Object.values(totals)) {
      expect(part).toBeLessThanOrEqual(whole);
      expect(Number.isSafeInteger(part) && Number.isSafeInteger(whole) && part >= 0).toBe(true);
    }
    return totals;
  } catch (error) {
    if (coverageErrors.owns(error)) return error.message;
    throw error;
  }
}

describe("a damaged report", () => {
  it("is counted or refused by a documented error, the same however it is cut into chunks", () => {
    fc.assert(
      fc.property(damage, ({ report, edits, chunkBytes }) => {
        const bytes = damaged(report, edits);
        expect(outcome(bytes, chunkBytes)).toEqual(outcome(bytes, bytes.length + 1));
      }),
      { numRuns: 5000 },
    );
  });
});
