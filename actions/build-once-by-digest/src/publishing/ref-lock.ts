import {
  createRef,
  createTagObject,
  fetchTagObject,
  type GitHubApi,
  type GitHubErrorCode,
  listMatchingRefs,
} from "@build-once/github";
import { ActionError, type Digest, parseDigest } from "@build-once/kernel";
import { digestOf } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { connectGitHub } from "./github-api.ts";
import type { Session } from "../session.ts";

/** What the runs of a key agreed on. */
export interface Decision {
  /** Starts at 1; each time the image that was decided on is gone or replaced, the next one decides. */
  readonly generation: number;
  readonly digest: Digest;
}

/** Decides between runs: the first to write a generation has decided it for everybody, for ever. */
export interface RefLock {
  /**
   * Offers `digest` for `generation`, and gives what that generation, or a later one, was decided to be.
   *
   * @throws {ActionError} `permission-missing`, `token-refused` (permission), `lock-invalid`, `api-unexpected` (data),
   * `lock-unreadable`, `rate-limited`, `api-unavailable`, `api-refused` (upstream)
   */
  decide(digest: Digest, generation: number): Promise<Decision>;
}

const attempts = 6;

/**
 * Opens the lock of a key. A decision is an annotated tag object, whose message holds the digest, under the reference
 * `refs/build-once/<image>/<key>/<generation>`; GitHub creates a reference for one of all who ask. References are never
 * moved or deleted, so that a run which was held up cannot take back what others decided since.
 *
 * @throws {ActionError} `lock-unavailable` (input)
 */
export async function openRefLock(session: Session, key: string): Promise<RefLock> {
  const { host, image } = session;
  const api = await connectGitHub(session);
  const commit = host.environment.get("GITHUB_SHA") ?? session.facts.commit;
  if (api === undefined)
    throw buildOnceErrors.error("lock-unavailable", "GITHUB_REPOSITORY or github-token is not set, and `lock` is ref");
  // Image names have characters that reference names may not have.
  const scope = (await digestOf(new TextEncoder().encode(image))).slice("sha256:".length, "sha256:".length + 12);
  const place: Place = { api, image, key, commit, start: `build-once/${scope}/${key}` };
  return { decide: async (digest, generation) => await decide(place, digest, generation) };
}

interface Place {
  readonly api: GitHubApi;
  readonly image: string;
  readonly key: string;
  readonly commit: string;
  /** Of the references' names, without `refs/` and the generation. */
  readonly start: string;
}

async function decide(place: Place, digest: Digest, generation: number): Promise<Decision> {
  let lost: ActionError | undefined;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const created = await create(place, digest, generation);
    if (created === true) return { generation, digest };
    // A lost answer may have created it: then it is found, and names what was offered.
    const decided = await latest(place, generation);
    if (decided !== undefined) return decided;
    lost = created === false ? undefined : created;
    if (attempt < attempts) await place.api.clock.sleep(Math.min(8000, 500 * 2 ** attempt));
  }
  if (lost !== undefined) throw lost;
  throw buildOnceErrors.error(
    "lock-unreadable",
    `refs/${place.start}/${generation} exists and was not listed ${attempts} times`,
  );
}

/** True when it was created, false when another run had, the error when the answer was lost. */
async function create({ api, ...place }: Place, digest: Digest, generation: number): Promise<boolean | ActionError> {
  const name = `${place.start}/${generation}`;
  const { image, key, commit } = place;
  try {
    const sha = await createTagObject(api, { tag: name, message: renderDecision({ image, key, digest }), commit });
    return await createRef(api, `refs/${name}`, sha);
  } catch (error) {
    if (error instanceof ActionError && isLost(error)) return error;
    throw error;
  }
}

function isLost(error: ActionError): boolean {
  const unavailable: GitHubErrorCode = "api-unavailable";
  return error.code === unavailable || error.code === "request-failed";
}

async function latest({ api, ...place }: Place, atLeast: number): Promise<Decision | undefined> {
  const prefix = `refs/${place.start}/`;
  const found = (await listMatchingRefs(api, place.start))
    .filter(({ ref }) => ref.startsWith(prefix) && /^[1-9]\d{0,5}$/.test(ref.slice(prefix.length)))
    .map(({ ref, sha, type }) => ({ ref, sha, type, generation: Number(ref.slice(prefix.length)) }))
    .reduce<Entry | undefined>(
      (best, entry) => (best !== undefined && best.generation > entry.generation ? best : entry),
      undefined,
    );
  if (found === undefined || found.generation < atLeast) return undefined;
  const { ref, generation } = found;
  if (found.type !== "tag") throw buildOnceErrors.error("lock-invalid", `${ref} names a ${found.type.slice(0, 20)}`);
  const tag = await fetchTagObject(api, found.sha);
  if (tag === undefined) return undefined;
  const digest = parseDecision(tag.message, place);
  if (digest === undefined)
    throw buildOnceErrors.error("lock-invalid", `${ref} says ${JSON.stringify(tag.message.slice(0, 200))}`);
  return { generation, digest };
}

interface Entry {
  readonly ref: string;
  readonly sha: string;
  readonly type: string;
  readonly generation: number;
}

const firstLine = "Build Once decided on an image, v1";

/** The message of a decision's tag object. */
export function renderDecision(decision: {
  readonly image: string;
  readonly key: string;
  readonly digest: string;
}): string {
  return `${firstLine}\n\nimage: ${decision.image}\nkey: ${decision.key}\ndigest: ${decision.digest}\n`;
}

/** The digest of a message, when it is one of this image and key to the letter. */
export function parseDecision(
  message: string,
  expected: { readonly image: string; readonly key: string },
): Digest | undefined {
  const digest = parseDigest(/\ndigest: (\S{1,200})\n*$/.exec(message)?.[1] ?? "");
  if (!digest.ok) return undefined;
  return message.trimEnd() === renderDecision({ ...expected, digest: digest.value }).trimEnd()
    ? digest.value
    : undefined;
}
