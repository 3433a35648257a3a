import type { Contract, ReasonRow } from "./contract.ts";
import { commonOutputs } from "./common-inputs.ts";

/** The tables of an action's README, by the name of the marker they stand between. */
export function renderReadmeTables(contract: Contract): ReadonlyMap<string, string> {
  return new Map([
    ["inputs", inputTable(contract)],
    ["outputs", outputTable(contract)],
    ["permissions", permissionTable(contract)],
    ["reasons", reasonTable(contract)],
  ]);
}

/** Replaces what stands between `<!-- <name>:start -->` and `<!-- <name>:end -->`; throws when a marker is missing. */
export function replaceBetweenMarkers(document: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the markers ${start} and ${end} are missing`);
  return `${document.slice(0, from + start.length)}\n${content.trimEnd()}\n${document.slice(to)}`;
}

function inputTable(contract: Contract): string {
  const rows = Object.entries(contract.inputs).map(([name, input]) => {
    const fallback = input.required ? "*required*" : code(input.default ?? "");
    return `| \`${name}\` | ${fallback} | ${cell(input.description)} ${cell(sentence(input.allowed))} |`;
  });
  const rules = contract.rules.map((rule) => `- ${rule.rule}`);
  const table = ["| input | default | meaning |", "| --- | --- | --- |", ...rows];
  return [...table, ...(rules.length > 0 ? ["", "Rules over several inputs:", "", ...rules] : [])].join("\n");
}

function outputTable(contract: Contract): string {
  const rows = Object.entries({ ...contract.outputs, ...commonOutputs }).map(
    ([name, description]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ["| output | meaning |", "| --- | --- |", ...rows].join("\n");
}

function permissionTable(contract: Contract): string {
  if (contract.permissions.length === 0) return "None.";
  const rows = contract.permissions.map(({ scope, level, why }) => `| \`${scope}: ${level}\` | ${cell(why)} |`);
  return ["| permission | needed to |", "| --- | --- |", ...rows].join("\n");
}

function reasonTable(contract: Contract): string {
  const rows = Object.entries<ReasonRow>(contract.reasons).map(
    ([code, row]) => `| \`${code}\` | ${row.verdict} | ${cell(row.meaning)} | ${cell(row.fix ?? "")} |`,
  );
  return ["| reason | verdict | meaning | what to do |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function code(value: string): string {
  return value === "" ? "" : `\`${cell(value)}\``;
}

function cell(value: string): string {
  return value.replaceAll("|", "\\|").replaceAll(/\r?\n/g, " ");
}

function sentence(value: string): string {
  return `${value.charAt(0).toUpperCase()}${value.slice(1)}.`;
}
