import { code, fitDocument, heading, type Markdown, md, table, tableHead, tableRow, text } from "@build-once/markdown";
import { reasons } from "../reasons.ts";
import type { Check, Verdict } from "../verdict.ts";

const marks = { pass: md`✅`, warn: md`⚠️`, fail: md`❌`, skipped: md`⏭️` } as const;
const order = { fail: 0, warn: 1, pass: 2, skipped: 3 } as const;
const budget = { max: 200_000, unit: "bytes" } as const;
const maxFixes = 20;

/** The step summary: the verdict, what is broken with what to do, then every check. */
export function renderSummary(decided: Verdict, commit: string): Markdown {
  const mark = marks[reasons[decided.reason].verdict];
  const title = heading(3, md`${mark} Artifact check: ${text(decided.reason)}`);
  const sorted = decided.checks.toSorted((a, b) => order[a.result] - order[b.result]);
  const subjects = new Set(decided.checks.map((check) => check.subject));
  const [only] = subjects.size === 1 ? subjects : [];
  const columns = [md``, md`Rule`, ...(only === undefined ? [md`Subject`] : []), md`Found`].map((name) => ({
    title: name,
  }));
  const fitted = fitDocument(
    [
      { kind: "fixed", body: title },
      { kind: "fixed", body: text(decided.message, 500) },
      { kind: "fixed", body: renderPlace(only, commit) },
      { kind: "block", name: "what to do", priority: 1, body: renderFixes(decided.checks) },
      {
        kind: "rows",
        name: "checks",
        priority: 2,
        head: tableHead(columns),
        rows: sorted.map((check) => tableRow(cellsOf(check, only === undefined), columns.length)),
        tail: md``,
        leftOut: (rows) => tableRow([md``, md`${rows} more`], columns.length),
      },
    ],
    budget,
  );
  return fitted.body;
}

function renderPlace(subject: string | undefined, commit: string): Markdown {
  const named = subject === undefined ? md`` : code(subject, 300);
  const built = commit === "" ? md`` : md`commit ${code(commit)}`;
  if (subject === undefined) return built;
  return commit === "" ? named : md`${named}, ${built}`;
}

function cellsOf(check: Check, withSubject: boolean): readonly Markdown[] {
  const subject = withSubject ? [code(check.subject, 120)] : [];
  return [marks[check.result], code(check.rule), ...subject, text(check.message, 400)];
}

/** One row for each different advice, however many subjects or platforms need it. */
function renderFixes(checks: readonly Check[]): Markdown {
  const rows = new Map<string, readonly Markdown[]>();
  for (const { result, rule, fix } of checks) {
    if (fix === undefined || (result !== "fail" && result !== "warn")) continue;
    // The backticks of our own words would be shown as they are once the whole is escaped.
    rows.set(`${rule} ${fix}`, [md`${marks[result]} ${code(rule)}`, text(fix.replaceAll("`", ""), 400)]);
  }
  if (rows.size === 0) return md``;
  return table([{ title: md`Broken` }, { title: md`What to do` }], [...rows.values()].slice(0, maxFixes));
}
