import type { Finding } from "./finding.ts";
import type { Reason } from "./reasons.ts";
import type { Level, RuleName } from "./rule-names.ts";

/** A finding with what it means under the levels. */
export interface Check extends Omit<Finding, "holds"> {
  readonly level: Level;
  readonly result: "pass" | "warn" | "fail" | "skipped";
}

/** The decision about everything that was found. */
export interface Verdict {
  readonly reason: Reason;
  readonly message: string;
  readonly checks: readonly Check[];
  readonly checked: number;
  readonly failed: number;
  readonly warned: number;
}

/**
 * Decides from all findings. A subject that no rule looked at fails, and so does a check without subjects: nothing
 * measured is never a pass.
 */
export function decideVerdict(
  subjects: readonly string[],
  findings: readonly Finding[],
  levels: ReadonlyMap<RuleName, Level>,
): Verdict {
  const checks = findings.map((finding) => weigh(finding, levels.get(finding.rule) ?? "fail"));
  const count = (result: Check["result"]): number => checks.filter((check) => check.result === result).length;
  const failed = count("fail");
  const warned = count("warn");
  const checked = failed + warned + count("pass");
  const numbers = { checks, checked, failed, warned };
  if (subjects.length === 0) {
    return { reason: "nothing-to-check", message: "there is nothing to check", ...numbers };
  }
  if (failed > 0) return { reason: "rules-broken", message: brokenMessage(checks, failed), ...numbers };
  const looked = new Set(checks.filter((check) => check.result !== "skipped").map((check) => check.subject));
  const unseen = subjects.filter((subject) => !looked.has(subject));
  if (unseen.length > 0)
    return { reason: "nothing-checked", message: `no rule looked at ${unseen.join(", ")}`, ...numbers };
  const done = `${checked} ${checked === 1 ? "check" : "checks"} of ${subjects.length} ${subjects.length === 1 ? "subject" : "subjects"}`;
  if (warned > 0) return { reason: "checked-with-warnings", message: `${done}, ${warned} with a warning`, ...numbers };
  return { reason: "checked", message: `${done}, all hold`, ...numbers };
}

function weigh(finding: Finding, level: Level): Check {
  const { holds, ...rest } = finding;
  if (holds === "skipped") return { ...rest, level, result: "skipped" };
  if (level === "off") return { ...rest, level, result: "skipped", message: `turned off: ${finding.message}` };
  return { ...rest, level, result: holds ? "pass" : level };
}

function brokenMessage(checks: readonly Check[], failed: number): string {
  const first = checks.find((check) => check.result === "fail");
  const more = failed === 1 ? "" : ` (and ${failed - 1} more)`;
  return `${first?.rule ?? "a rule"}: ${first?.message ?? "broken"}${more}`;
}
