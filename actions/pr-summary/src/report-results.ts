import type { Facts } from "@build-once/evidence";
import type { Annotation } from "@build-once/host";
import { joinMarkdown, type Markdown, md } from "@build-once/markdown";
import { decideHeadline } from "./headline.ts";
import type { Links } from "./links.ts";
import { renderChain } from "./overall.ts";
import { chainOrder, type Model, standingOfTests } from "./parts.ts";
import { renderSection } from "./render-section.ts";
import type { Reason } from "./reasons.ts";
import { marksOf } from "./stored-section.ts";
import { testsFacts } from "./tests-part.ts";

/** The step summary takes 1 MiB; nobody reads that much. */
const summaryBytes = 250_000;

/** The section as the step summary shows it. */
export function renderStepSummary(model: Model, links: Links, note: string | undefined): Markdown {
  const rendered = renderSection(
    note === undefined ? model : { ...model, notes: [note, ...model.notes] },
    links,
    summaryBytes,
  );
  const drawn = renderChain([{ name: model.section, parts: marksOf(model) }]) ?? md``;
  const blocks = [md`### ${rendered.headline.line}`, drawn, rendered.summary, rendered.details];
  return joinMarkdown(
    blocks.filter((block) => block !== ""),
    "\n\n",
  );
}

/** The verdict of `fail-on-tests`; `undefined` when the tests are no reason to fail. */
export function decideTests(
  model: Model,
  asked: boolean,
): { readonly reason: Reason; readonly message: string } | undefined {
  if (!asked) return undefined;
  const { tests } = model;
  if (tests !== undefined && tests.failed > 0)
    return { reason: "tests-failed", message: `${tests.failed} of ${tests.tests} tests failed` };
  if (tests !== undefined && tests.problems.length > 0) {
    const reason = tests.files === 0 ? "tests-missing" : "tests-unreadable";
    return { reason, message: tests.problems[0] ?? "a report could not be read" };
  }
  if (tests === undefined || tests.tests === 0)
    return { reason: "tests-missing", message: "no test ran, or no result was found" };
  if (model.testsIncomplete !== undefined) return { reason: "tests-unreadable", message: model.testsIncomplete };
  return standingOfTests(tests) === "pass" ? undefined : { reason: "tests-missing", message: "every test was skipped" };
}

/** An annotation for each failed test whose file is in the repository. */
export function annotateFailures(model: Model, links: Links): readonly Annotation[] {
  return (model.tests?.failures ?? []).flatMap((failure) => {
    if (failure.file === undefined || links.file(model.commit, failure.file, failure.line) === undefined) return [];
    const place = failure.line === undefined ? {} : { startLine: failure.line };
    const message = failure.message === "" ? "failed" : failure.message;
    return [{ level: "error" as const, title: failure.name, message, file: failure.file, ...place }];
  });
}

/** The facts of our evidence; in `collect` they are what the commenting run reads. */
export function modelFacts(model: Model, mode: string): Facts {
  return {
    mode,
    section: model.section,
    standing: decideHeadline(model).standing,
    commit: model.commit,
    tests: model.tests === undefined ? null : testsFacts(model.tests),
    chain: chainOrder.map((name) => ({
      name,
      standing: model.chain.find((part) => part.name === name)?.standing ?? "missing",
    })),
    notes: model.notes,
  };
}
