import { err, ok, type Result } from "@build-once/kernel";
import type { MeasuredFile } from "../model/measured-file.ts";
import { renderCobertura } from "./merged-cobertura.ts";
import { renderCodecov } from "./merged-codecov.ts";
import { renderLcov } from "./merged-lcov.ts";
import { renderSonar } from "./merged-sonar.ts";

/** The forms in which joined coverage can be handed on; `json` is the report of this action with every line. */
export type MergedFormat = "cobertura" | "lcov" | "json" | "sonar" | "codecov";

/** Where joined coverage shall be written, and in which form. */
export interface MergedTarget {
  readonly format: MergedFormat;
  readonly path: string;
}

const formats: readonly MergedFormat[] = ["cobertura", "lcov", "json", "sonar", "codecov"];

/** How a target is written. */
export const mergedTargetForm =
  "a path that ends with `.xml` (Cobertura), `.sonar.xml`, `.info`, `.lcov`, `.codecov.json` or `.json`, or `format:path` with `cobertura`, `lcov`, `json`, `sonar` or `codecov`";

/** Parses a path whose end names the form, or `format:path`. */
export function parseMergedTarget(text: string): Result<MergedTarget, string> {
  const named = /^([a-z]{2,20}):(.+)$/.exec(text);
  const wanted = formats.find((format) => format === named?.[1]);
  if (wanted !== undefined) return ok({ format: wanted, path: named?.[2] ?? "" });
  const format = formatOf(text);
  return format === undefined ? err("names no form") : ok({ format, path: text });
}

function formatOf(path: string): MergedFormat | undefined {
  if (/\.sonar\.xml$/i.test(path)) return "sonar";
  if (/\.xml$/i.test(path)) return "cobertura";
  if (/\.(?:info|lcov)$/i.test(path)) return "lcov";
  if (/\.codecov\.json$/i.test(path)) return "codecov";
  return /\.json$/i.test(path) ? "json" : undefined;
}

/** Renders all files under the repository's paths, piece by piece, so that a large report is never one string. */
export const renderMerged: Readonly<
  Record<Exclude<MergedFormat, "json">, (files: ReadonlyMap<string, MeasuredFile>) => Iterable<string>>
> = { cobertura: renderCobertura, lcov: renderLcov, sonar: renderSonar, codecov: renderCodecov };
