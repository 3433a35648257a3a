import { type Digest, digestHex, err, ok, type Result, sha256Digest } from "@build-once/kernel";

/** A file and its SHA-256. */
export interface HashedFile {
  /** Relative to the workspace, `/` between names. */
  readonly path: string;
  readonly digest: Digest;
}

const maxEntries = 200_000;

/**
 * The text of a hash manifest, sorted by path; `sha256sum --check` reads it in the workspace.
 *
 * @see GNU coreutils, sha256sum, output format: names with a line end or backslash are escaped and their line marked
 */
export function renderHashManifest(files: readonly HashedFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, digest }) => `${lineOf(path, digestHex(digest))}\n`).join("");
}

function lineOf(path: string, hex: string): string {
  if (!/[\\\n\r]/.test(path)) return `${hex}  ${path}`;
  return `\\${hex}  ${path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}`;
}

/**
 * Parses a hash manifest. Names that leave the workspace, names given twice and lines of any other form are problems.
 *
 * @see GNU coreutils, sha256sum, output format
 */
export function parseHashManifest(text: string): Result<readonly HashedFile[], string> {
  const files = new Map<string, HashedFile>();
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const where = `line ${index + 1}`;
    const match = /^(\\?)([0-9a-fA-F]{64}) [ *](.+)$/.exec(line);
    const [, escaped, hex, name] = match ?? [];
    if (hex === undefined || name === undefined)
      return err(`${where}: expected 64 hexadecimal digits, two spaces and a name`);
    const path = escaped === "\\" ? unescapeName(name) : name;
    if (path === undefined) return err(`${where}: the escaped name cannot be read`);
    if (!staysInside(path)) return err(`${where}: ${JSON.stringify(path.slice(0, 200))} leaves the workspace`);
    const plain = path.replace(/^(?:\.\/)+/, "");
    if (files.has(plain)) return err(`${where}: ${JSON.stringify(plain.slice(0, 200))} is named twice`);
    if (files.size >= maxEntries) return err(`more than ${maxEntries} names`);
    files.set(plain, { path: plain, digest: sha256Digest(hex.toLowerCase()) });
  }
  return files.size === 0 ? err("it names no file") : ok([...files.values()]);
}

function unescapeName(name: string): string | undefined {
  if (/\\(?![\\nr])/.test(name.replaceAll("\\\\", ""))) return undefined;
  return name.replaceAll(/\\([\\nr])/g, (_, letter: string) => (letter === "n" ? "\n" : letter === "r" ? "\r" : "\\"));
}

function staysInside(path: string): boolean {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.includes("\0")) return false;
  return !path.split(/[/\\]/).includes("..");
}
