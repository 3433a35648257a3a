import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type Platform, type PlatformRun, watchStep } from "../src/workflow/index.ts";
import { commentsOf, harmless, matrix, minutes, newPlatform, outputsOf, testReport, told } from "./stage.ts";

describe("a pull request of this repository", () => {
  let platform: Platform;
  let first: PlatformRun;
  let second: PlatformRun;
  let deployed: PlatformRun;
  let afterFailure: PlatformRun;
  let ofStranger: PlatformRun;
  let commentsAfterFirst: readonly string[];
  let secondRequests: number | undefined;

  beforeAll(async () => {
    platform = await newPlatform();
    const pull = await platform.openPullRequest(7, harmless);
    first = await platform.runCi(pull, { matrix });
    commentsAfterFirst = commentsOf(platform, 7);
    const watch = watchStep("build", "image", () => platform.registry.requests.count());
    second = await platform.runCi(pull, { matrix, onLine: watch.onLine });
    secondRequests = watch.counted();
    deployed = await platform.runAfter(second);
    afterFailure = await platform.runAfter(second, { conclusion: "failure" });
    ofStranger = await platform.runAfter(second, { headRepository: { id: 99, fullName: "mallory/sample-app" } });
  }, 5 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is tested, built, checked and reported in a green run", () => {
    expect(first.result.exitCode, told(first)).toBe(0);
    expect(outputsOf(first, "build", "image").get("built")).toBe("true");
    expect(outputsOf(first, "build", "image").get("digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("keeps reports, HTML coverage and the receipt as artifacts", () => {
    const names = platform.results.artifacts.ofRun(first.id).map((artifact) => artifact.name);
    expect(names).toEqual(
      expect.arrayContaining([
        "python-reports-ubuntu-24.04-py3.12-unit",
        "python-coverage-html-ubuntu-24.04-py3.12-unit",
        "image-receipt",
      ]),
    );
  });

  it("says how many tests passed and how much they cover", () => {
    const report = testReport(first);
    expect(Number(findStep(report, "summary")?.outputs.get("passed"))).toBe(8);
    expect(findStep(report, "summary")?.outputs.get("failed")).toBe("0");
    expect(Number(findStep(report, "coverage")?.outputs.get("lines"))).toBeGreaterThanOrEqual(90);
  });

  it("gets one comment that names the digest", () => {
    expect(commentsAfterFirst).toHaveLength(1);
    expect(commentsAfterFirst[0]).toContain(outputsOf(first, "build", "image").get("digest"));
  });

  it("gets links to the artifacts in that comment", () => {
    const artifacts = platform.results.artifacts.ofRun(first.id);
    const reports = artifacts.find(({ name }) => name === "python-reports-ubuntu-24.04-py3.12-unit");
    expect(commentsAfterFirst[0]).toContain(`/acme/sample-app/actions/runs/${first.id}/artifacts/${reports?.id}`);
  });

  it("is not built again by a second run of the same commit", () => {
    expect(second.result.exitCode, told(second)).toBe(0);
    const image = outputsOf(second, "build", "image");
    expect(image.get("built")).toBe("false");
    expect(image.get("reused")).toBe("true");
    expect(image.get("digest")).toBe(outputsOf(first, "build", "image").get("digest"));
  });

  it("is found again with two registry requests at most", () => {
    expect(secondRequests).toBeGreaterThan(0);
    expect(secondRequests).toBeLessThanOrEqual(2);
  });

  it("is deployed by exactly that digest, and the command's output is captured", () => {
    expect(deployed.result.exitCode, told(deployed)).toBe(0);
    const smoke = outputsOf(deployed, "deploy", "smoke");
    expect(smoke.get("deployed-digest")).toBe(outputsOf(first, "build", "image").get("digest"));
    expect(smoke.get("stdout")).toBe("2 + 3 = 5\n");
    expect(smoke.get("exit-code")).toBe("0");
  });

  it("still has one comment, with the deployment's output in it, though the event named no pull request", () => {
    expect(commentsOf(platform, 7)).toHaveLength(1);
    expect(commentsOf(platform, 7)[0]).toContain("2 + 3 = 5");
  });

  it("is not deployed after a run that did not succeed", () => {
    expect(afterFailure.result.exitCode, told(afterFailure)).toBe(0);
    expect(outputsOf(afterFailure, "gate", "decide").get("go")).toBe("false");
    expect(findStep(findJob(afterFailure.result, "deploy"), "smoke")).toBeUndefined();
  });

  it("is not deployed when the run's commit is another repository's, though that commit has an image", () => {
    expect(outputsOf(ofStranger, "gate", "decide").get("go")).toBe("false");
    expect(findStep(findJob(ofStranger.result, "deploy"), "smoke")).toBeUndefined();
  });

  it("did nothing that GitHub would refuse to understand", () => {
    platform.github.assertNoViolations();
  });
});

describe("two CI runs of one commit at once", () => {
  let platform: Platform;
  let runs: readonly PlatformRun[];

  beforeAll(async () => {
    platform = await newPlatform();
    const pull = await platform.openPullRequest(9, harmless);
    runs = await Promise.all([platform.runCi(pull, { matrix }), platform.runCi(pull, { matrix })]);
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("end with one digest", () => {
    for (const run of runs) expect(run.result.exitCode, told(run)).toBe(0);
    const digests = runs.map((run) => outputsOf(run, "build", "image").get("digest"));
    expect(digests[0]).toMatch(/^sha256:/);
    expect(new Set(digests).size).toBe(1);
  });

  it("end with one comment", () => {
    expect(commentsOf(platform, 9)).toHaveLength(1);
  });
});
