import { countLines, coveredLines, type MeasuredFile, type PartialLines } from "./measured-file.ts";
import type { PatchFile } from "./measure-patch.ts";
import type { UncoveredRange } from "./uncovered-ranges.ts";

/** An uncovered range and the file it is in. */
export interface PlacedRange extends UncoveredRange {
  readonly path: string;
}

/** The uncovered ranges of a change, the largest first. */
export function largestRanges(files: readonly PatchFile[]): readonly PlacedRange[] {
  const ranges = files.flatMap((file) => file.uncovered.map((range) => ({ ...range, path: file.path })));
  return ranges.sort((a, b) => b.lines - a.lines || byName(a.path, b.path) || a.first - b.first);
}

/** A file and how many of its lines nothing reached. */
export interface UncoveredFile {
  readonly path: string;
  readonly lines: number;
}

/** The files with uncovered lines, those with most of them first. */
export function mostUncovered(
  files: ReadonlyMap<string, MeasuredFile>,
  partialLines: PartialLines,
): readonly UncoveredFile[] {
  const all: UncoveredFile[] = [];
  for (const [path, file] of files) {
    const lines = countLines(file) - coveredLines(file, partialLines);
    if (lines > 0) all.push({ path, lines });
  }
  return all.sort((a, b) => b.lines - a.lines || byName(a.path, b.path));
}

function byName(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The files of a change, those with most uncovered lines first. */
export function rankPatchFiles(files: readonly PatchFile[]): readonly PatchFile[] {
  return files.toSorted((a, b) => missed(b) - missed(a) || byName(a.path, b.path));
}

function missed(file: PatchFile): number {
  return file.lines.whole - file.lines.part;
}
