import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTag } from "@build-once/kernel";
import { factsOnMain, factsOnPull } from "../../test/facts.ts";
import { decidePush, isTrusted, planKeys, planLookup, type RunFacts } from "../keys/keys.ts";
import { branchTag, decideVersionTag, planTags } from "./plan-tags.ts";
import { compareVersions, ladder, parseVersion, type Version } from "./version.ts";

const commit = "a".repeat(40);
const onMain = factsOnMain(commit);
const onPull = factsOnPull(commit, "b".repeat(40));

const of = (text: string): Version => parseVersion(text) ?? expect.fail(text);

const tagsOf = (wishes: readonly string[], facts: RunFacts): readonly string[] =>
  planTags(wishes, facts).map(({ tag }) => tag);

const after = (triggering: RunFacts["triggering"]): readonly string[] => {
  const facts = { ...onMain, triggering };
  return planLookup(facts, planKeys(facts, "trusted"));
};

describe("keys", () => {
  it("only the default branch and tags write what they reuse", () => {
    expect(planKeys(onMain, "trusted")).toEqual({ lookUp: [`sha-${commit}`], write: `sha-${commit}` });
    expect(planKeys({ ...onMain, ref: "refs/tags/v1.0.0" }, "trusted").write).toBe(`sha-${commit}`);
    expect(planKeys({ ...onMain, ref: "refs/heads/feature" }, "trusted").write).toBe(`ref-sha-${commit}`);
    expect(planKeys(onPull, "trusted")).toEqual({
      lookUp: [`pr-sha-${commit}`, `sha-${commit}`],
      write: `pr-sha-${commit}`,
    });
  });

  it("a run whose default branch is unknown, or that checked out something else, is not trusted", () => {
    expect(isTrusted({ ...onMain, defaultBranch: undefined })).toBe(false);
    expect(isTrusted({ ...onMain, ownCommit: false })).toBe(false);
    expect(isTrusted({ ...onMain, ref: "refs/heads/main/evil" })).toBe(false);
  });

  it("the repository setting shares one key", () => {
    expect(planKeys(onPull, "repository").write).toBe(`sha-${commit}`);
  });

  it("no branch name makes a tag that is a key", () => {
    fc.assert(
      fc.property(fc.string(), (branch) => {
        for (const tag of tagsOf(["auto"], { ...onMain, ref: `refs/heads/${branch}` })) {
          expect(tag).not.toMatch(/^(?:pr-|ref-)?sha-/);
          expect(isTag(tag)).toBe(true);
        }
      }),
    );
  });
});

describe("a look-up after another run", () => {
  const head = "c".repeat(40);

  it("takes the head commit's tag for a pull request, never this branch's own image", () => {
    expect(after({ event: "pull_request", headCommit: head, headBranch: "x", foreign: false })).toEqual([
      `head-${head}`,
    ]);
  });

  it("takes the commit's key for a push, by whose branch it was", () => {
    expect(after({ event: "push", headCommit: head, headBranch: "main", foreign: false })).toEqual([`sha-${head}`]);
    const other = after({ event: "push", headCommit: head, headBranch: "x", foreign: false });
    expect(other).toEqual([`ref-sha-${head}`, `sha-${head}`]);
  });

  it("finds nothing for another repository's commit", () => {
    expect(after({ event: "pull_request", headCommit: head, headBranch: "main", foreign: true })).toEqual([]);
  });
});

describe("pushing", () => {
  it("forks and Dependabot build without pushing, unless told otherwise", () => {
    expect(decidePush({ ...onPull, readOnly: "fork" }, "auto").push).toBe(false);
    expect(decidePush({ ...onPull, readOnly: "dependabot" }, "auto").push).toBe(false);
    expect(decidePush({ ...onPull, readOnly: "fork" }, "true").push).toBe(true);
    expect(decidePush(onMain, "auto").push).toBe(true);
    expect(decidePush(onMain, "false").push).toBe(false);
  });
});

describe("tags", () => {
  it("are none in a merge queue, whose branches are gone when it is through", () => {
    expect(planTags(["auto"], { ...onMain, ref: "refs/heads/gh-readonly-queue/main/pr-7-abc" })).toEqual([]);
  });

  it("follow branch, pull request and version", () => {
    expect(tagsOf(["auto"], onMain)).toEqual(["branch-main", "latest"]);
    expect(tagsOf(["auto"], { ...onMain, ref: "refs/heads/feat-x" })).toEqual(["branch-feat-x"]);
    expect(tagsOf(["auto"], onPull)).toEqual(["pr-7", `head-${"b".repeat(40)}`]);
    expect(tagsOf(["auto"], { ...onMain, ref: "refs/tags/v1.2.3" })).toEqual(["v1.2.3", "v1.2", "v1", "latest"]);
    expect(tagsOf(["auto"], { ...onMain, ref: "refs/tags/v1.2.3-rc.1" })).toEqual(["v1.2.3-rc.1"]);
    expect(tagsOf(["auto"], { ...onMain, ref: "refs/tags/nightly" })).toEqual([]);
    expect(tagsOf(["auto", "extra", "extra"], onMain)).toEqual(["branch-main", "latest", "extra"]);
  });

  it("a version tag moves only to the highest of its range; pre-releases hold nothing", () => {
    const version = of("v1.2.3");
    expect(decideVersionTag("v1", version, ["v1.2.2", "v1.2.3", "v2.0.0", "v1.9.0-rc.1", "junk"])).toBeUndefined();
    expect(decideVersionTag("v1", version, ["v1.2.2", "v1.10.0"])).toBe("v1.10.0 is higher");
    expect(decideVersionTag("v1.2", version, ["v1.10.0"])).toBeUndefined();
    expect(decideVersionTag("", version, ["v2.0.0"])).toBe("v2.0.0 is higher");
  });

  it("two branches never share a tag", () => {
    const names = [
      "feat/a",
      "feat-a",
      "feat_a",
      "feat@a",
      "feat/a/",
      "Feat/a",
      "é",
      "e\u0301",
      "x".repeat(130),
      "x".repeat(131),
    ];
    const tags = names.map(branchTag);
    expect(new Set(tags).size).toBe(names.length);
    expect(tags.every(isTag)).toBe(true);
    expect(branchTag("feat-a")).toBe("branch-feat-a");
    expect(branchTag("feat/a")).toMatch(/^branch-feat-a-[0-9a-f]{8}$/);
  });

  it("versions are compared as numbers of any size", () => {
    expect(compareVersions(of("v1.10.0"), of("v1.9.99"))).toBeGreaterThan(0);
    expect(compareVersions(of("v9007199254740992.0.0"), of("v9007199254740993.0.0"))).toBeLessThan(0);
    expect(compareVersions(of("v1.2.3"), of("v1.2.3"))).toBe(0);
    for (const text of ["v1.2", "1.2.3", "v01.2.3", "v1.2.3+meta", "v1.2.3-", ""])
      expect(parseVersion(text)).toBeUndefined();
    expect(ladder(of("v0.1.2"))).toEqual(["v0.1.2", "v0.1", "v0"]);
  });
});
