import { err, formatDuration, ok, parseDuration, type Result } from "@build-once/kernel";
import type { ChangedFile } from "../diff/diff.ts";
import { changesByOldPath, mapLines } from "../diff/map-lines.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import type { Baseline } from "./baseline.ts";
import { joinMeasured } from "./join-measured.ts";

/** A flag that keeps its last coverage when it has no report in a run. */
export interface CarryRule {
  readonly flag: string;
  /** Older coverage is not carried; `undefined` carries any. */
  readonly maxAgeMs: number | undefined;
}

/** Parses `flag` or `flag=7d`. */
export function parseCarryRule(line: string): Result<CarryRule, string> {
  const parts = /^([A-Za-z0-9_.-]{1,50})(?:\s*=\s*(.{1,20}))?$/.exec(line.trim());
  if (parts?.[1] === undefined) return err("a flag to carry is flag or flag=7d");
  if (parts[2] === undefined) return ok({ flag: parts[1], maxAgeMs: undefined });
  const maxAgeMs = parseDuration(parts[2]);
  return maxAgeMs.ok ? ok({ flag: parts[1], maxAgeMs: maxAgeMs.value }) : maxAgeMs;
}

/** A flag that was carried forward: its coverage where the change did not touch it. */
export interface CarriedFlag {
  readonly flag: string;
  /** The commit that was measured, and how long ago. */
  readonly commit: string;
  readonly createdMs: number;
  readonly ageMs: number;
  /** By the paths and lines of the version now. */
  readonly files: ReadonlyMap<string, MeasuredFile>;
  /** Executable lines that the change removed or altered: nothing is known of them. */
  readonly droppedLines: number;
}

/** What came of the rules: flags that have reports are in neither list. */
export interface CarryResult {
  readonly carried: readonly CarriedFlag[];
  /** Flags that should have been carried and were not, with the reason as a sentence. */
  readonly refused: readonly { readonly flag: string; readonly reason: string }[];
}

/** What flags are carried forward by. */
export interface CarryFacts {
  /** Flags that have reports in this run. */
  readonly present: ReadonlySet<string>;
  readonly baseline: Baseline | undefined;
  /** What happened to files since the baseline; `undefined` when that is not known. */
  readonly changes: readonly ChangedFile[] | undefined;
  readonly nowMs: number;
  readonly isExcluded: (path: string) => boolean;
}

/** Carries flags without reports forward from a baseline. Lines that changed since are left out: nobody measured them. */
export function carryForward(rules: readonly CarryRule[], facts: CarryFacts): CarryResult {
  const carried: CarriedFlag[] = [];
  const refused: { flag: string; reason: string }[] = [];
  for (const rule of rules) {
    if (facts.present.has(rule.flag)) continue;
    const result = carry(rule, facts);
    if (typeof result === "string") refused.push({ flag: rule.flag, reason: result });
    else carried.push(result);
  }
  return { carried, refused };
}

function carry({ flag, maxAgeMs }: CarryRule, facts: CarryFacts): CarriedFlag | string {
  const { baseline, changes, nowMs } = facts;
  const start = `The flag ${flag} has no report`;
  if (baseline === undefined) return `${start}, and there is no baseline to carry it forward from.`;
  const source = baseline.flags.get(flag);
  if (source === undefined) return `${start}, and the baseline of ${baseline.commit.slice(0, 12)} has none either.`;
  if (changes === undefined) return `${start}, and what changed since the baseline is not known.`;
  const ageMs = Math.max(0, nowMs - source.createdMs);
  if (maxAgeMs !== undefined && ageMs > maxAgeMs)
    return `${start}, and its last coverage, of ${source.commit.slice(0, 12)}, is ${formatDuration(ageMs)} old; at most ${formatDuration(maxAgeMs)} is allowed.`;
  const files = new Map<string, MeasuredFile>();
  const changeOf = changesByOldPath(changes);
  let droppedLines = 0;
  for (const [oldPath, file] of source.files) {
    const change = changeOf.get(oldPath);
    const path = change?.path ?? oldPath;
    if (facts.isExcluded(path)) continue;
    const moved = change === undefined ? file : moveFile(file, change);
    droppedLines += file.lines.length - (moved?.lines.length ?? 0);
    if (moved !== undefined) files.set(path, moved);
  }
  return { flag, commit: source.commit, createdMs: source.createdMs, ageMs, files, droppedLines };
}

/** A file's lines and branches where they are now. What has no line goes when any line changed: it cannot be told apart. */
function moveFile(file: MeasuredFile, change: ChangedFile): MeasuredFile | undefined {
  if (change.change === "deleted" || change.content !== "text") return undefined;
  if (change.added.length === 0 && change.removed.length === 0) return file;
  const places = mapLines(file.lines, change);
  const armPlaces = mapLines(file.branches.lines, change);
  const stays = (_: number, row: number): boolean => places[row] !== 0;
  const armStays = (_: number, row: number): boolean => armPlaces[row] !== 0;
  const { functions, statements, counters } = file;
  return {
    functions,
    statements,
    lines: places.filter((place) => place !== 0),
    hits: file.hits.filter(stays),
    partial: file.partial.filter(stays),
    branches: {
      lines: armPlaces.filter((place) => place !== 0),
      arms: file.branches.arms.filter(armStays),
      taken: file.branches.taken.filter(armStays),
    },
    counters: { keys: counters.keys.slice(0, 0), columns: counters.columns.map((column) => column.slice(0, 0)) },
  };
}

/** The files of this run and of carried flags together. */
export function joinCarried(
  files: ReadonlyMap<string, MeasuredFile>,
  carried: readonly CarriedFlag[],
): ReadonlyMap<string, MeasuredFile> {
  if (carried.length === 0) return files;
  const joined = new Map(files);
  for (const flag of carried)
    for (const [path, file] of flag.files) {
      const known = joined.get(path);
      joined.set(path, known === undefined ? file : joinMeasured(known, file));
    }
  return new Map([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}
