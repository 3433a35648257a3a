import { renderMarkdown } from "@build-once/testkit";
import type { CiResult, DemoResult } from "./demo-result.ts";
import { renderTimeline, seconds } from "./render-timeline.ts";

/** What the demo tells a person at a terminal. */
export function renderReport(result: DemoResult, files: readonly string[]): string {
  const { first, second, cd, comments } = result;
  return [
    heading("Timeline"),
    renderTimeline(result.timeline),
    heading("Image"),
    `reference   ${first.reference}`,
    `first run   ${imageLine(first)}`,
    `second run  ${imageLine(second)}`,
    "",
    heading("Tests and coverage"),
    `tests       ${first.passed} passed, ${first.failed} failed`,
    `coverage    ${first.lines} % of lines, ${first.patch === "" ? "no" : first.patch} % of the changed lines`,
    "",
    heading(`Comment on the pull request (${comments.length})`),
    renderMarkdown(comments[0] ?? "")
      .text.replaceAll(/\n{2,}/g, "\n")
      .trim(),
    "",
    heading("Deployment"),
    `digest      ${cd.digest}${cd.digest === first.digest ? " (the one that CI built)" : ""}`,
    `exit code   ${cd.exitCode}`,
    `output      ${cd.stdout.trimEnd()}`,
    "",
    ...(result.warnings.length === 0 ? [] : [heading("Warnings of the runs"), ...result.warnings, ""]),
    heading("Files"),
    ...files,
    "",
  ].join("\n");
}

function heading(text: string): string {
  return `== ${text} ==`;
}

function imageLine(ci: CiResult): string {
  const what = ci.built ? "built" : ci.reused ? "reused" : "neither built nor reused";
  return `${what} in ${seconds(ci.imageMs)}, ${ci.requests} registry requests`;
}
