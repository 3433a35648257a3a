import { describe, expect, it } from "vitest";
import { factsOnMain, factsOnPull } from "../../test/facts.ts";
import { planContentKeys, planKeys, planLookup, type RunFacts } from "./keys.ts";

const commit = "1".repeat(40);
const head = "2".repeat(40);
const content = `src-${"a".repeat(64)}`;

const onMain = factsOnMain(commit);
const onBranch: RunFacts = { ...onMain, ref: "refs/heads/feature" };
const onPullRequest = factsOnPull(commit, head);

describe("the keys of a run", () => {
  it("are the shared ones on the default branch and on tags", () => {
    for (const facts of [onMain, { ...onMain, ref: "refs/tags/v1.2.3" }]) {
      expect(planKeys(facts, "trusted")).toEqual({ lookUp: [`sha-${commit}`], write: `sha-${commit}` });
      expect(planContentKeys(facts, "trusted", content)).toEqual({ lookUp: [content], write: content });
    }
  });

  it("are names of their own on other branches and pull requests, which may read the shared ones", () => {
    expect(planKeys(onBranch, "trusted")).toEqual({
      lookUp: [`ref-sha-${commit}`, `sha-${commit}`],
      write: `ref-sha-${commit}`,
    });
    expect(planContentKeys(onPullRequest, "trusted", content)).toEqual({
      lookUp: [`pr-${content}`, content],
      write: `pr-${content}`,
    });
  });

  it("are not the shared ones on the default branch when something else than its commit is checked out", () => {
    expect(planKeys({ ...onMain, ownCommit: false }, "trusted").write).toBe(`ref-sha-${commit}`);
  });

  it("are the shared ones for everybody with `repository`", () => {
    for (const facts of [onMain, onBranch, onPullRequest]) {
      expect(planKeys(facts, "repository")).toEqual({ lookUp: [`sha-${commit}`], write: `sha-${commit}` });
    }
  });

  it("are read from every name and written to their own with `attested`", () => {
    expect(planKeys(onBranch, "attested")).toEqual({
      lookUp: [`ref-sha-${commit}`, `sha-${commit}`, `pr-sha-${commit}`],
      write: `ref-sha-${commit}`,
    });
    expect(planKeys(onMain, "attested")).toEqual({
      lookUp: [`sha-${commit}`, `ref-sha-${commit}`, `pr-sha-${commit}`],
      write: `sha-${commit}`,
    });
  });
});

describe("where a run looks", () => {
  it("a run after a fork's run looks nowhere", () => {
    const triggering = { event: "push", headCommit: head, headBranch: "main", foreign: true };
    expect(planLookup({ ...onMain, triggering }, planKeys(onMain, "trusted"))).toEqual([]);
  });

  it("a run after a pull request's run looks under the head commit alone", () => {
    const triggering = { event: "pull_request", headCommit: head, headBranch: "feature", foreign: false };
    expect(planLookup({ ...onMain, triggering }, planKeys(onMain, "trusted"))).toEqual([`head-${head}`]);
  });
});
