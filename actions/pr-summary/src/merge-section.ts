import { type Markdown, md, sizeOf } from "@build-once/markdown";
import { parseComment, parseTitle, renderComment, renderTitle, sizeWithout } from "./comment-document.ts";
import { overallStanding } from "./overall.ts";
import { marksOf, type StoredSection } from "./stored-section.ts";
import { decideHeadline } from "./headline.ts";
import type { Links } from "./links.ts";
import type { Model, Standing } from "./parts.ts";
import { artifactsTitle, renderSection } from "./render-section.ts";

/** How our section goes into the comment. */
export interface MergeOptions {
  readonly key: string;
  readonly expect: readonly string[];
  readonly maxBytes: number;
  readonly links: Links;
}

/** What a merge comes to. */
export type Merged =
  | {
      readonly kind: "body";
      readonly body: Markdown;
      readonly standing: Standing;
      readonly before: Standing | undefined;
    }
  /** A newer run has written our section already. */
  | { readonly kind: "superseded" };

/** Of the room there is, our section gets at least a third: others lose their folded halves first. */
const ownShare = 1 / 3;

/**
 * Puts the model's section into the comment that `existing` bodies hold, the one to keep first. Sections of others stay
 * as they are, unless there is no room: then their folded halves go. The same model gives the same body again.
 */
export function mergeSection(existing: readonly string[], given: Model, options: MergeOptions): Merged {
  const sections = newestSections(existing.flatMap(parseComment));
  const before = sections.get(given.section);
  if (before !== undefined && isNewer(before, given)) return { kind: "superseded" };
  const model = withoutTold(given, [...sections.values()]);
  const { standing } = decideHeadline(model);
  const bare: StoredSection = {
    name: model.section,
    standing,
    commit: model.commit,
    runId: model.runId,
    runAttempt: model.runAttempt,
    parts: marksOf(model),
    expect: options.expect,
    headline: md``,
    summary: md``,
    details: md``,
  };
  const kept = existing.map(parseTitle).find((found) => found !== undefined);
  const title = model.title === undefined ? kept : renderTitle(model.title);
  const measure = (rest: readonly StoredSection[]): number => sizeWithout(options.key, title, rest, bare, model.commit);
  const others = makeRoom(
    [...sections.values()].filter((section) => section.name !== model.section),
    (rest) => options.maxBytes - measure(rest) >= options.maxBytes * ownShare,
  );
  const overhead = measure(others);
  const rendered = renderSection(model, options.links, Math.max(options.maxBytes - overhead - headroom, minimumBytes));
  const own = { ...bare, headline: rendered.headline.line, summary: rendered.summary, details: rendered.details };
  const body = renderComment(options.key, title, [...others, own], model.commit);
  return {
    kind: "body",
    body,
    standing: overallStanding([...others, own], model.commit),
    before: standingBefore(sections, model),
  };
}

/**
 * Leaves out what another section of the same run tells already: the list of artifacts, and parts that other jobs
 * reported. What our own job reported is ours to tell.
 */
function withoutTold(model: Model, sections: readonly StoredSection[]): Model {
  const others = sections.filter(
    (section) =>
      section.name !== model.section && section.runId === model.runId && section.runAttempt === model.runAttempt,
  );
  const told = new Set(others.flatMap((section) => section.parts.map((part) => part.name)));
  const chain = model.chain.filter((part) => part.own || !told.has(part.name));
  const listed = others.some((section) => section.details.includes(artifactsTitle));
  const empty = chain.length === 0 && model.tests === undefined;
  return { ...model, chain: empty ? model.chain : chain, artifacts: listed ? [] : model.artifacts };
}

/** Our headline, and the sentence that names what was left out. */
const headroom = 2600;
const minimumBytes = 600;

function standingBefore(sections: ReadonlyMap<string, StoredSection>, model: Model): Standing | undefined {
  const own = sections.get(model.section);
  return own === undefined ? undefined : overallStanding([...sections.values()], own.commit);
}

function newestSections(all: readonly StoredSection[]): ReadonlyMap<string, StoredSection> {
  const newest = new Map<string, StoredSection>();
  for (const section of all) {
    const known = newest.get(section.name);
    if (known === undefined || isNewer(section, known)) newest.set(section.name, section);
  }
  return newest;
}

function isNewer(a: { runId: number; runAttempt: number }, b: { runId: number; runAttempt: number }): boolean {
  return a.runId > b.runId || (a.runId === b.runId && a.runAttempt > b.runAttempt);
}

function makeRoom(
  others: readonly StoredSection[],
  enough: (others: readonly StoredSection[]) => boolean,
): readonly StoredSection[] {
  let kept = others;
  while (!enough(kept)) {
    const sizes = kept.map(foldSize);
    const largest = sizes.indexOf(Math.max(0, ...sizes));
    if (largest < 0 || sizes[largest] === 0) return dropSummaries(kept);
    kept = kept.map((section, index) => (index === largest ? { ...section, details: md`` } : section));
  }
  return kept;
}

/** With no folds left to drop, each other section keeps its headline. */
function dropSummaries(sections: readonly StoredSection[]): readonly StoredSection[] {
  return sections.map((section) => ({
    ...section,
    summary: md`<sub>Left out to keep the comment within its limit.</sub>`,
  }));
}

function foldSize(section: StoredSection): number {
  return sizeOf(section.details, "bytes");
}
