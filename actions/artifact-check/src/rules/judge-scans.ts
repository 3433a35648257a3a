import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedScan, ObservedScans } from "../scans/observe-scans.ts";
import type { Scan, Weakness } from "../scans/parse-trivy.ts";
import { countSeverities, severities, type Severity, type SeverityCounts } from "../scans/severity.ts";

/** What a scan may find. */
export interface ScanPolicy {
  readonly severities: ReadonlySet<Severity>;
  /** Let pass what has no fixed version. */
  readonly ignoreUnfixed: boolean;
}

const shown = 20;

/** Every finding about a pattern of scanner's reports. */
export function judgeScans(observed: ObservedScans, policy: ScanPolicy): readonly Finding[] {
  const { pattern, scans } = observed;
  if (scans.length === 0)
    return [
      broken(
        "scan-readable",
        pattern,
        "the pattern matches no report",
        "Check the pattern and that the scanner ran in this job: without a report nothing is known.",
      ),
    ];
  return scans.flatMap((each) => judgeOne(pattern, each, policy));
}

/** What fails under the policy, in the order of severity. */
export function failingOf(scan: Scan, policy: ScanPolicy): readonly Weakness[] {
  return scan.found
    .filter(({ severity }) => policy.severities.has(severity))
    .filter(({ fixed, isPackage }) => !policy.ignoreUnfixed || !isPackage || fixed !== "")
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function judgeOne(subject: string, { path, scan }: ObservedScan, policy: ScanPolicy): readonly Finding[] {
  if (!scan.ok)
    return [
      broken(
        "scan-readable",
        subject,
        `${path}: ${scan.error}`,
        "It has to be Trivy's report as JSON; the scanner may have failed while it wrote it.",
      ),
    ];
  const counts = countSeverities(scan.value.found);
  const readable = holds("scan-readable", subject, `${scan.value.artifact}: ${sayCounts(counts)}`);
  return [readable, judgeCovered(subject, scan.value), ...judgeFound(subject, scan.value, policy)];
}

function judgeCovered(subject: string, { artifact, packages, otherTargets }: Scan): Finding {
  if (packages + otherTargets > 0)
    return holds("scan-covered", subject, `${artifact}: ${packages} packages, ${otherTargets} other targets`);
  return broken(
    "scan-covered",
    subject,
    `${artifact}: the scanner found nothing that it could look at, neither packages nor files`,
    "An image without a package list tells a scanner nothing: scan its sources instead and set `scan-covered=warn`, or keep the package list.",
  );
}

function judgeFound(subject: string, scan: Scan, policy: ScanPolicy): readonly Finding[] {
  const failing = failingOf(scan, policy);
  const wanted = severities.filter((severity) => policy.severities.has(severity)).join(", ");
  if (failing.length === 0)
    return [holds("scan-findings", subject, `${scan.artifact}: nothing at ${wanted} that fails`)];
  const fix = "Take a version that has the fix, or a newer base image; what does not apply is named in an ignore file.";
  const findings = failing
    .slice(0, shown)
    .map((weakness) => broken("scan-findings", subject, `${scan.artifact}: ${sayWeakness(weakness)}`, fix));
  if (failing.length <= shown) return findings;
  return [...findings, broken("scan-findings", subject, `${failing.length - shown} more like these`, fix)];
}

function sayCounts(counts: SeverityCounts): string {
  return severities.map((severity) => `${counts[severity]} ${severity}`).join(", ");
}

function sayWeakness({ id, severity, place, fixed, isPackage }: Weakness): string {
  const remedy = isPackage ? (fixed === "" ? ", no fix yet" : `, fixed in ${fixed.slice(0, 100)}`) : "";
  return `${severity} ${id.slice(0, 100)} in ${place.slice(0, 200)}${remedy}`;
}
