import type { EventContext } from "@build-once/github";
import { expect, test } from "vitest";
import { decideExpected } from "./expected.ts";

const base = {
  sha: "a".repeat(40),
  headSha: "a".repeat(40),
  runId: 1,
  workflowRun: undefined,
} as unknown as EventContext;
const head = "b".repeat(40);

test("on a push everything is of this run and commit", () => {
  expect(decideExpected(base, undefined, undefined)).toEqual({
    imageCommits: [base.sha],
    artifactCommits: [base.sha],
    runId: 1,
    commitGiven: false,
  });
});

test("on a pull request an image may be of the merge commit or of the head", () => {
  expect(decideExpected({ ...base, headSha: head }, undefined, undefined).imageCommits).toEqual([base.sha, head]);
});

test("on workflow_run artifacts are of the triggering run, and nothing is said about images", () => {
  const event = { ...base, workflowRun: { id: 7, headSha: head } } as unknown as EventContext;
  expect(decideExpected(event, undefined, undefined)).toMatchObject({
    imageCommits: [],
    artifactCommits: [head],
    runId: 7,
  });
});

test("what is given counts alone", () => {
  const given = "c".repeat(40);
  expect(decideExpected(base, given, 9)).toEqual({
    imageCommits: [given],
    artifactCommits: [given],
    runId: 9,
    commitGiven: true,
  });
});
