import { err, ok, type Result } from "./result.ts";

const unitBytes = new Map([
  ["B", 1],
  ["kB", 1e3],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
]);

/** Parses `65000`, `10MB`, `1GiB` to bytes. */
export function parseBytes(text: string): Result<number, string> {
  const match = /^(\d{1,12})([A-Za-z]*)$/.exec(text);
  const unit = unitBytes.get(match?.[2] === "" ? "B" : (match?.[2] ?? ""));
  if (match?.[1] === undefined || unit === undefined)
    return err("a size is a whole number and a unit: 65000, 10MB, 1GiB");
  const bytes = Number(match[1]) * unit;
  return Number.isSafeInteger(bytes) ? ok(bytes) : err("that size is too large to be meant");
}

/** Renders bytes for people, in powers of 1000: `812 B`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  for (const [unit, size] of [
    ["GB", 1e9],
    ["MB", 1e6],
    ["kB", 1e3],
  ] as const) {
    if (bytes >= size) return `${(Math.floor((bytes / size) * 10) / 10).toFixed(1)} ${unit}`;
  }
  return `${bytes} B`;
}
