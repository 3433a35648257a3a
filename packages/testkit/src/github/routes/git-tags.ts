import type { Reply } from "../../http/index.ts";
import { bodyObject, bodyText, type Call, textOf } from "../call.ts";
import { json, notFound, Refusal } from "../refusal.ts";
import { objectId } from "../render/commit.ts";
import { nodeId, time } from "../render/people.ts";
import { repositoryUrl } from "../render/repository.ts";
import type { Repository, TagObject } from "../state.ts";
import { renderRef } from "./commits.ts";

/** `GET /repos/{owner}/{repo}/git/matching-refs/{ref}`: every reference whose name starts so; none is an empty list. */
export function listMatchingRefs(call: Call, repository: Repository): Reply {
  const start = `refs/${textOf(call, "ref")}`;
  const found = [...repository.refs].filter(([ref]) => ref.startsWith(start)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return json(
    200,
    found.map(([ref, sha]) => renderRef(call, repository, ref, sha)),
  );
}

/** `POST /repos/{owner}/{repo}/git/tags`: makes the object only; a reference has to be made for it. */
export function createTagObject(call: Call, repository: Repository): Reply {
  const sha = bodyText(call.body, "object") ?? "";
  const type = bodyText(call.body, "type") ?? "";
  if (type === "commit" && !repository.commits.has(sha)) throw new Refusal(422, "Object does not exist");
  const given = bodyObject(call.body, "tagger") ?? {};
  const login = call.token?.identity.account.login ?? "";
  const tagger = {
    name: bodyText(given, "name") ?? login,
    email: bodyText(given, "email") ?? `${login}@users.noreply.github.com`,
    date: bodyText(given, "date") ?? time(call.state.now()),
  };
  const facts = {
    tag: bodyText(call.body, "tag") ?? "",
    message: bodyText(call.body, "message") ?? "",
    object: { sha, type },
    tagger,
  };
  // As in git, the same content is the same object.
  const tag: TagObject = { sha: objectId(`tag ${JSON.stringify(facts)}`), ...facts };
  repository.tagObjects.set(tag.sha, tag);
  return json(201, renderTag(call, repository, tag));
}

/** `GET /repos/{owner}/{repo}/git/tags/{tag_sha}` */
export function getTagObject(call: Call, repository: Repository): Reply {
  const tag = repository.tagObjects.get(textOf(call, "tag_sha"));
  if (tag === undefined) throw notFound();
  return json(200, renderTag(call, repository, tag));
}

function renderTag(call: Call, repository: Repository, tag: TagObject): unknown {
  const api = repositoryUrl(call.apiUrl, repository);
  return {
    node_id: nodeId("TA", tag.sha),
    tag: tag.tag,
    sha: tag.sha,
    url: `${api}/git/tags/${tag.sha}`,
    message: tag.message,
    tagger: tag.tagger,
    object: { ...tag.object, url: `${api}/git/${tag.object.type}s/${tag.object.sha}` },
    verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
  };
}
