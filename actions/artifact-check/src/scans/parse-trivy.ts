import type { Result } from "@build-once/kernel";
import { readShape, type Shape } from "@build-once/oci";
import { parseSeverity, type Severity } from "./severity.ts";

/** One thing that a scanner found. Every text is foreign. */
export interface Weakness {
  readonly id: string;
  readonly severity: Severity;
  /** Where: a package with its version, or a file. */
  readonly place: string;
  /** A version without it; empty when there is none, or when it is not a package's. */
  readonly fixed: string;
  readonly isPackage: boolean;
}

/** A scan as its report tells of it. */
export interface Scan {
  /** What the scanner was pointed at. */
  readonly artifact: string;
  /** Packages that were compared with the lists of weaknesses. */
  readonly packages: number;
  /** Files that were looked at for something else than weak packages. */
  readonly otherTargets: number;
  readonly found: readonly Weakness[];
}

/** Classes of results that list packages. */
const packageClasses: ReadonlySet<string> = new Set(["os-pkgs", "lang-pkgs"]);

/**
 * Reads a report of Trivy (`--format json`, schema 2). A severity that is not known counts as `UNKNOWN`, never as none.
 *
 * @see Trivy's documentation, "Reporting", JSON
 */
export function parseTrivy(bytes: Uint8Array): Result<Scan, string> {
  return readShape(bytes, (document) => {
    if (document.required("SchemaVersion").count() !== 2) document.required("SchemaVersion").fail("2");
    const results = document.optional("Results")?.list() ?? [];
    return {
      artifact: document.required("ArtifactName").text(),
      packages: results.reduce((sum, result) => sum + packagesOf(result), 0),
      otherTargets: results.filter((result) => !isOfPackages(result)).length,
      found: results.flatMap(weaknessesOf),
    };
  });
}

function isOfPackages(result: Shape): boolean {
  return packageClasses.has(textOf(result, "Class"));
}

function packagesOf(result: Shape): number {
  return isOfPackages(result) ? (result.optional("Packages")?.list() ?? []).length : 0;
}

function weaknessesOf(result: Shape): readonly Weakness[] {
  const target = textOf(result, "Target");
  const listed = (name: string): readonly Shape[] => result.optional(name)?.list() ?? [];
  const elsewhere = (item: Shape, id: string): Weakness => ({
    id: textOf(item, id),
    severity: severityOf(item),
    place: target,
    fixed: "",
    isPackage: false,
  });
  return [
    ...listed("Vulnerabilities").map((item) => ({
      id: item.required("VulnerabilityID").text(),
      severity: severityOf(item),
      place: `${textOf(item, "PkgName")} ${textOf(item, "InstalledVersion")}`.trim(),
      fixed: textOf(item, "FixedVersion"),
      isPackage: true,
    })),
    ...listed("Secrets").map((item) => elsewhere(item, "RuleID")),
    ...listed("Misconfigurations")
      .filter((item) => textOf(item, "Status") !== "PASS")
      .map((item) => elsewhere(item, "ID")),
    ...listed("Licenses").map((item) => elsewhere(item, "Name")),
  ];
}

function severityOf(item: Shape): Severity {
  const parsed = parseSeverity(textOf(item, "Severity"));
  return parsed.ok ? parsed.value : "UNKNOWN";
}

function textOf(shape: Shape, name: string): string {
  return shape.optional(name)?.text() ?? "";
}
