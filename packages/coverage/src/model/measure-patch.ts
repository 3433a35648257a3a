import type { Ratio } from "@build-once/kernel";
import type { ChangedFile } from "../diff/diff.ts";
import { branchOn } from "./branches.ts";
import { isCovered, type MeasuredFile, type PartialLines } from "./measured-file.ts";
import { totalsOfFile } from "./totals.ts";
import { lowerBound } from "./table.ts";
import { type UncoveredRange, uncoveredRanges } from "./uncovered-ranges.ts";

/** The coverage of the lines of one file that a change added or altered. */
export interface PatchFile {
  readonly path: string;
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly uncovered: readonly UncoveredRange[];
}

/** The coverage of the lines that a change added or altered. */
export interface Patch {
  readonly lines: Ratio;
  readonly branches: Ratio;
  /** Files with executable changed lines. */
  readonly files: readonly PatchFile[];
  /** Changed files of a kind that reports measure, which no report mentions. */
  readonly unmeasured: readonly string[];
  /** Changed files of which reports give totals and no lines: nothing can be said of their changed lines. */
  readonly totalsOnly: readonly string[];
  /** Changed files left out because they are generated or excluded. */
  readonly excluded: readonly string[];
}

/** Measures a change. `excluded` says which paths are generated; those count neither as covered nor as missed. */
export function measurePatch(
  changes: readonly ChangedFile[],
  files: ReadonlyMap<string, MeasuredFile>,
  excluded: (path: string) => boolean,
  partialLines: PartialLines,
): Patch {
  const measurable = extensionsOf(files.keys());
  const found: PatchFile[] = [];
  const unmeasured: string[] = [];
  const left: string[] = [];
  const totalsOnly: string[] = [];
  for (const change of changes) {
    if (change.added.length === 0 || change.content !== "text") continue;
    const file = files.get(change.path);
    if (excluded(change.path)) left.push(change.path);
    else if (file === undefined) {
      if (measurable.has(extension(change.path))) unmeasured.push(change.path);
    } else if (hasTotalsOnly(file)) totalsOnly.push(change.path);
    else {
      const patch = measureChange(change, file, partialLines);
      if (patch.lines.whole > 0) found.push(patch);
    }
  }
  const lines = sum(found.map((file) => file.lines));
  const branches = sum(found.map((file) => file.branches));
  return { lines, branches, files: found, unmeasured, totalsOnly, excluded: left };
}

function hasTotalsOnly(file: MeasuredFile): boolean {
  return file.lines.length === 0 && totalsOfFile(file, "hit").lines.whole > 0;
}

function measureChange(change: ChangedFile, file: MeasuredFile, partialLines: PartialLines): PatchFile {
  let covered = 0;
  let whole = 0;
  const branches: Ratio[] = [];
  for (const range of change.added) {
    for (let row = lowerBound(file.lines, range.first); row < file.lines.length; row++) {
      const line = file.lines[row] as number;
      if (line > range.last) break;
      whole++;
      if (isCovered(file, row, partialLines)) covered++;
      branches.push(branchOn(file, line));
    }
  }
  const uncovered = uncoveredRanges(file, partialLines, change.added);
  return { path: change.path, lines: { part: covered, whole }, branches: sum(branches), uncovered };
}

function sum(ratios: readonly Ratio[]): Ratio {
  let part = 0;
  let whole = 0;
  for (const ratio of ratios) {
    part += ratio.part;
    whole += ratio.whole;
  }
  return { part, whole };
}

/** Extensions of languages whose files count as measurable although no report has one yet. */
const measuredLanguages = [
  "c",
  "cc",
  "cpp",
  "cs",
  "go",
  "java",
  "js",
  "jsx",
  "kt",
  "mjs",
  "php",
  "py",
  "rb",
  "rs",
  "scala",
  "swift",
  "ts",
  "tsx",
];

/** A report of Python files does not make a changed shell script suspicious, but a new Python file that is missing from it is. */
function extensionsOf(paths: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) found.add(extension(path));
  found.delete("");
  return found.size === 0 ? new Set(measuredLanguages) : found;
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}
