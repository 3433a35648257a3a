import type { ChangeFacts, GateFacts, GatePolicy } from "./policy.ts";
import { defaultActions, type FoundState, type GateState, gateStates } from "./states.ts";

/** Every state that the facts are in, the gravest first. */
export function findStates(facts: GateFacts, policy: GatePolicy): readonly FoundState[] {
  const found = new Map<GateState, string>([...reportStates(facts, policy), ...changeStates(facts)]);
  if (facts.baseline.kind === "missing") found.set("no-baseline", facts.baseline.reason);
  return gateStates.flatMap((state) => {
    const reason = found.get(state);
    return reason === undefined ? [] : [{ state, action: policy.onEmpty.get(state) ?? defaultActions[state], reason }];
  });
}

function* reportStates(facts: GateFacts, policy: GatePolicy): Generator<[GateState, string]> {
  const { reports, truncated, empty, stale, paths, totals } = facts;
  if (reports === 0) yield ["no-report", "No file matches `reports`."];
  if (truncated.length > 0) yield ["truncated-report", truncated.slice(0, 5).join("\n")];
  const readable = reports - truncated.length;
  if (readable > 0 && totals.lines.whole === 0) yield ["empty-report", "The reports hold no executable line."];
  else if (empty.length > 0) yield ["empty-report", `Without one executable line: ${names(empty)}.`];
  const missing = [...missingShards(facts, policy, readable), ...facts.notCarried];
  if (missing.length > 0) yield ["missing-shard", missing.join(" ")];
  const all = paths.matched + paths.ambiguous + paths.unmatched;
  if (all > 0 && paths.matched === 0)
    yield ["no-path-matched", `None of the ${all} paths in the reports is a file of the repository.`];
  if (stale.length > 0) yield ["stale-report", `Older than the commit they should be about: ${names(stale)}.`];
}

function missingShards(facts: GateFacts, policy: GatePolicy, readable: number): readonly string[] {
  return policy.expectedReports.flatMap(({ flag, reports }) => {
    const there = flag === undefined ? readable : (facts.flagReports.get(flag) ?? 0);
    const of = flag === undefined ? "" : ` of the flag ${flag}`;
    return there < reports ? [`${there} of ${reports} expected reports${of} are there.`] : [];
  });
}

function* changeStates(facts: GateFacts): Generator<[GateState, string]> {
  const { change } = facts;
  if (change.kind === "unavailable") return;
  if (change.kind === "none") {
    yield ["no-diff", change.reason];
    return;
  }
  const whole = wholeChange(change);
  if (whole !== undefined) yield whole;
  const { unmeasured } = change.patch;
  if (unmeasured.length > 0) yield ["changed-unmeasured", `Changed, and in no report: ${names(unmeasured)}.`];
  const zero = change.files.filter((file) => file.added.length > 0 && facts.files.get(file.path)?.lines.whole === 0);
  if (zero.length > 0)
    yield ["zero-lines-file", `Changed, without executable lines: ${names(zero.map((file) => file.path))}.`];
}

function wholeChange(change: Extract<ChangeFacts, { kind: "known" }>): [GateState, string] | undefined {
  const { files, patch } = change;
  if (files.length === 0) return ["no-diff", "Base and head have the same files."];
  const withLines = files.filter((file) => file.added.length > 0);
  if (withLines.length > 0)
    return withLines.every((file) => patch.excluded.includes(file.path))
      ? ["only-generated", "Every changed file is generated or excluded."]
      : undefined;
  if (files.every((file) => file.change === "renamed" || file.change === "copied"))
    return ["only-renames", "Files were renamed and no line changed."];
  return files.some((file) => file.removedLines > 0 || file.change === "deleted")
    ? ["only-deletions", "Lines were removed and none was added."]
    : ["no-diff", "No line of text changed."];
}

/** A list of names that stays readable. */
function names(all: readonly string[]): string {
  const shown = all.slice(0, 5).join(", ");
  return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}
