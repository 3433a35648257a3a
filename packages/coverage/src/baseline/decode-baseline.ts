import { maxFiles, maxLineNumber } from "../limits.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { type Metric, metrics } from "../model/report.ts";
import { emptyTable, type Table } from "../model/table.ts";
import { type Baseline, type BaselineFlag, baselineSchema, counterTable } from "./baseline.ts";
import { readHead } from "./baseline-head.ts";
import { BaselineReader, costs } from "./baseline-reader.ts";
import { readText } from "./baseline-texts.ts";
import { baselineError, type BitSource } from "./bit-decoder.ts";
import { crc32 } from "./crc32.ts";
import { type FileTraits, type Lack, totalIn, traitsOf } from "./file-traits.ts";
import { readRows } from "./read-rows.ts";
import { valueKinds } from "./value-kinds.ts";

// What reads ignores what it is given to code.
const noTraits: FileTraits = { kinds: 0, rowCount: 0 };
const noLack: Lack = { whole: 0, lacking: 0 };

/**
 * Reads what `encodeBaseline` wrote. `name` is what messages call the file.
 * Bytes from anywhere are safe: memory and time stay a multiple of their number and have an end, and every number is checked.
 *
 * @throws {ActionError} `malformed-report` (data) with the byte where they are not a baseline
 */
export function decodeBaseline(bytes: Uint8Array, name = "baseline"): Baseline {
  const reader = new BaselineReader(open(bytes, name));
  const { flags: runs, ...head } = readHead(reader);
  const paths = readPaths(reader);
  const files = readGroup(reader, paths, undefined);
  const flags = new Map<string, BaselineFlag>();
  for (const [flag, run] of runs) flags.set(flag, { ...run, files: readGroup(reader, paths, files) });
  reader.finish();
  return { ...head, files, flags };
}

function open(bytes: Uint8Array, name: string): BitSource {
  const schema = new TextEncoder().encode(`${baselineSchema}\n`);
  const wrong = schema.findIndex((byte, at) => bytes[at] !== byte);
  if (wrong >= 0) throw baselineError(name, wrong, "it is no coverage baseline", JSON.stringify(baselineSchema));
  const end = bytes.length - 4;
  if (end <= schema.length) throw baselineError(name, bytes.length, "it ends too early", "more bytes");
  const sum = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true);
  if (sum !== crc32(bytes.subarray(0, end)))
    throw baselineError(name, end, "its checksum differs: it was cut or damaged", "the checksum of its bytes");
  return { name, bytes, start: schema.length, end };
}

function readPaths(reader: BaselineReader): readonly string[] {
  const paths: string[] = [];
  let before: Uint8Array = new Uint8Array(0);
  for (let left = reader.count(valueKinds.count, 2, maxFiles, "files"); left > 0; left--) {
    const { text, bytes } = readText(reader, before, "a path");
    const last = paths.at(-1);
    if (last !== undefined && last >= text) throw reader.error("paths are not in order", "a later path");
    paths.push(text);
    before = bytes;
  }
  return paths;
}

/** The files of a flag, or of everything. */
function readGroup(
  reader: BaselineReader,
  paths: readonly string[],
  all: ReadonlyMap<string, MeasuredFile> | undefined,
): ReadonlyMap<string, MeasuredFile> {
  const { bits } = reader.models;
  const files = new Map<string, MeasuredFile>();
  let index = -1;
  for (let left = reader.count(valueKinds.count, 3, paths.length, "files"); left > 0; left--) {
    reader.spend(costs.same);
    index += bits.given(valueKinds.skip, 0).number(0) + 1;
    const path = paths[index];
    if (path === undefined) throw reader.error(`there is no file ${index}`, `at most ${paths.length - 1}`);
    const isSame = all !== undefined && bits.given(valueKinds.same, 0).bit(0) === 1;
    const like = all?.get(path);
    const file = isSame ? like : readFile(reader, like);
    if (file === undefined) throw reader.error("a flag refers to a file that is not there", "a file of the whole");
    files.set(path, file);
  }
  return files;
}

/** Reads a file that is probably like the one that everything together reached of it. */
function readFile(reader: BaselineReader, like: MeasuredFile | undefined): MeasuredFile {
  const likeLines = like === undefined ? 0 : like.lines.length + like.branches.lines.length;
  reader.spend(costs.file + Math.floor(likeLines / costs.likeLines));
  const traits = reader.models.shapes.traits(noTraits, like === undefined ? undefined : traitsOf(like));
  reader.spend(traits.rowCount);
  if (traits.rowCount > maxLineNumber + 1) throw reader.error(`a file has more than ${maxLineNumber} lines`, "fewer");
  const counters = readCounters(reader, traits.kinds, like);
  return { ...readRows(reader, traits, like), functions: emptyTable(1), statements: emptyTable(4), counters };
}

function readCounters(reader: BaselineReader, kinds: number, like: MeasuredFile | undefined): Table {
  const totals = new Map<Metric, { part: number; whole: number }>();
  for (const [index, metric] of metrics.entries()) {
    if ((kinds & (1 << index)) === 0) continue;
    const { whole, lacking } = reader.models.shapes.total(index, noLack, totalIn(like, index)?.whole);
    if (lacking > whole) throw reader.error("a total lacks more than it has", `at most ${whole}`);
    totals.set(metric, { whole, part: whole - lacking });
  }
  return counterTable(totals);
}
