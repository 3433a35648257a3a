import { expect, test } from "vitest";
import { parseTrivy } from "./parse-trivy.ts";

const encode = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document));
const report = (...results: readonly object[]): object => ({ SchemaVersion: 2, ArtifactName: "app", Results: results });

test("packages, their weaknesses, and what was found elsewhere are read", () => {
  const packages = { Target: "app (debian 12.5)", Class: "os-pkgs", Packages: [{ Name: "a" }, { Name: "b" }] };
  const weak = { VulnerabilityID: "CVE-1", PkgName: "a", InstalledVersion: "1", FixedVersion: "2", Severity: "HIGH" };
  const secrets = { Target: "key.pem", Class: "secret", Secrets: [{ RuleID: "private-key", Severity: "CRITICAL" }] };
  const checks = {
    Target: "Dockerfile",
    Class: "config",
    Misconfigurations: [
      { ID: "DS001", Severity: "LOW", Status: "FAIL" },
      { ID: "DS002", Severity: "LOW", Status: "PASS" },
    ],
  };
  const parsed = parseTrivy(encode(report({ ...packages, Vulnerabilities: [weak] }, secrets, checks)));
  expect(parsed).toEqual({
    ok: true,
    value: {
      artifact: "app",
      packages: 2,
      otherTargets: 2,
      found: [
        { id: "CVE-1", severity: "HIGH", place: "a 1", fixed: "2", isPackage: true },
        { id: "private-key", severity: "CRITICAL", place: "key.pem", fixed: "", isPackage: false },
        { id: "DS001", severity: "LOW", place: "Dockerfile", fixed: "", isPackage: false },
      ],
    },
  });
});

test.each([undefined, null, []])("a report whose results are %j covers nothing", (results) => {
  const parsed = parseTrivy(encode({ SchemaVersion: 2, ArtifactName: "app", Results: results }));
  expect(parsed).toMatchObject({ ok: true, value: { packages: 0, otherTargets: 0, found: [] } });
});

test.each(["", "SEVERE", undefined])("a severity of %j is unknown, and is counted", (severity) => {
  const weak = { VulnerabilityID: "CVE-1", Severity: severity };
  const parsed = parseTrivy(encode(report({ Class: "lang-pkgs", Vulnerabilities: [weak] })));
  expect(parsed).toMatchObject({ ok: true, value: { found: [{ severity: "UNKNOWN" }] } });
});

test.each([
  ["no JSON", "{"],
  ["another schema", JSON.stringify({ SchemaVersion: 1, ArtifactName: "app" })],
  ["no name", JSON.stringify({ SchemaVersion: 2 })],
  ["results that are no list", JSON.stringify({ SchemaVersion: 2, ArtifactName: "app", Results: {} })],
  ["a weakness without an id", JSON.stringify(report({ Class: "os-pkgs", Vulnerabilities: [{ Severity: "LOW" }] }))],
  ["SARIF", JSON.stringify({ version: "2.1.0", runs: [] })],
])("%s is no report", (_title, text) => {
  expect(parseTrivy(new TextEncoder().encode(text)).ok).toBe(false);
});
