import type { BundleContract, InputContract, WorkflowContract } from "./contract.ts";
import type { CommentBlock } from "./head-comment.ts";
import { jobId, renderMinimalCaller } from "./minimal-caller.ts";

const introduction = `# Reusable workflows

Generated from \`.github/workflows\`; change it there. Each is started by a call alone, asks for no more than its table of
permissions says, and demands no input of a conventional repository but the image where there is one to work on.

A caller has to grant what a called workflow asks for, all of it, or GitHub does not start the run, not even for a job
that would be skipped. The callers below grant exactly that. A check is called \`<job of the caller> / <name>\`.

What a version promises is in [contract.json](contract.json): a dropped or renamed input, output, secret or job, another
type or default, another source of an output and one more permission are a new major version. For runners that do not
know \`$/\`, see [the portable flavour](portable.md).
`;

/** Renders \`docs/workflows.md\` from the contracts and from the comment at the head of each file. */
export function renderWorkflowsPage(
  contract: BundleContract,
  heads: ReadonlyMap<string, readonly CommentBlock[]>,
  as: { readonly repository: string; readonly ref: string },
): string {
  const sections = Object.entries(contract).map(([file, one]) => {
    const head = heads.get(file);
    if (head === undefined) throw new Error(`${file} was not read`);
    return section(file, one, head, renderMinimalCaller(contract, file, as));
  });
  return [introduction, ...sections].join("\n");
}

/** Renders the rows of the README's table: each workflow with the first sentence of its head. */
export function renderWorkflowTable(heads: ReadonlyMap<string, readonly CommentBlock[]>): string {
  const rows = [...heads].map(([file, [purpose]]) => {
    const [first = ""] = /^.*?[.:](?=\s|$)/.exec(purpose?.text ?? "") ?? [];
    return `| [\`${jobId(file)}\`](docs/workflows.md#${jobId(file)}) | ${cell(first.replace(/:$/, "."))} |`;
  });
  return ["| workflow | what it does |", "| --- | --- |", ...rows].join("\n");
}

function section(file: string, one: WorkflowContract, head: readonly CommentBlock[], caller: string): string {
  const [purpose, ...more] = head;
  const checks = Object.values(one.jobs).map(({ name }) => `\`${name}\``);
  const parts = [
    `## ${jobId(file)}`,
    `[${file}](../.github/workflows/${file})`,
    purpose?.text ?? "",
    yaml(caller),
    ...more.map(({ kind, text }) => (kind === "yaml" ? yaml(text) : text)),
    table(
      ["input", "type", "default", "meaning"],
      Object.entries(one.inputs).map(([name, input]) => [
        `\`${name}\``,
        input.type,
        defaultOf(input),
        cell(input.description),
      ]),
    ),
    table(
      ["output", "meaning"],
      Object.entries(one.outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
    ),
    table(
      ["secret", "", "meaning"],
      Object.entries(one.secrets).map(([name, { required, description }]) => [
        `\`${name}\``,
        required ? "*required*" : "optional",
        cell(description),
      ]),
    ),
    table(
      ["permission", "asked for by"],
      Object.entries(one.permissions).map(([scope, level]) => [`\`${scope}: ${level}\``, askers(one, scope, level)]),
    ),
    `Checks: ${checks.join(", ")}.`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function askers(one: WorkflowContract, scope: string, level: string): string {
  const jobs = Object.entries(one.jobs).filter(([, { permissions }]) => permissions[scope] === level);
  return jobs.map(([id]) => `\`${id}\``).join(", ");
}

function defaultOf(input: InputContract): string {
  if (input.required) return "*required*";
  return input.default === "" || input.default === undefined ? "" : cell(`\`${String(input.default)}\``);
}

/** A table, or nothing where it would be empty. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
}
