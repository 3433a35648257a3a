import { err, ok, type Result } from "@build-once/kernel";
import { normalisePath } from "./normalise-path.ts";

/** Paths that start with `from` start with `to` instead. */
export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** Parses one line `from=to`; `to` may be empty, which is the repository's root. */
export function parsePathMapping(line: string): Result<PathMapping, string> {
  const at = line.lastIndexOf("=");
  if (at <= 0) return err("a mapping is from=to, such as /app/=src/");
  return ok({ from: normalisePath(line.slice(0, at).trim()), to: normalisePath(line.slice(at + 1).trim()) });
}

/** `path` after the first mapping that fits it. */
export function mapPath(path: string, mappings: readonly PathMapping[]): string {
  for (const { from, to } of mappings) {
    if (path === from) return to;
    if (path.startsWith(from.endsWith("/") ? from : `${from}/`))
      return normalisePath(`${to}/${path.slice(from.length)}`).replace(/^\//, to.startsWith("/") ? "/" : "");
  }
  return path;
}
