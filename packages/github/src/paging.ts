import { type ApiCall, callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";
import type { JsonView } from "./json-view.ts";

/** How many pages of a hundred are read at most; more is cut off and said. */
const defaultMaxPages = 120;

/** A list that was read to its end, or cut. */
export interface PagedList {
  readonly items: readonly JsonView[];
  /** True when there were more pages than were read. */
  readonly cut: boolean;
}

/**
 * Reads a whole list, a hundred items a page, as long as GitHub names a next page.
 *
 * @param listName the member that holds the items, where the answer is not the list itself
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when an answer holds no list
 * @see GitHub REST API, "Using pagination in the REST API"; RFC 8288
 */
export async function fetchAll(
  api: GitHubApi,
  call: ApiCall,
  listName?: string,
  maxPages: number = defaultMaxPages,
): Promise<PagedList> {
  const items: JsonView[] = [];
  for (let page = 1; ; page++) {
    const answer = await callApi(api, { ...call, parameters: { ...call.parameters, per_page: 100, page } });
    const list = listName === undefined ? answer.body : answer.body.at(listName);
    if (!list.isArray()) throw unexpectedAnswer(call.route, listName ?? "list");
    items.push(...list.items());
    if (!hasNext(answer.headers.get("link"))) return { items, cut: false };
    if (page >= maxPages) return { items, cut: true };
  }
}

function hasNext(link: string | undefined): boolean {
  return link !== undefined && /<[^>]*>\s*;[^,]*\brel="?next\b/.test(link);
}
