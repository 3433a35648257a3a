import { isMissed, type PatchFile, type UncoveredRange } from "@build-once/coverage";
import type { Annotation } from "@build-once/host";
import type { Assessment } from "./gate.ts";

/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;
/** Ranges with no more lines than this between them are shown as one. */
const nearLines = 3;

/**
 * What is marked: states that warn, counts that make no sense, and with `ranges` what this change leaves uncovered, the
 * largest first, as many as the runner shows. They are warnings when the change is covered too little, else notices.
 */
export function annotate(assessment: Assessment, ranges: boolean): readonly Annotation[] {
  const remarks = remarksOn(assessment);
  if (!ranges) return remarks;
  const failed = assessment.decision.checks.some((check) => check.subject.startsWith("patch") && isMissed(check));
  const level = failed ? "warning" : "notice";
  const room = Math.max(1, perLevel - remarks.filter((remark) => remark.level === level).length);
  return [...remarks, ...rangeAnnotations(assessment.patch?.files ?? [], level, room)];
}

function remarksOn({ decision, readings, reports }: Assessment): readonly Annotation[] {
  const states = decision.states
    .filter((found) => found.action === "warn")
    .map((found): Annotation => ({ level: "warning", title: found.state, message: found.reason }));
  const negative = reports
    .filter((report) => report.negativeCounts > 0)
    .map((report): Annotation => {
      const counts = report.negativeCounts === 1 ? "1 count is" : `${report.negativeCounts} counts are`;
      return {
        level: "warning",
        title: "negative counts",
        message: `${report.name}: ${counts} below zero and taken for no hit.`,
      };
    });
  if (readings.change.kind !== "unavailable") return [...states, ...negative];
  return [...states, ...negative, { level: "warning", title: "change unknown", message: readings.change.reason }];
}

/** Uncovered ranges of one file that are near each other. */
interface Group {
  readonly path: string;
  readonly ranges: readonly [UncoveredRange, ...UncoveredRange[]];
  readonly lines: number;
}

function rangeAnnotations(
  files: readonly PatchFile[],
  level: "warning" | "notice",
  room: number,
): readonly Annotation[] {
  const groups = groupsOf(files);
  const shown = groups.length <= room ? groups : groups.slice(0, room - 1);
  const rest = groups.slice(shown.length);
  const marks = shown.map(
    ({ path, ranges, lines }): Annotation => ({
      level,
      title: "not covered",
      message: messageOf(ranges, lines),
      file: path,
      startLine: ranges[0].first,
      endLine: (ranges.at(-1) ?? ranges[0]).last,
    }),
  );
  if (rest.length === 0) return marks;
  const places = rest.length === 1 ? "1 more place" : `${rest.length} more places`;
  const lines = rest.reduce((sum, group) => sum + group.lines, 0);
  const message = `${places} with ${counted(lines)} of this change are not marked: GitHub shows ${perLevel} of a kind. The step summary lists them.`;
  return [...marks, { level, title: "not covered", message }];
}

function groupsOf(files: readonly PatchFile[]): readonly Group[] {
  const groups: { path: string; ranges: [UncoveredRange, ...UncoveredRange[]]; lines: number }[] = [];
  for (const file of files.filter(({ path }) => isInside(path)))
    for (const range of file.uncovered) {
      const open = groups.at(-1);
      const last = open?.path === file.path ? open.ranges.at(-1) : undefined;
      if (open === undefined || last === undefined || range.first - last.last - 1 > nearLines)
        groups.push({ path: file.path, ranges: [range], lines: range.lines });
      else {
        open.ranges.push(range);
        open.lines += range.lines;
      }
    }
  // Of equal size, in the order of files and lines; sorting keeps it.
  return groups.sort((a, b) => b.lines - a.lines);
}

/** A mark on a file that is not in the workspace is shown nowhere. */
function isInside(path: string): boolean {
  return path !== "" && !/^(?:\/|[A-Za-z]:)/.test(path) && !path.split("/").includes("..");
}

function messageOf(ranges: readonly UncoveredRange[], lines: number): string {
  if (ranges.length === 1) return `No test reaches ${lines === 1 ? "this line" : `${lines} lines here`}.`;
  const named = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return `No test reaches ${counted(lines)} here: ${named.slice(0, 20).join(", ")}${named.length > 20 ? " …" : ""}.`;
}

function counted(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
