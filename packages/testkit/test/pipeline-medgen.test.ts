import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type JobResult, type Platform, type PlatformRun } from "../src/workflow/index.ts";
import { harmless, minutes, newExample, told } from "./stage.ts";

const source = resolve(import.meta.dirname, "../../../examples/medgen");
const dockerfile = readFileSync(join(source, "Dockerfile"), "utf8");

/** The job whose step has this id and that belongs to the caller's job `call`. */
function jobOf(run: PlatformRun, call: string, step: string): JobResult | undefined {
  return run.result.jobs.find((job) => job.name.startsWith(call) && findStep(job, step) !== undefined);
}

describe("medgen's CI", () => {
  let platform: Platform;
  let green: PlatformRun;
  beforeAll(async () => {
    platform = await newExample("medgen", { services: ["postgres"] });
    green = await platform.runCi(await platform.openPullRequest(1, harmless));
  }, 5 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is green: hooks, unit tests, and integration tests against a real PostgreSQL", () => {
    expect(green.result.exitCode, told(green)).toBe(0);
    expect(findStep(findJob(green.result, "lint"), "lint")?.outcome).toBe("success");
    const passed = green.result.jobs.flatMap((job) => findStep(job, "summary")?.outputs.get("passed") ?? []);
    expect(passed.map(Number)).toEqual([44, 7]);
  });

  it("keeps the coverage of both apart, each under the flag that Codecov knew", () => {
    const names = platform.results.artifacts.ofRun(green.id).map(({ name }) => name);
    expect(names).toContain("unit-reports-ubuntu-latest-py3.12-unit");
    expect(names).toContain("integration-reports-ubuntu-latest-py3.12-integration");
    const lines = green.result.jobs.flatMap((job) => findStep(job, "coverage")?.outputs.get("lines") ?? []);
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toBe(lines[1]);
  });

  it(
    "is red by the database alone when the table forgets what a code belongs under",
    async () => {
      const path = "medgen/database.py";
      const text = readFileSync(join(source, path), "utf8");
      const forgetful = text.replace(/,\n {4}FOREIGN KEY [^\n]*\n/, "\n");
      expect(forgetful).not.toBe(text);
      const run = await platform.runCi(await platform.openPullRequest(2, { [path]: forgetful }));
      expect(run.result.exitCode).toBe(1);
      const reports = run.result.jobs.filter((job) => findStep(job, "summary") !== undefined);
      expect(reports.map((job) => findStep(job, "summary")?.outputs.get("failed"))).toEqual(["0", "2"]);
    },
    4 * minutes,
  );

  it(
    "stops at the hooks, before any test, when mypy finds something",
    async () => {
      const untyped = "def untyped(a):\n    return a\n";
      const run = await platform.runCi(await platform.openPullRequest(3, { "medgen/untyped.py": untyped }));
      expect(run.result.exitCode).toBe(1);
      expect(findStep(findJob(run.result, "lint"), "lint")?.outcome).toBe("failure");
      expect(jobOf(run, "", "pytest")).toBeUndefined();
    },
    2 * minutes,
  );
});

/** How the check of the loaded image ended, and the gate of the scan. */
const built = (run: PlatformRun): string | undefined => findStep(findJob(run.result, "check"), "check")?.outcome;
const scanned = (run: PlatformRun): string | undefined => findStep(findJob(run.result, "scan"), "gate")?.outcome;

describe("medgen's image workflow", () => {
  let platform: Platform;
  const image = { workflow: "image.yml" } as const;
  beforeAll(async () => {
    platform = await newExample("medgen");
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it(
    "builds, loads, checks and scans, and pushes nothing",
    async () => {
      const run = await platform.runCi(await platform.openPullRequest(4, harmless), image);
      expect(run.result.exitCode, told(run)).toBe(0);
      expect([built(run), scanned(run)]).toEqual(["success", "success"]);
      expect(platform.registry.requests.all.filter(({ method }) => method !== "GET" && method !== "HEAD")).toEqual([]);
    },
    3 * minutes,
  );

  it(
    "is red when the image runs as root, and does not scan it",
    async () => {
      const root = { Dockerfile: dockerfile.replace(/^USER .*$/m, "USER root") };
      const run = await platform.runCi(await platform.openPullRequest(5, root), image);
      expect(run.result.exitCode).toBe(1);
      expect(built(run)).toBe("failure");
      expect(scanned(run)).toBeUndefined();
    },
    3 * minutes,
  );

  it(
    "is red when the scan finds something HIGH",
    async () => {
      const found = [{ id: "CVE-2026-0001", severity: "HIGH", package: "libexample", installed: "1.0", fixed: "1.1" }];
      const label = Buffer.from(JSON.stringify({ packages: 3, found })).toString("base64");
      const labelled = { Dockerfile: `${dockerfile}LABEL stand-in.trivy=${label}\n` };
      const run = await platform.runCi(await platform.openPullRequest(6, labelled), image);
      expect(run.result.exitCode).toBe(1);
      expect([built(run), scanned(run)]).toEqual(["success", "failure"]);
    },
    3 * minutes,
  );
});
