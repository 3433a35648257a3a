import type { MeasuredFile } from "../model/measured-file.ts";
import { metrics } from "../model/report.ts";
import { type Baseline, baselineSchema, compactFile } from "./baseline.ts";
import { writeHead } from "./baseline-head.ts";
import { BaselineModels } from "./baseline-models.ts";
import { writeText } from "./baseline-texts.ts";
import { BitEncoder } from "./bit-encoder.ts";
import { crc32 } from "./crc32.ts";
import { totalIn, traitsOf } from "./file-traits.ts";
import { RowCursor } from "./row-cursor.ts";
import { valueKinds } from "./value-kinds.ts";

/**
 * Writes a baseline: the schema's line, everything as bits that cost as little as they were expected, and a CRC-32.
 * Equal baselines give equal bytes. Compressing them once more gains nothing.
 */
export function encodeBaseline(baseline: Baseline): Uint8Array {
  const encoder = new BitEncoder();
  const models = new BaselineModels(encoder);
  const flags = sorted(baseline.flags);
  writeHead(models, { ...baseline, flags: new Map(flags) });
  const all = wellFormed(baseline.files);
  const groups = [all, ...flags.map(([, flag]) => wellFormed(flag.files))];
  const paths = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort(byName);
  models.bits.given(valueKinds.count, 2).number(paths.length);
  let before: Uint8Array = new Uint8Array(0);
  for (const path of paths) before = writeText(models, path, before);
  const indexOf = new Map(paths.map((path, index) => [path, index]));
  for (const group of groups) writeGroup(models, group, group === all ? undefined : all, indexOf);
  return assemble(encoder.finish());
}

function assemble(body: Uint8Array): Uint8Array {
  const schema = new TextEncoder().encode(`${baselineSchema}\n`);
  const whole = new Uint8Array(schema.length + body.length + 4);
  whole.set(schema);
  whole.set(body, schema.length);
  const end = whole.length - 4;
  new DataView(whole.buffer).setUint32(end, crc32(whole.subarray(0, end)), true);
  return whole;
}

/** A flag's file that is in the whole as it is costs a bit or less there. */
function writeGroup(
  models: BaselineModels,
  files: ReadonlyMap<string, MeasuredFile>,
  all: ReadonlyMap<string, MeasuredFile> | undefined,
  indexOf: ReadonlyMap<string, number>,
): void {
  const { bits } = models;
  bits.given(valueKinds.count, 3).number(files.size);
  let before = -1;
  for (const [path, file] of files) {
    const index = indexOf.get(path) ?? 0;
    bits.given(valueKinds.skip, 0).number(index - before - 1);
    before = index;
    const same = all?.get(path);
    const isSame = same !== undefined && equalFiles(same, file);
    if (all !== undefined) bits.given(valueKinds.same, 0).bit(isSame ? 1 : 0);
    if (!isSame) writeFile(models, file, same);
  }
}

/** Writes a file, mostly as what differs from what everything together reached of it. */
function writeFile({ shapes, rows }: BaselineModels, file: MeasuredFile, like: MeasuredFile | undefined): void {
  const traits = traitsOf(file);
  shapes.traits(traits, like === undefined ? undefined : traitsOf(like));
  for (const metric of metrics.keys()) {
    const total = totalIn(file, metric);
    if (total !== undefined) shapes.total(metric, total, totalIn(like, metric)?.whole);
  }
  rows.beginFile(traits, like === undefined ? undefined : new RowCursor(like));
  const cursor = new RowCursor(file);
  for (let line = 0; cursor.seek(line); line = cursor.line + 1) rows.code(cursor.row);
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
