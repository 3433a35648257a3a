import { maxFiles, maxLineNumber, maxTextBytes } from "../limits.ts";
import { branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/coverage.ts";
import { type Metric, metrics } from "../model/report.ts";
import { emptyTable, type Table } from "../model/table.ts";
import { type Baseline, type BaselineFlag, baselineSchema, counterTable, type HighWaterMark } from "./baseline.ts";
import { ByteReader } from "./byte-reader.ts";
import { crc32 } from "./crc32.ts";

const maxFlags = 1000;
const maxMarks = 10_000;
const maxUint32 = 0xffff_ffff;
const sectionNames = ["head", "paths", "groups", "shapes", "lines", "hits", "branches"] as const;

type Sections = Readonly<Record<(typeof sectionNames)[number], ByteReader>>;

/**
 * Reads what `encodeBaseline` wrote. `name` is what messages call the file.
 * Bytes from anywhere are safe: memory stays a small multiple of their number, and every number is checked.
 *
 * @throws {ActionError} `malformed-report` (data) with the byte where they are not a baseline
 */
export function decodeBaseline(bytes: Uint8Array, name = "baseline"): Baseline {
  const sections = openSections(bytes, name);
  const { head, paths: pathList } = sections;
  const texts = [];
  for (const what of ["repository", "commit", "ref", "workflow", "run", "tool"])
    texts.push(head.text(maxTextBytes, what));
  const [repository = "", commit = "", ref = "", workflow = "", runId = "", tool = ""] = texts;
  const createdMs = readTime(head);
  const marks = readMarks(head);
  const flagHeads = readFlagHeads(head);
  const paths = readPaths(pathList);
  const files = readGroup(sections, paths, new Map());
  const flags = new Map<string, BaselineFlag>();
  for (const [flag, about] of flagHeads) flags.set(flag, { ...about, files: readGroup(sections, paths, files) });
  for (const section of sectionNames) sections[section].finish();
  return { repository, commit, ref, workflow, runId, tool, createdMs, files, flags, marks };
}

function openSections(bytes: Uint8Array, name: string): Sections {
  const magic = new TextEncoder().encode(`${baselineSchema}\n`);
  const whole = new ByteReader(name, bytes);
  for (const expected of magic)
    if (whole.left === 0 || whole.byte() !== expected)
      throw whole.error("it is no coverage baseline", JSON.stringify(baselineSchema));
  const lengths = sectionNames.map((section) => whole.varint(maxUint32, `the length of ${section}`));
  const [head, paths, groups, shapes, lines, hits, branches] = lengths.map((length) => whole.section(length)) as [
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
  ];
  const sum = crc32(bytes.subarray(0, bytes.length - whole.left));
  const expected = [0, 8, 16, 24].map((shift) => (sum >>> shift) & 0xff);
  for (const part of expected)
    if (whole.byte() !== part) throw whole.error("its checksum differs: it was damaged", "the checksum of its bytes");
  whole.finish();
  return { head, paths, groups, shapes, lines, hits, branches };
}

function readTime(head: ByteReader): number {
  return head.varint(8.64e15, "a time");
}

function readMarks(head: ByteReader): readonly HighWaterMark[] {
  const marks: HighWaterMark[] = [];
  for (let left = head.varint(maxMarks, "the number of marks"); left > 0; left--) {
    const scope = head.text(maxTextBytes, "a scope");
    const metric = metrics[head.byte()];
    if (metric === undefined) throw head.error("a mark has no such metric", "0 to 3");
    marks.push({ scope, metric, percent: head.varint(100_000_000, "a percentage") });
  }
  return marks;
}

function readFlagHeads(head: ByteReader): ReadonlyMap<string, Omit<BaselineFlag, "files">> {
  const flags = new Map<string, Omit<BaselineFlag, "files">>();
  for (let left = head.varint(maxFlags, "the number of flags"); left > 0; left--) {
    const name = head.text(maxTextBytes, "a flag");
    if (flags.has(name)) throw head.error(`the flag ${JSON.stringify(name)} is there twice`, "another flag");
    flags.set(name, { commit: head.text(maxTextBytes, "a commit"), createdMs: readTime(head) });
  }
  return flags;
}

function readPaths(list: ByteReader): readonly string[] {
  const paths: string[] = [];
  for (let left = list.varint(maxFiles, "the number of files"); left > 0; left--) {
    const path = list.text(maxTextBytes, "a path");
    const before = paths.at(-1);
    if (before !== undefined && before >= path) throw list.error("paths are not in order", "a later path");
    paths.push(path);
  }
  return paths;
}

function readGroup(
  sections: Sections,
  paths: readonly string[],
  all: ReadonlyMap<string, MeasuredFile>,
): ReadonlyMap<string, MeasuredFile> {
  const { groups } = sections;
  const files = new Map<string, MeasuredFile>();
  let index = -1;
  for (let left = groups.varint(paths.length, "the number of files"); left > 0; left--) {
    const entry = groups.varint(maxFiles * 2 + 1, "the number of a file");
    index += Math.floor(entry / 2) + 1;
    const path = paths[index];
    if (path === undefined) throw groups.error(`there is no file ${index}`, `at most ${paths.length - 1}`);
    const file = entry % 2 === 1 ? all.get(path) : readFile(sections);
    if (file === undefined) throw groups.error("a flag refers to a file that is not there", "a file of the whole");
    files.set(path, file);
  }
  return files;
}

function readFile({ shapes, lines: lineList, hits: bits, branches: arms }: Sections): MeasuredFile {
  const lineCount = shapes.varint(lineList.left, "the number of lines");
  const branchCount = shapes.varint(arms.left, "the number of branches");
  const kinds = shapes.byte();
  if (kinds > 31) throw shapes.error("a file has kinds that are not known", "at most 31");
  const counters = readCounters(shapes, kinds);
  const lines = readAscending(lineList, lineCount);
  const hits = readBits(bits, lineCount);
  const odd = (kinds & 16) === 0 ? undefined : readBits(bits, lineCount);
  const branches = readBranches(arms, branchCount);
  const partial = Uint8Array.from(lines, (line, row) => {
    const { part, whole } = branchOn({ branches }, line);
    return (part < whole ? 1 : 0) ^ (odd?.[row] ?? 0);
  });
  return {
    lines,
    hits: Uint32Array.from(hits),
    partial,
    branches,
    functions: emptyTable(1),
    statements: emptyTable(4),
    counters,
  };
}

function readCounters(shapes: ByteReader, kinds: number): Table {
  const totals = new Map<Metric, { part: number; whole: number }>();
  for (const [index, metric] of metrics.entries()) {
    if ((kinds & (1 << index)) === 0) continue;
    const whole = shapes.varint(maxUint32, "a total");
    totals.set(metric, { whole, part: shapes.varint(whole, "a part of a total") });
  }
  return counterTable(totals);
}

function readAscending(list: ByteReader, count: number): Uint32Array {
  const values = new Uint32Array(count);
  let before = -1;
  for (let row = 0; row < count; row++) {
    before += list.varint(maxLineNumber, "a line") + 1;
    if (before > maxLineNumber) throw list.error(`line ${before} is beyond ${maxLineNumber}`, "a smaller number");
    values[row] = before;
  }
  return values;
}

function readBits(bits: ByteReader, count: number): Uint8Array {
  const bytes = bits.take(Math.ceil(count / 8));
  if (count % 8 > 0 && (bytes.at(-1) ?? 0) >> (count % 8) !== 0)
    throw bits.error("there are more hits than lines", "no further bit");
  return Uint8Array.from({ length: count }, (_, row) => ((bytes[row >> 3] as number) >> (row & 7)) & 1);
}

function readBranches(list: ByteReader, count: number): MeasuredFile["branches"] {
  const lines = readAscending(list, count);
  const arms = lines.map(() => list.varint(maxUint32, "the number of arms"));
  const taken = arms.map((most) => list.varint(most, "the number of taken arms"));
  return { lines, arms, taken };
}
