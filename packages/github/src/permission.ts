import type { ActionError } from "@build-once/kernel";
import { type GitHubErrorCode, githubErrors } from "./errors.ts";

/** A line of a job's `permissions:`, such as `pull-requests: write`. */
export type PermissionLine = `${string}: ${"read" | "write"}`;

/**
 * The error of a 403, with the exact line to add: GitHub names sets of permissions, any one of which is enough.
 *
 * @see GitHub REST API, "Troubleshooting", insufficient permissions (`X-Accepted-GitHub-Permissions`)
 */
export function permissionError(
  route: string,
  accepted: string | undefined,
  expected: PermissionLine,
  reason: string,
): ActionError<GitHubErrorCode> {
  const lines = chooseLines(accepted, expected);
  return githubErrors.error("permission-missing", `${route}: 403: ${reason}. The token lacks ${lines.join(" and ")}.`, {
    hint: `Add to the job:\npermissions:\n${lines.map((line) => `  ${line}`).join("\n")}\nA pull request from a fork, or by Dependabot, always has a read-only token.`,
  });
}

/** The set that holds what we expected, else the first that can be read, else what we expected. */
function chooseLines(accepted: string | undefined, expected: PermissionLine): readonly string[] {
  const sets = (accepted ?? "")
    .slice(0, 500)
    .split(";")
    .map((set) => set.split(",").map((item) => lineOf(item.trim()) ?? ""))
    .filter((set) => !set.includes(""));
  return sets.find((set) => set.includes(expected)) ?? sets[0] ?? [expected];
}

function lineOf(item: string): string | undefined {
  const match = /^([a-z_]{1,40})=(read|write)$/.exec(item);
  return match === null ? undefined : `${(match[1] ?? "").replaceAll("_", "-")}: ${match[2]}`;
}
