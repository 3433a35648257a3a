import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../src/engine/provided-ground.ts";
import { toolPath } from "../src/engine/tool-paths.ts";
import { findJob, findStep, type Platform, type PlatformOptions, type PlatformRun } from "../src/workflow/index.ts";
import { artifactsOf, caller, newImagePlatform, stepOutputs } from "./container-stage.ts";
import { minutes, told } from "./stage.ts";

const pin = "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

/** What the example brings, which these tests are not about. */
const onlyCi = { ".github/workflows/cd.yml": null };

function ci(...given: readonly string[]): string {
  const called = caller("workflow-lint.yml", given, "lint");
  return called.replace("jobs:", "permissions: { contents: read } # to check out the workflow files\njobs:");
}

/** A workflow with one job; `lines` are its steps. */
function other(...lines: readonly string[]): string {
  const head = ["name: Other", "on: { push: { branches: [main] } }", "permissions: {}", "jobs:", "  other:"];
  const job = ["    runs-on: ubuntu-24.04", "    permissions: {}", "    steps:"];
  return [...head, ...job, ...lines.map((line) => `      ${line}`), ""].join("\n");
}

const injected = other("- shell: bash", "  run: echo ${{ github.event.head_commit.message }}");

function outputs(run: PlatformRun): Readonly<Record<string, string>> {
  return Object.fromEntries(stepOutputs(run, "lint", "lint"));
}

/** A runner that has both linters at the version that is wanted, after the programs in `folders`. */
function withLinters(...folders: readonly string[]): Pick<PlatformOptions, "environment"> {
  const { environment } = provingGround();
  const linters = ["actionlint", "zizmor"].map((name) => dirname(toolPath(name)));
  return { environment: { ...environment, PATH: [...folders, ...linters, environment["PATH"] ?? ""].join(delimiter) } };
}

describe("workflow-lint", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await newImagePlatform({ ...onlyCi, ".github/workflows/ci.yml": ci() }, withLinters());
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it(
    "is green on sound workflows without any input, and leaves the SARIF of both linters",
    async () => {
      const sound = other(`- uses: actions/checkout@${pin}`, "  with: { persist-credentials: false }");
      const run = await platform.runPush({ ".github/workflows/other.yml": sound });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(outputs(run)).toMatchObject({ reason: "clean", findings: "0", allowed: "0" });
      expect(artifactsOf(platform, run)).toEqual(["workflow-lint-sarif"]);
    },
    minutes,
  );

  it(
    "is red when a workflow runs a commit's message, and names the place",
    async () => {
      const run = await platform.runPush({ ".github/workflows/other.yml": injected });
      expect(run.result.exitCode).toBe(1);
      expect(outputs(run)["reason"]).toBe("findings");
      expect(Number(outputs(run)["findings"])).toBeGreaterThanOrEqual(2);
      const places = run.result.annotations.map(({ properties }) => [properties.get("file"), properties.get("title")]);
      expect(places).toContainEqual([".github/workflows/other.yml", "actionlint/expression"]);
      expect(places).toContainEqual([".github/workflows/other.yml", "zizmor/template-injection"]);
      expect(artifactsOf(platform, run)).toEqual(["workflow-lint-sarif"]);
    },
    minutes,
  );

  it(
    "lets pass what is allowed with a reason, and says which allowance is not needed",
    async () => {
      const allow = [
        'allow: "actionlint/expression # one\\nzizmor/template-injection .github/workflows/other.yml # two\\nzizmor/artipacked # three"',
      ];
      const run = await platform.runPush({
        ".github/workflows/ci.yml": ci(...allow),
        ".github/workflows/other.yml": injected,
      });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(outputs(run)).toMatchObject({ reason: "clean", findings: "0" });
      expect(Number(outputs(run)["allowed"])).toBeGreaterThanOrEqual(2);
      const warned = run.result.annotations.filter(({ properties }) => properties.get("title") === "Nothing to allow");
      expect(warned).toHaveLength(1);
    },
    minutes,
  );

  it.each([
    ["an allowance without a reason", 'allow: "zizmor/template-injection"', "bad-input"],
    ["a severity that there is none of", "fail-on: terrible", "bad-input"],
    ["a folder without workflows", "working-directory: sample_app", "no-workflows"],
  ])(
    "is red with %s",
    async (_title, given, reason) => {
      const run = await platform.runPush({
        ".github/workflows/ci.yml": ci(given),
        ".github/workflows/other.yml": null,
      });
      expect(run.result.exitCode).toBe(1);
      expect(outputs(run)).toMatchObject({ reason });
      expect(artifactsOf(platform, run)).toEqual([]);
    },
    minutes,
  );

  it(
    "speaks no command that stands in a workflow's text or name",
    async () => {
      const title = "::error title=planted::planted%0A::set-output name=reason::clean";
      const name = ".github/workflows/a%0A::error title=planted::b.yml";
      const run = await platform.runPush({
        ".github/workflows/ci.yml": ci(),
        [name]: other(`- name: "\\n${title}\\n"`, `  run: "echo \${{ github.head_ref }}\\n${title}"`, "  shell: bash"),
        ".github/workflows/broken.yml": `on: push\njobs: { "\\n${title}\\n": { runs-on: x, "${title}": 1 } }\n`,
      });
      expect(run.result.exitCode).toBe(1);
      expect(outputs(run)["reason"]).not.toBe("clean");
      const planted = run.result.annotations.filter(
        ({ message, properties }) => properties.get("title") === "planted" || message.includes("planted"),
      );
      expect(planted).toEqual([]);
    },
    minutes,
  );
});

describe("workflow-lint with a linter that does not do its work", () => {
  let folder: string;
  let platform: Platform;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workflow-lint-"));
    await mkdir(folder, { recursive: true });
    const script = '#!/bin/sh\n[ "$1" = --version ] && { echo "zizmor 1.32.0"; exit 0; }\necho "{}"\n';
    await writeFile(join(folder, "zizmor"), script, { mode: 0o755 });
    platform = await newImagePlatform({ ...onlyCi, ".github/workflows/ci.yml": ci() }, withLinters(folder));
  }, minutes);
  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  it(
    "is red, although nothing was found",
    async () => {
      const run = await platform.runPush({ "NOTES.md": "x\n" });
      expect(run.result.exitCode).toBe(1);
      expect(outputs(run)).toMatchObject({ reason: "tool-failed", findings: "0" });
      expect(findStep(findJob(run.result, "lint"), "lint")?.outcome).toBe("failure");
    },
    minutes,
  );
});
