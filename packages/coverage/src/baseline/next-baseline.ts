import { floorPercent } from "@build-once/kernel";
import type { MeasuredFile } from "../model/measured-file.ts";
import type { Totals } from "../model/totals.ts";
import { metrics } from "../model/report.ts";
import type { Baseline, BaselineFlag, HighWaterMark } from "./baseline.ts";
import type { CarriedFlag } from "./carry-forward.ts";

/** What a run leaves for later ones to compare with. */
export interface RunParts
  extends Pick<Baseline, "repository" | "commit" | "ref" | "workflow" | "runId" | "tool" | "createdMs" | "files"> {
  /** What each flag's own reports measured. */
  readonly flagFiles: ReadonlyMap<string, ReadonlyMap<string, MeasuredFile>>;
  readonly carried: readonly CarriedFlag[];
  /** Totals by scope: empty for everything, else the subject of a threshold. */
  readonly scopes: ReadonlyMap<string, Totals>;
  /** The best marks so far. */
  readonly marks: readonly HighWaterMark[];
}

/** The baseline of a run. Flags that were carried keep the commit and time at which they were measured. */
export function nextBaseline({ flagFiles, carried, scopes, marks, ...about }: RunParts): Baseline {
  const flags = new Map<string, BaselineFlag>();
  for (const { flag, commit, createdMs, files } of carried) flags.set(flag, { commit, createdMs, files });
  for (const [flag, files] of flagFiles) flags.set(flag, { commit: about.commit, createdMs: about.createdMs, files });
  return { ...about, flags, marks: raiseMarks(marks, scopes) };
}

/** The larger of every mark and what was measured now. */
export function raiseMarks(
  marks: readonly HighWaterMark[],
  scopes: ReadonlyMap<string, Totals>,
): readonly HighWaterMark[] {
  const raised = new Map(marks.map((mark) => [`${mark.metric} ${mark.scope}`, mark]));
  for (const [scope, totals] of scopes)
    for (const metric of metrics) {
      const percent = floorPercent(totals[metric]);
      const key = `${metric} ${scope}`;
      if (percent !== undefined && percent > (raised.get(key)?.percent ?? -1))
        raised.set(key, { scope, metric, percent });
    }
  return [...raised].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}
