import { type Metric, metrics } from "../model/report.ts";
import type { Baseline, HighWaterMark } from "./baseline.ts";
import type { BaselineModels } from "./baseline-models.ts";
import type { BaselineReader } from "./baseline-reader.ts";
import { readText, writeText } from "./baseline-texts.ts";
import { valueKinds } from "./value-kinds.ts";

const maxFlags = 1000;
const maxMarks = 10_000;
/** The last millisecond of a `Date`. */
const lastMs = 8.64e15;
const timeBits = 53;
const maxPercent = 100_000_000;
const percentBits = 27;

/** A baseline without its files. */
export type BaselineHead = Omit<Baseline, "files" | "flags"> & { readonly flags: ReadonlyMap<string, Run> };

/** The texts of a head, and what they are like. */
const texts = [
  ["repository", ""],
  ["ref", "refs/heads/main"],
  ["workflow", ""],
  ["runId", ""],
  ["tool", "build-once/coverage-gate"],
] as const;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A commit as it mostly is. */
const commitPattern = /^[0-9a-f]{40}$/;
const commitKinds = { same: 0, hash: 1, text: 2 } as const;

type Run = Pick<Baseline, "commit" | "createdMs">;
const noRun: Run = { commit: "", createdMs: 0 };

/** Writes everything but the files. */
export function writeHead(models: BaselineModels, head: BaselineHead): void {
  for (const [name, like] of texts) writeText(models, head[name], encode(like));
  writeRun(models, head, noRun);
  models.bits.given(valueKinds.count, 0).number(head.marks.length);
  let scope: Uint8Array = new Uint8Array(0);
  for (const mark of head.marks) {
    models.plain(metrics.indexOf(mark.metric), 2);
    models.plain(mark.percent, percentBits);
    scope = writeText(models, mark.scope, scope);
  }
  models.bits.given(valueKinds.count, 1).number(head.flags.size);
  let name: Uint8Array = new Uint8Array(0);
  for (const [flag, run] of head.flags) {
    name = writeText(models, flag, name);
    writeRun(models, run, head);
  }
}

/** Most flags were measured by the run that writes the baseline. */
function writeRun(models: BaselineModels, { commit, createdMs }: Run, before: Run): void {
  const choice = models.bits.given(valueKinds.choice, 0);
  if (commit === before.commit) choice.number(commitKinds.same);
  else if (commitPattern.test(commit)) {
    choice.number(commitKinds.hash);
    for (let at = 0; at < commit.length; at++) models.plain(Number.parseInt(commit[at] as string, 16), 4);
  } else {
    choice.number(commitKinds.text);
    writeText(models, commit, encode(before.commit));
  }
  models.bits.given(valueKinds.choice, 1).bit(createdMs === before.createdMs ? 1 : 0);
  if (createdMs !== before.createdMs) models.plain(createdMs, timeBits);
}

/** Reads everything but the files. @throws {ActionError} `malformed-report` (data) */
export function readHead(reader: BaselineReader): BaselineHead {
  const [repository = "", ref = "", workflow = "", runId = "", tool = ""] = texts.map(
    ([what, like]) => readText(reader, encode(like), what).text,
  );
  const run = readRun(reader, noRun);
  return { repository, ref, workflow, runId, tool, ...run, marks: readMarks(reader), flags: readFlags(reader, run) };
}

function readRun(reader: BaselineReader, before: Run): Run {
  const { models } = reader;
  const kind = models.bits.given(valueKinds.choice, 0).number(0);
  const commit = kind === commitKinds.same ? before.commit : readCommit(reader, kind, before.commit);
  const isSame = models.bits.given(valueKinds.choice, 1).bit(0) === 1;
  const createdMs = isSame ? before.createdMs : models.plain(0, timeBits);
  if (createdMs > lastMs) throw reader.error(`a time is beyond ${lastMs}`, "a smaller number");
  return { commit, createdMs };
}

function readCommit(reader: BaselineReader, kind: number, before: string): string {
  if (kind === commitKinds.text) return readText(reader, encode(before), "a commit").text;
  if (kind !== commitKinds.hash) throw reader.error("a commit is of no known kind", "at most 2");
  return Array.from({ length: 40 }, () => reader.models.plain(0, 4).toString(16)).join("");
}

function readMarks(reader: BaselineReader): readonly HighWaterMark[] {
  const { models } = reader;
  const marks: HighWaterMark[] = [];
  let before: Uint8Array = new Uint8Array(0);
  for (let left = reader.count(valueKinds.count, 0, maxMarks, "marks"); left > 0; left--) {
    const metric = metrics[models.plain(0, 2)] as Metric;
    const percent = models.plain(0, percentBits);
    if (percent > maxPercent) throw reader.error("a percentage is beyond 100", "a smaller number");
    const { text: scope, bytes } = readText(reader, before, "a scope");
    before = bytes;
    marks.push({ scope, metric, percent });
  }
  return marks;
}

function readFlags(reader: BaselineReader, run: Run): BaselineHead["flags"] {
  const flags = new Map<string, Run>();
  let before: Uint8Array = new Uint8Array(0);
  for (let left = reader.count(valueKinds.count, 1, maxFlags, "flags"); left > 0; left--) {
    const { text: name, bytes } = readText(reader, before, "a flag");
    if (flags.has(name)) throw reader.error(`the flag ${JSON.stringify(name)} is there twice`, "another flag");
    before = bytes;
    flags.set(name, readRun(reader, run));
  }
  return flags;
}
