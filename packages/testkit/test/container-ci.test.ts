import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import { artifactsOf, dockerfile, legs, newImagePlatform, stepOutputs, writes } from "./container-stage.ts";
import { commentsOf, harmless, minutes, told } from "./stage.ts";

// What a repository writes, and a job that shows what it is given back.
const ci = `name: CI
on: { push: { branches: [main] }, pull_request: {} }
jobs:
  image: { uses: build-once/pipeline/.github/workflows/container-ci.yml@v1 }
  after:
    needs: image
    runs-on: ubuntu-24.04
    steps:
      - id: given
        env: { GIVEN: "\${{ toJSON(needs.image.outputs) }}" }
        run: echo "json=$(jq -c . <<< "$GIVEN")" >> "$GITHUB_OUTPUT"
`;
const finding = { id: "CVE-2026-1000", severity: "CRITICAL", fixed: "2" };
const given = (run: PlatformRun): unknown => JSON.parse(stepOutputs(run, "after", "given").get("json") ?? "{}");
const results = (build: string, check: string, scan: string, attest: string): object =>
  Object.fromEntries(
    Object.entries({ build, check, scan, attest }).map(([id, result]) => [id, { result, outputs: {} }]),
  );
const gate = (run: PlatformRun): string | undefined => legs(run, "gate")[0]?.steps[0]?.outcome;

describe("an image from commit to gate", () => {
  let platform: Platform;
  let first: PlatformRun;
  let second: PlatformRun;
  let main: PlatformRun;
  let mainWrites: number;
  let ofFork: PlatformRun;

  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": ci });
    const pull = await platform.openPullRequest(7, { "NOTES.md": "one\n" });
    first = await platform.runCi(pull);
    second = await platform.runCi(pull);
    main = await platform.runPush(harmless);
    mainWrites = writes(platform).length;
    const fork = await platform.openPullRequest(8, { "sample_app/new.py": "NEW = 1\n" }, "mallory/sample-app");
    ofFork = await platform.runCi(fork);
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is built, scanned by that digest and let through, without a single input", () => {
    expect(first.result.exitCode, told(first)).toBe(0);
    const digest = stepOutputs(first, "build", "image").get("digest");
    expect(stepOutputs(first, "scan", "image").get("digest")).toBe(digest);
    expect(gate(first)).toBe("success");
    expect(legs(first, "attest")).toEqual([]);
    expect(commentsOf(platform, 7)).toHaveLength(1);
    expect(commentsOf(platform, 7)[0]).toContain(digest);
  });

  it("is given back as reference, digest, built and reused", () => {
    const image = stepOutputs(first, "build", "image");
    const same = { digest: image.get("digest"), reference: image.get("reference") };
    expect(given(first)).toMatchObject({ ...same, built: "true", reused: "false" });
    expect(given(second)).toMatchObject({ ...same, built: "false", reused: "true" });
  });

  it("is attested on the default branch, after the scan, under its digest", () => {
    expect(main.result.exitCode, told(main)).toBe(0);
    const { attestations } = platform.github.seed.find("acme/sample-app");
    expect([...attestations.keys()]).toEqual([stepOutputs(main, "build", "image").get("digest")]);
    expect(gate(main)).toBe("success");
  });

  it("is built, checked and scanned as a tarball for a fork, which writes nothing", () => {
    expect(ofFork.result.exitCode, told(ofFork)).toBe(0);
    expect(legs(ofFork, "build")).toEqual([]);
    expect(writes(platform)).toHaveLength(mainWrites);
    expect(artifactsOf(platform, ofFork)).toEqual(["image-receipt", "image-scan", "image-tarball"]);
    expect(platform.github.seed.find("acme/sample-app").sarifs.map(({ sha }) => sha)).not.toContain(ofFork.headSha);
    expect(commentsOf(platform, 8)).toEqual([]);
    expect(gate(ofFork)).toBe("success");
  });
});

