import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can be wrong with a report or a diff. */
export type CoverageErrorCode =
  | "truncated-report"
  | "malformed-report"
  | "unknown-report-format"
  | "unsupported-report"
  | "report-limit"
  | "malformed-diff";

/** Errors of the coverage package. */
export const coverageErrors: ErrorTable<CoverageErrorCode> = defineErrors<CoverageErrorCode>({
  "truncated-report": {
    kind: "data",
    meaning: "A coverage report ends before its format allows it to end.",
    fix: "Look at the step that wrote it: it was stopped, ran out of disk, or is still writing. Part of a report is never counted.",
  },
  "malformed-report": {
    kind: "data",
    meaning: "A coverage report breaks the rules of its own format.",
    fix: "The message names the byte and what was expected there. Write the report again, or leave the file out of `reports`.",
  },
  "unknown-report-format": {
    kind: "data",
    meaning: "A file named by `reports` is in no coverage format that is known here.",
    fix: "Narrow the glob, or have the tool write a format that docs/coverage.md lists; most can write Cobertura XML or lcov.",
  },
  "unsupported-report": {
    kind: "data",
    meaning: "A coverage report uses a feature that is refused, such as an internal DTD or UTF-16.",
    fix: "Write the report as UTF-8 without declarations of entities.",
  },
  "report-limit": {
    kind: "data",
    meaning: "A coverage report holds a number, name or nesting beyond any real program's.",
    fix: "The message names the limit and the place. A report like that was damaged or made to exhaust memory.",
  },
  "malformed-diff": {
    kind: "data",
    meaning: "The output of `git diff` is not what git prints with the options it was given.",
    fix: "Check that `git` on the path is git 2.30 or newer and not a wrapper that adds text.",
  },
});
