import { type Markdown, md, text } from "@build-once/markdown";
import { drawChain, worst } from "./chain.ts";
import { type ChainPart, type Model, type Standing, standingOfTests } from "./parts.ts";
import { counted, iconOf } from "./words.ts";

/** What a section comes to, in one line. */
export interface Headline {
  readonly standing: Standing;
  readonly line: Markdown;
}

/** The verdict on everything that the model holds; with nothing in it there is no good news. */
export function decideHeadline(model: Model): Headline {
  const bad = badNews(model);
  const standings = [
    ...(model.tests === undefined ? [] : [standingOfTests(model.tests)]),
    ...model.chain.map((part) => part.standing),
    ...(drawChain(model.chain).broken === undefined ? [] : ["fail" as const]),
    ...(model.runConclusion === undefined ? [] : ["fail" as const]),
  ];
  const standing = worst(standings);
  const good = goodNews(model);
  const words = bad.length > 0 ? bad : good.length > 0 ? good : ["nothing was reported"];
  const settled = standing === "pass" && model.notes.length > 0 ? "warn" : standing;
  return { standing: settled, line: md`${iconOf(settled)} ${text(words.join(" · "), 240)}` };
}

function badNews(model: Model): readonly string[] {
  const { tests } = model;
  const words: string[] = [];
  if (tests !== undefined) {
    if (tests.failed > 0) words.push(`${tests.failed} of ${counted(tests.tests, "test")} failed`);
    if (tests.problems.length > 0)
      words.push(counted(tests.problems.length, "problem with the test reports", "problems with the test reports"));
    if (tests.tests === 0) words.push("no test ran");
  }
  const { broken } = drawChain(model.chain);
  if (broken !== undefined) words.push(`the chain breaks at ${broken.name}`);
  if (model.runConclusion !== undefined) words.push(`the run ended with ${model.runConclusion}`);
  return words;
}

function goodNews({ tests, chain }: Model): readonly string[] {
  const words: string[] = [];
  if (tests !== undefined) {
    const flaky = tests.flaky > 0 ? `, ${tests.flaky} flaky` : "";
    words.push(`${counted(tests.passed + tests.flaky, "test")} passed${flaky}`);
  }
  return [...words, ...chain.map(goodWords)];
}

function goodWords(part: ChainPart): string {
  if (part.name === "coverage") return part.facts[0] ?? `coverage ${part.word}`;
  return `${part.name} ${part.word}`;
}
