import type { GateReason } from "@build-once/coverage";

/** Every reason of a verdict, what it means and what to do about it. */
export const reasons: Readonly<
  Record<GateReason, { readonly verdict: "pass" | "fail"; readonly meaning: string; readonly fix?: string }>
> = {
  "thresholds-met": { verdict: "pass", meaning: "Everything that was demanded is met." },
  "measured-only": {
    verdict: "pass",
    meaning: "Coverage was measured and nothing was demanded of it.",
    fix: "Give `min-lines`, `min-patch` or another minimum.",
  },
  "below-threshold": {
    verdict: "fail",
    meaning: "A total, path or flag is below its minimum.",
    fix: "The summary says how many more parts must be covered, and where.",
  },
  "patch-below-threshold": {
    verdict: "fail",
    meaning: "The changed lines are covered less than `min-patch` or `min-patch-branches` demands.",
    fix: "Cover the ranges that the summary lists, the largest first.",
  },
  "coverage-dropped": {
    verdict: "fail",
    meaning: "Line coverage is further below the baseline than `max-drop` allows.",
    fix: "Cover what this change left uncovered.",
  },
  "metric-not-measured": {
    verdict: "fail",
    meaning: "A minimum is set for something that no report holds.",
    fix: "Have the tool write it (for branches often an option), or drop the minimum.",
  },
  "threshold-unmatched": {
    verdict: "fail",
    meaning: "A threshold's pattern matches no measured file, or its flag no report.",
    fix: "Correct the pattern or the flag.",
  },
  "patch-unavailable": {
    verdict: "fail",
    meaning:
      "A minimum is set for changed lines, and they could not be found out or a report gives totals of a changed file and no lines.",
    fix: "Check out with `fetch-depth: 2` or more, or give `base`; of a summary, have the tool write the full report.",
  },
  "no-report": {
    verdict: "fail",
    meaning: "No file matches `reports`.",
    fix: "Check the glob and that the tests ran in this job, or download the report first.",
  },
  "empty-report": {
    verdict: "fail",
    meaning: "A report holds no executable line.",
    fix: "Check what the coverage tool was told to measure.",
  },
  "truncated-report": {
    verdict: "fail",
    meaning: "A report is cut short.",
    fix: "Look at the step that wrote it; part of a report is never counted.",
  },
  "missing-shard": {
    verdict: "fail",
    meaning:
      "There are fewer reports than `expected-reports`, or a flag of `carry-forward` has neither a report nor coverage that may be carried.",
    fix: "Let the gate wait for every shard (`needs`), and check that each uploads its report.",
  },
  "no-path-matched": {
    verdict: "fail",
    meaning: "No path in the reports is a file of the repository.",
    fix: "Check out the repository first, or add the `path-map` line that the summary suggests.",
  },
  "changed-unmeasured": {
    verdict: "fail",
    meaning: "Changed files are in no report.",
    fix: "Have the coverage tool include files that no test loads.",
  },
  "stale-report": {
    verdict: "fail",
    meaning: "A report is older than the commit.",
    fix: "Remove old reports before the tests run.",
  },
  "no-baseline": {
    verdict: "fail",
    meaning: "There is no baseline to compare with.",
    fix: "Let the gate run on pushes to the base branch, and give its job `actions: read`; or give `baseline` the path of the base's report.",
  },
  "no-diff": { verdict: "fail", meaning: "There is no change to judge." },
  "only-deletions": { verdict: "fail", meaning: "The change only removes lines." },
  "only-renames": { verdict: "fail", meaning: "The change only renames files." },
  "only-generated": { verdict: "fail", meaning: "The change is only in generated or excluded files." },
  "zero-lines-file": { verdict: "fail", meaning: "A changed file has no executable lines." },
};
