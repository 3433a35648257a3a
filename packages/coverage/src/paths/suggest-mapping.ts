import { mapPath, parsePathMapping } from "./path-map.ts";

/** The `path-map` line that would make `path` the only file of its name; one that does not, once it is pasted, is none. */
export function suggestMapping(path: string, same: readonly string[]): string | undefined {
  const [file] = same;
  if (file === undefined || same.length > 1 || /[\r\n]/.test(path)) return undefined;
  const a = path.split("/");
  const b = file.split("/");
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  if (a.length === 0) return undefined;
  const line = `${a.join("/")}/=${b.length === 0 ? "" : `${b.join("/")}/`}`;
  const pasted = parsePathMapping(line.trim());
  return pasted.ok && mapPath(path, [pasted.value]) === file ? line : undefined;
}
