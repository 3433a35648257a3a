import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildImage, buildIndex, removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { check, commit } from "./check.ts";
import { checkImage, good, serve, stopRegistry } from "./stage.ts";

afterEach(stopRegistry);
afterAll(removeScratch);

describe("an image that is fit", () => {
  test("passes, and the receipt names commit, run, digest and every check", async () => {
    const image = buildIndex([buildImage(good), buildImage({ ...good, platform: "linux/arm64" })], {
      attestations: true,
    });
    const result = await checkImage(image, {
      platforms: "linux/amd64, linux/arm64/v8",
      "max-size": "1MB",
      labels: "org.opencontainers.image.revision",
    });
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "pass",
      reason: "checked",
      digest: image.digest,
      failed: "0",
      warned: "0",
    });
    expect(result.receipt).toMatchObject({
      schema: "build-once/receipt/v1",
      verdict: "pass",
      commit,
      runId: 4242,
      subjects: [{ kind: "image", digest: image.digest }],
    });
    expect(Number(result.outputs.get("checked"))).toBe(
      result.receipt?.checks.filter((each) => each.result !== "skipped").length,
    );
    expect(result.evidence[0]).toMatchObject({
      action: "artifact-check",
      verdict: "pass",
      facts: { digest: image.digest, commit },
    });
    expect(result.summary).toContain("image-children");
  });

  test("that is a single manifest of docker's types passes too", async () => {
    expect((await checkImage(buildImage({ ...good, docker: true }))).outputs.get("reason")).toBe("checked");
  });

  test("is found in the evidence of this job when no subject is given", async () => {
    const image = buildImage(good);
    const reference = await serve(image);
    const temporary = await scratchFolder();
    await mkdir(join(temporary, "build-once/evidence"), { recursive: true });
    const subject = {
      repository: "acme/sample-app",
      commit,
      ref: "refs/heads/main",
      event: "push",
      runId: 4242,
      runAttempt: 1,
      job: "build",
      workflow: "CI",
    };
    const evidence = {
      schema: "build-once/evidence/v1",
      action: "build-once-by-digest",
      verdict: "pass",
      reason: "built",
      message: "",
      subject,
      at: "2026-01-01T00:00:00Z",
      durationMs: 1,
      facts: { reference },
      links: [],
      inputs: "",
    };
    await writeFile(join(temporary, "build-once/evidence/one.json"), JSON.stringify(evidence));
    const result = await check({}, { temporary });
    expect(result.outputs.get("digest")).toBe(image.digest);
    expect(result.receipt?.evidence).toMatchObject([
      { file: "one.json", action: "build-once-by-digest", sha256: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    ]);
  });

  test("says in its receipt that attestations were not verified", async () => {
    const result = await checkImage(buildIndex([buildImage(good)], { attestations: true }));
    expect(result.results("image-attestation")).toEqual(["skipped"]);
    expect(result.outputs.get("verdict")).toBe("pass");
  });
});
