import { callApi, type GitHubApi } from "@build-once/github";
import { ActionError } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";

interface Question {
  readonly scope: string;
  readonly route: string;
  readonly parameters: (commit: string) => Readonly<Record<string, unknown>>;
}

const one = (): Readonly<Record<string, unknown>> => ({ per_page: 1 });
const ofCommit = (commit: string): Readonly<Record<string, unknown>> => ({ ref: commit });
/** Nothing has this digest; whoever may read is told so by 404. */
const noDigest = `sha256:${"0".repeat(64)}`;

const questions: readonly Question[] = [
  { scope: "actions", route: "GET /repos/{owner}/{repo}/actions/runs", parameters: one },
  {
    scope: "attestations",
    route: "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
    parameters: () => ({ subject_digest: noDigest }),
  },
  { scope: "checks", route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", parameters: ofCommit },
  { scope: "contents", route: "GET /repos/{owner}/{repo}/commits/{ref}", parameters: ofCommit },
  { scope: "deployments", route: "GET /repos/{owner}/{repo}/deployments", parameters: one },
  { scope: "pull-requests", route: "GET /repos/{owner}/{repo}/pulls", parameters: one },
  { scope: "statuses", route: "GET /repos/{owner}/{repo}/commits/{ref}/status", parameters: ofCommit },
];

/**
 * What the job's token may read, a row for each permission; a refusal is an answer, not a fault. Nobody is told of a right
 * to write except by writing, which a preflight does not: the rows of the workflow files say what is granted.
 */
export async function askToken(api: GitHubApi, commit: string): Promise<readonly Finding[]> {
  const rows: Finding[] = [];
  for (const { scope, route, parameters } of questions) {
    try {
      const call = { route, parameters: parameters(commit), permission: "metadata: read", accept: [403, 404] } as const;
      const { status } = await callApi(api, call);
      rows.push(holds("preflight-token", scope, status === 403 ? "not granted" : "can be read"));
    } catch (error) {
      if (!(error instanceof ActionError) || error.kind === "bug") throw error;
      const fix = "Without a token that GitHub takes nothing is told of the pull request, the run or its artifacts.";
      // The next question would be answered no better.
      return [...rows, broken("preflight-token", scope, error.message, fix)];
    }
  }
  return rows;
}

/** Whether this job may ask for an OpenID Connect token, which only a granted `id-token: write` makes possible. */
export function judgeOidc(url: string | undefined): Finding {
  const granted = url !== undefined && url !== "";
  return holds("preflight-token", "id-token", granted ? "can be written" : "not granted");
}
