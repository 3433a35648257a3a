import type { Ratio } from "@build-once/kernel";
import type { GateDecision } from "../gate/decide-gate.ts";
import type { PartialLines, MeasuredFile } from "../model/measured-file.ts";
import { type Totals, totalsOfFile } from "../model/totals.ts";
import type { Patch } from "../model/measure-patch.ts";
import { everything, visitUncovered } from "../model/uncovered-ranges.ts";

/** The name and version of the JSON report. */
export const documentSchema = "build-once/coverage/v1";

/** What the JSON report is made from. */
export interface DocumentParts {
  readonly commit: string;
  readonly totals: Totals;
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly flags: ReadonlyMap<string, Totals>;
  readonly patch: Patch | undefined;
  readonly decision: GateDecision;
  readonly partialLines: PartialLines;
}

/**
 * The full JSON report, piece by piece: totals, every file with its uncovered ranges, patch, checks and states. Ratios are
 * `[part, whole]`. With `everyLine`, each file has `hits` (`[line, hits]`) and `arms` (`[line, taken, arms]`) besides.
 */
export function* renderDocument(parts: DocumentParts, everyLine = false): Generator<string> {
  const head = JSON.stringify(headOf(parts));
  yield `${head.slice(0, -1)},"files":[`;
  let comma = "\n";
  for (const [path, file] of parts.files) {
    const totals = totalsText(totalsOfFile(file, parts.partialLines));
    const lines = everyLine ? `,${JSON.stringify(everyLineOf(file)).slice(1, -1)}` : "";
    yield `${comma}{"path":${JSON.stringify(path)},${totals},"uncovered":[${uncoveredText(file, parts.partialLines)}]${lines}}`;
    comma = ",\n";
  }
  yield "\n]}\n";
}

/** A file's totals as members of its JSON. */
function totalsText({ lines, branches, functions, statements }: Totals): string {
  return `"lines":${text(lines)},"branches":${text(branches)},"functions":${text(functions)},"statements":${text(statements)}`;
}

function text({ part, whole }: Ratio): string {
  return `[${part},${whole}]`;
}

/** The uncovered ranges as JSON, joined at once: a text that grows by pieces keeps every piece until it is written. */
function uncoveredText(file: MeasuredFile, partialLines: PartialLines): string {
  const ranges: string[] = [];
  visitUncovered(file, partialLines, everything, (first, last) => ranges.push(`[${first},${last}]`));
  return ranges.join(",");
}

function everyLineOf({ lines, hits, branches }: MeasuredFile): Readonly<Record<"hits" | "arms", readonly number[][]>> {
  return {
    hits: Array.from(lines, (line, row) => [line, hits[row] ?? 0]),
    arms: Array.from(branches.lines, (line, row) => [line, branches.taken[row] ?? 0, branches.arms[row] ?? 0]),
  };
}

function headOf(parts: DocumentParts): object {
  const { decision, patch } = parts;
  return {
    schema: documentSchema,
    commit: parts.commit,
    verdict: decision.verdict,
    reason: decision.reason,
    state: decision.state,
    states: decision.states,
    checks: decision.checks.map((check) => ({ ...check, actual: pair(check.actual) })),
    totals: pairs(parts.totals),
    flags: [...parts.flags].map(([name, totals]) => ({ name, ...pairs(totals) })),
    patch: patch === undefined ? null : patchOf(patch),
  };
}

function patchOf(patch: Patch): object {
  return {
    lines: pair(patch.lines),
    branches: pair(patch.branches),
    unmeasured: patch.unmeasured,
    excluded: patch.excluded,
    files: patch.files.map((file) => ({
      path: file.path,
      lines: pair(file.lines),
      branches: pair(file.branches),
      uncovered: file.uncovered.map(({ first, last }) => [first, last]),
    })),
  };
}

function pair(ratio: Ratio): readonly [number, number] {
  return [ratio.part, ratio.whole];
}

function pairs(totals: Totals): Readonly<Record<keyof Totals, readonly [number, number]>> {
  return {
    lines: pair(totals.lines),
    branches: pair(totals.branches),
    functions: pair(totals.functions),
    statements: pair(totals.statements),
  };
}

/** The line total of a JSON report; `undefined` when the text is not one. */
export function parseDocumentLines(text: string): Ratio | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (field(parsed, "schema") !== documentSchema) return undefined;
  const lines = field(field(parsed, "totals"), "lines");
  if (!Array.isArray(lines) || lines.length !== 2) return undefined;
  const [part, whole] = lines as readonly unknown[];
  if (!isCount(part) || !isCount(whole) || part > whole) return undefined;
  return { part, whole };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
