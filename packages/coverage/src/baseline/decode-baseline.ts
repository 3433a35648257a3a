import { maxFiles, maxLineNumber, maxTextBytes } from "../limits.ts";
import { branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/coverage.ts";
import { type Metric, metrics } from "../model/report.ts";
import { emptyTable, type Table } from "../model/table.ts";
import {
  type Baseline,
  type BaselineFlag,
  type BaselineSection,
  baselineSchema,
  baselineSections,
  counterTable,
  fileKinds,
  type HighWaterMark,
  isHit,
} from "./baseline.ts";
import { maxRun, readAscending, readPaths, readRows, readRuns } from "./baseline-columns.ts";
import { ByteReader } from "./byte-reader.ts";
import { crc32 } from "./crc32.ts";

const maxFlags = 1000;
const maxMarks = 10_000;
const maxUint32 = 0xffff_ffff;
/** The most lines of all files and flags together: about those of four gigabytes of reports. */
const maxLines = 200_000_000;

type Sections = Readonly<Record<BaselineSection, ByteReader>>;

/**
 * Reads what `encodeBaseline` wrote. `name` is what messages call the file.
 * Bytes from anywhere are safe: memory stays a multiple of their number and has an end, and every number is checked.
 *
 * @throws {ActionError} `malformed-report` (data) with the byte where they are not a baseline
 */
export function decodeBaseline(bytes: Uint8Array, name = "baseline"): Baseline {
  const sections = openSections(bytes, name);
  const { head } = sections;
  const texts = [];
  for (const what of ["repository", "commit", "ref", "workflow", "run", "tool"])
    texts.push(head.text(maxTextBytes, what));
  const [repository = "", commit = "", ref = "", workflow = "", runId = "", tool = ""] = texts;
  const createdMs = readTime(head);
  const marks = readMarks(head);
  const flagHeads = readFlagHeads(head);
  const paths = readPaths(sections, maxFiles, maxTextBytes);
  const budget = { lines: maxLines };
  const files = readGroup(sections, paths, new Map(), budget);
  const flags = new Map<string, BaselineFlag>();
  for (const [flag, about] of flagHeads)
    flags.set(flag, { ...about, files: readGroup(sections, paths, files, budget) });
  for (const section of baselineSections) sections[section].finish();
  return { repository, commit, ref, workflow, runId, tool, createdMs, files, flags, marks };
}

function openSections(bytes: Uint8Array, name: string): Sections {
  const magic = new TextEncoder().encode(`${baselineSchema}\n`);
  const whole = new ByteReader(name, bytes);
  for (const expected of magic)
    if (whole.left === 0 || whole.byte() !== expected)
      throw whole.error("it is no coverage baseline", JSON.stringify(baselineSchema));
  const lengths = baselineSections.map((section) => whole.varint(maxUint32, `the length of ${section}`));
  const sections = Object.fromEntries(
    baselineSections.map((section, i) => [section, whole.section(lengths[i] as number)]),
  ) as Record<BaselineSection, ByteReader>;
  const sum = crc32(bytes.subarray(0, bytes.length - whole.left));
  const expected = [0, 8, 16, 24].map((shift) => (sum >>> shift) & 0xff);
  for (const part of expected)
    if (whole.byte() !== part) throw whole.error("its checksum differs: it was damaged", "the checksum of its bytes");
  whole.finish();
  return sections;
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

function readGroup(
  sections: Sections,
  paths: readonly string[],
  all: ReadonlyMap<string, MeasuredFile>,
  budget: { lines: number },
): ReadonlyMap<string, MeasuredFile> {
  const { groups } = sections;
  const files = new Map<string, MeasuredFile>();
  let index = -1;
  for (let left = groups.varint(paths.length, "the number of files"); left > 0; left--) {
    const entry = groups.varint(maxFiles * 2 + 1, "the number of a file");
    index += Math.floor(entry / 2) + 1;
    const path = paths[index];
    if (path === undefined) throw groups.error(`there is no file ${index}`, `at most ${paths.length - 1}`);
    const file = entry % 2 === 1 ? all.get(path) : readFile(sections, budget);
    if (file === undefined) throw groups.error("a flag refers to a file that is not there", "a file of the whole");
    files.set(path, file);
  }
  return files;
}

function readFile(sections: Sections, budget: { lines: number }): MeasuredFile {
  const { shapes, totals, lines: lineList } = sections;
  const kinds = shapes.byte();
  if (kinds > 127) throw shapes.error("a file has kinds that are not known", "at most 127");
  const lineCount = totals.varint(Math.min(lineList.left * maxRun, maxLineNumber + 1), "the number of lines");
  budget.lines -= lineCount;
  if (budget.lines < 0) throw totals.error(`there are more than ${maxLines} lines`, "fewer");
  const counters = readCounters(totals, kinds);
  const lines = readAscending(lineList, lineCount);
  const hits = Uint32Array.from(readRuns({ ones: sections.hits, zeros: sections.misses }, lineCount));
  const odd =
    (kinds & fileKinds.odd) === 0 ? undefined : readRuns({ ones: sections.odd, zeros: sections.odd }, lineCount);
  const armLines = readArmLines(sections, kinds, lines);
  const branches = readArms(sections, armLines, { lines, hits });
  const partial = Uint8Array.from(lines, (line, row) => {
    const { part, whole } = branchOn({ branches }, line);
    return (part < whole ? 1 : 0) ^ (odd?.[row] ?? 0);
  });
  return { lines, hits, partial, branches, functions: emptyTable(1), statements: emptyTable(4), counters };
}

/** The lines that branches are on. */
function readArmLines({ branches, loose, arms }: Sections, kinds: number, lines: Uint32Array): Uint32Array {
  const has = (kind: number): boolean => (kinds & kind) !== 0;
  const own = has(fileKinds.branches) ? readRows(branches, lines.length).map((row) => lines[row] as number) : [];
  const others = has(fileKinds.loose) ? readAscending(loose, loose.varint(arms.left, "the number of branches")) : [];
  const all = joined(own, others).sort();
  if (all.some((line, i) => line === all[i + 1])) throw loose.error("a line has its branches twice", "another line");
  return all;
}

function readCounters(list: ByteReader, kinds: number): Table {
  const totals = new Map<Metric, { part: number; whole: number }>();
  for (const [index, metric] of metrics.entries()) {
    if ((kinds & (1 << index)) === 0) continue;
    const whole = list.varint(maxUint32, "a total");
    totals.set(metric, { whole, part: whole - list.varint(whole, "a part of a total") });
  }
  return counterTable(totals);
}

function readArms(
  sections: Sections,
  lines: Uint32Array,
  reached: Pick<MeasuredFile, "lines" | "hits">,
): MeasuredFile["branches"] {
  const arms = lines.map(() => sections.arms.varint(maxUint32, "the number of arms"));
  const taken = arms.map((most, i) => {
    if (isHit(reached, lines[i] as number)) return most - sections.missed.varint(most, "the number of missed arms");
    return sections.taken.varint(most, "the number of taken arms");
  });
  return { lines, arms, taken };
}

function joined(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
