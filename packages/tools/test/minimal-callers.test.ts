import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRepository } from "@build-once/testkit";
import { findWorkflowProblems, readWorkflow } from "@build-once/testkit/workflow-file";
import { root } from "../src/project.ts";
import { renderMinimalCaller } from "../src/workflow-contract/minimal-caller.ts";
import { findCeilingProblems, findSpareGrants } from "../src/workflow-contract/permission-ceiling.ts";
import { contractOf, finderOf, readProjectWorkflows } from "../src/workflow-contract/project-workflows.ts";

const as = { repository: projectRepository(), ref: "v1" };
const workflows = await readProjectWorkflows();
const contract = contractOf(workflows);
const find = finderOf(workflows, as.repository);
const callers = Object.keys(contract).map((file) => ({ file, text: renderMinimalCaller(contract, file, as) }));

describe("the smallest caller of each workflow", () => {
  it.each(callers)("can start, and grants nothing more: $file", async ({ file, text }) => {
    expect(await findWorkflowProblems(file, text)).toEqual([]);
    const caller = await readWorkflow(file, text);
    expect(findCeilingProblems(caller, find)).toEqual([]);
    expect(findSpareGrants(caller, find)).toEqual([]);
  });

  it.each(callers)("gives every input that is demanded, and only inputs that exist: $file", async ({ file, text }) => {
    for (const { uses = "", with: given = {} } of Object.values((await readWorkflow(file, text)).jobs)) {
      const inputs = contract[uses.replace(/^.*\//, "").replace(/@.*$/, "")]?.inputs ?? {};
      const demanded = Object.entries(inputs).flatMap(([name, { required }]) => (required ? [name] : []));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(demanded));
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });

  it.each(callers)("is twelve lines at most, and stands on the page: $file", async ({ text }) => {
    expect(text.trim().split("\n").length).toBeLessThanOrEqual(12);
    expect(await readFile(join(root, "docs/workflows.md"), "utf8")).toContain(text.trim());
  });

  it("of python-ci and of container-ci need no input at all", () => {
    for (const file of ["python-ci.yml", "container-ci.yml"])
      expect(renderMinimalCaller(contract, file, as)).not.toContain("with:");
  });

  it("is refused where nobody said what a demanded input is", () => {
    const one = contract["python-test.yml"];
    const demanding = one && { ...one, inputs: { key: { type: "string", required: true, description: "" } as const } };
    expect(() => renderMinimalCaller(demanding === undefined ? {} : { "x.yml": demanding }, "x.yml", as)).toThrow(
      "x.yml demands key",
    );
  });
});
