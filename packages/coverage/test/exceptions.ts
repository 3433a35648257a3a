/** Where a real report is counted otherwise than another count of it; the suites hold each entry to be exactly true. */
export interface Exception {
  /** The report's name in the collection. */
  readonly report: string;
  readonly field: "files" | "lines" | "branches" | "statements";
  /** What the other count says, as `part/whole`. */
  readonly expected: string;
  readonly ours: string;
  readonly cause: string;
}

const cut = "the report was cut down by hand and kept the header of the whole";
const methods = "the header adds the lines of every method, and those of no method";
const outside = "the header counts a covered line that is outside of every class and has no row";
const summary = "the report has totals of files (LF, LH) and no rows, so there is nothing to measure";

/** Real reports of the collection that are counted otherwise than its independent count. */
export const countExceptions: readonly Exception[] = [];

/** Reports whose header differs from the rows below it where no reading of the rows gives the header. */
export const headerExceptions: readonly Exception[] = [
  { report: "clearlyip__cobertura-empty-lines.xml", field: "lines", expected: "151/303", ours: "0/1", cause: cut },
  {
    report: "ReportGenerator__Cobertura_dotnet-coverage.xml",
    field: "lines",
    expected: "163/235",
    ours: "158/221",
    cause: methods,
  },
  {
    report: "ReportGenerator__Cobertura_dotnettest_old.xml",
    field: "lines",
    expected: "3639/14183",
    ours: "130/199",
    cause: cut,
  },
  {
    report: "php-code-coverage__Cobertura__ignored-lines.xml",
    field: "lines",
    expected: "1/1",
    ours: "0/0",
    cause: outside,
  },
  { report: "grcov__relative_path.info", field: "lines", expected: "6/6", ours: "9/9", cause: cut },
  { report: "cargo-llvm-cov__no_coverage.lcov.info", field: "lines", expected: "8/14", ours: "0/0", cause: summary },
  {
    report: "cargo-llvm-cov__real1__workspace_root.lcov.info",
    field: "lines",
    expected: "11/13",
    ours: "0/0",
    cause: summary,
  },
  {
    report: "cargo-llvm-cov__exclude-from-report2.lcov.info",
    field: "lines",
    expected: "20/28",
    ours: "0/0",
    cause: summary,
  },
  { report: "cargo-llvm-cov__package6.lcov.info", field: "lines", expected: "0/14", ours: "0/0", cause: summary },
];
