import type { FetchedManifest } from "@build-once/oci";
import type { Session } from "../session.ts";
import { type AttestedHit, confirmAttested } from "./confirm-attested.ts";

/**
 * Why an image that a name led to may not be used with `reuse-from: attested`; `undefined` when it may. What the name
 * stands for is what must be attested: a commit key's commit, or a content key, never merely any commit.
 *
 * @param key the tag under which the image was found; without one, the image must be of the run's commit
 * @throws {ActionError} as {@link confirmAttested}
 */
export async function reasonToDistrust(
  session: Session,
  image: FetchedManifest,
  key?: string,
): Promise<string | undefined> {
  const verdict = await confirmAttested(session, image, hitOf(key ?? "", session.facts.commit));
  if (verdict.kind === "not-attested") return `no attestation by the workflow that is trusted (${verdict.why})`;
  const { signer, runUrl } = verdict.by;
  session.host.log.info(`${image.digest} is attested by ${signer}${runUrl === undefined ? "" : ` in ${runUrl}`}.`);
  return undefined;
}

/** What an image under `key` must be of. */
export function hitOf(key: string, commit: string): AttestedHit {
  const [, kind, hash] = /^(?:pr-|ref-)?(sha|src|head)-([0-9a-f]{40,64})(?:-|$)/.exec(key) ?? [];
  if (hash === undefined) return { commit, contentKey: undefined };
  return kind === "src" ? { commit, contentKey: `src-${hash}` } : { commit: hash, contentKey: undefined };
}
