import type { FormatName } from "../src/formats/format.ts";

/** A small whole report of one format. */
export interface Specimen {
  /** Names one file, `fileName`. */
  readonly text: string;
  /** Beginnings that are whole reports by the format's own rules, so that nothing can tell that they were cut. */
  readonly wholeBeginnings?: readonly string[];
}

/** The file that every specimen names. */
export const fileName = "a.src";

const json = (value: unknown): Specimen => ({ text: JSON.stringify(value) });
const range = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });
const lcovText = `TN:\nSF:${fileName}\nFN:1,f\nFNDA:1,f\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nDA:1,12\nDA:2,0\nend_of_record\n`;
const xmlHead = '<?xml version="1.0"?>';

/** A specimen of every format that can be read. */
export const specimens: ReadonlyMap<FormatName, Specimen> = new Map<FormatName, Specimen>([
  [
    "cobertura",
    {
      text: `${xmlHead}<coverage line-rate="0.5"><packages><package><classes><class name="c" filename="${fileName}"><methods/><lines><line number="1" hits="1" branch="true" condition-coverage="50% (1/2)"/><line number="2" hits="0"/></lines></class></classes></package></packages></coverage>`,
    },
  ],
  ["lcov", { text: lcovText, wholeBeginnings: [lcovText.trimEnd()] }],
  [
    "go",
    {
      text: `mode: set\n${fileName}:1.1,2.2 2 1\n${fileName}:3.1,4.2 1 0\n`,
      wholeBeginnings: ["mode: set\n", `mode: set\n${fileName}:1.1,2.2 2 1\n`],
    },
  ],
  [
    "jacoco",
    {
      text: `${xmlHead}<report name="r"><package name=""><class name="A" sourcefilename="${fileName}"><method name="f" desc="()V" line="1"><counter type="METHOD" missed="0" covered="1"/></method></class><sourcefile name="${fileName}"><line nr="1" mi="0" ci="2" mb="1" cb="1"/><line nr="2" mi="3" ci="0" mb="0" cb="0"/><counter type="LINE" missed="1" covered="1"/></sourcefile></package></report>`,
    },
  ],
  [
    "clover",
    {
      text: `${xmlHead}<coverage generated="1" clover="4.3.1"><project name="p"><file name="${fileName}"><line num="1" type="cond" truecount="9" falsecount="0"/><line num="2" type="stmt" count="0"/><metrics statements="2" coveredstatements="1"/></file></project></coverage>`,
    },
  ],
  [
    "istanbul",
    json({
      [fileName]: {
        path: fileName,
        statementMap: { 0: range(1), 1: range(2) },
        fnMap: { 0: { name: "f", decl: range(1), loc: range(1), line: 1 } },
        branchMap: { 0: { type: "if", loc: range(1), locations: [range(1), range(2)], line: 1 } },
        s: { 0: 1, 1: 0 },
        f: { 0: 1 },
        b: { 0: [1, 0] },
      },
    }),
  ],
  [
    "istanbul-summary",
    json({
      total: { lines: { total: 4, covered: 3, pct: 75 } },
      [fileName]: { lines: { total: 4, covered: 3, skipped: 0, pct: 75 } },
    }),
  ],
  [
    "coverage-py",
    json({
      meta: { format: 3, version: "7.15.4", branch_coverage: true },
      files: {
        [fileName]: {
          executed_lines: [1, 2],
          missing_lines: [3],
          executed_branches: [[1, 2]],
          missing_branches: [[1, -1]],
        },
      },
      totals: { covered_lines: 2, num_statements: 3 },
    }),
  ],
  [
    "llvm-cov",
    json({
      data: [
        {
          files: [
            {
              branches: [[3, 7, 3, 13, 0, 1, 0, 0, 4]],
              filename: fileName,
              segments: [
                [1, 5, 7, true, true, false],
                [4, 2, 0, false, false, false],
              ],
              summary: { lines: { count: 4, covered: 4 } },
            },
          ],
          functions: [{ count: 2, filenames: [fileName], name: "f", regions: [[1, 5, 4, 2, 7, 0, 0, 0]] }],
          totals: { lines: { count: 4, covered: 4 } },
        },
      ],
      type: "llvm.coverage.json.export",
      version: "2.0.1",
    }),
  ],
  [
    "simplecov-resultset",
    json({
      rspec: {
        coverage: {
          [fileName]: {
            lines: [null, 1, 0, "ignored"],
            branches: { "[:if, 0, 2, 6, 3, 9]": { "[:then, 1, 2, 8, 2, 12]": 1, "[:else, 2, 3, 6, 3, 9]": 0 } },
          },
        },
        timestamp: 1,
      },
    }),
  ],
  [
    "simplecov",
    json({
      meta: { simplecov_version: "0.22.0" },
      coverage: {
        [fileName]: {
          lines: [null, 1, 0, "ignored"],
          branches: [
            { type: "then", start_line: 2, end_line: 2, coverage: 1 },
            { type: "else", start_line: 2, end_line: 2, coverage: 0 },
          ],
        },
      },
    }),
  ],
  [
    "opencover",
    {
      text: `${xmlHead}<CoverageSession><Modules><Module><Files><File uid="1" fullPath="${fileName}"/></Files><Classes><Class><FullName>C</FullName><Methods><Method><Name>f</Name><FileRef uid="1"/><SequencePoints><SequencePoint vc="1" sl="1" sc="1"/><SequencePoint vc="0" sl="2" sc="1"/></SequencePoints><BranchPoints><BranchPoint vc="1" sl="1" offset="1" path="0"/><BranchPoint vc="0" sl="1" offset="1" path="1"/></BranchPoints></Method></Methods></Class></Classes></Module></Modules></CoverageSession>`,
    },
  ],
  [
    "gcovr",
    json({
      "gcovr/format_version": "0.15",
      files: [
        {
          file: fileName,
          lines: [
            { line_number: 1, count: 2, branches: [{ count: 1 }, { count: 0 }] },
            { line_number: 2, count: 0, branches: [] },
          ],
          functions: [{ name: "f", lineno: 1, execution_count: 2 }],
        },
      ],
    }),
  ],
  [
    "coveralls",
    json({ source_files: [{ name: fileName, coverage: [null, 1, 0], branches: [2, 0, 0, 1, 2, 0, 1, 0] }] }),
  ],
  ["codecov", json({ coverage: { [fileName]: { 1: 1, 2: 0, 3: "1/2" } } })],
  [
    "sonarqube",
    {
      text: `${xmlHead}<coverage version="1"><file path="${fileName}"><lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="1"/><lineToCover lineNumber="2" covered="false"/></file></coverage>`,
    },
  ],
]);
