import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Step } from "../src/workflow/workflow-file.ts";
import {
  callsOf,
  examples,
  inputsOf,
  internal,
  own,
  ownPath,
  readWorkflowFile,
  reusable,
  root,
} from "./workflow-calls.ts";

describe("the reusable workflows", () => {
  it("are found", () => {
    expect(reusable.length).toBeGreaterThanOrEqual(5);
  });

  it.each(reusable)("%s describes each input, and each optional one has a default", (path) => {
    const inputs = Object.entries(readWorkflowFile(path).on.workflow_call?.inputs ?? {});
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.length).toBeLessThanOrEqual(25);
    for (const [name, input] of inputs) {
      expect(input.description, name).toMatch(/\S/);
      if (input.required !== true) expect(input.default, name).toBeDefined();
    }
  });

  it.each(reusable)("%s lets its caller choose the runner and the limit of its jobs", (path) => {
    const { inputs } = readWorkflowFile(path).on.workflow_call ?? {};
    expect(inputs?.["runs-on"]?.default).toBe("ubuntu-24.04");
    expect(inputs?.["timeout-minutes"]?.type).toBe("number");
  });

  it.each(reusable)("%s is started by nothing but a call", (path) => {
    expect(Object.keys(readWorkflowFile(path).on)).toEqual(["workflow_call"]);
  });
});

describe("every workflow file of this project", () => {
  it.each(own)("%s grants nothing at the top", (path) => {
    expect(readWorkflowFile(path).permissions).toEqual({});
  });

  it.each(own)("%s gives each job its permissions, a limit and a name", (path) => {
    for (const [id, job] of Object.entries(readWorkflowFile(path).jobs)) {
      expect(job.permissions, id).toBeDefined();
      if (job.uses === undefined) expect(job["timeout-minutes"], id).toBeDefined();
      expect(job.name, id).toMatch(/\S/);
    }
  });

  it.each(own)("%s says why for each permission", (path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    const granted = lines.filter((line) => /^ {6}[a-z-]+: (?:read|write)\b/.test(line));
    expect(granted.length).toBeGreaterThan(0);
    for (const line of granted) expect(line).toMatch(/# \S+/);
  });

  it.each([...own, "action.yml", ...internal.filter((path) => callsOf(path).length > 0)])(
    "%s takes actions of its own by $/ and others by commit with the version beside it",
    (path) => {
      const lines = readFileSync(join(root, path), "utf8").split("\n");
      const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line));
      expect(uses.length).toBeGreaterThan(0);
      for (const line of uses)
        expect(line).toMatch(/uses: (?:\$\/[\w./-]+$|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    },
  );

  it.each(own)("%s leaves no credentials in a checkout", (path) => {
    for (const step of Object.values(readWorkflowFile(path).jobs).flatMap((job) => job.steps ?? []))
      if (step.uses?.startsWith("actions/checkout@") === true) expect(step.with?.["persist-credentials"]).toBe(false);
  });
});

describe("what is passed to our own actions and workflows", () => {
  it.each([...own, ...examples, ...internal])("%s passes only inputs that exist, and all that are required", (path) => {
    for (const { uses, given } of callsOf(path)) {
      const target = ownPath(uses);
      if (target === undefined) continue;
      const declared = inputsOf(target);
      expect(
        Object.keys(given).filter((name) => !declared.has(name)),
        uses,
      ).toEqual([]);
      const missing = [...declared].filter(([name, required]) => required && !(name in given)).map(([name]) => name);
      expect(missing, uses).toEqual([]);
    }
  });

  it("holds for the composite at the root as well", () => {
    const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as { runs: { steps: readonly Step[] } };
    expect(action.runs.steps.map((step) => ownPath(step.uses ?? ""))).toEqual([
      "actions/build-once-by-digest",
      "actions/artifact-check",
      "actions/coverage-gate",
      "actions/pr-summary",
    ]);
    for (const step of action.runs.steps) {
      const declared = inputsOf(ownPath(step.uses ?? "") ?? "");
      expect(Object.keys(step.with ?? {}).filter((name) => !declared.has(name))).toEqual([]);
    }
  });
});

describe("the example's callers", () => {
  it.each(examples)("%s is twelve lines at most", (path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    const counted = lines.filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
    expect(counted.length).toBeLessThanOrEqual(12);
  });

  it("asks for no more than CI and CD of such a repository may have", () => {
    expect(allGranted("ci.yml")).toEqual({
      contents: "read",
      packages: "write",
      "pull-requests": "write",
      "security-events": "write",
      "id-token": "write",
      attestations: "write",
    });
    expect(allGranted("cd.yml")).toEqual({ contents: "read", packages: "read", "pull-requests": "write" });
  });
});

/** Everything that a caller of the example grants to any job. */
function allGranted(file: string): Readonly<Record<string, string>> {
  const workflow = readWorkflowFile(`examples/sample-app/.github/workflows/${file}`);
  const all = [workflow.permissions ?? {}, ...Object.values(workflow.jobs).map((job) => job.permissions ?? {})];
  return Object.assign({}, ...all) as Readonly<Record<string, string>>;
}
