import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Checked, check, commit } from "./check.ts";

afterAll(removeScratch);

let workspace: string;
beforeEach(async () => {
  workspace = await scratchFolder("workspace");
});

const report = (severity?: string): string => {
  const weak = { VulnerabilityID: "CVE-1", PkgName: "a", InstalledVersion: "1", FixedVersion: "2", Severity: severity };
  const result = {
    Target: "app",
    Class: "os-pkgs",
    Packages: [{ Name: "a" }],
    Vulnerabilities: severity ? [weak] : [],
  };
  return JSON.stringify({ SchemaVersion: 2, ArtifactName: "app", Results: [result] });
};

/** Checks the reports below `scan`, by name. */
async function checkReports(
  reports: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  for (const [name, text] of Object.entries(reports)) {
    await mkdir(dirname(join(workspace, "scan", name)), { recursive: true });
    await writeFile(join(workspace, "scan", name), text);
  }
  return await check({ subjects: "scan=scan/*.json", ...inputs }, { workspace });
}

describe("reports of a scanner", () => {
  it("pass without findings, with the counts of each severity in an output and the receipt naming the scan", async () => {
    const result = await checkReports({ "amd64.json": report("LOW"), "arm64.json": report() });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(JSON.parse(result.outputs.get("findings") ?? "")).toEqual({
      critical: 0,
      high: 0,
      medium: 0,
      low: 1,
      unknown: 0,
    });
    expect(result.outputs.get("failing")).toBe("0");
    expect(result.receipt?.subjects).toEqual([{ kind: "scan", name: "scan/*.json" }]);
    expect(result.results("scan-findings")).toEqual(["pass", "pass"]);
  });

  it.each([
    ["a finding at HIGH", { "a.json": report("HIGH") }, {}, "scan-findings"],
    ["a finding at a severity that is asked for", { "a.json": report("LOW") }, { severity: "low" }, "scan-findings"],
    ["half a report", { "a.json": report().slice(0, 40) }, {}, "scan-readable"],
    ["no report at all", {}, {}, "scan-readable"],
    ["a scan of nothing", { "a.json": '{"SchemaVersion":2,"ArtifactName":"app"}' }, {}, "scan-covered"],
  ])("fail with %s", async (_title, reports, inputs, rule) => {
    const result = await checkReports(reports, inputs);
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: "fail", reason: "rules-broken" });
    expect(result.results(rule)).toContain("fail");
  });

  it("know no counts where no report can be read", async () => {
    const result = await checkReports({ "a.json": "{" });
    expect(result.outputs.get("findings")).toBe("");
    expect(result.outputs.get("failing")).toBe("");
  });

  it("refuse a severity that there is not, and a rule that may not be softened", async () => {
    for (const inputs of [{ severity: "BAD" }, { rules: "scan-readable=warn" }])
      expect((await checkReports({ "a.json": report() }, inputs)).outputs.get("reason")).toBe("invalid-inputs");
  });
});

/** Checks an image that an engine says is like `config`; no engine knows it without one. */
async function checkLoaded(
  config: object | undefined,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  const tools = await scratchFolder("tools");
  const inspection = {
    Id: `sha256:${"a".repeat(64)}`,
    Os: "linux",
    Architecture: "amd64",
    Size: 2_000_000,
    Config: config,
    RootFS: { Layers: [`sha256:${"b".repeat(64)}`] },
  };
  await writeFile(join(tools, "inspection.json"), JSON.stringify(inspection));
  const answer = config === undefined ? "echo 'No such image' >&2; exit 1" : `cat "${tools}/inspection.json"`;
  await writeFile(join(tools, "docker"), `#!/bin/sh\n[ "$1 $2" = "image inspect" ] || exit 9\n${answer}\n`);
  await chmod(join(tools, "docker"), 0o755);
  return await check(
    { subjects: "loaded=app:1", ...inputs },
    { workspace, environment: { PATH: `${tools}:/usr/bin:/bin` } },
  );
}

describe("a loaded image", () => {
  const labels = { "org.opencontainers.image.revision": commit };

  it("is judged by its configuration, without a registry", async () => {
    const result = await checkLoaded(
      { User: "1000", Labels: labels },
      { rules: "image-user=fail", platforms: "linux/amd64" },
    );
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.results("image-loaded")).toEqual(["pass"]);
    expect(result.results("image-user")).toEqual(["pass"]);
    expect(result.receipt?.checks.map(({ rule }) => rule)).not.toContain("image-digest");
  });

  it.each<readonly [string, object | undefined, Readonly<Record<string, string>>, string]>([
    ["no user", { Labels: labels }, { rules: "image-user=fail" }, "image-user"],
    ["root by another spelling", { User: "00:0", Labels: labels }, { rules: "image-user=fail" }, "image-user"],
    ["a password in its environment", { User: "1", Env: ["DB_PASSWORD=hunter2hunter2"] }, {}, "image-env"],
    ["another platform", { User: "1" }, { platforms: "linux/arm64" }, "image-platforms"],
    ["too many bytes", { User: "1" }, { "max-size": "1MB" }, "image-size"],
    ["no place in the engine", undefined, {}, "image-loaded"],
  ])("fails with %s", async (_title, config, inputs, rule) => {
    const result = await checkLoaded(config, inputs);
    expect(result.exitCode).toBe(1);
    expect(result.results(rule)).toContain("fail");
    expect(result.outputs.get("reason")).toBe("rules-broken");
  });
});
