import type { Session } from "./session.ts";

/** How the commit at hand stands to another one. */
export type CommitOrder = "same" | "newer" | "older" | "apart";

/**
 * Compares two commits by ancestry: with git where the history is here, else by GitHub's API; commits that GitHub does
 * not know any more were rewritten away and count as `apart`.
 *
 * @throws {ActionError} `request-failed` (upstream)
 */
export async function compareCommits(session: Session, theirs: string, ours: string): Promise<CommitOrder> {
  if (theirs === ours) return "same";
  return (await compareByGit(session, theirs, ours)) ?? (await compareByApi(session, theirs, ours));
}

async function compareByGit({ host }: Session, theirs: string, ours: string): Promise<CommitOrder | undefined> {
  const isAncestor = async (older: string, newer: string): Promise<boolean | undefined> => {
    const { exitCode } = await host.exec.run("git", ["merge-base", "--is-ancestor", older, newer]);
    if (exitCode === 0) return true;
    return exitCode === 1 ? false : undefined;
  };
  const shallow = await host.exec.run("git", ["rev-parse", "--is-shallow-repository"]);
  // In a shallow clone "no ancestor" may only mean "not fetched".
  if (shallow.exitCode !== 0) return undefined;
  const forward = await isAncestor(theirs, ours);
  if (forward === true) return "newer";
  if (forward === undefined || shallow.stdout.trim() !== "false") return undefined;
  const backward = await isAncestor(ours, theirs);
  if (backward === undefined) return undefined;
  return backward ? "older" : "apart";
}

async function compareByApi({ host, inputs }: Session, theirs: string, ours: string): Promise<CommitOrder> {
  const [owner = "", repo = ""] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
  const token = inputs["github-token"];
  if (token === undefined || owner === "" || repo === "") return "apart";
  const client = await host.github.connect(token);
  const answer = await client.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    owner,
    repo,
    basehead: `${theirs}...${ours}`,
    per_page: 1,
  });
  const status =
    typeof answer.data === "object" && answer.data !== null && "status" in answer.data ? answer.data.status : "";
  if (answer.status !== 200) return "apart";
  if (status === "ahead") return "newer";
  return status === "behind" ? "older" : "apart";
}
