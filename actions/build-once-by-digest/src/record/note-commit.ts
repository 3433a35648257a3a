import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { originOf } from "../reuse/origin.ts";
import type { Session } from "../session.ts";
import { recordReuse } from "./record-run.ts";

/** Notes that the run's commit uses an image of another commit; it is noted once. */
export async function noteFurtherCommit(session: Session, image: FetchedManifest): Promise<Digest | undefined> {
  return originOf(image).commit === session.facts.commit ? undefined : await recordReuse(session, image);
}
