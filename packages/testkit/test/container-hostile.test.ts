import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMarkdown } from "../src/markdown/index.ts";
import { buildImage, storeImage } from "../src/registry/index.ts";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import { caller, dockerfile, labelFor, legs, newImagePlatform, stepOutputs } from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const given = (name: string): string => `${name}: \${{ vars.${name.replaceAll("-", "_").toUpperCase()} }}`;
const workflows = {
  ".github/workflows/build.yml": caller("docker-build.yml", [
    ...["file", "platforms", "build-args", "labels", "tags", "section"].map(given),
    "comment: false",
  ]),
  ".github/workflows/check.yml": caller(
    "docker-build-check.yml",
    ["file", "build-args", "labels", "section"].map(given),
  ),
  ".github/workflows/scan.yml": caller("docker-scan.yml", [
    ...["reference", "artifact", "severity", "ignore-file", "scanner-image", "section"].map(given),
    "scanners: ${{ vars.SCANNERS || 'vuln' }}",
  ]),
  ".github/workflows/promote.yml": caller("docker-promote.yml", ["reference", "digest", "tags"].map(given)),
  ".github/workflows/attest.yml": caller("docker-attest.yml", [given("reference")]),
};

/** Names of the steps that failed: each value is refused where it is first read. */
const failedSteps = (done: PlatformRun): readonly string[] =>
  done.result.jobs.flatMap(({ steps }) => steps.filter(({ outcome }) => outcome === "failure").map(({ name }) => name));

