import { maxBlockLines, maxSpannedLines } from "../limits.ts";
import type { Metric } from "../model/report.ts";
import type { CoverageSink } from "./format.ts";
import { NumberList } from "./number-list.ts";
import { LlvmLines } from "./llvm-lines.ts";
import { mixHash } from "./place-keys.ts";
import { LlvmBranches } from "./llvm-branches.ts";

/** What one file of an llvm-cov export holds until it ends: its name comes after its branches. */
export class LlvmFile {
  name = "";
  hasSegments = false;
  hasBranches = false;
  readonly #counters = new Map<Metric, readonly [number, number]>();
  readonly #rows = new NumberList();
  /** Line, key and 1 for taken of every arm. */
  readonly #arms = new NumberList();
  readonly #branches = new LlvmBranches();
  readonly #expanded = new LlvmBranches();
  #source: readonly [number, number] | undefined;
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
    this.#branches.clear();
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
    this.#branches.segment(row);
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

  /** Reads a branch of the file itself. */
  branch(row: Float64Array): void {
    this.#branches.branch(row.fill(0, 6));
  }

  /** Begins what a macro expands to. */
  startExpansion(): void {
    this.#expanded.clear();
    this.#source = undefined;
  }

  /** Reads a branch inside the macro. */
  expandedBranch(row: Float64Array): void {
    this.#expanded.branch(row);
  }

  /** Reads where the macro is used. */
  expansionSource(row: Float64Array): void {
    this.#source = [row[0] as number, row[1] as number];
  }

  /** True when the regions inside the macro tell something about its branches. */
  get wantsRegions(): boolean {
    return this.#expanded.doubtful;
  }

  /** Reads a region of the function that uses the macro. */
  expandedRegion(row: Float64Array): void {
    this.#expanded.region(row);
  }

  /** Ends the macro: its branches are on the line where it is used. */
  endExpansion(): void {
    if (this.#source === undefined) return;
    const [line, column] = this.#source;
    this.#expanded.emit(this.#takeArm, line, mixHash(1, column));
  }

  readonly #takeArm = (line: number, key: number, taken: boolean): void => {
    this.#arms.push(line);
    this.#arms.push(key);
    this.#arms.push(taken ? 1 : 0);
  };

  /** Hands the file over. */
  emit(sink: CoverageSink): void {
    sink.file(this.name);
    const rows = this.#rows.values;
    for (let i = 0; i < this.#rows.length; i += 2) sink.line(rows[i] as number, rows[i + 1] as number);
    this.#branches.emit(this.#takeArm, 0, 0);
    const arms = this.#arms.values;
    for (let i = 0; i < this.#arms.length; i += 3)
      sink.placedArm(arms[i] as number, arms[i + 1] as number, (arms[i + 2] as number) > 0);
    for (const [metric, [covered, count]] of this.#counters) {
      // The summary adds lines and branches up over functions, so those of closures and templates count again.
      if (metric !== "functions") sink.reading("instances", metric, covered, count);
      if (metric === "lines" && this.hasSegments) continue;
      if (metric === "branches" && this.hasBranches) continue;
      sink.counter(metric, covered, count);
    }
    sink.endFile();
  }
}
