import { err, nearest, ok, type Result } from "@build-once/kernel";
import { isRuleName, type Level, type RuleName, ruleRow, ruleRows } from "./rule-names.ts";

/** One line of `rules`. */
export interface RuleLine {
  readonly rule: RuleName;
  readonly level: Level;
}

/** Parses `rule=off|warn|fail`. */
export function parseRuleLine(line: string): Result<RuleLine, string> {
  const match = /^([a-z-]+)\s*=\s*([a-z]+)$/.exec(line);
  const [, name = "", level = ""] = match ?? [];
  if (match === null) return err("a rule is rule=off, rule=warn or rule=fail");
  if (!isRuleName(name)) {
    const near = nearest(name, Object.keys(ruleRows));
    return err(near === undefined ? "there is no such rule" : `there is no such rule; did you mean ${near}?`);
  }
  if (level !== "off" && level !== "warn" && level !== "fail") return err("the level is off, warn or fail");
  if (ruleRow(name).fixed === true && level !== "fail")
    return err("this rule cannot be softened: everything rests on it");
  return ok({ rule: name, level });
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function parseDay(text: string): Result<string, string> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match === null ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
  // Dates such as 30 February are moved on by the parser instead of refused.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text)
    return err("is not a day such as 2026-01-31");
  return ok(text);
}

/** Inputs that change a rule's own default. */
export interface LevelHints {
  readonly commitGiven: boolean;
  readonly userGiven: boolean;
}

/** Every rule's level: what `rules` says, else the default; before `enforce-from`, `fail` is `warn` except for fixed rules. */
export function decideLevels(
  lines: readonly RuleLine[],
  enforceFrom: string | undefined,
  today: string,
  hints: LevelHints,
): ReadonlyMap<RuleName, Level> {
  const ramping = enforceFrom !== undefined && today < enforceFrom;
  const levels = new Map<RuleName, Level>();
  for (const name of Object.keys(ruleRows).filter(isRuleName)) {
    const written = lines.findLast((line) => line.rule === name)?.level;
    const level = written ?? defaultLevel(name, hints);
    levels.set(name, ramping && level === "fail" && ruleRow(name).fixed !== true ? "warn" : level);
  }
  return levels;
}

function defaultLevel(name: RuleName, hints: LevelHints): Level {
  if (name === "image-revision") return hints.commitGiven ? "fail" : "warn";
  if (name === "image-user") return hints.userGiven ? "fail" : "warn";
  return ruleRow(name).level;
}
