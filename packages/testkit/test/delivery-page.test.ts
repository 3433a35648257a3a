import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findWorkflowProblems, readWorkflow } from "../src/workflow/workflow-file.ts";

const root = resolve(import.meta.dirname, "../../..");
const blocks = [...readFileSync(join(root, "docs/delivery.md"), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, block = ""], index) => ({ name: `block-${index}.yml`, block }),
);

describe("the callers that docs/delivery.md shows", () => {
  it("are all of them", () => {
    expect(blocks).toHaveLength(4);
  });

  it.each(blocks)("$name is a workflow that GitHub would start", async ({ name, block }) => {
    expect(await findWorkflowProblems(name, block)).toEqual([]);
  });

  it.each(blocks)("$name passes inputs that exist and grants what is asked for, no more", async ({ name, block }) => {
    const jobs = Object.entries((await readWorkflow(name, block)).jobs);
    expect(jobs.length).toBeGreaterThan(1);
    for (const [id, job] of jobs) {
      const path = /^build-once\/pipeline\/(\.github\/workflows\/[a-z-]+\.yml)@v1$/.exec(job.uses ?? "")?.[1] ?? "";
      const called = await readWorkflow(path, readFileSync(join(root, path), "utf8"));
      const declared = Object.keys(called.on.workflow_call?.inputs ?? {});
      expect(
        Object.keys(job.with ?? {}).filter((input) => !declared.includes(input)),
        id,
      ).toEqual([]);
      const asked = Object.values(called.jobs).map(
        ({ permissions }) => permissions as Readonly<Record<string, string>>,
      );
      expect(job.permissions, id).toEqual(Object.assign({}, ...asked));
    }
  });
});
