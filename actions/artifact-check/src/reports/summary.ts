import { code, fitDocument, heading, type Markdown, md, table, tableHead, tableRow, text } from "@build-once/markdown";
import { reasons } from "../reasons.ts";
import type { Check, Verdict } from "../verdict.ts";

const marks = { pass: md`✅`, warn: md`⚠️`, fail: md`❌`, skipped: md`⏭️` } as const;
const order = { fail: 0, warn: 1, pass: 2, skipped: 3 } as const;
const budget = { max: 200_000, unit: "bytes" } as const;

/** The step summary: the verdict, what is broken with what to do, then every check. */
export function renderSummary(decided: Verdict, commit: string): Markdown {
  const mark = marks[reasons[decided.reason].verdict];
  const title = heading(3, md`${mark} Artifact check: ${text(decided.reason)}`);
  const wrong = decided.checks.filter(
    (check) => check.fix !== undefined && (check.result === "fail" || check.result === "warn"),
  );
  const sorted = decided.checks.toSorted((a, b) => order[a.result] - order[b.result]);
  const columns = [{ title: md`` }, { title: md`Rule` }, { title: md`Subject` }, { title: md`Found` }];
  const fitted = fitDocument(
    [
      { kind: "fixed", body: title },
      { kind: "fixed", body: text(decided.message, 500) },
      { kind: "fixed", body: commit === "" ? md`` : md`Commit ${code(commit)}` },
      { kind: "block", name: "what to do", priority: 1, body: wrong.length === 0 ? md`` : renderFixes(wrong) },
      {
        kind: "rows",
        name: "checks",
        priority: 2,
        head: tableHead(columns),
        rows: sorted.map((check) => tableRow(cellsOf(check), columns.length)),
        tail: md``,
        leftOut: (rows) => tableRow([md``, md`${rows} more`], columns.length),
      },
    ],
    budget,
  );
  return fitted.body;
}

function cellsOf(check: Check): readonly Markdown[] {
  return [marks[check.result], code(check.rule), code(check.subject, 120), text(check.message, 400)];
}

function renderFixes(checks: readonly Check[]): Markdown {
  return table(
    [{ title: md`Broken` }, { title: md`What to do` }],
    checks.slice(0, 20).map((check) => [md`${marks[check.result]} ${code(check.rule)}`, text(check.fix ?? "", 400)]),
  );
}
