import { bestMark, explainProposal, type MetricDrop } from "@build-once/coverage";
import { formatPercent, type Percent } from "@build-once/kernel";
import { code, type DocumentPart, md, type Markdown, text, trusted } from "@build-once/markdown";
import type { Assessment } from "./gate.ts";
import { largestFirst, tablePart } from "./render-ratio.ts";

const maxLosses = 50;
const maxProposals = 20;
const shownCommit = 12;

/** What was compared with what, and what came of it, an item a line. */
export function comparisonItems({ readings, decision, comparison, marks }: Assessment): readonly Markdown[] {
  const { change, baseline } = readings;
  const items: Markdown[] = [];
  if (change.kind === "known")
    items.push(md`ℹ️ Changed lines are those since ${code(change.base.slice(0, shownCommit))}.`);
  if (decision.delta !== undefined) {
    const of = baseline.kind === "found" ? md` of ${code(baseline.baseline.commit.slice(0, shownCommit))}` : md``;
    items.push(md`${renderDelta(decision.delta)} points: line coverage against the baseline${of}.`);
  }
  if (comparison !== undefined && comparison.gainedLines > 0)
    items.push(md`✅ ${comparison.gainedLines} untouched lines are covered now that were not before.`);
  if (comparison !== undefined && comparison.unmeasured.length > 0) items.push(goneFromReports(comparison.unmeasured));
  const { proposals } = decision;
  for (const proposal of proposals.slice(0, maxProposals))
    items.push(md`💡 ${text(explainProposal(proposal, bestMark(proposal, marks)), 600)}`);
  return items;
}

function goneFromReports(paths: readonly string[]): Markdown {
  const example = code(paths[0] ?? "");
  return paths.length === 1
    ? md`⚠️ The baseline measured a file that is in no report now, ${example}.`
    : md`⚠️ The baseline measured ${paths.length} files that are in no report now, such as ${example}.`;
}

/** A metric's distance from the baseline; a dash where it has none. */
export function renderDrop(drop: MetricDrop | undefined): Markdown {
  return drop === undefined ? md`–` : renderDelta(drop.delta);
}

function renderDelta(delta: Percent): Markdown {
  // Digits of our own: nothing to escape.
  const points = trusted(formatPercent(Math.abs(delta)));
  if (delta === 0) return md`± ${points}`;
  return delta < 0 ? md`▼ ${points}` : md`▲ ${points}`;
}

/** Lines that nobody touched and that lost their coverage, and flags whose coverage is of an earlier run. */
export function baselineParts({ comparison, carried }: Assessment): readonly DocumentPart[] {
  const losses = comparison?.losses ?? [];
  const lost = losses
    .slice(0, maxLosses)
    .map((loss) => [code(loss.path), md`${loss.lines}`, largestFirst(loss.ranges, 10)]);
  if (losses.length > maxLosses) lost.push([md`… ${losses.length - maxLosses} more`]);
  const title = md`${comparison?.lostLines ?? 0} untouched lines lost their coverage`;
  const flags = carried.map((flag) => [
    code(flag.flag),
    code(flag.commit.slice(0, shownCommit)),
    trusted(ageOf(flag.ageMs)),
    md`${flag.droppedLines}`,
  ]);
  return [
    ...tablePart(title, 2, ["File", "Lines", "Ranges, largest first"], lost),
    ...tablePart(
      md`Flags without a report, carried forward`,
      2,
      ["Flag", "Measured at", "Age", "Lines changed since"],
      flags,
    ),
  ];
}

const hourMs = 3_600_000;

function ageOf(ageMs: number): string {
  const hours = Math.max(0, Math.floor(ageMs / hourMs));
  if (hours < 1) return "under 1 hour";
  const [count, unit] = hours < 48 ? [hours, "hour"] : [Math.floor(hours / 24), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
