import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { projectRepository } from "@build-once/testkit";
import { readWorkflow } from "@build-once/testkit/workflow-file";
import { root } from "../src/project.ts";
import { findCeilingProblems, findSpareGrants } from "../src/workflow-contract/permission-ceiling.ts";
import { finderOf, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";

const workflows = await readProjectWorkflows();
const find = finderOf(workflows, projectRepository());
const callers = workflows.filter(({ workflow }) => Object.values(workflow.jobs).some(({ uses }) => uses !== undefined));

describe("every caller", () => {
  it("is looked at", () => {
    expect(callers.length).toBeGreaterThanOrEqual(5);
  });

  it.each(callers)("$path grants each called job what it asks for, so that the run can start", ({ workflow }) => {
    expect(findCeilingProblems(workflow, find)).toEqual([]);
  });

  it.each(callers)("$path grants nothing that no called job asks for", ({ workflow }) => {
    expect(findSpareGrants(workflow, find)).toEqual([]);
  });

  it.each(callers)("$path would not start without any one of its grants", async ({ path, text, workflow }) => {
    let taken = 0;
    for (const [id, { permissions }] of Object.entries(workflow.jobs))
      for (const scope of Object.keys(typeof permissions === "object" ? permissions : {})) {
        if (workflow.jobs[id]?.uses === undefined) continue;
        const document = parseDocument(text);
        document.deleteIn(["jobs", id, "permissions", scope]);
        const problems = findCeilingProblems(await readWorkflow(path, document.toString()), find);
        expect(problems.map(({ fix }) => fix).join(), id).toContain(`jobs.${id}.permissions: ${scope}: `);
        taken += 1;
      }
    if (Object.keys(workflow.permissions ?? {}).length === 0) expect(taken).toBeGreaterThan(0);
  });
});

describe("every whole workflow that a page shows", async () => {
  const shown = await readShownWorkflows();

  it("is found", () => {
    expect(shown.length).toBeGreaterThan(15);
  });

  it.each(shown)("$page can start, and grants nothing more: $text", async ({ page, text }) => {
    const workflow = await readWorkflow(page, text);
    expect(findCeilingProblems(workflow, find)).toEqual([]);
    if (Object.values(workflow.jobs).every(({ uses }) => uses !== undefined))
      expect(findSpareGrants(workflow, find)).toEqual([]);
  });
});

/** What pages show as YAML and has events as well as jobs, calls of this project among them. */
async function readShownWorkflows(): Promise<readonly { readonly page: string; readonly text: string }[]> {
  const shown: { readonly page: string; readonly text: string }[] = [];
  for await (const page of glob(["*.md", "docs/**/*.md", "actions/*/README.md", "examples/*/README.md"], {
    cwd: root,
  })) {
    const text = await readFile(join(root, page), "utf8");
    for (const [, snippet = ""] of text.matchAll(/^```yaml\n([\s\S]*?)^```/gm))
      if (/^jobs:/m.test(snippet) && /^on:/m.test(snippet) && /uses: build-once\/pipeline\/\.github/.test(snippet))
        shown.push({ page, text: snippet });
  }
  return shown;
}
