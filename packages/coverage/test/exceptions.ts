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
const byTotals = "a package or class that lists no source file is counted by its totals, under its own name";
const regions =
  "the format prints covered/all of what is on a line, which counts as branches here and as nothing there";
const summary = "the report has totals of files (LF, LH) and no rows, so there is nothing to measure";

/** Real reports of the collection that are counted otherwise than its independent count. */
export const countExceptions: readonly Exception[] = [
  { report: "Madrapps__group_with_package.xml", field: "files", expected: "0", ours: "1", cause: byTotals },
  { report: "Madrapps__class_with_counter.xml", field: "files", expected: "0", ours: "1", cause: byTotals },
  ...["merge 11/11", "all 19/27", "package1 12/14", "package4 0/7", "workspace_root 33/46"].map((entry): Exception => {
    const [name = "", ours = ""] = entry.split(" ");
    return { report: `cargo-llvm-cov__${name}.codecov.json`, field: "branches", expected: "0/0", ours, cause: regions };
  }),
];

/** Reports that the collection counts and that are refused here, with the reason. */
export const refusals: ReadonlyMap<string, string> = new Map([
  [
    "davelosert__coverage-summary-compare.json",
    "its counts are fractions, written by hand: 20.7 branches are no count",
  ],
]);

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
  {
    report: "clearlyip__cobertura-project-single-file.xml",
    field: "lines",
    expected: "100/4039",
    ours: "0/0",
    cause: cut,
  },
  { report: "coverallsapp__clover-unleash.xml", field: "lines", expected: "634/1446", ours: "109/138", cause: cut },
  { report: "Madrapps__empty-aggregate-report.xml", field: "lines", expected: "7593/9823", ours: "2/18", cause: cut },
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

const noStatement = "the report lists only lines on which a statement starts, and an arm begins on another line";
const noBranches = "gcovr writes no branches into Clover";

/** Formats that hold another number than the same tool's other reports of the same run. */
export const formatExceptions: readonly Exception[] = [
  { report: "vitest v8 clover", field: "branches", expected: "8/12", ours: "7/11", cause: noStatement },
  { report: "vitest istanbul clover", field: "branches", expected: "8/12", ours: "7/11", cause: noStatement },
  { report: "gcovr clover", field: "branches", expected: "10/21", ours: "0/0", cause: noBranches },
  { report: "vitest v8 cobertura", field: "branches", expected: "8/12", ours: "7/11", cause: noStatement },
  { report: "vitest istanbul cobertura", field: "branches", expected: "8/12", ours: "7/11", cause: noStatement },
];
