import type { Markdown } from "@build-once/markdown";
import { chainOrder, type ChainName, type Model, type Standing, standingOfTests } from "./parts.ts";
import { worst } from "./chain.ts";

/** What a section reports, in its mark: `deploy/pass/d5823d16dce8`. */
export interface PartMark {
  readonly name: string;
  readonly standing: Standing;
  /** The first twelve digits of the digest that the part speaks about; empty without one. */
  readonly digest: string;
}

/** A section as it stands in a comment. */
export interface StoredSection {
  readonly name: string;
  readonly standing: Standing;
  readonly commit: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly parts: readonly PartMark[];
  readonly expect: readonly string[];
  /** With its sign, without level or name. */
  readonly headline: Markdown;
  readonly summary: Markdown;
  readonly details: Markdown;
}

/** The marks of what a model reports, each part once. */
export function marksOf(model: Model): readonly PartMark[] {
  const marks: PartMark[] = [];
  if (model.tests !== undefined) marks.push({ name: "tests", standing: standingOfTests(model.tests), digest: "" });
  for (const name of chainOrder) {
    const own = model.chain.filter((part) => part.name === name);
    if (own.length === 0) continue;
    const digests = new Set(own.flatMap((part) => part.digest ?? []));
    const [digest = ""] = digests.size === 1 ? digests : [];
    marks.push({
      name,
      standing: worst(own.map((part) => part.standing)),
      digest: digest.slice(digest.indexOf(":") + 1).slice(0, 12),
    });
  }
  return marks;
}

/** Marks as they stand in a section's first line. */
export function formatMarks(marks: readonly PartMark[]): string {
  return marks.map(({ name, standing, digest }) => [name, standing, digest].join("/")).join(":");
}

/** Reads {@link formatMarks}; what is no mark is left out. */
export function parseMarks(text: string): readonly PartMark[] {
  return text
    .split(":")
    .slice(0, 20)
    .flatMap((mark) => {
      const [, name, standing, digest = ""] =
        /^(tests|coverage|image|check|deploy)\/(pass|fail|warn|skip|missing)\/([0-9a-f]{12}|)$/.exec(mark) ?? [];
      return name === undefined ? [] : [{ name, standing: standing as Standing, digest }];
    });
}

/** True when `name` is a link of the chain. */
export function isChainName(name: string): name is ChainName {
  return chainOrder.some((known) => known === name);
}
