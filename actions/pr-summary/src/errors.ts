import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong in this action alone. */
export type PrSummaryErrorCode = "publish-impossible" | "evidence-unusable" | "token-missing" | "pull-request-missing";

/** Errors of pr-summary. */
export const prSummaryErrors: ErrorTable<PrSummaryErrorCode> = defineErrors<PrSummaryErrorCode>({
  "publish-impossible": {
    kind: "input",
    meaning: "`mode: publish` was used where there is no triggering run of this repository.",
    fix: "Use it in a workflow `on: workflow_run`; elsewhere use `comment` or `auto`.",
  },
  "evidence-unusable": {
    kind: "data",
    meaning: "The evidence file that `coverage` or `deploy` names cannot be used.",
    fix: "Pass the output `evidence` of the action, from this run.",
  },
  "token-missing": {
    kind: "permission",
    meaning: "There is no token to publish with.",
    fix: "Leave `github-token` at its default.",
  },
  "pull-request-missing": {
    kind: "input",
    meaning: "`pull-request` names a pull request that is not there.",
    fix: "Check the number, or leave `pull-request` out: it is found from the event.",
  },
});
