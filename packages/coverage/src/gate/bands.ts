import { err, ok, parsePercent, type Percent, type Ratio, reaches, type Result } from "@build-once/kernel";

/** How a ratio looks at a glance; `none` when there is nothing to measure. */
export type Band = "green" | "yellow" | "orange" | "red" | "none";

/** Where green, yellow and orange begin, falling. */
export type Bands = readonly [Percent, Percent, Percent];

/** Green from 90, yellow from 75, orange from 60. */
export const defaultBands: Bands = [90_000_000, 75_000_000, 60_000_000];

/** Parses `90,75,60`. */
export function parseBands(text: string): Result<Bands, string> {
  const values: Percent[] = [];
  for (const part of text.split(",")) {
    const value = parsePercent(part.trim());
    if (!value.ok) return value;
    values.push(value.value);
  }
  const [green, yellow, orange] = values;
  if (green === undefined || yellow === undefined || orange === undefined || values.length > 3)
    return err("bands are three percentages such as 90,75,60");
  return green > yellow && yellow > orange ? ok([green, yellow, orange]) : err("bands fall, such as 90,75,60");
}

/** The band of the exact ratio: 89.999 % is below 90 however it is printed. */
export function bandOf(ratio: Ratio, bands: Bands): Band {
  if (ratio.whole === 0) return "none";
  if (reaches(ratio, bands[0])) return "green";
  if (reaches(ratio, bands[1])) return "yellow";
  return reaches(ratio, bands[2]) ? "orange" : "red";
}
