import type { RuleName } from "./rule-names.ts";

/** What one rule found about one subject, before levels decide what it means. */
export interface Finding {
  readonly rule: RuleName;
  /** The subject's name, foreign text. */
  readonly subject: string;
  /** `skipped`: the rule could not or need not look, and says why. */
  readonly holds: boolean | "skipped";
  /** Expected and found, in one sentence. Foreign text. */
  readonly message: string;
  /** The likely cause and what to do, when broken. */
  readonly fix?: string;
}

/** A rule that holds. */
export function holds(rule: RuleName, subject: string, message: string): Finding {
  return { rule, subject, holds: true, message };
}

/** A rule that is broken. */
export function broken(rule: RuleName, subject: string, message: string, fix: string): Finding {
  return { rule, subject, holds: false, message, fix };
}

/** A rule that did not look. */
export function skipped(rule: RuleName, subject: string, message: string): Finding {
  return { rule, subject, holds: "skipped", message };
}
