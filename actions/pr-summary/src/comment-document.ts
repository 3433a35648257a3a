import { hiddenComment, heading, joinMarkdown, type Markdown, md, sizeOf, text, trusted } from "@build-once/markdown";
import { isCommit } from "@build-once/github";
import type { Standing } from "./parts.ts";
import { currentSections, isChainLine, overallHeadline, renderChain } from "./overall.ts";
import { formatMarks, parseMarks, type StoredSection } from "./stored-section.ts";
import { iconOf } from "./words.ts";

/** The first line of the comment of `key`. */
export function markerOf(key: string): string {
  return hiddenComment(`build-once/pr-summary key=${key}`);
}

const detailsMark = "<!-- details -->";
const endMark = "<!-- /section -->";
const startPattern =
  /^<!-- section name=([\w./-]{1,60}) standing=(pass|fail|warn|skip|missing) commit=([0-9a-f]{0,64}) run=(\d{1,15}) attempt=(\d{1,9}) parts=([\w./:-]*) expect=([\w.:/-]*) -->$/;

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
  // The chain is drawn anew from the marks of all sections.
  const summary = rest.slice(0, at < 0 ? undefined : at).filter((line) => !isChainLine(line));
  const details = at < 0 ? [] : rest.slice(at + 1);
  return {
    name,
    standing: standing as Standing,
    commit: isCommit(commit) ? commit : "",
    runId: Number(run),
    runAttempt: Number(attempt),
    parts: parseMarks(parts),
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
  const chain = renderChain(currentSections(ordered, commit)) ?? md``;
  const head = [
    trusted(markerOf(key)),
    ...(title === undefined ? [] : [title]),
    ...(overall === undefined ? [] : [heading(4, overall), chain]),
  ].filter((line) => line !== "");
  const blocks = ordered.map((section) => renderBlock(section, overall === undefined ? { chain } : undefined, commit));
  return joinMarkdown([joinMarkdown(head, "\n\n"), ...blocks], "\n\n");
}

/** Bad news first. */
function rank(section: StoredSection): number {
  return ["fail", "missing", "warn", "pass", "skip"].indexOf(section.standing);
}

/** `alone` when no headline stands above: the block then has the chain as well. */
function renderBlock(
  section: StoredSection,
  alone: { readonly chain: Markdown } | undefined,
  commit: string,
): Markdown {
  const { name, standing, runId, runAttempt, parts, expect } = section;
  const mark = hiddenComment(
    `section name=${name} standing=${standing} commit=${section.commit} run=${runId} attempt=${runAttempt} parts=${formatMarks(parts)} expect=${expect.join(":")}`,
  );
  const icon = iconOf(standing);
  const words = trusted(section.headline.slice(icon.length).trim());
  const title =
    alone === undefined ? heading(5, md`${icon} ${namePrefix(name)} ${words}`) : heading(4, md`${icon} ${words}`);
  const folds = section.details === "" ? [] : [trusted(detailsMark), section.details];
  const body = [alone?.chain ?? md``, section.summary, ...folds].filter((block) => block !== "");
  const stale =
    section.commit === commit || commit === ""
      ? []
      : [md`<sub>The part below speaks for an older commit; this one has not reported yet.</sub>`];
  return joinMarkdown(
    [...stale, joinMarkdown([joinMarkdown([mark, title], "\n"), ...body, trusted(endMark)], "\n\n")],
    "\n\n",
  );
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
