import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can be wrong with a test report. */
export type TestResultErrorCode =
  | "report-empty"
  | "report-truncated"
  | "report-malformed"
  | "report-doctype"
  | "report-unknown"
  | "report-over-limit";

/** Errors of reading test reports. */
export const testResultErrors: ErrorTable<TestResultErrorCode> = defineErrors<TestResultErrorCode>({
  "report-empty": {
    kind: "data",
    meaning: "A test report has no content.",
    fix: "The test program probably stopped before it wrote its report: look at the output of the step that runs the tests.",
  },
  "report-truncated": {
    kind: "data",
    meaning: "A test report ends in the middle.",
    fix: "The test program was probably killed while it wrote: look for a timeout, a crash or a full disk in the step that runs the tests.",
  },
  "report-malformed": {
    kind: "data",
    meaning: "A test report is not well-formed; the message names the line.",
    fix: "Look at the line in the report. If the reporter escapes badly, update it; if two reports were joined into one file, keep them apart.",
  },
  "report-doctype": {
    kind: "data",
    meaning:
      "A test report declares a document type. Document types can define entities that expand without end or read files, so they are refused.",
    fix: "Remove the <!DOCTYPE …> declaration; no JUnit reporter needs one.",
  },
  "report-unknown": {
    kind: "data",
    meaning: "A file is not a test report in a known format.",
    fix: "Check the pattern in test-results. Known formats: JUnit XML.",
  },
  "report-over-limit": {
    kind: "data",
    meaning: "A test report is deeper or has larger elements than any test program writes.",
    fix: "The message names the limit. Split the report, or write less into names and attributes.",
  },
});
