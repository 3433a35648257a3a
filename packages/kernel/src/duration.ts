import { err, ok, type Result } from "./result.ts";

const unitMs = new Map([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);

/** Parses `500ms`, `30s`, `5m`, `2h`, `7d` to milliseconds. */
export function parseDuration(text: string): Result<number, string> {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
  const unit = unitMs.get(match?.[2] ?? "");
  if (match?.[1] === undefined || unit === undefined)
    return err("a duration is a whole number and a unit: 500ms, 30s, 5m, 2h, 7d");
  return ok(Number(match[1]) * unit);
}

/** Renders milliseconds for people: `340 ms`, `2.4 s`, `3 m 20 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.floor(ms)} ms`;
  if (ms < 60_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} m`;
}
