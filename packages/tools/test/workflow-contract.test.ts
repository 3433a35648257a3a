import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { describe, expect, it } from "vitest";
import { root } from "../src/project.ts";
import { classifyChanges, heaviest } from "../src/workflow-contract/classify.ts";
import { deriveContract, parseContract } from "../src/workflow-contract/contract.ts";
import { contractOf, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";
import { isReusable, readWorkflow } from "@build-once/testkit/workflow-file";
import { applyEdit, seededEdits } from "./seeded-edits.ts";

const workflows = await readProjectWorkflows();
const reusable = workflows.filter(({ workflow }) => isReusable(workflow));

describe("the contract of the reusable workflows", () => {
  it("is what docs/contract.json says; `pnpm generate` writes it", async () => {
    const written = parseContract(await readFile(join(root, "docs/contract.json"), "utf8"));
    expect(classifyChanges(written, contractOf(workflows))).toEqual([]);
    expect(Object.keys(written)).toHaveLength(reusable.length);
  });
});

describe("a workflow that was edited", () => {
  it.each(reusable)("is told from the same one written differently: $path", async ({ path, text }) => {
    const before = { [path]: deriveContract(path, await readWorkflow(path, text)) };
    const rewritten = `# Another comment.\n${parseDocument(text).toString({ lineWidth: 0 })}`;
    expect(rewritten).not.toBe(text);
    const after = { [path]: deriveContract(path, await readWorkflow(path, rewritten)) };
    expect(classifyChanges(before, after)).toEqual([]);
  });

  it("is looked at in more than twenty ways", () => {
    expect(new Set(seededEdits.map(({ title }) => title)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(seededEdits)("is caught when $title, in every workflow that has such a thing", async (edit) => {
    let edited = 0;
    for (const { path, text, workflow } of reusable) {
      const changed = applyEdit(text, edit);
      if (changed === undefined) continue;
      edited += 1;
      const changes = classifyChanges(
        { [path]: deriveContract(path, workflow) },
        { [path]: deriveContract(path, await readWorkflow(path, changed)) },
      );
      expect(heaviest(changes), `${path}: ${JSON.stringify(changes)}`).toBe(edit.weight);
      expect(
        changes.map(({ reason }) => reason).filter((reason) => edit.reason.test(reason)),
        path,
      ).not.toEqual([]);
    }
    expect(edited).toBeGreaterThan(0);
  });
});
