import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type Platform, type PlatformRun } from "../src/workflow/index.ts";
import { newImagePlatform } from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const attest = "actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6";
const upload = "github/codeql-action/upload-sarif@db488ddef3bf6cb639b32c2e9a7c0a7ea8271d28";
const digest = `sha256:${"a".repeat(64)}`;
const sarif = '{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "Trivy" } }, "results": [] }] }';
const ci = `name: stand-ins
on: push
jobs:
  signer:
    runs-on: ubuntu-24.04
    steps:
      - { id: attest, uses: "${attest}", with: { subject-name: ghcr.io/acme/app, subject-digest: "${digest}" } }
      - { id: short, uses: "${attest}", continue-on-error: true, with: { subject-name: x, subject-digest: "sha256:abc" } }
      - { id: nameless, uses: "${attest}", continue-on-error: true, with: { subject-digest: "${digest}" } }
      - { id: pushed, uses: "${attest}", continue-on-error: true, with: { subject-name: x, subject-digest: "${digest}", push-to-registry: true } }
  scanner:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          mkdir two && echo '${sarif}' | tee one.sarif two/a.sarif > two/b.sarif; echo '{}' > none.sarif
      - { id: upload, uses: "${upload}", with: { sarif_file: one.sarif, category: image } }
      - { id: twice, uses: "${upload}", continue-on-error: true, with: { sarif_file: two, category: image } }
      - { id: other, uses: "${upload}", continue-on-error: true, with: { sarif_file: none.sarif } }
      - { id: absent, uses: "${upload}", continue-on-error: true, with: { sarif_file: absent.sarif } }
`;

describe("the stand-ins of image workflows", () => {
  let platform: Platform;
  let run: PlatformRun;
  let unpermitted: PlatformRun;
  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": ci });
    run = await platform.runPush(harmless);
    unpermitted = await platform.runPush(harmless, { permissions: { contents: "read", metadata: "read" } });
  }, 2 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  const outcome = (job: string, step: string): string | undefined => findStep(findJob(run.result, job), step)?.outcome;

  it("store a signed attestation under its subject, and refuse what the original refuses", () => {
    expect(run.result.exitCode, told(run)).toBe(0);
    const attested = findStep(findJob(run.result, "signer"), "attest")?.outputs;
    expect(attested?.get("attestation-id")).toMatch(/^\d+$/);
    const { attestations } = platform.github.seed.find("acme/sample-app");
    expect([...attestations.keys()]).toEqual([digest]);
    expect(attestations.get(digest)).toHaveLength(1);
    for (const step of ["short", "nameless", "pushed"]) expect(outcome("signer", step), step).toBe("failure");
  });

  it("hand SARIF to code scanning once a category, and refuse what is none", () => {
    const { sarifs } = platform.github.seed.find("acme/sample-app");
    expect(sarifs).toHaveLength(1);
    expect(sarifs[0]).toMatchObject({ sha: run.headSha, ref: "refs/heads/main" });
    expect(sarifs[0]?.document).toMatchObject({ runs: [{ automationDetails: { id: "image/" } }] });
    for (const step of ["twice", "other", "absent"]) expect(outcome("scanner", step), step).toBe("failure");
  });

  it("are refused by GitHub where the token may not", () => {
    expect(findStep(findJob(unpermitted.result, "signer"), "attest")?.outcome).toBe("failure");
    expect(findStep(findJob(unpermitted.result, "scanner"), "upload")?.outcome).toBe("failure");
  });
});

describe("the stand-in of Trivy", () => {
  const program = resolve(import.meta.dirname, "../stand-ins/programs/trivy");
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "build-once-trivy-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  /** Its exit code, which is all that a caller can go by. */
  const trivy = async (...args: readonly string[]): Promise<number> =>
    await new Promise((settle) => {
      const child = execFile(program, args);
      child.on("close", (code) => settle(code ?? -1));
    });

  const scan = ["image", "--quiet", "--format", "json", "--scanners", "vuln", "--exit-code", "0"];

  it.each([
    ["a command that it does not know", ["scan"]],
    ["an option that it does not know", [...scan, "--unknown", "--output", "x.json", "app"]],
    ["a format that nobody asks for", ["image", "--format", "table", "app"]],
    ["an image that is not there", [...scan, "--output", "x.json", `127.0.0.1:1/app@${digest}`]],
    ["a tarball that is not there", [...scan, "--output", "x.json", "--input", "absent.tar"]],
  ])("fails for %s", async (_title, args) => {
    expect(await trivy(...args)).not.toBe(0);
  });

  it("turns a report into SARIF with one rule for each weakness", async () => {
    const weak = { VulnerabilityID: "CVE-1", PkgName: "a", InstalledVersion: "1", Severity: "HIGH", Title: "t" };
    const report = {
      SchemaVersion: 2,
      ArtifactName: "app",
      Results: [{ Class: "os-pkgs", Vulnerabilities: [weak, weak] }],
    };
    await writeFile(join(folder, "report.json"), JSON.stringify(report));
    const output = join(folder, "report.sarif");
    expect(await trivy("convert", "--format", "sarif", "--output", output, join(folder, "report.json"))).toBe(0);
    const { runs } = JSON.parse(await readFile(output, "utf8")) as {
      runs: { tool: { driver: { rules: object[] } }; results: object[] }[];
    };
    expect(runs[0]?.tool.driver.rules).toHaveLength(1);
    expect(runs[0]?.results).toHaveLength(2);
  });
});
