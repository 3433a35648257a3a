import {
  choice,
  type CommonInputs,
  type Contract,
  defineContract,
  flag,
  type InputKind,
  list,
  path,
  percent,
  text,
  withDefault,
} from "@build-once/contract";
import {
  type CarryRule,
  type ExpectedReports,
  type GateState,
  type MergedTarget,
  mergedTargetForm,
  parseMergedTarget,
  parseCarryRule,
  parseExpectedReports,
  parsePathMapping,
  parseStateAction,
  parseThresholds,
  type PartialLines,
  type PathMapping,
  type ScopedThreshold,
  type StateAction,
} from "@build-once/coverage";
import { err, ok, type Percent, parsePercent, type Result } from "@build-once/kernel";
import { reasons } from "./reasons.ts";

/** A glob of reports, and the flag that they are counted under besides the total. */
export interface ReportGlob {
  readonly flag: string | undefined;
  readonly glob: string;
}

function parseReportGlob(line: string): Result<ReportGlob, string> {
  const flagged = /^([A-Za-z0-9_.-]{1,50})=(.+)$/.exec(line);
  const glob = flagged?.[2]?.trim() ?? line;
  if (glob.replace(/^!/, "").split(/[/\\]/).includes("..")) return err("a report is inside the workspace: no ..");
  return ok({ flag: flagged?.[1], glob });
}

/** What is looked for unless `reports` says otherwise. Two reports of one run are joined, so finding both is no harm. */
export const wellKnownReports: readonly string[] = [
  ...[
    "**/{coverage,clover,opencover,*cobertura*,*.opencover,jacoco*,sonar-coverage,sonar-generic*}.xml",
    "**/{lcov,coverage}.info",
    "**/*.{lcov,coverprofile}",
    "**/{coverage,cover}.out",
    "**/{coverage,coverage-final,coverage-summary,gcovr,llvm-cov,coveralls,codecov,.resultset}.json",
  ].map((glob) => `${glob}{,.gz,.zst}`),
  "!**/{.venv,venv,.tox,.nox,site-packages}/**",
];

interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
  readonly reports: InputKind<readonly ReportGlob[]>;
  readonly "min-lines": InputKind<Percent | undefined>;
  readonly "min-branches": InputKind<Percent | undefined>;
  readonly "min-functions": InputKind<Percent | undefined>;
  readonly "min-statements": InputKind<Percent | undefined>;
  readonly "min-patch": InputKind<Percent | undefined>;
  readonly "min-patch-branches": InputKind<Percent | undefined>;
  readonly "max-drop": InputKind<Percent | undefined>;
  readonly thresholds: InputKind<readonly (readonly ScopedThreshold[])[]>;
  readonly bands: InputKind<readonly Percent[]>;
  readonly base: InputKind<string | undefined>;
  readonly baseline: InputKind<string | undefined>;
  readonly "save-baseline": InputKind<"auto" | "true" | "false">;
  readonly "baseline-key": InputKind<string>;
  readonly exclude: InputKind<readonly string[]>;
  readonly "path-map": InputKind<readonly PathMapping[]>;
  readonly "expected-reports": InputKind<readonly ExpectedReports[]>;
  readonly "carry-forward": InputKind<readonly CarryRule[]>;
  readonly ratchet: InputKind<"off" | "propose">;
  readonly "ratchet-slack": InputKind<Percent>;
  readonly "partial-lines": InputKind<PartialLines>;
  readonly "on-empty": InputKind<readonly (readonly [GateState, StateAction])[]>;
  readonly annotations: InputKind<boolean>;
  readonly badge: InputKind<string | undefined>;
  readonly "merged-report": InputKind<readonly MergedTarget[]>;
}

