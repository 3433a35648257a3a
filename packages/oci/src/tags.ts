import { isTag, type Repository } from "@build-once/kernel";
import { answerError, describeAnswer, saysMissing } from "./answer.ts";
import { ociErrors } from "./errors.ts";
import { nextLink } from "./link.ts";
import type { Session } from "./session.ts";
import { readShape } from "./shape.ts";

const pageSize = 1000;
const maxPages = 500;
const maxPageBytes = 4 * 1024 * 1024;
const maxTags = 500_000;
/** Registries filter pages after they cut them: some are empty, and the list goes on. */
const maxIdlePages = 10;

/**
 * Every tag of a repository once, page by page; empty when the repository does not exist. What is no tag is left out:
 * nothing could be asked for under it.
 *
 * @throws {ActionError} `registry-answer-invalid` and the other `registry-*`
 * @see OCI distribution specification 1.1.1, "Listing tags"
 */
export async function listTags(session: Session, repository: Repository): Promise<readonly string[]> {
  const tags = new Set<string>();
  const asked = new Set<string>();
  let idlePages = 0;
  let url: string | undefined = `/v2/${repository.path}/tags/list?n=${pageSize}`;
  while (url !== undefined) {
    const endless = asked.has(url) || asked.size >= maxPages || idlePages > maxIdlePages || tags.size > maxTags;
    if (endless)
      throw ociErrors.error(
        "registry-answer-invalid",
        `${repository.registry}/${repository.path}: the pages of the tag list do not end`,
      );
    asked.add(url);
    const answer = await session.send({ purpose: "tags", method: "GET", url, maxBytes: maxPageBytes });
    // Half a list would make numbers and versions look free that are taken.
    if (asked.size === 1 && saysMissing(answer)) return [];
    if (answer.status !== 200) throw await answerError(answer, repository.registry);
    const page = readShape(answer.bytes, (document) => document.optional("tags")?.texts() ?? []);
    if (!page.ok) throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: ${page.error}`);
    const before = tags.size;
    for (const tag of page.value) if (isTag(tag)) tags.add(tag);
    idlePages = tags.size === before ? idlePages + 1 : 0;
    url = followingPage(answer.url, nextLink(answer.headers.get("link")));
  }
  return [...tags];
}

/** The address of the next page; one on another host is refused, for it would be asked without authorisation. */
export function followingPage(current: string, link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const next = URL.parse(link, current);
  if (next?.origin !== new URL(current).origin)
    throw ociErrors.error("registry-redirect-refused", "the next page of a list is on another host");
  return next.href;
}
