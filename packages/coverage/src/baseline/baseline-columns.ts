import { maxLineNumber } from "../limits.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** The most neighbouring lines that one byte stands for: memory stays a multiple of the bytes that were read. */
export const maxRun = 16;
const widest = 15;

/** Writes ascending numbers as runs of neighbours, a byte each: how many are left out before it, and its length. */
export function writeAscending(writer: ByteWriter, ascending: Uint32Array): void {
  let next = 0;
  for (let row = 0; row < ascending.length; ) {
    const gap = (ascending[row] as number) - next;
    const first = row;
    do next = (ascending[row++] as number) + 1;
    while (row - first < maxRun && ascending[row] === next);
    writer.byte((Math.min(gap, widest) << 4) | (row - first - 1));
    if (gap >= widest) writer.varint(gap - widest);
  }
}

/** Reads `count` ascending numbers. @throws {ActionError} `malformed-report` (data) when they are not `count`, or one is too large */
export function readAscending(list: ByteReader, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let next = 0;
  for (let row = 0; row < count; ) {
    const byte = list.byte();
    next += byte >> 4;
    if (byte >> 4 === widest) next += list.varint(maxLineNumber, "a line");
    const run = (byte & 15) + 1;
    if (next + run - 1 > maxLineNumber) throw list.error(`a line is beyond ${maxLineNumber}`, "a smaller number");
    if (run > count - row) throw list.error("there are more lines than was said", `at most ${count - row}`);
    for (const end = row + run; row < end; row++) values[row] = next++;
  }
  return values;
}

/** Where the lengths of runs of ones and of zeros are kept, apart because they are unlike. */
export interface RunLists<List> {
  readonly ones: List;
  readonly zeros: List;
}

/** Writes which values are above 0 as the lengths of runs; ones begin. */
export function writeRuns({ ones, zeros }: RunLists<ByteWriter>, values: Uint32Array | Uint8Array): void {
  let isOne = true;
  for (let row = 0; row < values.length; isOne = !isOne) {
    const first = row;
    while (row < values.length && (values[row] as number) > 0 === isOne) row++;
    (isOne ? ones : zeros).varint(row - first);
  }
}

/** Reads `count` ones and zeros. @throws {ActionError} `malformed-report` (data) when runs are longer or, after the first, empty */
export function readRuns({ ones, zeros }: RunLists<ByteReader>, count: number): Uint8Array {
  const values = new Uint8Array(count);
  let isOne = true;
  for (let row = 0; row < count; isOne = !isOne) {
    const list = isOne ? ones : zeros;
    const run = list.varint(count - row, "a run of lines");
    if (run === 0 && (row > 0 || !isOne)) throw list.error("a run of lines is empty", "at least 1");
    if (isOne) values.fill(1, row, row + run);
    row += run;
  }
  return values;
}

/** Writes a bit for each of `count` rows, set for those that are named. */
export function writeRows(writer: ByteWriter, rows: Uint32Array, count: number): void {
  const bytes = new Uint8Array(Math.ceil(count / 8));
  for (const row of rows) bytes[row >> 3] = (bytes[row >> 3] as number) | (1 << (row & 7));
  writer.append(bytes);
}

/** The rows of `count` whose bits are set. @throws {ActionError} `malformed-report` (data) when there are too few bits, or more */
export function readRows(list: ByteReader, count: number): Uint32Array {
  const bytes = list.take(Math.ceil(count / 8));
  if (count % 8 > 0 && (bytes.at(-1) ?? 0) >> (count % 8) !== 0)
    throw list.error("there are more branches than lines", "no further bit");
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if ((((bytes[row >> 3] as number) >> (row & 7)) & 1) === 1) rows.push(row);
  return Uint32Array.from(rows);
}

/** The most bytes that a path can share with the one before: what is read can be only so much larger than its bytes. */
const maxShared = 255;

/** Where sorted paths are kept: how much of each is shared with the one before, and the rest, ended by NUL. */
export interface PathLists<List> {
  readonly shared: List;
  readonly paths: List;
}

/** Writes sorted paths, each as what differs from the one before. None has a NUL. */
export function writePaths(lists: PathLists<ByteWriter>, paths: readonly string[]): void {
  let before = new Uint8Array(0);
  lists.paths.varint(paths.length);
  for (const path of paths) {
    const bytes = new TextEncoder().encode(path);
    let shared = 0;
    while (shared < Math.min(bytes.length, before.length, maxShared) && bytes[shared] === before[shared]) shared++;
    lists.shared.byte(shared);
    lists.paths.append(bytes.subarray(shared));
    lists.paths.byte(0);
    before = bytes;
  }
}

/** Reads at most `mostPaths` sorted paths of at most `mostBytes`. @throws {ActionError} `malformed-report` (data) when they are not that */
export function readPaths(
  { shared: prefixes, paths: list }: PathLists<ByteReader>,
  mostPaths: number,
  mostBytes: number,
): readonly string[] {
  const paths: string[] = [];
  let before = new Uint8Array(0);
  for (let left = list.varint(mostPaths, "the number of files"); left > 0; left--) {
    const shared = prefixes.byte();
    if (shared > before.length) throw prefixes.error("a path shares too much", `at most ${before.length} bytes`);
    const rest = list.takeUntil(0, mostBytes - shared, "a path");
    const bytes = new Uint8Array(shared + rest.length);
    bytes.set(before.subarray(0, shared));
    bytes.set(rest, shared);
    const path = list.decode(bytes, "a path");
    const last = paths.at(-1);
    if (last !== undefined && last >= path) throw list.error("paths are not in order", "a later path");
    paths.push(path);
    before = bytes;
  }
  return paths;
}