const inputs: OwnInputs = {
  reports: list({
    description:
      "Globs of reports below the workspace, one a line, optionally `flag=glob`; formats are found by content.",
    default: wellKnownReports.join("\n"),
    commas: false,
    item: parseReportGlob,
    allowed: "globs, one a line, optionally `flag=glob`",
  }),
  "min-lines": percent({ description: "Least part of all executable lines that is covered." }),
  "min-branches": percent({ description: "Least part of all arms of branches that is taken." }),
  "min-functions": percent({ description: "Least part of all functions that is called." }),
  "min-statements": percent({
    description:
      "Least part of all statements that is covered, where a format has them: Go, Istanbul, Clover, JaCoCo (instructions), OpenCover.",
  }),
  "min-patch": percent({ description: "Least part of the executable lines of this change that is covered." }),
  "min-patch-branches": percent({ description: "Least part of the arms on lines of this change that is taken." }),
  "max-drop": percent({ description: "Percentage points that line coverage may be below the baseline." }),
  thresholds: list({
    description: "Minimums per path, `src/core/**=lines>=90,branches>=80`, or per flag, `flag:unit=lines>=80`.",
    commas: false,
    item: parseThresholds,
    allowed: "`glob=metric>=percent,…` or `flag:name=metric>=percent,…`, one a line",
  }),
  bands: list({
    description: "Where green, yellow and orange begin; 89.99 % is below 90 however it is rounded.",
    default: "90,75,60",
    item: parsePercent,
    allowed: "three falling percentages",
  }),
  base: text({ description: "Commit to compare with; the event's base unless given.", maxLength: 250 }),
  baseline: text({
    description:
      "`auto` (what a push left at the base commit or its nearest ancestor, else the cache), `none`, or the path of a baseline or a report in any format. Not given, it is `auto` where something compares; otherwise nothing is asked of GitHub.",
    maxLength: 4096,
  }),
  "save-baseline": withDefault(
    choice(["auto", "true", "false"], {
      description:
        "Leave what was measured as an artifact for later changes to compare with; `auto` does it on pushes to the default branch.",
    }),
    "auto",
  ),
  "baseline-key": withDefault(
    text({ description: "Tells the baselines of several gates of one repository apart.", maxLength: 50 }),
    "default",
  ),
  exclude: list({
    description:
      "Globs of source files that do not count, besides those that git attributes mark `linguist-generated`; files that the change itself marks count.",
    commas: false,
    allowed: "globs, one a line",
  }),
  "path-map": list({
    description:
      "`from=to` lines for paths that cannot be found among the repository's files; the summary suggests them.",
    commas: false,
    item: parsePathMapping,
    allowed: "`from=to`, one a line",
  }),
  "expected-reports": list({
    description: "How many report files there must be at least, of all together or of a flag: `flag=number`.",
    item: parseExpectedReports,
    allowed: "a whole number from 1 to 100000, or `flag=number` lines",
  }),
  "carry-forward": list({
    description:
      "Flags that keep the coverage of the baseline when they have no report in this run, `flag` or `flag=max-age`; lines that changed since are left out.",
    item: parseCarryRule,
    allowed: "`flag` or `flag=7d`, one a line",
  }),
  ratchet: withDefault(
    choice(["off", "propose"], {
      description:
        "Whether to say which minimums could be raised, and to what; `propose` looks for the baseline, which keeps the best of each minimum so far.",
    }),
    "off",
  ),
  "ratchet-slack": withDefault(
    percent({ description: "Percentage points that a proposed minimum stays below what was measured." }),
    "0",
  ),
  "partial-lines": withDefault(
    choice(["hit", "miss"], { description: "What a line counts as of which only a part of the branches was taken." }),
    "hit",
  ),
  "on-empty": list({
    description: "What a state does, `state=pass`, `state=warn` or `state=fail`; the states are in `docs/coverage.md`.",
    item: parseStateAction,
    allowed: "`state=pass|warn|fail`, one a line",
  }),
  badge: path({
    description:
      "Where to write a badge of line coverage: an SVG (`.svg`), or data for a badge service's endpoint (`.json`).",
  }),
  "merged-report": list({
    description:
      "Where to write all reports joined, under the repository's paths, one a line: for GitHub's own coverage view, Sonar, Codecov or another tool.",
    commas: false,
    item: parseMergedTarget,
    allowed: mergedTargetForm,
  }),
  annotations: withDefault(flag({ description: "Mark uncovered ranges of this change in its files." }), "true"),
};

const outputs = {
  lines: "Line coverage in percent, rounded down; empty when nothing was measured.",
  branches: "Branch coverage in percent; empty when no report has branches.",
  functions: "Function coverage in percent; empty when no report has functions.",
  statements: "Statement coverage in percent; empty when no report has statements.",
  patch: "Coverage of the changed lines in percent; empty when no changed line is executable.",
  delta: "Percentage points above or below the baseline; empty without one.",
  band: "`green`, `yellow`, `orange`, `red` or `none`.",
  state: "`measured`, or the gravest state that was found.",
  report: "Path of the full JSON report.",
  "uncovered-files": "JSON: files with uncovered changed lines, or without a change with uncovered lines; at most 500.",
} as const;

/** The interface of coverage-gate. */
export const contract: Contract<OwnInputs & CommonInputs, typeof outputs, typeof reasons> = defineContract({
  action: "coverage-gate",
  title: "Build Once · coverage gate",
  description: "One honest number per metric, and a gate that cannot pass by having measured nothing.",
  branding: { icon: "shield", color: "green" },
  inputs,
  outputs,
  permissions: [
    { scope: "contents", level: "read", why: "check out the change that is measured" },
    {
      scope: "actions",
      level: "read",
      why: "find the baseline that a push left (`max-drop`, `carry-forward`, `ratchet` and `baseline: auto` only)",
    },
  ],
  rules: [
    {
      rule: "`bands` are three falling percentages.",
      check: ({ bands: [green = 0, yellow = 0, orange = 0, ...more] }) =>
        green > yellow && yellow > orange && more.length === 0
          ? undefined
          : "bands are three falling percentages such as 90,75,60",
    },
    {
      rule: "`base` is the name of a commit.",
      check: (values) => (values.base?.startsWith("-") === true ? "base is a commit, not an option" : undefined),
    },
    {
      rule: "`badge` ends with `.svg` or `.json`.",
      check: ({ badge }) =>
        badge !== undefined && !/\.(?:svg|json)$/i.test(badge) ? "badge ends with .svg or .json" : undefined,
    },
    {
      rule: "`baseline-key` is of letters, digits, `-` and `_`.",
      check: (values) =>
        /^[A-Za-z0-9_-]+$/.test(values["baseline-key"])
          ? undefined
          : "baseline-key is of letters, digits, - and _, at most 50 of them",
    },
    {
      rule: "`carry-forward` needs a baseline.",
      check: (values) =>
        values["carry-forward"].length > 0 && values.baseline === "none"
          ? "carry-forward takes coverage from a baseline; drop `baseline: none`"
          : undefined,
    },
    {
      rule: "`max-drop` needs a baseline.",
      check: (values) =>
        values["max-drop"] !== undefined && values.baseline === "none"
          ? "max-drop compares with a baseline; drop `baseline: none`"
          : undefined,
    },
  ],
  reasons,
});
