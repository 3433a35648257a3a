import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";
import { githubErrors } from "./errors.ts";
import { isCommit, type JsonView } from "./json-view.ts";

/** A reference and the object it names. */
export interface GitRef {
  /** In full, `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  /** `commit` or `tag` for those that people make; GitHub's word. */
  readonly type: string;
}

/** An annotated tag object; a reference to it makes it a tag. */
export interface TagObject {
  readonly tag: string;
  readonly message: string;
  readonly commit: string;
}

const readContents = "contents: read";
const writeContents = "contents: write";

/** A reference by its name without `refs/`, such as `heads/main`; `undefined` when there is none. @throws {ActionError} as {@link callApi} */
export async function fetchRef(api: GitHubApi, name: string): Promise<GitRef | undefined> {
  const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  const answer = await callApi(api, { route, parameters: { ref: name }, permission: readContents, accept: [404] });
  if (answer.status === 404) return undefined;
  const found = readRef(answer.body);
  if (found?.ref !== `refs/${name}`) throw unexpectedAnswer(route, "reference");
  return found;
}

/**
 * The references whose names, without `refs/`, start with `start`.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "List matching references"
 */
export async function listMatchingRefs(api: GitHubApi, start: string): Promise<readonly GitRef[]> {
  const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
  const { body } = await callApi(api, { route, parameters: { ref: start }, permission: readContents });
  if (!body.isArray()) throw unexpectedAnswer(route, "list");
  return body.items().map((item) => {
    const found = readRef(item);
    if (found === undefined) throw unexpectedAnswer(route, "reference");
    return found;
  });
}

/**
 * Creates a reference, given in full; false when one of that name is there already: of all who create it, one is told true.
 * An answer that got lost leaves open whether it was created.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a reference"
 */
export async function createRef(api: GitHubApi, ref: string, sha: string): Promise<boolean> {
  const route = "POST /repos/{owner}/{repo}/git/refs";
  const call = { route, parameters: { ref, sha }, permission: writeContents } as const;
  const answer = await callApi(api, { ...call, accept: [422] });
  if (answer.status === 201) return true;
  const said = answer.body.at("message").text() ?? "";
  if (/already exists/i.test(said)) return false;
  throw githubErrors.error("api-refused", `${route}: 422 for ${ref}: ${said.slice(0, 300)}`);
}

/** Makes an annotated tag object of a commit and gives its SHA; nothing names it yet. @throws {ActionError} as {@link callApi} */
export async function createTagObject(api: GitHubApi, tag: TagObject): Promise<string> {
  const route = "POST /repos/{owner}/{repo}/git/tags";
  const parameters = { tag: tag.tag, message: tag.message, object: tag.commit, type: "commit" };
  const answer = await callApi(api, { route, parameters, permission: writeContents });
  const sha = answer.body.at("sha").commit();
  if (sha === undefined) throw unexpectedAnswer(route, "SHA");
  return sha;
}

/** An annotated tag object; `undefined` when there is none of that SHA. @throws {ActionError} as {@link callApi} */
export async function fetchTagObject(api: GitHubApi, sha: string): Promise<TagObject | undefined> {
  const route = "GET /repos/{owner}/{repo}/git/tags/{tag_sha}";
  const answer = await callApi(api, { route, parameters: { tag_sha: sha }, permission: readContents, accept: [404] });
  if (answer.status === 404) return undefined;
  const { body } = answer;
  const tag = body.at("tag").text();
  const message = body.at("message").text(10_000);
  const commit = body.at("object").at("sha").commit();
  if (body.at("sha").commit() !== sha || tag === undefined || message === undefined || commit === undefined)
    throw unexpectedAnswer(route, "tag object");
  return { tag, message, commit };
}

function readRef(view: JsonView): GitRef | undefined {
  const ref = view.at("ref").text();
  const sha = view.at("object").at("sha").text(64);
  const type = view.at("object").at("type").text(20);
  if (ref === undefined || sha === undefined || !isCommit(sha) || type === undefined) return undefined;
  return { ref, sha, type };
}
