import { makeVisible } from "@build-once/markdown";
import { isRuleName, ruleRow, ruleRows } from "../rule-names.ts";
import type { Check } from "../verdict.ts";

/**
 * What is broken, as SARIF; `uri` is the file that results are shown at, because an image has no line of its own.
 *
 * @see OASIS SARIF 2.1.0, 3.14 run, 3.27 result
 */
export function renderSarif(checks: readonly Check[], informationUri: string, uri: string): string {
  const broken = checks.filter((check) => check.result === "fail" || check.result === "warn");
  const rules = Object.keys(ruleRows)
    .filter(isRuleName)
    .map((name) => ({ id: name, shortDescription: { text: ruleRow(name).demands } }));
  const results = broken.map((check) => ({
    ruleId: check.rule,
    level: check.result === "fail" ? "error" : "warning",
    message: { text: plain(`${check.subject}: ${check.message}${check.fix === undefined ? "" : ` ${check.fix}`}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
    partialFingerprints: { "ruleAndSubject/v1": makeVisible(`${check.rule} ${check.subject}`) },
  }));
  const run = { tool: { driver: { name: "artifact-check", informationUri, rules } }, results };
  return `${JSON.stringify({ version: "2.1.0", $schema: "https://json.schemastore.org/sarif-2.1.0.json", runs: [run] }, null, 2)}\n`;
}

/** A message in which nothing is an embedded link. @see OASIS SARIF 2.1.0, 3.11.6 messages with embedded links */
function plain(text: string): string {
  return makeVisible(text).replaceAll(/[\\[\]]/g, "\\$&");
}
