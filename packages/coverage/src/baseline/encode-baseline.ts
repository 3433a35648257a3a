import type { MeasuredFile } from "../model/coverage.ts";
import { metrics } from "../model/report.ts";
import { findRow, lowerBound } from "../model/table.ts";
import {
  type Baseline,
  type BaselineSection,
  baselineSchema,
  baselineSections,
  compactFile,
  fileKinds,
  hasMissedArm,
  isHit,
} from "./baseline.ts";
import { writeAscending, writePaths, writeRows, writeRuns } from "./baseline-columns.ts";
import { ByteWriter } from "./byte-writer.ts";
import { crc32 } from "./crc32.ts";

type Sections = Readonly<Record<BaselineSection, ByteWriter>>;

/**
 * Writes a baseline: the schema's line, the length of each section, the sections, and a CRC-32.
 * Equal baselines give equal bytes. They are meant to be compressed by whoever stores them.
 */
export function encodeBaseline(baseline: Baseline): Uint8Array {
  const sections = Object.fromEntries(baselineSections.map((name) => [name, new ByteWriter()])) as Record<
    BaselineSection,
    ByteWriter
  >;
  writeHead(sections.head, baseline);
  const all = wellFormed(baseline.files);
  const groups = [all, ...sorted(baseline.flags).map(([, flag]) => wellFormed(flag.files))];
  const paths = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort(byName);
  writePaths(sections, paths);
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  for (const group of groups) writeGroup(sections, group, group === all ? undefined : all, indexOf);
  return assemble(baselineSections.map((name) => sections[name]));
}

function assemble(sections: readonly ByteWriter[]): Uint8Array {
  const whole = new ByteWriter();
  whole.append(new TextEncoder().encode(`${baselineSchema}\n`));
  for (const section of sections) whole.varint(section.bytes.length);
  for (const section of sections) whole.append(section.bytes);
  const sum = crc32(whole.bytes);
  for (const shift of [0, 8, 16, 24]) whole.byte((sum >>> shift) & 0xff);
  return whole.bytes.slice();
}

function writeHead(head: ByteWriter, baseline: Baseline): void {
  const { repository, commit, ref, workflow, runId, tool } = baseline;
  for (const text of [repository, commit, ref, workflow, runId, tool]) head.text(text);
  head.varint(baseline.createdMs);
  head.varint(baseline.marks.length);
  for (const mark of baseline.marks) {
    head.text(mark.scope);
    head.byte(metrics.indexOf(mark.metric));
    head.varint(mark.percent);
  }
  head.varint(baseline.flags.size);
  for (const [name, flag] of sorted(baseline.flags)) {
    head.text(name);
    head.text(flag.commit);
    head.varint(flag.createdMs);
  }
}

/** A flag's file that is in the whole as it is costs one byte there. */
function writeGroup(
  sections: Sections,
  files: ReadonlyMap<string, MeasuredFile>,
  all: ReadonlyMap<string, MeasuredFile> | undefined,
  indexOf: ReadonlyMap<string, number>,
): void {
  sections.groups.varint(files.size);
  let before = -1;
  for (const [path, file] of files) {
    const index = indexOf.get(path) ?? 0;
    const same = all?.get(path);
    const isSame = same !== undefined && equalFiles(same, file);
    sections.groups.varint((index - before - 1) * 2 + (isSame ? 1 : 0));
    before = index;
    if (!isSame) writeFile(sections, file);
  }
}

function writeFile(sections: Sections, file: MeasuredFile): void {
  const { shapes, totals, lines } = sections;
  const { counters } = file;
  // `partial` mostly follows from the branches; where it does not, it is written.
  const odd = file.partial.map((partial, row) => partial ^ (hasMissedArm(file, file.lines[row] as number) ? 1 : 0));
  const hasOdd = odd.includes(1);
  const armLines = file.branches.lines;
  const isLoose = (line: number): boolean => file.lines[lowerBound(file.lines, line)] !== line;
  const loose = armLines.filter(isLoose);
  const rows = armLines.filter((line) => !isLoose(line)).map((line) => lowerBound(file.lines, line));
  let kinds = hasOdd ? fileKinds.odd : 0;
  if (rows.length > 0) kinds |= fileKinds.branches;
  if (loose.length > 0) kinds |= fileKinds.loose;
  for (const metric of counters.keys) kinds |= 1 << metric;
  shapes.byte(kinds);
  totals.varint(file.lines.length);
  for (const metric of metrics.keys()) {
    const row = findRow(counters, metric);
    if (row < 0) continue;
    const [whole = 0, part = 0] = counters.columns.map((column) => column[row]);
    totals.varint(whole);
    totals.varint(whole - part);
  }
  writeAscending(lines, file.lines);
  writeRuns({ ones: sections.hits, zeros: sections.misses }, file.hits);
  if (hasOdd) writeRuns({ ones: sections.odd, zeros: sections.odd }, odd);
  if (rows.length > 0) writeRows(sections.branches, rows, file.lines.length);
  if (loose.length > 0) {
    sections.loose.varint(loose.length);
    writeAscending(sections.loose, loose);
  }
  writeArms(sections, file);
}

/** Arms that were missed where the line was reached, arms that were taken where it was not: both are mostly 0. */
function writeArms({ arms: list, missed, taken: unexpected }: Sections, file: MeasuredFile): void {
  for (const [i, arms] of file.branches.arms.entries()) {
    const taken = file.branches.taken[i] as number;
    list.varint(arms);
    if (isHit(file, file.branches.lines[i] as number)) missed.varint(arms - taken);
    else unexpected.varint(taken);
  }
}

/** Files in the order of their paths, in the form that is kept. Of paths that are one as UTF-8 the first counts; no file's name has a NUL. */
function wellFormed(files: ReadonlyMap<string, MeasuredFile>): ReadonlyMap<string, MeasuredFile> {
  const kept = new Map<string, MeasuredFile>();
  for (const [path, file] of sorted(files)) {
    const name = new TextDecoder().decode(new TextEncoder().encode(path));
    if (!kept.has(name) && !name.includes("\0")) kept.set(name, compactFile(file));
  }
  return new Map(sorted(kept));
}

function sorted<T>(entries: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => byName(a, b));
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function equalFiles(a: MeasuredFile, b: MeasuredFile): boolean {
  return (
    equal(a.lines, b.lines) &&
    equal(a.hits, b.hits) &&
    equal(a.partial, b.partial) &&
    equal(a.branches.lines, b.branches.lines) &&
    equal(a.branches.arms, b.branches.arms) &&
    equal(a.branches.taken, b.branches.taken) &&
    equal(a.counters.keys, b.counters.keys) &&
    a.counters.columns.every((column, i) => equal(column, b.counters.columns[i]))
  );
}

type Numbers = Uint32Array | Uint8Array | Float64Array;

function equal(a: Numbers, b: Numbers | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}
