import {
  type Baseline,
  baselineSchema,
  coverageErrors,
  documentSchema,
  noTotals,
  parseDocumentLines,
  totalsOf,
} from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { findPlace } from "./baseline-place.ts";
import { type BaselineSearch, findBaseline } from "./find-baseline.ts";
import type { BaselineReading, ChangeReading, Inputs } from "./gate.ts";
import { type JoinRules, ReportJoin } from "./join-reports.ts";
import { ensureCommit } from "./read-change.ts";
import type { Checkout } from "./read-checkout.ts";
import { readDiff } from "./read-diff.ts";
import { readReport } from "./read-in-threads.ts";

const maxBaselineBytes: number = 512 * 2 ** 20 - 1024;
const headBytes = 4096;

/** What tells where a baseline is. */
export interface BaselineContext {
  readonly checkout: Checkout;
  readonly change: Promise<ChangeReading>;
  readonly rules: JoinRules;
}

/** Whether something in the inputs compares with a baseline; nothing is looked for on GitHub otherwise. */
export function needsBaseline(inputs: Inputs): boolean {
  return demandsBaseline(inputs) || inputs.ratchet === "propose";
}

/** Whether something cannot be judged without one; the best marks that `ratchet` knows may well begin with this run. */
function demandsBaseline(inputs: Inputs): boolean {
  return inputs.baseline === "auto" || inputs["max-drop"] !== undefined || inputs["carry-forward"].length > 0;
}

/** Reads the coverage to compare with: from a file, or of the base commit as an earlier run left it. */
export async function readBaseline(inputs: Inputs, context: BaselineContext, host: Host): Promise<BaselineReading> {
  const { baseline: given } = inputs;
  if (given === "none") return { kind: "not-asked" };
  if (given !== undefined && given !== "auto") return await readFile(given, context, host);
  if (!needsBaseline(inputs)) return { kind: "not-asked" };
  const place = await findPlace(await context.change, context.checkout, host);
  const search: BaselineSearch =
    place === undefined
      ? { kind: "missing", reason: "There is no commit to look for a baseline of." }
      : await findBaseline(inputs["baseline-key"], place, inputs["github-token"], host);
  if (search.kind === "missing") {
    if (demandsBaseline(inputs)) return search;
    host.log.info(`The best so far is not known. ${search.reason}`);
    return { kind: "not-asked" };
  }
  host.log.info(`Baseline: ${search.baseline.commit}, from ${search.from}`);
  return await withChanges(search.baseline, context, host);
}

/** A baseline file, the JSON report of this action, or a report in any format. */
async function readFile(path: string, context: BaselineContext, host: Host): Promise<BaselineReading> {
  const stat = await host.files.stat(path);
  if (stat?.kind !== "file") return { kind: "missing", reason: `There is no file ${path}.` };
  const head = await headOf(path, host);
  if (head.startsWith(`${baselineSchema}\n`)) {
    const bytes = (await host.files.readBytes(path, maxBaselineBytes)) ?? new Uint8Array(0);
    const { decodeBaseline } = await import("@build-once/coverage/baseline-code");
    return await withChanges(decodeBaseline(bytes, path), context, host);
  }
  if (head.includes(`"${documentSchema}"`)) {
    const lines = parseDocumentLines((await host.files.readText(path, maxBaselineBytes)) ?? "");
    if (lines !== undefined) return { kind: "totals", totals: { ...noTotals, lines } };
    throw coverageErrors.error("malformed-report", `${JSON.stringify(path)} is not a JSON report of this action`);
  }
  const join = new ReportJoin(context.rules);
  join.add(await readReport(path, host), new Set());
  return { kind: "totals", totals: totalsOf(join.end().files.values(), context.rules.partialLines) };
}

/** An ancestor's baseline is compared with what changed since that ancestor, not since the base. */
async function withChanges(
  baseline: Baseline,
  { change, checkout }: BaselineContext,
  host: Host,
): Promise<BaselineReading> {
  const known = await change;
  if (known.kind === "known" && known.base === baseline.commit)
    return { kind: "found", baseline, changes: known.files };
  await ensureCommit(baseline.commit, host);
  const diff = await readDiff(baseline.commit, checkout, host);
  return { kind: "found", baseline, changes: typeof diff === "string" ? undefined : diff };
}

async function headOf(path: string, host: Host): Promise<string> {
  for await (const chunk of host.files.stream(path)) return new TextDecoder().decode(chunk.subarray(0, headBytes));
  return "";
}
