import type { RunArtifact } from "@build-once/github";
import { describe, expect, it } from "vitest";
import { rankBaselines } from "./rank-baselines.ts";

const [base, parent, other] = ["a".repeat(40), "b".repeat(40), "c".repeat(40)] as const;

function artifact(id: number, headSha: string | undefined, more: Partial<RunArtifact> = {}): RunArtifact {
  return {
    id,
    name: "coverage-baseline-default",
    sizeBytes: 100,
    expired: false,
    digest: undefined,
    createdAt: undefined,
    runId: 1000 + id,
    headSha,
    headBranch: "main",
    repositoryId: 7,
    headRepositoryId: 7,
    ...more,
  };
}

const rank = (...artifacts: readonly RunArtifact[]): readonly number[] =>
  rankBaselines(artifacts, [base, parent], "main").map((candidate) => candidate.artifact.id);

describe("which artifact is the baseline", () => {
  it("is that of the commit itself before its ancestor's, and the newest of one commit", () => {
    expect(rank(artifact(5, parent), artifact(1, base), artifact(2, base))).toEqual([2, 1, 5]);
  });
  it("is none of a commit that is no ancestor", () => {
    expect(rank(artifact(1, other), artifact(2, undefined))).toEqual([]);
  });
  it.each([
    ["another branch", { headBranch: "feature" }],
    ["no branch", { headBranch: undefined }],
    ["a fork", { headRepositoryId: 8 }],
    ["no known repository", { repositoryId: undefined, headRepositoryId: undefined }],
    ["no known run", { runId: undefined }],
    ["something expired", { expired: true }],
    ["something far too large", { sizeBytes: 2 ** 30 }],
  ])("is none of %s", (_what, more) => {
    expect(rank(artifact(1, base, more), artifact(2, parent))).toEqual([2]);
  });
});
