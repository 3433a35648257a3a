import { describe, expect, it } from "vitest";
import { type BaseFacts, chooseBase, parseGenerated, parseGoModule, parseParents } from "../index.ts";

const [a, b, c] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [string, string, string];
const facts: BaseFacts = {
  event: "pull_request",
  head: c,
  parents: [a, b],
  runCommit: c,
  pullRequestHead: b,
  pullRequestBase: "d".repeat(40),
  pushBefore: undefined,
  mergeGroupBase: undefined,
};

describe("the commit to compare with", () => {
  it("is the first parent of GitHub's merge commit", () => {
    expect(chooseBase(facts)).toEqual({ kind: "commit", commit: a });
    expect(chooseBase({ ...facts, pullRequestHead: undefined })).toEqual({ kind: "commit", commit: a });
  });
  it.each([
    ["a merge that the author made", { pullRequestHead: c }],
    ["a checkout of another commit", { head: b }],
    ["a commit with one parent", { parents: [a] }],
    ["an octopus", { parents: [a, b, c] }],
    ["pull_request_target", { event: "pull_request_target" }],
  ])("is the merge base for %s", (_, more) => {
    expect(chooseBase({ ...facts, ...more })).toEqual({ kind: "merge-base", commit: facts.pullRequestBase });
  });
  it("is the commit before a push and the base of a merge group", () => {
    expect(chooseBase({ ...facts, event: "push", pushBefore: b })).toEqual({ kind: "commit", commit: b });
    expect(chooseBase({ ...facts, event: "merge_group", mergeGroupBase: b })).toEqual({ kind: "commit", commit: b });
  });
  it.each([
    ["a new branch", { event: "push", pushBefore: "0".repeat(40) }],
    ["a schedule", { event: "schedule" }],
    ["no event", { event: "" }],
  ])("is none for %s, with a reason", (_, more) => {
    expect(chooseBase({ ...facts, ...more })).toEqual({ kind: "none", reason: expect.stringMatching(/\w/) });
  });
  it.each([
    ["a pull request", { parents: [a], pullRequestBase: undefined }],
    ["a push", { event: "push" }],
    ["a merge group", { event: "merge_group" }],
  ])("is unknown, not none, for %s that does not name it", (_, more) => {
    expect(chooseBase({ ...facts, ...more })).toEqual({ kind: "unknown", reason: expect.stringMatching(/`base`/) });
  });
});

const field = (path: string, value: string) => `${path}\0linguist-generated\0${value}\0`;

describe("what git and go.mod say", () => {
  it("parents are read from a commit's header and never from its message", () => {
    expect(parseParents(`tree ${a}\nparent ${b}\nparent ${c}\nauthor x\n\nparent ${a}\n`)).toEqual([b, c]);
    expect(parseParents(`tree ${a}\nauthor x\n\n`)).toEqual([]);
  });
  it("generated files are those whose attribute is set or true", () => {
    const text =
      field("a", "set") + field("b\n", "true") + field("c", "unset") + field("d", "unspecified") + field("e", "false");
    expect([...parseGenerated(text)]).toEqual(["a", "b\n"]);
  });
  it.each([
    ["module example.com/m/v2\n\ngo 1.24\n", "example.com/m/v2"],
    ['// module no\nmodule "example.com/q" // yes\r\n', "example.com/q"],
    ["go 1.24\n", undefined],
  ])("the module of %j is %s", (text, module) => {
    expect(parseGoModule(text)).toBe(module);
  });
});
