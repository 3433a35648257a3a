import { makeVisible } from "@build-once/markdown";
import type { Check } from "../verdict.ts";

/** The checks as a JUnit report: one test case a check; warnings pass and say so in their output. */
export function renderJunit(checks: readonly Check[], at: string): string {
  const failures = checks.filter((check) => check.result === "fail").length;
  const skips = checks.filter((check) => check.result === "skipped").length;
  const suite = `<testsuite name="artifact-check" tests="${checks.length}" failures="${failures}" errors="0" skipped="${skips}" timestamp="${escapeXml(at.slice(0, 19))}">`;
  const cases = checks.map((check) => {
    const open = `<testcase classname="${escapeXml(check.subject)}" name="${escapeXml(check.rule)}"`;
    const body = bodyOf(check);
    return body === "" ? `    ${open}/>` : `    ${open}>${body}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    `  ${suite}`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function bodyOf(check: Check): string {
  const message = escapeXml(check.message);
  switch (check.result) {
    case "pass":
      return "";
    case "skipped":
      return `<skipped message="${message}"/>`;
    case "warn":
      return `<system-out>warning: ${message}</system-out>`;
    case "fail":
      return `<failure message="${message}">${escapeXml(check.fix ?? "")}</failure>`;
    default:
      return check.result satisfies never;
  }
}

/** Text fit for XML 1.0 and for who reads it: markup escaped; controls, bidi and lone surrogates shown as what they are. */
export function escapeXml(text: string): string {
  return makeVisible(text, "lines").replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
