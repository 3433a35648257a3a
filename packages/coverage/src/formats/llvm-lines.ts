/** Takes an executable line. */
export type TakeLine = (line: number, hits: number) => void;

/** One segment: from its place on, code is executed `count` times until the next segment. */
export interface LlvmSegment {
  readonly line: number;
  readonly count: number;
  readonly hasCount: boolean;
  readonly regionEntry: boolean;
  readonly gap: boolean;
}

/**
 * Turns the segments of a file, which come in order, into lines as llvm-cov itself does: a line has the count of the region
 * that is open at its start, or the largest count of a region that begins on it; gaps between regions begin nothing.
 * @see https://llvm.org/docs/CommandGuide/llvm-cov.html
 */
export class LlvmLines {
  /** The line whose segments are being read; 0 before the first. */
  line = 0;
  readonly #take: TakeLine;
  /** The last segment of the lines before. */
  readonly #wrapped: { count: number; hasCount: boolean } = { count: 0, hasCount: false };
  readonly #last: { count: number; hasCount: boolean } = { count: 0, hasCount: false };
  #starts = 0;
  #largest = 0;
  #entersCounted = false;
  #skippedFirst = false;
  #segments = 0;

  constructor(take: TakeLine) {
    this.#take = take;
  }

  /** Begins a file. */
  clear(): void {
    this.line = 0;
    this.#wrapped.count = 0;
    this.#wrapped.hasCount = false;
    this.#last.hasCount = false;
    this.#startLine(0);
  }

  /** How many lines a segment on `line` would end. */
  span(line: number): number {
    return this.#last.hasCount ? line - this.line : 0;
  }

  /** Reads a segment on the line of the one before or a later one. */
  add(segment: LlvmSegment): void {
    if (this.line > 0 && segment.line > this.line) this.#endLines(segment.line);
    if (segment.line > this.line) this.#startLine(segment.line);
    if (this.#segments++ === 0) this.#skippedFirst = !segment.hasCount && segment.regionEntry;
    if (segment.regionEntry && segment.hasCount) {
      this.#entersCounted = true;
      if (!segment.gap) {
        this.#starts++;
        if (segment.count > this.#largest) this.#largest = segment.count;
      }
    }
    this.#last.count = segment.count;
    this.#last.hasCount = segment.hasCount;
  }

  /** Ends the file. */
  end(): void {
    if (this.line > 0) this.#endLines(this.line + 1);
  }

  #startLine(line: number): void {
    this.line = line;
    this.#segments = 0;
    this.#starts = 0;
    this.#largest = 0;
    this.#entersCounted = false;
    this.#skippedFirst = false;
  }

  /** Gives out the current line and those before `next`, on which nothing begins. */
  #endLines(next: number): void {
    const wrapped = this.#wrapped;
    const mapped = !this.#skippedFirst && (wrapped.hasCount || this.#starts > 0);
    if (mapped || this.#entersCounted)
      this.#take(this.line, this.#starts > 0 ? Math.max(wrapped.count, this.#largest) : wrapped.count);
    wrapped.count = this.#last.count;
    wrapped.hasCount = this.#last.hasCount;
    if (!wrapped.hasCount) return;
    for (let line = this.line + 1; line < next; line++) this.#take(line, wrapped.count);
  }
}
