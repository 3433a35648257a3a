import { lineDigitsAt, maxRows, rangesAt, wordLinesHit } from "../kernel/layout.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import type { FileCounts } from "./file-counts.ts";
import type { RowMemory } from "./row-memory.ts";

/** What is asked of a file's lines when a line of which a part was reached counts as reached. */
export type LineSummary = Pick<FileCounts, "hitLines" | "missed">;

/**
 * Lets the kernel look at the lines of file after file: right after the start of a process, loops over all lines take several
 * times as long in JavaScript as they do once the engine knows them.
 */
export class LineSummaries {
  readonly #memory: RowMemory;
  #kernel: ScanKernel | undefined;

  /** What has to be kept is kept in `memory`. */
  constructor(memory: RowMemory) {
    this.#memory = memory;
  }

  /** Writes the keys into `lines`, and sums up; nothing for a file of more lines than the kernel has room for. */
  of(keys: Float64Array, hits: Uint32Array, lines: Uint32Array): LineSummary | undefined {
    const { length } = keys;
    if (length > maxRows) return undefined;
    this.#kernel ??= ScanKernel.take();
    const { calls, words, bytes, lines: rows } = this.#kernel;
    rows.keys.set(keys);
    (rows.columns[0] as Uint32Array).set(hits);
    const size = 3 * calls.summariseLines(length);
    lines.set(new Uint32Array(bytes.buffer, lineDigitsAt, length));
    const room = this.#memory.take(4 * size);
    const missed = new Uint32Array(room.memory, room.offset, size);
    missed.set(new Uint32Array(bytes.buffer, rangesAt, size));
    return { hitLines: words[wordLinesHit] as number, missed };
  }

  /** Lets others have the kernel; nothing can be summed up after that. */
  end(): void {
    if (this.#kernel !== undefined) ScanKernel.giveBack(this.#kernel);
  }
}
