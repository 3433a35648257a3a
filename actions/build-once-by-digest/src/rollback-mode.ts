import { ActionError, type Digest, shortDigest } from "@build-once/kernel";
import { type FetchedManifest, inParallel } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import type { contract } from "./contract.ts";
import { concludeDryRun, concludeMove } from "./promotion/conclude-move.ts";
import { buildOnceErrors } from "./errors.ts";
import { confirmImage } from "./reuse/find-image.ts";
import { historyTag, returnPath } from "./promotion/history.ts";
import { moveTags } from "./promotion/move-tags.ts";
import type { Session } from "./session.ts";
import { readTagStates, type TagState } from "./promotion/tag-state.ts";

type ReadState = Extract<TagState, { kind: "read" }>;

/** Further back nobody rolls; what is older only costs requests. */
const maxEntriesRead = 1000;
const readsAtOnce = 8;

/** Points `tag` back to an earlier image, which must still be there whole, and records that as a move of its own. */
export async function runRollbackMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, registry } = session;
  const { tag = "" } = inputs;
  const states = await readTagStates(registry, [tag]);
  const digest = inputs.digest ?? (await earlierDigest(session, states[0] as ReadState, inputs.steps ?? 1));
  const image = await confirmTarget(session, tag, digest);
  if (inputs["dry-run"]) return concludeDryRun(session, { image, states, source: tag });
  const recorded = inputs.history ? states : states.map((state) => withoutHistory(state, image));
  const report = await moveTags({ ...session.host, registry }, image, recorded);
  return await concludeMove(session, { reason: "rolled-back", image, states, report, source: tag });
}

/** What `tag` was promoted to `steps` promotions ago. @throws {ActionError} `history-missing` (input) */
async function earlierDigest(session: Session, state: ReadState, steps: number): Promise<Digest> {
  const { tag, current, numbers } = state;
  const where = `${tag} of ${session.image}`;
  if (current === undefined)
    throw buildOnceErrors.error("history-missing", `${where} does not exist, so there is no way back from it`, {
      hint: "Check `tag` and `image`; to point a tag that is gone to an image again give its `digest`.",
    });
  if (numbers.length === 0) throw buildOnceErrors.error("history-missing", `${where} has no history tags`);
  const path = returnPath(await readEntries(session, tag, numbers), current.digest);
  const digest = path.at(-steps);
  if (digest !== undefined) return digest;
  const far = path.length === 1 ? "1 step" : `${path.length} steps`;
  const oldest = path[0] === undefined ? "" : `, to ${shortDigest(path[0])}`;
  throw buildOnceErrors.error(
    "history-missing",
    `${where} can be rolled back ${far}${oldest}, not ${steps}; it points to ${shortDigest(current.digest)} now`,
  );
}

async function readEntries({ registry }: Session, tag: string, numbers: readonly number[]): Promise<readonly Digest[]> {
  const entries = await inParallel(numbers.slice(-maxEntriesRead), readsAtOnce, async (number) =>
    registry.resolve(historyTag(tag, number)),
  );
  // A tag that is listed and gone at once was deleted meanwhile: it is nothing to go back to.
  return entries.flatMap((entry) => entry?.digest ?? []);
}

async function confirmTarget({ registry }: Session, tag: string, digest: Digest): Promise<FetchedManifest> {
  try {
    return await confirmImage(registry, digest);
  } catch (error) {
    if (!(error instanceof ActionError) || !gone.has(error.code)) throw error;
    const text = `${tag} cannot go back to ${digest}: ${error.message}`;
    throw buildOnceErrors.error("rollback-target-gone", text, { cause: error });
  }
}

const gone: ReadonlySet<string> = new Set(["digest-not-found", "image-incomplete"]);

/** A state to which nothing has to be recorded, because its newest entry is taken for the image itself. */
function withoutHistory(state: TagState, image: FetchedManifest): TagState {
  return state.kind === "unread" ? state : { ...state, newest: image };
}
