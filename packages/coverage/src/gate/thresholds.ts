import { err, ok, parsePercent, type Percent, type Result } from "@build-once/kernel";
import picomatch from "picomatch/posix.js";
import { type Metric, metrics } from "../model/report.ts";

/** A minimum for the files that a pattern matches, or for the reports of a flag. */
export interface ScopedThreshold {
  readonly scope: { readonly kind: "path"; readonly glob: string } | { readonly kind: "flag"; readonly name: string };
  readonly metric: Metric;
  readonly atLeast: Percent;
}

/** What a check of this threshold is called: its pattern or flag, and its metric. */
export function subjectOf({ scope, metric }: ScopedThreshold): string {
  return `${scopeName(scope)} ${metric}`;
}

/** The pattern, or `flag:` and the flag. */
export function scopeName(scope: ScopedThreshold["scope"]): string {
  return scope.kind === "flag" ? `flag:${scope.name}` : scope.glob;
}

const form = "thresholds are glob=lines>=80,branches>=70 or flag:name=lines>=80";

/** Parses one line such as `src/core/**=lines>=90,branches>=80` or `flag:unit=lines>=80`. */
export function parseThresholds(line: string): Result<readonly ScopedThreshold[], string> {
  const parts = /^(.{1,500}?)\s*=\s*((?:lines|branches|functions|statements)\s*>=.{1,500})$/.exec(line.trim());
  const subject = parts?.[1];
  if (subject === undefined) return err(form);
  const scope: ScopedThreshold["scope"] = subject.startsWith("flag:")
    ? { kind: "flag", name: subject.slice("flag:".length).trim() }
    : { kind: "path", glob: subject };
  const thresholds: ScopedThreshold[] = [];
  for (const part of parts?.[2]?.split(",") ?? []) {
    const [name = "", number = "", ...more] = part.split(">=").map((text) => text.trim());
    const metric = metrics.find((known) => known === name);
    const atLeast = parsePercent(number);
    if (metric === undefined || more.length > 0) return err(form);
    if (!atLeast.ok) return atLeast;
    thresholds.push({ scope, metric, atLeast: atLeast.value });
  }
  return ok(thresholds);
}

/** True for paths that one of the globs matches; `*` stays inside a folder, `**` does not, dot files are like others. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch([...globs], { dot: true });
}
