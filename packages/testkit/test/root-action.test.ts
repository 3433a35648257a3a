import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../src/engine/provided-ground.ts";
import { findJob, findStep, type Platform, type PlatformRun, startPlatform } from "../src/workflow/index.ts";

const junit = `<testsuites><testsuite name="all" tests="1"><testcase classname="a" name="b" time="0.1"/></testsuite></testsuites>`;
const lines = [1, 2, 3, 4].map((number) => `<line number="${number}" hits="1"/>`).join("");
const coverage = `<?xml version="1.0"?><coverage version="7" lines-valid="4" lines-covered="4" line-rate="1" branch-rate="0" branches-covered="0" branches-valid="0" timestamp="1" complexity="0"><sources><source>sample_app</source></sources><packages><package name="."><classes><class name="cli.py" filename="cli.py" line-rate="1"><methods/><lines>${lines}</lines></class></classes></package></packages></coverage>`;

const workflow = `name: CI
on: pull_request
permissions: {}
jobs:
  all:
    runs-on: ubuntu-24.04
    permissions: { contents: read, packages: write, pull-requests: write }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { fetch-depth: 2, persist-credentials: false }
      - id: bundle
        uses: build-once/pipeline@v1
        with:
          image: \${{ vars.BUILD_ONCE_IMAGE }}
          reports: reports/cobertura.xml
          min-lines: \${{ vars.MIN_LINES }}
          test-results: reports/junit.xml
      - id: seen
        env: { DIGEST: "\${{ steps.bundle.outputs.digest }}", LINES: "\${{ steps.bundle.outputs.lines }}" }
        run: printf 'digest=%s\\nlines=%s\\n' "$DIGEST" "$LINES" >> "$GITHUB_OUTPUT"
`;

describe("the bundle as one action", () => {
  let platform: Platform;
  let green: PlatformRun;
  let red: PlatformRun;

  beforeAll(async () => {
    const { environment, wheels } = provingGround();
    platform = await startPlatform({
      source: resolve(import.meta.dirname, "../../../examples/sample-app"),
      environment,
      wheels,
      changes: {
        ".github/workflows/ci.yml": workflow,
        "reports/junit.xml": junit,
        "reports/cobertura.xml": coverage,
      },
    });
    const pull = await platform.openPullRequest(3, { "NOTES.md": "notes\n" });
    green = await platform.runCi(pull, { vars: { MIN_LINES: "90" } });
    const other = await platform.openPullRequest(4, {
      "reports/cobertura.xml": coverage.replaceAll('hits="1"', 'hits="0"'),
    });
    red = await platform.runCi(other, { vars: { MIN_LINES: "90" } });
  }, 120_000);
  afterAll(async () => {
    await platform.stop();
  });

  it("builds, checks, gates and comments in one step", () => {
    const job = findJob(green.result, "all");
    expect(green.result.exitCode, job?.log).toBe(0);
    for (const step of ["image", "check", "coverage", "summary"])
      expect(findStep(job, step)?.outcome, step).toBe("success");
    expect(platform.github.comments("acme", "sample-app", 3)).toHaveLength(1);
  });

  it("hands on the digest and the coverage", () => {
    const seen = findStep(findJob(green.result, "all"), "seen")?.outputs;
    expect(seen?.get("digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(Number(seen?.get("lines"))).toBe(100);
  });

  it("is red when the gate is, and still comments", () => {
    expect(red.result.exitCode).toBe(1);
    const job = findJob(red.result, "all");
    expect(findStep(job, "coverage")?.outcome).toBe("failure");
    expect(findStep(job, "summary")?.outcome).toBe("success");
    expect(platform.github.comments("acme", "sample-app", 4)).toHaveLength(1);
  });
});
