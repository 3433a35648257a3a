import {
  code,
  codeBlock,
  type DocumentPart,
  detailsEnd,
  detailsStart,
  joinMarkdown,
  link,
  type Markdown,
  md,
  tableHead,
  tableRow,
  text,
} from "@build-once/markdown";
import type { Links } from "./links.ts";
import type { FailedTest, TestsPart } from "./parts.ts";

/** What the comment shows of failures at most; the run's own log has them all. */
const maxRows = 100;
const maxTraces = 20;

/** The failed tests, each with its place: the first thing a reader looks for. */
export function failureRows(tests: TestsPart, commit: string, links: Links): readonly DocumentPart[] {
  if (tests.failures.length === 0) return [];
  const shown = tests.failures.slice(0, maxRows);
  const hidden = Math.max(tests.failed - shown.length, 0);
  const rows = shown.map((failure) => failureRow(failure, commit, links));
  const left = (count: number): Markdown => tableRow([md`… and ${count + foldedAway(tests, shown)} more`], 3);
  return [
    {
      kind: "rows",
      name: "failed tests",
      priority: 2,
      head: tableHead([{ title: md`Failed test` }, { title: md`Where` }, { title: md`What happened` }]),
      rows: hidden > 0 && foldedAway(tests, shown) > 0 ? [...rows, left(0)] : rows,
      tail: md``,
      leftOut: (count) => left(hidden > 0 && foldedAway(tests, shown) > 0 ? count - 1 : count),
    },
  ];
}

/** Failures that no row stands for: beyond the rows, and not folded into one of them. */
function foldedAway(tests: TestsPart, shown: readonly FailedTest[]): number {
  const listed = shown.reduce((sum, failure) => sum + failure.jobs.length, 0);
  return Math.max(tests.failed - listed, 0);
}

function failureRow(failure: FailedTest, commit: string, links: Links): Markdown {
  const jobs = failure.jobs.length > 1 ? md` (${text(failure.jobs.join(", "), 120)})` : md``;
  return tableRow(
    [
      md`❌ ${code(failure.name, 120)}${jobs}`,
      placeOf(failure, commit, links),
      failure.message === "" ? md`` : code(failure.message.split("\n", 1)[0] ?? "", 160),
    ],
    3,
  );
}

function placeOf(failure: FailedTest, commit: string, links: Links): Markdown {
  if (failure.file === undefined) return failure.classname === "" ? md`` : code(failure.classname, 120);
  const label = code(failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`, 120);
  const url = links.file(commit, failure.file, failure.line);
  return url === undefined ? label : link(label, url);
}

/** What the tests printed, folded. */
export function traceFold(tests: TestsPart): readonly DocumentPart[] {
  const told = tests.failures.filter(
    (failure) => failure.details.trim() !== "" && failure.details.trim() !== failure.message,
  );
  if (told.length === 0) return [];
  const rows = told
    .slice(0, maxTraces)
    .map(
      (failure) =>
        md`${code(failure.name, 200)}\n\n${codeBlock(failure.details, { maxLines: 25, maxCharacters: 240 })}`,
    );
  return [
    {
      kind: "rows",
      name: "what the tests said",
      priority: 8,
      head: detailsStart(md`What the failed tests said (${rows.length})`),
      rows,
      tail: detailsEnd,
      separator: "\n\n",
      leftOut: (count) => md`… and ${count} more in the log of the run.`,
    },
  ];
}

/** Reports that could not be read and suites that died: never silent. */
export function problemRows(tests: TestsPart): readonly DocumentPart[] {
  if (tests.problems.length === 0) return [];
  return [
    {
      kind: "rows",
      name: "problems with the test reports",
      priority: 1,
      head: md`**Problems with the test reports**\n`,
      rows: tests.problems.map((problem) => md`- ${text(problem, 300)}`),
      tail: md``,
      leftOut: (count) => md`- … and ${count} more`,
    },
  ];
}

/** Flaky tests, folded. */
export function flakyFold(tests: TestsPart): readonly DocumentPart[] {
  if (tests.flakyTests.length === 0) return [];
  const names = tests.flakyTests.map((name) => md`- ${code(name, 120)}`);
  const title = md`Flaky tests, passed after a failed attempt (${tests.flaky})`;
  return [
    {
      kind: "block",
      name: "flaky tests",
      priority: 7,
      body: joinMarkdown([detailsStart(title), joinMarkdown(names, "\n"), detailsEnd], "\n\n"),
    },
  ];
}
