import { hiddenComment, heading, joinMarkdown, type Markdown, md, sizeOf, text, trusted } from "@build-once/markdown";
import { isCommit } from "@build-once/github";
import type { Standing } from "./parts.ts";
import { iconOf } from "./words.ts";

/** A section as it stands in a comment. */
export interface StoredSection {
  readonly name: string;
  readonly standing: Standing;
  readonly commit: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly parts: readonly string[];
  readonly expect: readonly string[];
  /** With its sign, without level or name. */
  readonly headline: Markdown;
  readonly summary: Markdown;
  readonly details: Markdown;
}

/** The first line of the comment of `key`. */
export function markerOf(key: string): string {
  return hiddenComment(`build-once/pr-summary key=${key}`);
}

const detailsMark = "<!-- details -->";
const endMark = "<!-- /section -->";
const startPattern =
  /^<!-- section name=([\w./-]{1,60}) standing=(pass|fail|warn|skip|missing) commit=([0-9a-f]{0,64}) run=(\d{1,15}) attempt=(\d{1,9}) parts=([\w.:/-]*) expect=([\w.:/-]*) -->$/;

/** More sections than jobs in a workflow are not ours. */
const maxSections = 60;

/** Reads the sections of a comment that we wrote; lines outside of sections are made anew each time. */
export function parseComment(body: string): readonly StoredSection[] {
  const sections: StoredSection[] = [];
  let start: RegExpExecArray | undefined;
  let lines: string[] = [];
  for (const line of body.split(/\r?\n/)) {
    if (start === undefined) {
      start = startPattern.exec(line) ?? undefined;
      lines = [];
    } else if (line === endMark) {
      sections.push(readSection(start, lines));
      start = undefined;
    } else lines.push(line);
  }
  return sections.slice(0, maxSections);
}

function readSection(start: RegExpExecArray, lines: readonly string[]): StoredSection {
  const [, name = "", standing = "missing", commit = "", run = "0", attempt = "0", parts = "", expect = ""] = start;
  const [first = "", ...rest] = lines;
  const at = rest.indexOf(detailsMark);
  const summary = rest.slice(0, at < 0 ? undefined : at);
  const details = at < 0 ? [] : rest.slice(at + 1);
  return {
    name,
    standing: standing as Standing,
    commit: isCommit(commit) ? commit : "",
    runId: Number(run),
    runAttempt: Number(attempt),
    parts: namesOf(parts),
    expect: namesOf(expect),
    headline: headlineOf(first, name, standing as Standing),
    summary: trusted(summary.join("\n").trim()),
    details: trusted(details.join("\n").trim()),
  };
}

/** The title that stands under the marker, as Markdown; kept when a writer brings none. */
export function parseTitle(body: string): Markdown | undefined {
  const line = body.split(/\r?\n/, 3)[2] ?? "";
  return /^\*\*[^*<>]{1,1000}\*\*$/.test(line) ? trusted(line) : undefined;
}

/** A title as it stands under the marker. */
export function renderTitle(title: string): Markdown {
  return md`**${text(title, 100)}**`;
}

/** Several jobs write one comment: their sections, bad news first and then by name, with one headline above them. */
export function renderComment(
  key: string,
  title: Markdown | undefined,
  sections: readonly StoredSection[],
  commit: string,
): Markdown {
  const ordered = [...sections].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const overall = overallHeadline(ordered, commit);
  const head = [
    trusted(markerOf(key)),
    ...(title === undefined ? [] : [title]),
    ...(overall === undefined ? [] : [heading(4, overall)]),
  ];
  const blocks = ordered.map((section) => renderBlock(section, overall !== undefined, commit));
  return joinMarkdown([joinMarkdown(head, "\n\n"), ...blocks], "\n\n");
}

/** Bad news first. */
function rank(section: StoredSection): number {
  return ["fail", "missing", "warn", "pass", "skip"].indexOf(section.standing);
}

