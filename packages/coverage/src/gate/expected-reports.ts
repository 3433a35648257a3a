import { err, ok, type Result } from "@build-once/kernel";

/** How many reports there must be at least, of a flag or of all together. */
export interface ExpectedReports {
  readonly flag: string | undefined;
  readonly reports: number;
}

const most = 100_000;

/** Parses `4` or `flag=4`. */
export function parseExpectedReports(line: string): Result<ExpectedReports, string> {
  const parts = /^(?:([A-Za-z0-9_.-]{1,50})\s*=\s*)?([1-9]\d{0,5})$/.exec(line.trim());
  const reports = Number(parts?.[2] ?? Number.NaN);
  return reports <= most
    ? ok({ flag: parts?.[1], reports })
    : err(`a number of reports is a whole number from 1 to ${most}, or flag= and such a number`);
}
