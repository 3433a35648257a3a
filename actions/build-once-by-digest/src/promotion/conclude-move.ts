import { type Digest, shortDigest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { conclude } from "../conclude.ts";
import type { contract } from "../contract.ts";
import { historyTag } from "./history.ts";
import { type MovedTag, type MoveReport, planEntries } from "./move-tags.ts";
import type { Session } from "../session.ts";
import type { TagState } from "./tag-state.ts";

/** A promotion or rollback that was carried out. */
export interface Move {
  readonly reason: "promoted" | "rolled-back";
  readonly image: FetchedManifest;
  readonly states: readonly TagState[];
  readonly report: MoveReport;
  /** What the image was found under. */
  readonly source: string;
  /** What went before, such as a copy: rows of the summary and lines of the log. */
  readonly rows?: readonly (readonly [string, string])[];
}

/** Says of each tag what it pointed to and what it points to, in the log and in the outcome. */
export async function concludeMove(session: Session, move: Move): Promise<Outcome<typeof contract>> {
  const { image, report, states } = move;
  const { overtaken } = report;
  const moves = report.tags.map((tag) => [`Tag ${tag.tag}`, describeMove(tag, image, states)] as const);
  const history = report.recorded.length === 0 ? [] : [["History", report.recorded.join(", ")] as const];
  const broken = report.broken.map(
    ({ tag, digest }) =>
      [
        "Not recorded",
        `${digest} of ${tag}: the registry does not take it any more, as when a part of it is gone`,
      ] as const,
  );
  const rows = [...(move.rows ?? []), ...moves, ...history, ...broken];
  await session.host.log.group(`Tags of ${session.image}`, async () => {
    for (const [name, value] of rows) session.host.log.info(`${name}: ${value}`);
  });
  const taken = new Set(overtaken.map(({ tag }) => tag));
  const moved = report.tags.filter((each) => each.moved && !taken.has(each.tag));
  return conclude(session, {
    reason: overtaken.length > 0 ? "overtaken" : move.reason,
    message: overtaken.length > 0 ? overtakenMessage(report) : doneMessage(session, move),
    image,
    key: move.source,
    found: true,
    reused: true,
    pushed: moved.length > 0 || report.recorded.length > 0,
    verified: overtaken.length === 0,
    tags: {
      moved,
      held: overtaken.map(({ tag, digest }) => ({ tag, reason: `another run pointed it to ${digest}` })),
    },
    previous: previousDigest(states),
    rows,
  });
}

/** Says what would have been written. */
export function concludeDryRun(
  session: Session,
  { image, states, source, notes = [] }: Pick<Move, "image" | "states" | "source"> & { notes?: readonly string[] },
): Outcome<typeof contract> {
  const names = states.map(({ tag }) => tag).join(", ");
  const entries = session.inputs.history ? planEntries(image, states) : [];
  const history = entries.map(({ tag, number }) => historyTag(tag, number));
  const recorded = history.length === 0 ? "" : `; ${history.join(", ")} would record it`;
  const would = [...notes, `${names} would point to ${image.digest}${recorded}.`];
  return conclude(session, {
    reason: "dry-run",
    message: would.join(" "),
    image,
    key: source,
    found: true,
    previous: previousDigest(states),
  });
}

function previousDigest([first]: readonly TagState[]): Digest | undefined {
  return first?.kind === "read" ? first.current?.digest : undefined;
}

function describeMove(
  { tag, moved, from }: MovedTag,
  { digest }: FetchedManifest,
  states: readonly TagState[],
): string {
  if (!moved) return `${digest}, unchanged`;
  return `${from ?? (isRead(states, tag) ? "new" : "not looked at")} → ${digest}`;
}

function isRead(states: readonly TagState[], tag: string): boolean {
  return states.some((state) => state.tag === tag && state.kind === "read");
}

function doneMessage(session: Session, { reason, image, report }: Move): string {
  const { tags } = report;
  const names = tags.map(({ tag }) => tag).join(", ");
  const point = tags.length === 1 ? "points" : "point";
  if (!tags.some(({ moved }) => moved)) return `${names} of ${session.image} already ${point} to ${image.digest}.`;
  if (reason === "promoted") return `${names} of ${session.image} now ${point} to ${image.digest}.`;
  const from = tags[0]?.from;
  const before = from === undefined ? "" : ` instead of ${shortDigest(from)}`;
  return `${names} of ${session.image} ${point} to ${image.digest} again${before}.`;
}

function overtakenMessage({ overtaken }: MoveReport): string {
  return overtaken
    .map(({ tag, digest }) => `${tag} points to ${digest}: another run moved it at the same time.`)
    .join(" ");
}
