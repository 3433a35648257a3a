import type { Ratio } from "@build-once/kernel";
import { branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { escapeXml } from "./xml-text.ts";

interface Counts {
  readonly lines: Ratio;
  readonly branches: Ratio;
}

/**
 * All files as a Cobertura report, under the repository's paths, a class per file and a package per folder, a file a
 * piece. Arms on lines that no report calls executable have no place in this format and are left out, also of its totals.
 *
 * @see https://github.com/cobertura/cobertura/blob/master/cobertura/src/site/htdocs/xml/coverage-04.dtd
 */
export function* renderCobertura(files: ReadonlyMap<string, MeasuredFile>): Generator<string> {
  const folders = new Map<string, string[]>();
  const counts = new Map<string, Counts>();
  for (const [path, file] of files) {
    counts.set(path, countsOf(file));
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const paths = folders.get(folder);
    if (paths === undefined) folders.set(folder, [path]);
    else paths.push(path);
  }
  const all = sum(counts.values());
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<coverage ${rates(all)} lines-covered="${all.lines.part}" lines-valid="${all.lines.whole}" branches-covered="${all.branches.part}" branches-valid="${all.branches.whole}" complexity="0" version="build-once" timestamp="0">\n`;
  yield "<sources><source>.</source></sources>\n<packages>\n";
  for (const [folder, paths] of folders) {
    const own = sum(paths.map((path) => counts.get(path) ?? none));
    yield `<package name="${escapeXml(folder === "" ? "." : folder)}" ${rates(own)} complexity="0"><classes>\n`;
    for (const path of paths) {
      const file = files.get(path);
      if (file !== undefined) yield classElement(path, file, counts.get(path) ?? none);
    }
    yield "</classes></package>\n";
  }
  yield "</packages>\n</coverage>\n";
}

function classElement(path: string, file: MeasuredFile, counts: Counts): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const rows: string[] = [];
  for (let row = 0; row < file.lines.length; row++) rows.push(lineElement(file, row));
  return `<class name="${escapeXml(name)}" filename="${escapeXml(path)}" ${rates(counts)} complexity="0"><methods/><lines>${rows.join("")}</lines></class>\n`;
}

function lineElement(file: MeasuredFile, row: number): string {
  const line = file.lines[row] ?? 0;
  const hits = file.hits[row] ?? 0;
  const { part, whole } = branchOn(file, line);
  if (whole === 0) return `<line number="${line}" hits="${hits}" branch="false"/>`;
  const percent = Math.floor((part * 100) / whole);
  return `<line number="${line}" hits="${hits}" branch="true" condition-coverage="${percent}% (${part}/${whole})"/>`;
}

const none: Counts = { lines: { part: 0, whole: 0 }, branches: { part: 0, whole: 0 } };

/** What the rows of the file add up to. */
function countsOf(file: MeasuredFile): Counts {
  let reached = 0;
  let taken = 0;
  let arms = 0;
  for (let row = 0; row < file.lines.length; row++) {
    if ((file.hits[row] ?? 0) > 0) reached++;
    const { part, whole } = branchOn(file, file.lines[row] ?? 0);
    taken += part;
    arms += whole;
  }
  return { lines: { part: reached, whole: file.lines.length }, branches: { part: taken, whole: arms } };
}

function sum(all: Iterable<Counts>): Counts {
  const lines = { part: 0, whole: 0 };
  const branches = { part: 0, whole: 0 };
  for (const counts of all) {
    lines.part += counts.lines.part;
    lines.whole += counts.lines.whole;
    branches.part += counts.branches.part;
    branches.whole += counts.branches.whole;
  }
  return { lines, branches };
}

function rates({ lines, branches }: Counts): string {
  return `line-rate="${rate(lines)}" branch-rate="${rate(branches)}"`;
}

/** For readers that want a number; never rounded up to 1. */
function rate({ part, whole }: Ratio): string {
  return whole === 0 ? "0" : String(Math.floor((part * 10_000) / whole) / 10_000);
}
