import type { GitHubApi } from "@build-once/github";
import type { Session } from "../session.ts";

/** GitHub's API for the repository that the workflow is of; `undefined` outside of GitHub or without a token. */
export async function connectGitHub({ host, inputs }: Session): Promise<GitHubApi | undefined> {
  const [owner = "", name = "", rest] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
  const token = inputs["github-token"];
  if (token === undefined || owner === "" || name === "" || rest !== undefined) return undefined;
  return { client: await host.github.connect(token), clock: host.clock, repository: { owner, name } };
}
