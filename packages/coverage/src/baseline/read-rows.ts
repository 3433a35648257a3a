import { maxLineNumber } from "../limits.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { type BaselineReader, costs } from "./baseline-reader.ts";
import { type FileTraits, fileKinds } from "./file-traits.ts";
import { emptyRow } from "./row.ts";
import { type RowColumns, RowCursor } from "./row-cursor.ts";

/** More arms than a line of a program has. */
const usualArms = 255;

/** Reads the rows of a file. @throws {ActionError} `malformed-report` (data) when a line or its arms cannot be */
export function readRows(reader: BaselineReader, traits: FileTraits, like: MeasuredFile | undefined): RowColumns {
  const { rows } = reader.models;
  const most = traits.rowCount;
  const lines = new Uint32Array(most);
  const hits = new Uint32Array(most);
  const partial = new Uint8Array(most);
  const mostBranches = (traits.kinds & fileKinds.branches) !== 0 ? most : 0;
  const branches = {
    lines: new Uint32Array(mostBranches),
    arms: new Uint32Array(mostBranches),
    taken: new Uint32Array(mostBranches),
  };
  const row = emptyRow();
  let lineCount = 0;
  let branchCount = 0;
  let line = -1;
  rows.beginFile(traits, like === undefined ? undefined : new RowCursor(like));
  for (let left = most; left > 0; left--) {
    rows.code(row);
    line += row.gap + 1;
    if (line > maxLineNumber) throw reader.error(`a line is beyond ${maxLineNumber}`, "a smaller number");
    let missed = 0;
    if (row.hasArms === 1) {
      if (row.arms > usualArms) reader.spend(costs.largeNumber);
      if (row.unlike > row.arms)
        throw reader.error("a line has more arms taken or missed than there are", `at most ${row.arms}`);
      missed = row.isHit === 1 ? row.unlike : row.arms - row.unlike;
      branches.lines[branchCount] = line;
      branches.arms[branchCount] = row.arms;
      branches.taken[branchCount++] = row.arms - missed;
    }
    if (row.isLoose === 1) continue;
    lines[lineCount] = line;
    hits[lineCount] = row.isHit;
    partial[lineCount++] = (missed > 0 ? 1 : 0) ^ row.isOdd;
  }
  return {
    lines: first(lines, lineCount),
    hits: first(hits, lineCount),
    partial: lineCount === most ? partial : partial.slice(0, lineCount),
    branches: {
      lines: first(branches.lines, branchCount),
      arms: first(branches.arms, branchCount),
      taken: first(branches.taken, branchCount),
    },
  };
}

function first(column: Uint32Array, length: number): Uint32Array {
  return length === column.length ? column : column.slice(0, length);
}
