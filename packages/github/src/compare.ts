import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";

/** How a head stands to a base: `ahead` descends from it, `behind` is an ancestor, `diverged` neither. */
export type Comparison = "identical" | "ahead" | "behind" | "diverged";

const known: ReadonlySet<string> = new Set(["identical", "ahead", "behind", "diverged"]);

/**
 * Compares two commits, branches or tags by ancestry; `undefined` when GitHub does not have one of them, or nothing that
 * both descend from.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "Compare two commits"
 */
export async function compareRefs(api: GitHubApi, base: string, head: string): Promise<Comparison | undefined> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  const answer = await callApi(api, { route, parameters, permission: "contents: read", accept: [404, 422] });
  if (answer.status !== 200) return undefined;
  const status = answer.body.at("status").text(20) ?? "";
  if (!known.has(status)) throw unexpectedAnswer(route, "status");
  return status as Comparison;
}
