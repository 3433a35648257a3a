import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildImage, buildIndex, type BuiltImage, storeImage } from "../src/registry/index.ts";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import {
  artifactsOf,
  caller,
  labelFor,
  legs,
  newImagePlatform,
  stepOutputs,
  type ToldByImage,
} from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const scan = caller("docker-scan.yml", [
  "reference: ${{ vars.REFERENCE }}",
  "ignore-unfixed: ${{ vars.UNFIXED == 'pass' }}",
  "ignore-file: ${{ vars.IGNORE }}",
  "severity: ${{ vars.SEVERITY || 'HIGH,CRITICAL' }}",
  "rules: ${{ vars.RULES }}",
]);
const high = { id: "CVE-2026-0001", severity: "HIGH", fixed: "1.1" };
const unfixed = { id: "CVE-2026-0002", severity: "CRITICAL" };
const low = { id: "CVE-2026-0003", severity: "LOW", fixed: "1.2" };

const imageOf = (says: ToldByImage, platform = "linux/amd64"): BuiltImage =>
  buildImage({ platform, labels: labelFor(says) });

const counts = (found: Readonly<Record<string, number>>): string =>
  JSON.stringify({ critical: 0, high: 0, medium: 0, low: 0, unknown: 0, ...found });

const gateOf = (run: PlatformRun): Readonly<Record<string, string>> =>
  Object.fromEntries(stepOutputs(run, "scan", "gate"));

describe("a scan", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": scan, "ignored.txt": "CVE-2026-0001\n" });
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  /** Scans an image that the registry holds. */
  async function scanned(image: BuiltImage, vars: Readonly<Record<string, string>> = {}): Promise<PlatformRun> {
    storeImage(platform.registry.store, "acme/sample-app", image);
    return await platform.runPush(harmless, { vars: { REFERENCE: `${platform.image}@${image.digest}`, ...vars } });
  }

  it(
    "looks at each platform by its own digest, and hands one SARIF to code scanning",
    async () => {
      const parts = [
        imageOf({ found: [low] }),
        imageOf({ found: [low, { ...low, id: "CVE-2026-0004" }] }, "linux/arm64"),
      ];
      const run = await scanned(buildIndex(parts, { attestations: true }));
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(gateOf(run)).toMatchObject({ failing: "0", findings: counts({ low: 2 }), verdict: "pass" });
      for (const part of parts)
        expect(platform.registry.requests.all.map(({ path }) => path)).toContain(
          `/v2/acme/sample-app/manifests/${part.digest}`,
        );
      expect(artifactsOf(platform, run)).toEqual(["image-scan"]);
      const uploads = platform.github.seed.find("acme/sample-app").sarifs;
      expect(uploads.map(({ sha }) => sha)).toEqual([run.headSha]);
      const { runs } = (uploads[0]?.document ?? {}) as {
        runs: { results: { ruleId: string }[]; tool: { driver: { rules: { id: string }[] } } }[];
      };
      expect(runs).toHaveLength(1);
      expect(new Set(runs[0]?.results.map(({ ruleId }) => ruleId))).toEqual(
        new Set(["CVE-2026-0003", "CVE-2026-0004"]),
      );
      expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(["CVE-2026-0003", "CVE-2026-0004"]);
    },
    minutes,
  );

  it(
    "is red when one platform alone has a finding that fails, and still leaves its reports",
    async () => {
      const run = await scanned(buildIndex([imageOf({}), imageOf({ found: [high, low] }, "linux/arm64")]));
      expect(run.result.exitCode).toBe(1);
      expect(gateOf(run)).toMatchObject({
        reason: "rules-broken",
        failing: "1",
        findings: counts({ high: 1, low: 1 }),
      });
      expect(artifactsOf(platform, run)).toEqual(["image-scan"]);
      expect(platform.github.seed.find("acme/sample-app").sarifs.at(-1)?.sha).toBe(run.headSha);
    },
    minutes,
  );

  it.each<readonly [string, ToldByImage, Readonly<Record<string, string>>, number]>([
    ["passes what has no fix, when told so", { found: [unfixed] }, { UNFIXED: "pass" }, 0],
    ["fails what has no fix, unless told so", { found: [unfixed] }, {}, 1],
    ["passes what the ignore file names", { found: [high] }, { IGNORE: "ignored.txt" }, 0],
    ["fails at other severities when told so", { found: [low] }, { SEVERITY: "LOW" }, 1],
    ["only warns when the rule is told to", { found: [high] }, { RULES: "scan-findings=warn" }, 0],
  ])(
    "%s",
    async (_title, says, vars, exitCode) => {
      const run = await scanned(imageOf(says), vars);
      expect(run.result.exitCode, told(run)).toBe(exitCode);
      expect(legs(run, "scan").flatMap(({ steps }) => steps.filter(({ name }) => name === "Scan"))[0]?.outcome).toBe(
        "success",
      );
    },
    minutes,
  );

  it.each<readonly [string, ToldByImage, string]>([
    ["the scanner fails", { behave: "crash" }, "scan"],
    ["the scanner writes no report", { behave: "silent" }, "scan"],
    ["the report ends in the middle", { behave: "garbage" }, "scan"],
    ["the scanner found nothing to look at", { packages: 0 }, "gate"],
  ])(
    "is red when %s: that is not the same as no findings",
    async (_title, says, step) => {
      const run = await scanned(imageOf(says));
      expect(run.result.exitCode).toBe(1);
      expect(legs(run, "scan")[0]?.steps.find(({ path }) => path.includes(step))?.outcome).toBe("failure");
      expect(stepOutputs(run, "scan", "gate").get("findings") ?? "").toBe(step === "scan" ? "" : counts({}));
    },
    minutes,
  );

  it.each([
    ["nothing is named", ""],
    ["a tag is named", "127.0.0.1:1/acme/sample-app:latest"],
    ["an image that is not there is named", `127.0.0.1:1/acme/sample-app@sha256:${"a".repeat(64)}`],
  ])(
    "is red when %s",
    async (_title, reference) => {
      const run = await platform.runPush(harmless, {
        vars: { REFERENCE: reference.replace("127.0.0.1:1/acme/sample-app", platform.image) },
      });
      expect(run.result.exitCode).toBe(1);
      expect(stepOutputs(run, "scan", "gate").size).toBe(0);
    },
    minutes,
  );
});

