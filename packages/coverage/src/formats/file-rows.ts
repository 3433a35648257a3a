import type { CoverageSink } from "./format.ts";

/** Keeps the rows of one file until its name is known, for formats that may tell it last. */
export class FileRows {
  readonly #lines: number[] = [];
  readonly #hits: number[] = [];
  readonly #armLines: number[] = [];
  readonly #armKeys: number[] = [];
  readonly #taken: boolean[] = [];
  readonly #functions: number[] = [];
  readonly #calls: number[] = [];

  /** An executable line. */
  line(line: number, hits: number): void {
    this.#lines.push(line);
    this.#hits.push(hits);
  }

  /** An arm of a branch; see `CoverageSink.placedArm`. */
  placedArm(line: number, key: number, taken: boolean): void {
    this.#armLines.push(line);
    this.#armKeys.push(key);
    this.#taken.push(taken);
  }

  /** A function; see `CoverageSink.function`. */
  function(key: number, hits: number): void {
    this.#functions.push(key);
    this.#calls.push(hits);
  }

  /** Hands everything over under `path` and forgets it. */
  flush(sink: CoverageSink, path: string): void {
    sink.file(path);
    for (const [i, line] of this.#lines.entries()) sink.line(line, this.#hits[i] ?? 0);
    for (const [i, line] of this.#armLines.entries())
      sink.placedArm(line, this.#armKeys[i] ?? 0, this.#taken[i] === true);
    for (const [i, key] of this.#functions.entries()) sink.function(key, this.#calls[i] ?? 0);
    sink.endFile();
    for (const column of [this.#lines, this.#hits, this.#armLines, this.#armKeys, this.#functions, this.#calls])
      column.length = 0;
    this.#taken.length = 0;
  }
}
