import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkflow } from "./read-workflow.ts";

const path = ".github/workflows/ci.yml";

/** A workflow that GitHub would start, with these lines at its top and under its job. */
function workflow(top = "", job = ""): string {
  return `on: push\n${top}jobs:\n  a:\n    runs-on: x\n${job}    steps: [{ run: echo }]\n`;
}

describe("a workflow file", () => {
  test("that GitHub would start has no problem", async () => {
    expect(await readWorkflow(path, workflow())).toEqual({
      path,
      problems: [],
      jobs: [{ job: "a", grants: undefined }],
      onlyCalled: false,
    });
  });

  test.each([
    ["an unknown key", workflow("onn: x\n"), 2],
    ["an unknown key of a job", workflow("", "    runz: y\n"), 5],
    ["a need of a job that is not there", workflow("", "    needs: [b]\n"), 3],
    [
      "two jobs that need each other",
      "on: push\njobs: { a: { needs: b, runs-on: x, steps: [] }, b: { needs: a, runs-on: x, steps: [] } }\n",
      2,
    ],
    ["an unknown event", workflow().replace("push", "pushed"), 1],
    ["an unknown function", workflow("", "    if: nonsense()\n"), 5],
    ["YAML that does not end", 'on: "push\n', 2],
    ["the same key twice", "on: push\non: push\njobs: {}\n", 2],
  ])("with %s names its line", async (_title, text, line) => {
    const { problems } = await readWorkflow(path, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toMatch(/\S/);
  });

  test.each([
    [
      "its job, before its top",
      "permissions: { actions: read }\n",
      "    permissions: { contents: read, packages: write }\n",
      ["contents: read", "packages: write"],
    ],
    ["its top", "permissions: { actions: read }\n", "", ["actions: read"]],
    ["a word", "permissions: write-all\n", "", ["write-all"]],
    ["nothing at all", "permissions: {}\n", "", []],
  ])("grants a job what %s says", async (_title, top, job, grants) => {
    expect((await readWorkflow(path, workflow(top, job))).jobs).toEqual([{ job: "a", grants }]);
  });

  test.each([
    ["workflow_call", true],
    ["[workflow_call]", true],
    ["{ workflow_call: {} }", true],
    ["[workflow_call, push]", false],
    ["push", false],
  ])("on %s is called alone: %s", async (on, onlyCalled) => {
    expect((await readWorkflow(path, workflow().replace("push", on))).onlyCalled).toBe(onlyCalled);
  });

  test("may repeat itself by aliases, within reason", async () => {
    const text = "on: push\njobs:\n  a: &a { runs-on: x, steps: [{ run: echo }] }\n  b: *a\n";
    const { problems, jobs } = await readWorkflow(path, text);
    expect(problems).toEqual([]);
    expect(jobs.map(({ job }) => job)).toEqual(["a", "b"]);
  });
});

/** Lists of lists by aliases: each level holds the one below `width` times. */
function levels(count: number, width: number): string {
  return Array.from({ length: count }, (_, level) => {
    const items = Array.from({ length: width }, () => (level === 0 ? "1" : `*x${level - 1}`));
    return `x${level}: &x${level} [${items.join(",")}]\n`;
  }).join("");
}

describe("a stranger's file", () => {
  test.each([
    ["that grows ninefold twelve times", `on: push\n${levels(12, 9)}`],
    ["that doubles a hundred times", `on: push\n${levels(100, 2)}`],
    ["that holds itself", "on: push\na: &a [*a]\n"],
    ["that holds itself in two steps", "on: push\na: &a { b: &b { c: *a } }\n"],
    ["of a hundred thousand aliases", `on: push\na: &a 1\nb: [${"*a,".repeat(100_000)}1]\n`],
    ["nested a thousand deep", `on: ${"[".repeat(1000)}${"]".repeat(1000)}\n`],
    ["nested fifty thousand deep", `on: ${"{a: ".repeat(50_000)}`],
    ["with an alias of nothing", "on: *nothing\njobs: {}\n"],
    ["of two documents", "on: push\njobs: {}\n---\non: push\n"],
    ["of zeros", "\u0000\u0000"],
  ])("%s has a problem, and no job", async (_title, text) => {
    const { problems, jobs } = await readWorkflow(path, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(jobs).toEqual([]);
  });

  test("of any text is read, or is its own problem", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        expect((await readWorkflow(path, text)).path).toBe(path);
        expect((await readWorkflow(path, `${workflow()}${text}`)).path).toBe(path);
      }),
      { numRuns: 200 },
    );
  });
});
