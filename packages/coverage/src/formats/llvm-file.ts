import { maxBlockLines, maxSpannedLines } from "../limits.ts";
import type { Metric } from "../model/report.ts";
import type { CoverageSink } from "./format.ts";
import { NumberList } from "./number-list.ts";
import { LlvmLines } from "./llvm-lines.ts";
import { mixHash } from "./place-keys.ts";

/** What one file of an llvm-cov export holds until it ends: its name comes after its branches. */
export class LlvmFile {
  name = "";
  hasSegments = false;
  hasBranches = false;
  readonly #counters = new Map<Metric, readonly [number, number]>();
  readonly #rows = new NumberList();
  readonly #arms = new NumberList();
  readonly #lines = new LlvmLines((line, hits) => {
    this.#rows.push(line);
    this.#rows.push(hits);
  });
  /** Lines of all files of the report. */
  #linesOfReport = 0;

  /** Begins the next file. */
  clear(): void {
    this.name = "";
    this.hasSegments = false;
    this.hasBranches = false;
    this.#counters.clear();
    this.#rows.clear();
    this.#arms.clear();
    this.#lines.clear();
  }

  /** Keeps a total of the file's summary. */
  counter(metric: Metric, covered: number, count: number): void {
    this.#counters.set(metric, [covered, count]);
  }

  /** Reads `[line, column, count, has count, is region entry, is gap]`; what is wrong with it in words. */
  segment(row: Float64Array): string | undefined {
    const line = row[0] as number;
    if (line < this.#lines.line) return `a segment on line ${line} after one on line ${this.#lines.line}`;
    const span = this.#lines.span(line);
    this.#linesOfReport += span;
    if (span > maxBlockLines || this.#linesOfReport > maxSpannedLines) return `a segment of ${span} lines`;
    this.#lines.add({
      line,
      count: row[2] as number,
      hasCount: row[3] === 1,
      regionEntry: row[4] === 1,
      gap: row[5] === 1,
    });
    return undefined;
  }

  /** Ends the segments. */
  endSegments(): void {
    this.#lines.end();
  }

  /** Reads `[line, column, last line, last column, times true, times false]`; instances of one place are one branch. */
  branch(row: Float64Array): void {
    let hash = 0;
    for (let i = 1; i < 4; i++) hash = mixHash(hash, row[i] as number);
    for (const arm of [0, 1]) {
      this.#arms.push(row[0] as number);
      this.#arms.push(mixHash(hash, arm + 1) >>> 3);
      this.#arms.push(row[4 + arm] as number);
    }
  }

  /** Hands the file over. */
  emit(sink: CoverageSink): void {
    sink.file(this.name);
    const rows = this.#rows.values;
    for (let i = 0; i < this.#rows.length; i += 2) sink.line(rows[i] as number, rows[i + 1] as number);
    const arms = this.#arms.values;
    for (let i = 0; i < this.#arms.length; i += 3)
      sink.placedArm(arms[i] as number, arms[i + 1] as number, (arms[i + 2] as number) > 0);
    for (const [metric, [covered, count]] of this.#counters) {
      if (metric === "lines" && this.hasSegments) continue;
      if (metric === "branches" && this.hasBranches) continue;
      sink.counter(metric, covered, count);
    }
    sink.endFile();
  }
}