describe("what a stranger writes", () => {
  let platform: Platform;
  let canary: string;
  beforeAll(async () => {
    canary = join(await mkdtemp(join(tmpdir(), "build-once-canary-")), "pwned");
    platform = await newImagePlatform({
      ...workflows,
      // A name that a shell would run, of a file that is there.
      "Dockerfile.$(id)`id`;&|": dockerfile({}, "ARG NAME\nLABEL given=${NAME}\n"),
      "ignored $(id).txt": "CVE-1\n",
    });
  }, minutes);
  afterAll(async () => {
    await platform.stop();
    await rm(dirname(canary), { recursive: true });
  });

  const run = async (workflow: string, vars: Readonly<Record<string, string>>): Promise<PlatformRun> =>
    await platform.runPush(harmless, { workflow: `${workflow}.yml`, vars: { SECTION: "image", ...vars } });

  /** Nothing was executed, and no step set an output or wrote a message that it did not write itself. */
  function expectHarmless(done: PlatformRun): void {
    expect(existsSync(canary)).toBe(false);
    const steps = done.result.jobs.flatMap((job) => job.steps);
    expect(steps.flatMap(({ outputs }) => [...outputs.keys()]).filter((name) => name === "injected")).toEqual([]);
    expect(done.result.annotations.filter(({ properties }) => properties.get("title") === "injected")).toEqual([]);
  }

  const commands = (): string => `$(touch ${canary})\`touch ${canary}\``;
  const lines = "::error title=injected::x%0A::set-output name=injected::x";

  it.each(["build", "check"])(
    "in a Dockerfile's name, in arguments and in labels is built as text by %s",
    async (workflow) => {
      const done = await run(workflow, {
        FILE: "Dockerfile.$(id)`id`;&|",
        BUILD_ARGS: `NAME=${commands()}"';${lines}`,
        LABELS: `hostile=${commands()}"'; ${lines} <img src=x onerror=alert(1)> @octocat`,
        TAGS: "auto",
      });
      expect(done.result.exitCode, told(done)).toBe(0);
      expectHarmless(done);
    },
    2 * minutes,
  );

  it.each([
    ["a platform", "Read the platforms", { PLATFORMS: "linux/amd64=$(touch CANARY)" }],
    ["a runner", "Read the platforms", { PLATFORMS: "linux/amd64,linux/arm64=ubuntu`touch CANARY`" }],
    ["a platform with a command of the runner", "Read the platforms", { PLATFORMS: `linux/amd64=${lines}` }],
    ["a tag", "Build once", { TAGS: "x;touch CANARY" }],
    ["the key of a commit as a tag", "Build once", { TAGS: `sha-${"a".repeat(40)}` }],
    ["a section", "Keep the receipt", { SECTION: "a/../$(touch CANARY)" }],
  ])(
    "is refused by the build as %s",
    async (_title, step, vars) => {
      const done = await run("build", withCanary({ TAGS: "auto", ...vars }));
      expect(failedSteps(done)).toEqual([step]);
      expectHarmless(done);
    },
    2 * minutes,
  );

  it.each([
    ["a reference", "Read what is scanned", { REFERENCE: "x@sha256:$(touch CANARY)" }],
    ["a reference of two lines", "Read what is scanned", { REFERENCE: `x@sha256:${"a".repeat(64)}\n${lines}` }],
    [
      "an option in place of a reference",
      "Read what is scanned",
      { REFERENCE: `--output=CANARY@sha256:${"a".repeat(64)}` },
    ],
    ["an artifact", "Fetch the tarball", { ARTIFACT: "$(touch CANARY)" }],
    ["a scanner", "Read what is scanned", { REFERENCE: "GOOD", SCANNER_IMAGE: "evil/scanner:latest;touch CANARY" }],
    ["a severity", "Hold the findings", { REFERENCE: "GOOD", SEVERITY: "HIGH;touch CANARY" }],
    ["an ignore file that is not there", "Scan", { REFERENCE: "GOOD", IGNORE_FILE: "-t CANARY; touch CANARY" }],
  ])(
    "is refused by the scan as %s",
    async (_title, step, vars) => {
      const done = await run("scan", withCanary({ SEVERITY: "HIGH", ...vars }));
      expect(failedSteps(done)).toEqual([step]);
      expectHarmless(done);
    },
    2 * minutes,
  );

  it.each([
    ["tags", "promote", "Promote", { TAGS: "prod;touch CANARY", REFERENCE: "GOOD" }],
    ["an option in place of a tag", "promote", "Promote", { TAGS: "--all", REFERENCE: "GOOD" }],
    ["a digest", "promote", "Find the image", { TAGS: "prod", DIGEST: "sha256:`touch CANARY`" }],
    ["a reference", "attest", "Read the subject", { REFERENCE: `$(touch CANARY)@sha256:${"a".repeat(64)}` }],
  ])(
    "is refused as %s by %s",
    async (_title, workflow, step, vars) => {
      const done = await run(workflow, withCanary(vars));
      expect(failedSteps(done)).toEqual([step]);
      expectHarmless(done);
    },
    2 * minutes,
  );

  it(
    "in a scanner's findings is shown as text, in the summary and in annotations",
    async () => {
      const text = `${commands()} <img src=x onerror=alert(1)> [x](javascript:alert(1)) | @octocat #1\r\n${lines}`;
      const image = buildImage({
        labels: labelFor({
          found: [{ id: text, severity: "HIGH", title: text, package: text, installed: text, fixed: text }],
        }),
      });
      storeImage(platform.registry.store, "acme/sample-app", image);
      const done = await run("scan", {
        REFERENCE: `${platform.image}@${image.digest}`,
        SEVERITY: "HIGH",
        IGNORE_FILE: "ignored $(id).txt",
      });
      expect(done.result.exitCode).toBe(1);
      expect(stepOutputs(done, "scan", "gate").get("failing")).toBe("1");
      expectHarmless(done);
      const summary = legs(done, "scan")[0]?.summary ?? "";
      expect(summary).toContain("scan-findings");
      const rendered = renderMarkdown(summary);
      expect(rendered.elements).not.toContain("img");
      expect(rendered).toMatchObject({ links: [], images: [], mentions: [], references: [] });
    },
    2 * minutes,
  );

  /** The values with the path of the canary and an image that is there in them. */
  function withCanary(vars: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const image = buildImage({ user: "1" });
    storeImage(platform.registry.store, "acme/sample-app", image);
    const good = `${platform.image}@${image.digest}`;
    return Object.fromEntries(
      Object.entries(vars).map(([name, value]) => [name, value.replaceAll("CANARY", canary).replace("GOOD", good)]),
    );
  }
});