function renderBlock(section: StoredSection, nested: boolean, commit: string): Markdown {
  const { name, standing, runId, runAttempt, parts, expect } = section;
  const mark = hiddenComment(
    `section name=${name} standing=${standing} commit=${section.commit} run=${runId} attempt=${runAttempt} parts=${parts.join(":")} expect=${expect.join(":")}`,
  );
  const icon = iconOf(standing);
  const words = trusted(section.headline.slice(icon.length).trim());
  const title = nested ? heading(5, md`${icon} ${namePrefix(name)} ${words}`) : heading(4, md`${icon} ${words}`);
  const body = section.details === "" ? [section.summary] : [section.summary, trusted(detailsMark), section.details];
  const stale =
    section.commit === commit || commit === ""
      ? []
      : [md`<sub>The part below speaks for an older commit; this one has not reported yet.</sub>`];
  return joinMarkdown(
    [...stale, joinMarkdown([joinMarkdown([mark, title], "\n"), ...body, trusted(endMark)], "\n\n")],
    "\n\n",
  );
}

/** What all sections together come to; none where one section says it all. */
function overallHeadline(sections: readonly StoredSection[], commit: string): Markdown | undefined {
  const current = sections.filter((section) => section.commit === commit || commit === "");
  const missing = missingOf(current);
  if (sections.length === 1 && missing.length === 0) return undefined;
  const failed = current.filter((section) => section.standing === "fail" || section.standing === "missing");
  if (failed.length > 0) {
    const names = failed.map((section) => section.name).join(", ");
    const absent = missing.length === 0 ? md`` : md`; no report from ${text(missing.join(", "))}`;
    return md`${iconOf("fail")} ${failed.length} of ${current.length} parts failed: ${text(names)}${absent}`;
  }
  if (missing.length > 0) return md`${iconOf("warn")} Not complete: no report from ${text(missing.join(", "))}`;
  const unsure = current.filter((section) => section.standing === "warn");
  if (unsure.length > 0) {
    return md`${iconOf("warn")} Passed with remarks: ${text(unsure.map((section) => section.name).join(", "))}`;
  }
  if (!current.some((section) => section.standing === "pass")) return md`${iconOf("warn")} Nothing was proven`;
  return current.length === 1
    ? md`${iconOf("pass")} 1 part passed`
    : md`${iconOf("pass")} All ${current.length} parts passed`;
}

/** What was expected and neither is a section nor a part of one. */
export function missingOf(sections: readonly StoredSection[]): readonly string[] {
  const reported = new Set(sections.flatMap((section) => [section.name, ...section.parts]));
  return [...new Set(sections.flatMap((section) => section.expect))].filter((name) => !reported.has(name)).sort();
}

/** The size of what is not the section `name`: what is left of the budget is that section's. */
export function sizeWithout(
  key: string,
  title: Markdown | undefined,
  others: readonly StoredSection[],
  own: StoredSection,
  commit: string,
): number {
  const bare = { ...own, headline: iconOf(own.standing), summary: md``, details: md`` };
  return sizeOf(renderComment(key, title, [...others, bare], commit), "bytes");
}

function headlineOf(line: string, name: string, standing: Standing): Markdown {
  const icon = iconOf(standing);
  const bare = line.replace(/^#{4,5} /, "");
  const words = bare.startsWith(icon) ? bare.slice(icon.length).trim() : bare.trim();
  const prefix = namePrefix(name);
  // Only below a headline of all sections does the name stand in front.
  const named = line.startsWith("##### ") && words.startsWith(prefix);
  return md`${icon} ${trusted((named ? words.slice(prefix.length).trim() : words) || "no result")}`;
}

function namePrefix(name: string): Markdown {
  return md`${text(name, 60)}:`;
}

function namesOf(joined: string): readonly string[] {
  return joined
    .split(":")
    .filter((name) => name !== "")
    .slice(0, 50);
}
