import {
  armKeysAt,
  armLinesAt,
  armTakenAt,
  branchArmsAt,
  branchBitsAt,
  branchKeysAt,
  branchTakenAt,
  wordArmRows,
  wordBranchRows,
} from "../src/kernel/layout";
import { put, putWide, tell, told, valueOf, wideOf } from "./words";

/** Arms of a line that are compared one by one. */
const maxCompared: u32 = 16;

/**
 * Makes branches of the arms, one for each line, when lines ascend and none has many arms; else leaves the
 * arms as they are. An arm that is named again is one arm. This is what `ArmTable` does with arms in order.
 */
export function foldArms(): void {
  const rows = told(wordArmRows);
  let branches: u32 = 0;
  let before: i64 = -1;
  for (let row: u32 = 0; row < rows; ) {
    const line = valueOf(armLinesAt, row);
    if (<i64>line <= before) return;
    before = line;
    const first = row;
    let arms: u32 = 0;
    let taken: u32 = 0;
    let bits: u32 = 0;
    for (; row < rows && valueOf(armLinesAt, row) == line; row++) {
      if (row - first == maxCompared || isRepeated(first, row)) return;
      const isTaken = valueOf(armTakenAt, row);
      taken += isTaken;
      bits |= isTaken << arms;
      arms++;
    }
    putWide(branchKeysAt, branches, <f64>line);
    put(branchArmsAt, branches, arms);
    put(branchTakenAt, branches, taken);
    put(branchBitsAt, branches, bits);
    branches++;
  }
  tell(wordBranchRows, branches);
  tell(wordArmRows, 0);
}

function isRepeated(first: u32, row: u32): bool {
  const key = wideOf(armKeysAt, row);
  for (let other = first; other < row; other++) if (wideOf(armKeysAt, other) == key) return true;
  return false;
}
