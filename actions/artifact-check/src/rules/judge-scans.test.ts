import { describe, expect, it } from "vitest";
import type { ObservedScans } from "../scans/observe-scans.ts";
import type { Scan, Weakness } from "../scans/parse-trivy.ts";
import type { Severity } from "../scans/severity.ts";
import { sumScans } from "../scans/sum-scans.ts";
import { judgeScans, type ScanPolicy } from "./judge-scans.ts";

const policy: ScanPolicy = { severities: new Set<Severity>(["HIGH", "CRITICAL"]), ignoreUnfixed: false };
const weak = (more: Partial<Weakness> = {}): Weakness => ({
  id: "CVE-1",
  severity: "HIGH",
  place: "openssl 3.0",
  fixed: "3.1",
  isPackage: true,
  ...more,
});
const scan = (found: readonly Weakness[], more: Partial<Scan> = {}): Scan => ({
  artifact: "app",
  packages: 3,
  otherTargets: 0,
  found,
  ...more,
});
const observed = (...scans: readonly Scan[]): ObservedScans => ({
  pattern: "*.json",
  scans: scans.map((value, index) => ({ path: `${index}.json`, scan: { ok: true, value } })),
});
const verdicts = (scans: ObservedScans, under: ScanPolicy = policy): readonly string[] =>
  judgeScans(scans, under).map(({ rule, holds }) => `${rule} ${String(holds)}`);

describe("a scan", () => {
  it("holds when nothing is at the severities that fail", () => {
    const verdict = verdicts(observed(scan([weak({ severity: "MEDIUM" })])));
    expect(verdict).toEqual(["scan-readable true", "scan-covered true", "scan-findings true"]);
  });

  it("is broken once for each finding, worst first", () => {
    const found = judgeScans(observed(scan([weak(), weak({ id: "CVE-2", severity: "CRITICAL", fixed: "" })])), policy);
    const messages = found.filter(({ rule }) => rule === "scan-findings").map(({ message }) => message);
    expect(messages).toEqual([
      "app: CRITICAL CVE-2 in openssl 3.0, no fix yet",
      "app: HIGH CVE-1 in openssl 3.0, fixed in 3.1",
    ]);
  });

  it("lets pass what has no fix, when told so, but no secret", () => {
    const lenient = { ...policy, ignoreUnfixed: true };
    expect(verdicts(observed(scan([weak({ fixed: "" })])), lenient)).toContain("scan-findings true");
    expect(verdicts(observed(scan([weak({ fixed: "", isPackage: false })])), lenient)).toContain("scan-findings false");
  });

  it("names twenty findings and counts the rest", () => {
    const many = Array.from({ length: 25 }, (_, index) => weak({ id: `CVE-${index}` }));
    const found = judgeScans(observed(scan(many)), policy).filter(({ rule }) => rule === "scan-findings");
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe("5 more like these");
  });

  it("is broken when it looked at nothing, though it found nothing", () => {
    expect(verdicts(observed(scan([], { packages: 0 })))).toContain("scan-covered false");
    expect(verdicts(observed(scan([], { packages: 0, otherTargets: 1 })))).toContain("scan-covered true");
  });

  it("is broken when there is no report, or one that cannot be read, whatever the others say", () => {
    expect(verdicts(observed())).toEqual(["scan-readable false"]);
    const unreadable = { path: "x.json", scan: { ok: false, error: "no JSON" } } as const;
    const both = { pattern: "*.json", scans: [...observed(scan([])).scans, unreadable] };
    expect(verdicts(both)).toContain("scan-readable false");
  });
});

describe("the sum of scans", () => {
  it("counts once what two platforms share", () => {
    const sum = sumScans([observed(scan([weak()]), scan([weak(), weak({ id: "CVE-2", severity: "LOW" })]))], policy);
    expect(sum).toEqual({ counts: { CRITICAL: 0, HIGH: 1, MEDIUM: 0, LOW: 1, UNKNOWN: 0 }, failing: 1 });
  });

  it("is not zero but unknown without a readable report", () => {
    expect(sumScans([observed()], policy)).toBeUndefined();
    expect(sumScans([], policy)).toBeUndefined();
  });
});
