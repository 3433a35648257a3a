import { err, ok, type Result } from "@build-once/kernel";
import { GlobAutomaton } from "./glob-automaton.ts";
import { type GlobToken, parseGlob } from "./glob-tokens.ts";

/** One line of an ignore file. */
export interface IgnorePattern {
  /** Cleaned, without `!`. */
  readonly text: string;
  /** True for `!pattern`: what matches is not ignored after all. */
  readonly exception: boolean;
  /** True when the pattern matches `path` itself; what its folders match is the file's business. */
  matches(path: string): boolean;
  /** True when the pattern may match something inside `directory`. */
  mayMatchInside(directory: string): boolean;
}

/**
 * Compiles one cleaned pattern. BuildKit compares a pattern without wildcards as text, one that only ends or begins with
 * `**` as a prefix or suffix, and makes a regular expression of any other; the three differ in small ways that are kept.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher
 */
export function compileIgnorePattern(text: string, exception: boolean): Result<IgnorePattern, string> {
  const base = { text, exception };
  if (!/[*?[\]\\]/.test(text))
    return ok({
      ...base,
      matches: (path) => path === text,
      mayMatchInside: (directory) => text.startsWith(`${directory}/`),
    });
  const simple = prefixMatcher(text) ?? suffixMatcher(text);
  if (simple !== undefined) return ok({ ...base, ...simple });
  const tokens = parseGlob(text);
  return tokens.ok ? ok({ ...base, ...globMatcher(tokens.value) }) : err(tokens.error);
}

type Matcher = Pick<IgnorePattern, "matches" | "mayMatchInside">;

function prefixMatcher(text: string): Matcher | undefined {
  if (!text.endsWith("**") || text === "**") return undefined;
  const prefix = text.slice(0, -2);
  if (/[*?[\]\\]/.test(prefix)) return undefined;
  return {
    matches: (path) => path.startsWith(prefix),
    mayMatchInside: (directory) => `${directory}/`.startsWith(prefix) || prefix.startsWith(`${directory}/`),
  };
}

function suffixMatcher(text: string): Matcher | undefined {
  if (!text.startsWith("**")) return undefined;
  const suffix = text.slice(2);
  if (/[*?[\]\\]/.test(suffix)) return undefined;
  const whole = suffix.startsWith("/") ? suffix.slice(1) : undefined;
  return { matches: (path) => path.endsWith(suffix) || path === whole, mayMatchInside: () => true };
}

function globMatcher(tokens: readonly GlobToken[]): Matcher {
  const automaton = new GlobAutomaton(tokens);
  const runs = literalRuns(tokens);
  const prefix = runs.leading;
  const suffix = runs.trailing;
  const inner = runs.longest;
  return {
    // Nearly every path fails one of these, at a fraction of the automaton's cost.
    matches: (path) =>
      (suffix === "" || path.endsWith(suffix)) &&
      (prefix === "" || path.startsWith(prefix)) &&
      (inner === "" || path.includes(inner)) &&
      automaton.matches(path),
    mayMatchInside: (directory) => automaton.mayMatchBelow(`${directory}/`),
  };
}

/** Text that every match begins with, ends with, and contains. */
function literalRuns(tokens: readonly GlobToken[]): { leading: string; trailing: string; longest: string } {
  const runs: string[] = [""];
  for (const token of tokens) {
    if (token.kind === "character") runs.push((runs.pop() ?? "") + String.fromCodePoint(token.code));
    else runs.push("");
  }
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  return { leading: runs[0] ?? "", trailing: runs.at(-1) ?? "", longest };
}
