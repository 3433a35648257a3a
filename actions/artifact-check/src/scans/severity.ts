import { err, ok, type Result } from "@build-once/kernel";

/** How bad a finding is, worst first, as Trivy names it. */
export const severities = ["CRITICAL", "HIGH", "MEDIUM", "LOW", "UNKNOWN"] as const;

/** One of {@link severities}. */
export type Severity = (typeof severities)[number];

/** How many findings there are at each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Reads a severity in any case. */
export function parseSeverity(text: string): Result<Severity, string> {
  const severity = severities.find((name) => name === text.toUpperCase());
  return severity === undefined ? err(`a severity is one of ${severities.join(", ")}`) : ok(severity);
}

/** Counts, every severity named. */
export function countSeverities(found: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}
