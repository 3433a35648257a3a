import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Contract, renderActionYml, renderReadmeTables, replaceBetweenMarkers } from "@build-once/contract";
import type { ErrorRow, ErrorTable } from "@build-once/kernel";
import { projectRepository } from "@build-once/testkit";
import { actionNames, root } from "./project.ts";
import { renderErrorsPage } from "./render-errors.ts";
import { renderScanKernel } from "./scan-kernel.ts";
import { renderContract } from "./workflow-contract/contract.ts";
import { type CommentBlock, readHeadComment } from "./workflow-contract/head-comment.ts";
import { contractOf, readProjectWorkflows } from "./workflow-contract/project-workflows.ts";
import { renderWorkflowsPage, renderWorkflowTable } from "./workflow-contract/render-workflows.ts";

/** The content of every generated file, by its path from the root. */
export async function generateAll(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const contracts: Contract[] = [];
  for (const action of actionNames) {
    const contract = await loadContract(action);
    contracts.push(contract);
    files.set(`actions/${action}/action.yml`, renderActionYml(contract));
    files.set(`actions/${action}/README.md`, await readmeWithTables(action, contract));
  }
  files.set("docs/errors.md", renderErrorsPage(contracts, await loadErrorTables()));
  files.set("packages/coverage/src/kernel/kernel-code.ts", await renderScanKernel());
  const workflows = await readProjectWorkflows();
  const contract = contractOf(workflows);
  const heads = new Map<string, readonly CommentBlock[]>();
  for (const { path, text } of workflows) {
    const file = path.replace(".github/workflows/", "");
    if (Object.hasOwn(contract, file)) heads.set(file, readHeadComment(path, text));
  }
  files.set("docs/contract.json", renderContract(contract));
  files.set("docs/workflows.md", renderWorkflowsPage(contract, heads, { repository: projectRepository(), ref: "v1" }));
  const readme = await readFile(join(root, "README.md"), "utf8");
  const caller = await readFile(join(root, "examples/sample-app/.github/workflows/ci.yml"), "utf8");
  const withCaller = replaceBetweenMarkers(readme, "caller", `\`\`\`yaml\n${caller.trimEnd()}\n\`\`\``);
  const withActions = replaceBetweenMarkers(withCaller, "actions", actionTable(contracts));
  files.set("README.md", replaceBetweenMarkers(withActions, "workflows", renderWorkflowTable(heads)));
  return files;
}

async function loadContract(action: string): Promise<Contract> {
  const loaded = await importSource(`actions/${action}/src/contract.ts`);
  const contract = loaded["contract"] as Contract | undefined;
  if (contract?.action !== action)
    throw new Error(`actions/${action}/src/contract.ts exports no contract of that name`);
  return contract;
}

async function readmeWithTables(action: string, contract: Contract): Promise<string> {
  let document = await readFile(join(root, "actions", action, "README.md"), "utf8");
  for (const [name, table] of renderReadmeTables(contract)) document = replaceBetweenMarkers(document, name, table);
  return document;
}

function actionTable(contracts: readonly Contract[]): string {
  const rows = contracts.map(
    ({ action, description }) =>
      `| [\`${action}\`](actions/${action}/README.md) | ${description.replaceAll("|", "\\|")} |`,
  );
  return ["| action | what it does |", "| --- | --- |", ...rows].join("\n");
}

/** The error tables of all packages and actions, by the place that declares them. */
async function loadErrorTables(): Promise<ReadonlyMap<string, Readonly<Record<string, ErrorRow>>>> {
  const tables = new Map<string, Readonly<Record<string, ErrorRow>>>();
  for (const folder of ["packages", "actions"]) {
    for (const name of (await readdir(join(root, folder))).toSorted()) {
      const names: readonly string[] = await readdir(join(root, folder, name, "src")).catch(() => []);
      if (!names.includes("errors.ts")) continue;
      const loaded = await importSource(`${folder}/${name}/src/errors.ts`);
      for (const value of Object.values(loaded)) if (isErrorTable(value)) tables.set(`${folder}/${name}`, value.rows);
    }
  }
  return tables;
}

function isErrorTable(value: unknown): value is ErrorTable<string> {
  return typeof value === "object" && value !== null && "rows" in value && "owns" in value;
}

async function importSource(path: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(join(root, path)).href)) as Readonly<Record<string, unknown>>;
}