describe("a run is red, and attests nothing,", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": ci });
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  /** The engine starts no job after a called workflow that failed; the gate's own decision is tested below. */
  function expectRed(run: PlatformRun): void {
    expect(run.result.exitCode).toBe(1);
    expect(gate(run)).not.toBe("success");
    expect(legs(run, "attest")).toEqual([]);
    expect(legs(run, "after")).toEqual([]);
    expect(platform.github.seed.find("acme/sample-app").attestations.size).toBe(0);
  }

  it(
    "when the scan finds something",
    async () => {
      const run = await platform.runPush({ Dockerfile: dockerfile({ found: [finding] }) });
      expect(stepOutputs(run, "scan", "gate").get("failing")).toBe("1");
      expectRed(run);
    },
    2 * minutes,
  );

  it(
    "when a fork's image has a finding",
    async () => {
      const pull = await platform.openPullRequest(
        9,
        { Dockerfile: dockerfile({ found: [finding, finding] }) },
        "mallory/sample-app",
      );
      const run = await platform.runCi(pull);
      expect(stepOutputs(run, "scan", "gate").get("failing")).toBe("1");
      expectRed(run);
    },
    2 * minutes,
  );

  it(
    "when the image cannot be built",
    async () => {
      const run = await platform.runPush({ Dockerfile: dockerfile({}, "COPY absent /absent\n") });
      expect(legs(run, "scan")).toEqual([]);
      expectRed(run);
    },
    2 * minutes,
  );
});

describe("the gate", () => {
  const file = resolve(import.meta.dirname, "../../../.github/workflows/container-ci.yml");
  const { jobs } = parse(readFileSync(file, "utf8")) as {
    jobs: Readonly<Record<string, { name: string; if?: string; needs?: string[]; steps: { run: string }[] }>>;
  };
  const script = jobs["gate"]?.steps[0]?.run ?? "";
  const pushed = { build: false, check: true, scan: false, attest: false };
  const forked = { build: true, check: false, scan: false, attest: true };

  const decide = (needs: object, skip: object): number | null => {
    const environment = { PATH: process.env["PATH"], NEEDS: JSON.stringify(needs), MAY_SKIP: JSON.stringify(skip) };
    return spawnSync("bash", ["-c", script], { env: environment }).status;
  };

  it("is called gate, always runs and needs every other job", () => {
    expect(jobs["gate"]).toMatchObject({ name: "gate", if: "always()" });
    expect(new Set(jobs["gate"]?.needs)).toEqual(new Set(Object.keys(jobs).filter((id) => id !== "gate")));
  });

  it.each([
    ["a push", results("success", "skipped", "success", "success"), pushed],
    ["a fork", results("skipped", "success", "success", "skipped"), forked],
    ["a push without a scan", results("success", "skipped", "skipped", "success"), { ...pushed, scan: true }],
    ["a pull request", results("success", "skipped", "success", "skipped"), { ...pushed, attest: true }],
  ])("lets %s through when every job has the result that it must have", (_title, needs, skip) => {
    expect(decide(needs, skip)).toBe(0);
  });

  it.each([
    ["the build failed", results("failure", "skipped", "skipped", "skipped"), pushed],
    ["the scan failed", results("success", "skipped", "failure", "skipped"), pushed],
    ["the scan was cancelled", results("success", "skipped", "cancelled", "skipped"), pushed],
    ["the scan was skipped for no reason", results("success", "skipped", "skipped", "success"), pushed],
    ["the attestation was skipped for no reason", results("success", "skipped", "success", "skipped"), pushed],
    ["nothing was built at all", results("skipped", "skipped", "skipped", "skipped"), pushed],
    ["a fork's image was pushed after all", results("success", "success", "success", "skipped"), forked],
    ["a fork's image was not built", results("skipped", "skipped", "skipped", "skipped"), forked],
    ["there are no results", {}, pushed],
  ])("is red when %s", (_title, needs, skip) => {
    expect(decide(needs, skip)).not.toBe(0);
  });
});
