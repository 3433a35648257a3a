/** What GitHub tells a run by its payload and its variables. */
export interface PullRun {
  readonly event: object;
  readonly environment: Readonly<Record<string, string>>;
}

/** A repository that a pull request comes from. */
export interface HeadRepository {
  readonly id: number;
  readonly full_name: string;
}

/** A run for a pull request to the main branch of `acme/app`, out of that repository unless another is given. */
export function pullRun(number: number, from: HeadRepository = { id: 1, full_name: "acme/app" }): PullRun {
  return {
    event: {
      number,
      pull_request: {
        number,
        head: { sha: "b".repeat(40), ref: "x", repo: from },
        base: { ref: "main", sha: "c".repeat(40), repo: { id: 1, full_name: "acme/app" } },
      },
      repository: { id: 1, default_branch: "main" },
    },
    environment: { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: `refs/pull/${number}/merge` },
  };
}
