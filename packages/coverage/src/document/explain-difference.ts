import type { Ratio } from "@build-once/kernel";
import type { PartialLines } from "../model/measured-file.ts";
import type { Totals } from "../model/totals.ts";
import { type Metric, metrics, type NativeTotals, type Reading, type ReadingCause } from "../model/report.ts";

/** A metric of a report for which its tool printed another total than its rows give, and why, as a sentence's end. */
export interface TotalsDifference {
  readonly metric: Metric;
  readonly measured: Ratio;
  readonly printed: Ratio;
  /** One of the known causes, or that the file contradicts itself. */
  readonly reason: string;
}

const causes: Readonly<Record<ReadingCause, string>> = {
  "repeated-lines": "the tool adds lines that it lists more than once; here each counts once",
  "method-entries": "the tool counts the entry of each method as a branch",
  instances: "the tool counts each instance of a template or closure",
};

/** The metrics of one report in which the tool's own total and that of its rows are not the same. */
export function explainDifferences(
  report: { readonly native: NativeTotals; readonly readings: readonly Reading[]; readonly measured: Totals },
  partialLines: PartialLines,
): readonly TotalsDifference[] {
  return metrics.flatMap((metric) => {
    const printed = report.native[metric];
    const measured = report.measured[metric];
    if (printed === undefined || same(printed, measured)) return [];
    const cause = report.readings.find((reading) => reading.metric === metric && same(reading, printed))?.cause;
    return [{ metric, measured, printed, reason: cause === undefined ? unexplained(metric) : causes[cause] }];
  });

  function unexplained(metric: Metric): string {
    const printed = report.native[metric];
    const measured = report.measured[metric];
    if (metric === "lines" && partialLines === "miss" && printed?.whole === measured.whole)
      return "lines of which only a part was reached count as missed here (`partial-lines: miss`)";
    return measured.whole === 0
      ? "the file prints a total and lists nothing that adds up to it"
      : "the total is not what the file's own rows add up to";
  }
}

function same(a: Ratio, b: Ratio): boolean {
  return a.part === b.part && a.whole === b.whole;
}
