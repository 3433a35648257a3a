import type { MeasuredFile } from "../model/coverage.ts";
import { metrics } from "../model/report.ts";
import { findRow } from "../model/table.ts";
import { type Baseline, baselineSchema, compactFile, hasMissedArm } from "./baseline.ts";
import { ByteWriter } from "./byte-writer.ts";
import { crc32 } from "./crc32.ts";

/** The parts of a baseline, each of one kind of data, so that they compress well. */
interface Sections {
  readonly head: ByteWriter;
  readonly paths: ByteWriter;
  readonly groups: ByteWriter;
  readonly shapes: ByteWriter;
  readonly lines: ByteWriter;
  readonly hits: ByteWriter;
  readonly branches: ByteWriter;
}

/**
 * Writes a baseline: the schema's line, the length of each section, the sections, and a CRC-32.
 * Equal baselines give equal bytes. They are meant to be compressed by whoever stores them.
 */
export function encodeBaseline(baseline: Baseline): Uint8Array {
  const sections: Sections = {
    head: new ByteWriter(),
    paths: new ByteWriter(),
    groups: new ByteWriter(),
    shapes: new ByteWriter(),
    lines: new ByteWriter(),
    hits: new ByteWriter(),
    branches: new ByteWriter(),
  };
  writeHead(sections.head, baseline);
  const all = wellFormed(baseline.files);
  const groups = [all, ...sorted(baseline.flags).map(([, flag]) => wellFormed(flag.files))];
  const paths = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort(byName);
  sections.paths.varint(paths.length);
  for (const path of paths) sections.paths.text(path);
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  for (const group of groups) writeGroup(sections, group, group === all ? undefined : all, indexOf);
  return assemble(Object.values(sections));
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

function writeFile({ shapes, lines, hits, branches }: Sections, file: MeasuredFile): void {
  const { counters } = file;
  // `partial` mostly follows from the branches; where it does not, it is written.
  const odd = file.partial.map((partial, row) => partial ^ (hasMissedArm(file, file.lines[row] as number) ? 1 : 0));
  const hasOdd = odd.includes(1);
  let kinds = hasOdd ? 16 : 0;
  for (const metric of counters.keys) kinds |= 1 << metric;
  shapes.varint(file.lines.length);
  shapes.varint(file.branches.lines.length);
  shapes.byte(kinds);
  for (const metric of metrics.keys()) {
    const row = findRow(counters, metric);
    if (row < 0) continue;
    shapes.varint(counters.columns[0]?.[row] ?? 0);
    shapes.varint(counters.columns[1]?.[row] ?? 0);
  }
  writeDeltas(lines, file.lines);
  writeBits(hits, file.hits);
  if (hasOdd) writeBits(hits, odd);
  writeDeltas(branches, file.branches.lines);
  for (const arms of file.branches.arms) branches.varint(arms);
  for (const taken of file.branches.taken) branches.varint(taken);
}

function writeDeltas(writer: ByteWriter, ascending: Uint32Array): void {
  let before = -1;
  for (const value of ascending) {
    writer.varint(value - before - 1);
    before = value;
  }
}

function writeBits(writer: ByteWriter, values: Uint32Array | Uint8Array): void {
  for (let at = 0; at < values.length; at += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit++) if ((values[at + bit] ?? 0) > 0) byte |= 1 << bit;
    writer.byte(byte);
  }
}

/** Files in the order of their paths, in the form that is kept. Of paths that are one as UTF-8 the first counts. */
function wellFormed(files: ReadonlyMap<string, MeasuredFile>): ReadonlyMap<string, MeasuredFile> {
  const kept = new Map<string, MeasuredFile>();
  for (const [path, file] of sorted(files)) {
    const name = new TextDecoder().decode(new TextEncoder().encode(path));
    if (!kept.has(name)) kept.set(name, compactFile(file));
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