describe("the scanner", () => {
  it(
    "is red when there is none",
    async () => {
      const platform = await newImagePlatform(
        {
          ".github/workflows/ci.yml": caller("docker-scan.yml", [
            "reference: ${{ vars.REFERENCE }}",
            "scanner-image: ${{ vars.SCANNER }}",
          ]),
        },
        { scanners: false },
      );
      const image = imageOf({});
      storeImage(platform.registry.store, "acme/sample-app", image);
      const scanner = `${platform.registry.host}/acme/absent@sha256:${"b".repeat(64)}`;
      const run = await platform.runPush(harmless, {
        vars: { REFERENCE: `${platform.image}@${image.digest}`, SCANNER: scanner },
      });
      await platform.stop();
      expect(run.result.exitCode).toBe(1);
      expect(legs(run, "scan")[0]?.steps.find(({ path }) => path.includes("scan"))?.outcome).toBe("failure");
    },
    minutes,
  );

  it(
    "may be an image by digest, and then looks at the tarball of an image that nobody pushed",
    async () => {
      const program = readFileSync(resolve(import.meta.dirname, "../stand-ins/programs/trivy"), "utf8");
      const workflow = `name: CI
on: push
jobs:
  scanner:
    uses: build-once/pipeline/.github/workflows/docker-build.yml@v1
    with: { context: scanner, image: "\${{ vars.SCANNER }}", section: scanner, comment: false }
  image:
    uses: build-once/pipeline/.github/workflows/docker-build-check.yml@v1
  tarball:
    needs: [scanner, image]
    uses: build-once/pipeline/.github/workflows/docker-scan.yml@v1
    with: { artifact: "\${{ needs.image.outputs.artifact }}", scanner-image: "\${{ needs.scanner.outputs.reference }}", section: tarball }
`;
      const platform = await newImagePlatform(
        {
          ".github/workflows/ci.yml": workflow,
          "scanner/Dockerfile": 'FROM python:3.12-slim\nCOPY trivy /trivy\nENTRYPOINT ["python3", "/trivy"]\n',
          "scanner/trivy": program,
        },
        { scanners: false },
      );
      const run = await platform.runPush(harmless, { vars: { SCANNER: `${platform.registry.host}/acme/scanner` } });
      const artifacts = artifactsOf(platform, run);
      await platform.stop();
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(stepOutputs(run, "scan", "gate").get("findings")).toBe(counts({}));
      expect(artifacts).toContain("tarball-scan");
    },
    2 * minutes,
  );
});
