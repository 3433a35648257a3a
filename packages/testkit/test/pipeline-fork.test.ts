import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type Platform, type PlatformRun } from "../src/workflow/index.ts";
import { commentsOf, harmless, matrix, minutes, newPlatform, outputsOf, told } from "./stage.ts";

const reportCaller = `name: Report
on: { workflow_run: { workflows: [CI], types: [completed] } }
permissions: {}
jobs:
  report:
    permissions: { actions: read, contents: read, pull-requests: write }
    uses: build-once/pipeline/.github/workflows/pr-report.yml@v1
`;

describe("a fork's pull request", () => {
  let platform: Platform;
  let run: PlatformRun;
  let commentsOfFork: readonly string[];
  let report: PlatformRun;

  beforeAll(async () => {
    platform = await newPlatform({ ".github/workflows/report.yml": reportCaller });
    const pull = await platform.openPullRequest(10, harmless, "mallory/sample-app");
    run = await platform.runCi(pull, { matrix });
    commentsOfFork = commentsOf(platform, 10);
    const permissions = { actions: "read", contents: "read", metadata: "read", pull_requests: "write" } as const;
    report = await platform.runAfter(run, { workflow: "report.yml", permissions });
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is tested and built in a green run", () => {
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(outputsOf(run, "check", "image").get("built")).toBe("true");
  });

  it("pushes nothing and names no digest", () => {
    expect(outputsOf(run, "check", "image").get("pushed")).not.toBe("true");
    expect(outputsOf(run, "check", "image").get("digest") ?? "").toBe("");
    expect(platform.registry.requests.all.filter((request) => request.method === "PUT")).toEqual([]);
    expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
  });

  it("writes no comment with the token that may only read", () => {
    expect(commentsOfFork).toEqual([]);
  });

  it("gets its comment from the workflow that follows and may write", () => {
    expect(report.result.exitCode, told(report)).toBe(0);
    expect(commentsOf(platform, 10)).toHaveLength(1);
    expect(commentsOf(platform, 10)[0]).toContain("8 passed");
  });
});
