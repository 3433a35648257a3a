import { mixHash } from "./place-keys.ts";
import { NumberList } from "./number-list.ts";

/** Takes one arm of a branch. */
export type TakeArm = (line: number, key: number, taken: boolean) => void;

/** Numbers of a branch: line, column, last line, last column, times true, times false, the file's number. */
const branchNumbers = 7;
/** Numbers of a place from which on code is executed: line, column, count, last line, last column, the file's number. */
const countNumbers = 6;

const maxComparisons = 10_000_000;

/**
 * The branches of a file or of one expansion of a macro. A condition that is constant is exported like one that was never
 * evaluated; where its code was executed it can only be constant, and llvm-cov does not count it as a branch.
 */
export class LlvmBranches {
  readonly #branches = new NumberList();
  readonly #counts = new NumberList();
  /** The counts are those of segments, not of regions. */
  #inOrder = false;
  /** A branch was neither true nor false. */
  doubtful = false;

  /** Begins the next file or expansion. */
  clear(): void {
    this.#branches.clear();
    this.#counts.clear();
    this.doubtful = false;
  }

  /** Reads `[line, column, last line, last column, times true, times false, file]`. */
  branch(row: Float64Array): void {
    for (let i = 0; i < branchNumbers; i++) this.#branches.push(row[i] as number);
    if (row[4] === 0 && row[5] === 0) this.doubtful = true;
  }

  /** Reads a segment, in order: code from there on was executed `count` times. */
  segment(row: Float64Array): void {
    this.#inOrder = true;
    this.#count(
      row[0] as number,
      row[1] as number,
      row[3] === 1 ? (row[2] as number) : 0,
      Number.POSITIVE_INFINITY,
      0,
      0,
    );
  }

  /** Reads `[line, column, last line, last column, count, file, expanded file, kind]`. */
  region(row: Float64Array): void {
    if (row[7] !== 0) return;
    const [line, column, lastLine, lastColumn, count, file] = row;
    this.#count(line ?? 0, column ?? 0, count ?? 0, lastLine ?? 0, lastColumn ?? 0, file ?? 0);
  }

  #count(...numbers: readonly [number, number, number, number, number, number]): void {
    for (const number of numbers) this.#counts.push(number);
  }

  /** Gives out both arms of every branch, on `line` when that is not 0; instances of one place are one branch. */
  emit(take: TakeArm, line: number, place: number): void {
    const { length, values } = this.#branches;
    for (let at = 0; at < length; at += branchNumbers) {
      const [first, column, last, lastColumn, whenTrue, whenFalse, file] = values.subarray(at, at + branchNumbers);
      if (whenTrue === 0 && whenFalse === 0 && this.#countAt(first ?? 0, column ?? 0, file ?? 0) > 0) continue;
      let hash = mixHash(place, line === 0 ? 0 : (first ?? 0));
      for (const part of [column, last, lastColumn]) hash = mixHash(hash, part ?? 0);
      const on = line === 0 ? (first ?? 0) : line;
      take(on, mixHash(hash, 1) >>> 3, (whenTrue ?? 0) > 0);
      take(on, mixHash(hash, 2) >>> 3, (whenFalse ?? 0) > 0);
    }
  }

  /** The count of the code around a place: of the last segment before it, or of the innermost region. */
  #countAt(line: number, column: number, file: number): number {
    const rows = this.#counts.length / countNumbers;
    if (rows === 0) return 0;
    return this.#inOrder ? this.#countOfSegment(line, column, rows) : this.#countOfRegion(line, column, file, rows);
  }

  #countOfSegment(line: number, column: number, rows: number): number {
    const { values } = this.#counts;
    let low = 0;
    let high = rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * countNumbers;
      if (isBefore(values[at], values[at + 1], line, column)) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (values[(low - 1) * countNumbers + 2] as number);
  }

  #countOfRegion(line: number, column: number, file: number, rows: number): number {
    // Regions come in no order; a function with this many of them is left as it is exported.
    if (rows * this.#branches.length > maxComparisons) return 0;
    const { values } = this.#counts;
    let found = -1;
    for (let at = 0; at < rows * countNumbers; at += countNumbers) {
      if (values[at + 5] !== file || !isBefore(values[at], values[at + 1], line, column)) continue;
      if (!isBefore(line, column, values[at + 3], values[at + 4])) continue;
      if (found < 0 || isBefore(values[found], values[found + 1], values[at], values[at + 1])) found = at;
    }
    return found < 0 ? 0 : (values[found + 2] as number);
  }
}

function isBefore(line = 0, column = 0, otherLine = 0, otherColumn = 0): boolean {
  return line < otherLine || (line === otherLine && column <= otherColumn);
}
