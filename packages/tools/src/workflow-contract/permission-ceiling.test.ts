import { describe, expect, it } from "vitest";
import { type FindWorkflow, findCeilingProblems, findSpareGrants } from "./permission-ceiling.ts";
import type { Job, Permissions, Workflow } from "@build-once/testkit/workflow-file";

function workflow(jobs: Readonly<Record<string, Job>>, permissions?: Permissions): Workflow {
  return { on: { workflow_call: {} }, jobs, ...(permissions === undefined ? {} : { permissions }) };
}

const files: ReadonlyMap<string, Workflow> = new Map([
  ["leaf", workflow({ push: { permissions: { contents: "read", packages: "write" } } }, {})],
  ["umbrella", workflow({ image: { uses: "leaf", permissions: { contents: "read", packages: "write" } } }, {})],
  ["stingy", workflow({ image: { uses: "leaf", permissions: { contents: "read", packages: "read" } } }, {})],
  ["silent", workflow({ image: { uses: "leaf" } })],
  ["plain", workflow({ look: { permissions: { contents: "read" } } }, {})],
  ["endless", workflow({ again: { uses: "endless" } })],
]);
const find: FindWorkflow = (uses) => files.get(uses);

function problems(jobs: Readonly<Record<string, Job>>, permissions?: Permissions): readonly string[] {
  return findCeilingProblems(workflow(jobs, permissions), find).map(({ asks, fix }) => `${asks} <- ${fix}`);
}

function spare(permissions: Permissions): readonly string[] {
  return findSpareGrants(workflow({ a: { uses: "umbrella" } }, permissions), find);
}

describe("the permission ceiling", () => {
  it("is reached by a caller that grants what is asked, per job or for all jobs", () => {
    const grants = { contents: "read", packages: "write" } as const;
    expect(problems({ a: { uses: "leaf", permissions: grants } })).toEqual([]);
    expect(problems({ a: { uses: "umbrella" } }, grants)).toEqual([]);
    expect(problems({ a: { uses: "silent" } }, "write-all")).toEqual([]);
  });

  it("names the job and the line that is missing", () => {
    expect(problems({ a: { uses: "leaf", permissions: { contents: "read" } } })).toEqual([
      "push <- jobs.a.permissions: packages: write",
    ]);
  });

  it("takes read for less than write, and write for enough where read is asked", () => {
    expect(problems({ a: { uses: "leaf" } }, "read-all")).toEqual(["push <- jobs.a.permissions: packages: write"]);
    expect(problems({ a: { uses: "plain" } }, { contents: "write" })).toEqual([]);
  });

  it("lets a job's own permissions replace the workflow's, not add to them", () => {
    const all = { contents: "read", packages: "write" } as const;
    expect(problems({ a: { uses: "leaf", permissions: { packages: "write" } } }, all)).toEqual([
      "push <- jobs.a.permissions: contents: read",
    ]);
    expect(problems({ a: { uses: "leaf", permissions: {} } }, all)).toHaveLength(2);
  });

  it("looks through workflows that are called in turn", () => {
    expect(problems({ a: { uses: "umbrella" } }, { contents: "read" })).toEqual([
      "image <- jobs.a.permissions: packages: write",
    ]);
    expect(problems({ a: { uses: "silent" } }, { contents: "read" })).toEqual([
      "image/push <- jobs.a.permissions: packages: write",
    ]);
  });

  it("finds a grant that a workflow in between narrows, whatever its caller grants", () => {
    expect(problems({ a: { uses: "stingy" } }, "write-all")).toEqual([
      "image/push <- jobs.a.permissions: packages: write",
    ]);
  });

  it("takes a caller that says nothing for one with the restricted token", () => {
    expect(problems({ a: { uses: "plain" } })).toEqual([]);
    expect(problems({ a: { uses: "leaf" } })).toEqual(["push <- jobs.a.permissions: packages: write"]);
  });

  it("does not pass over a workflow that is not there, nor over workflows without end", () => {
    expect(problems({ a: { uses: "nowhere" } }, "write-all")).toEqual([
      " <- name a workflow that exists: nowhere was not found",
    ]);
    expect(problems({ a: { uses: "endless" } }, "write-all")).toEqual([
      expect.stringContaining("call fewer workflows in turn: endless is the 11th"),
    ]);
  });

  it("names what is granted and asked by none", () => {
    expect(spare({ contents: "read", packages: "write" })).toEqual([]);
    expect(spare({ contents: "write", packages: "write", issues: "read" })).toEqual([
      "contents: write",
      "issues: read",
    ]);
  });
});
