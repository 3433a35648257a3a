import type { Contract, ReasonRow } from "@build-once/contract";
import type { ErrorRow } from "@build-once/kernel";

const introduction = `# Errors and reasons

Generated from the sources; change it there. Every red step names one of these codes in its annotation, in its output
\`reason\` and in its evidence.

A **reason** is what an action decided. An **error** means that it could not decide; it is red as well, with exit code 1.

| kind | meaning |
| --- | --- |
| \`input\` | a value or a combination of values is wrong |
| \`permission\` | the token or credential may not do this |
| \`upstream\` | a service did not answer, after all attempts |
| \`data\` | a report, manifest or archive cannot be read |
| \`bug\` | anything else: please report it |
`;

/** Renders \`docs/errors.md\`; a code that two tables declare is a mistake and throws. */
export function renderErrorsPage(
  contracts: readonly Contract[],
  tables: ReadonlyMap<string, Readonly<Record<string, ErrorRow>>>,
): string {
  const owners = new Map<string, string>([["unexpected", "packages/kernel"]]);
  const parts = [introduction];
  for (const contract of contracts) {
    parts.push(`## Reasons of ${contract.action}\n\n${reasonTable(contract)}\n`);
  }
  parts.push("## Errors\n");
  for (const [place, rows] of tables) {
    for (const code of Object.keys(rows)) {
      const owner = owners.get(code);
      if (owner !== undefined) throw new Error(`the code ${code} is declared by ${owner} and by ${place}`);
      owners.set(code, place);
    }
    parts.push(...Object.entries(rows).map(([code, row]) => errorSection(code, row)));
  }
  parts.push(
    errorSection("unexpected", {
      kind: "bug",
      meaning: "Something happened that the action did not foresee.",
      fix: "Report it with the log of the step, which carries the stack.",
    }),
  );
  return parts.join("\n");
}

function reasonTable(contract: Contract): string {
  const rows = Object.entries<ReasonRow>(contract.reasons).map(
    ([code, row]) => `| \`${code}\` | ${row.verdict} | ${cell(row.meaning)} | ${cell(row.fix ?? "")} |`,
  );
  return ["| reason | verdict | meaning | what to do |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function errorSection(code: string, row: ErrorRow): string {
  return `### ${code}\n\nKind \`${row.kind}\`. ${row.meaning}\n\n**What to do:** ${row.fix}\n`;
}

function cell(value: string): string {
  return value.replaceAll("|", "\\|").replaceAll(/\r?\n/g, " ");
}
