import type { Random } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import type { GitHubApi } from "./api.ts";
import { type Comment, createComment, deleteComment, fetchComment, listComments, updateComment } from "./comments.ts";
import type { Identity } from "./identity.ts";

/** The one comment that a key owns on a pull request. */
export interface OwnedComment {
  readonly pullRequest: number;
  /** The exact first line of the comment. */
  readonly marker: string;
  readonly identity: Identity;
  /** Which comment stays when there are several: the oldest is updated in place, the newest stands at the bottom. */
  readonly keep: "oldest" | "newest";
  /** Move the comment to the bottom by writing a new one first. Asked with the comments that follow ours. */
  readonly move?: (following: readonly Comment[]) => boolean;
  /**
   * The body, given the bodies of our comments so far, kept one first. It starts with the marker, keeps what others
   * wrote, and gives the same text again when our part is in there already. `undefined` leaves things as they are.
   */
  readonly render: (existing: readonly string[]) => string | undefined;
  /** Whether a body still holds our part; that rendering it again changes nothing, unless given. */
  readonly holds?: (body: string) => boolean;
}

/** What was done. */
export interface OwnedCommentResult {
  readonly action: "created" | "updated" | "unchanged" | "none";
  readonly comment: Comment | undefined;
  /** Our own surplus comments that were deleted. */
  readonly removed: readonly number[];
}

/** What writing needs besides the API. */
export interface CommentPorts {
  readonly api: GitHubApi;
  readonly random: Random;
}

/** GitHub cannot write under a condition, so every write is looked at afterwards and repaired this often at most. */
const maxRounds = 8;

/**
 * Brings the comment that `owned` describes up to date: created once, updated in place, duplicates of two writers at
 * once folded into one. Comments by others are never touched, whatever marker they carry. Nothing is written when
 * nothing changed.
 *
 * @throws {ActionError} as {@link callApi}
 */
export async function writeOwnedComment(ports: CommentPorts, owned: OwnedComment): Promise<OwnedCommentResult> {
  let { identity } = owned;
  let action: OwnedCommentResult["action"] = "unchanged";
  let patched = false;
  const removed: number[] = [];
  for (let round = 1; ; round++) {
    const seen = await look(ports.api, owned, identity, action);
    const { kept, surplus, body } = seen;
    if (body === undefined) return { action: action === "unchanged" ? "none" : action, comment: kept, removed };
    const settled = kept?.body === body && surplus.length === 0 && !seen.move;
    if (round > maxRounds || (settled && (!patched || (await stands(ports, kept.id, owned)))))
      return { action, comment: kept, removed };
    if (settled) continue;
    if (kept === undefined || seen.move) {
      const created = await createOnce(ports.api, owned.pullRequest, body, round);
      identity = created?.author ?? identity;
      action = kept === undefined ? "created" : "updated";
      continue;
    }
    if (kept.body !== body) patched = (await updateComment(ports.api, kept.id, body)) !== undefined || patched;
    if (patched && action === "unchanged") action = "updated";
    for (const comment of surplus) {
      await deleteComment(ports.api, comment.id);
      removed.push(comment.id);
    }
    if (surplus.length === 0 && (await stands(ports, kept.id, owned)))
      return { action, comment: { ...kept, body }, removed };
  }
}

interface Sight {
  readonly kept: Comment | undefined;
  readonly surplus: readonly Comment[];
  readonly body: string | undefined;
  readonly move: boolean;
}

async function look(
  api: GitHubApi,
  owned: OwnedComment,
  identity: Identity,
  action: OwnedCommentResult["action"],
): Promise<Sight> {
  const all = await listComments(api, owned.pullRequest);
  const ours = all.filter((comment) => isOurs(comment, owned.marker, identity));
  const kept = owned.keep === "oldest" ? ours[0] : ours.at(-1);
  const surplus = ours.filter((comment) => comment !== kept);
  const body = owned.render([kept, ...surplus].flatMap((comment) => (comment === undefined ? [] : [comment.body])));
  const following = kept === undefined ? [] : all.filter((other) => other.id > kept.id);
  // Moved once at most: after our own writing, what follows was written meanwhile.
  const move = kept !== undefined && action === "unchanged" && owned.move?.(following) === true;
  return { kept, surplus, body, move };
}

/** A lost answer does not say whether the comment is there: the next look tells. */
async function createOnce(
  api: GitHubApi,
  pullRequest: number,
  body: string,
  round: number,
): Promise<Comment | undefined> {
  try {
    return await createComment(api, pullRequest, body);
  } catch (error) {
    const lost = error instanceof ActionError && (error.code === "request-failed" || error.code === "api-unavailable");
    if (!lost || round > 2) throw error;
    await api.clock.sleep(1000 * round);
    return undefined;
  }
}

/** Whether our part is still there after a moment in which another writer may have put an older reading over it. */
async function stands({ api, random }: CommentPorts, id: number, owned: OwnedComment): Promise<boolean> {
  await api.clock.sleep(400 + Math.floor(random.fraction() * 400));
  const now = await fetchComment(api, id);
  if (now === undefined) return false;
  return owned.holds === undefined ? owned.render([now.body]) === now.body : owned.holds(now.body);
}

/** A marker proves nothing: anybody can write it. */
function isOurs(comment: Comment, marker: string, identity: Identity): boolean {
  if (comment.author.login !== identity.login || comment.author.bot !== identity.bot) return false;
  return (comment.body.split("\n", 1)[0] ?? "").trimEnd() === marker;
}
