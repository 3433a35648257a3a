import { formatReference, formatRepository } from "@build-once/kernel";
import { buildOnceErrors } from "../errors.ts";
import type { Session } from "../session.ts";

/**
 * What is read of this repository: `digest`, else the tag or digest of `from`.
 *
 * @throws {ActionError} `digest-not-found` (input) when `from` names another repository
 */
export function wantedSource({ inputs, repository }: Session): string {
  if (inputs.digest !== undefined) return inputs.digest;
  const { from } = inputs;
  if (from !== undefined && formatRepository(from.repository) === formatRepository(repository)) {
    const source = from.digest ?? from.tag;
    if (source !== undefined) return source;
  }
  const shown = from === undefined ? "nothing" : formatReference(from);
  throw buildOnceErrors.error(
    "digest-not-found",
    `from names ${shown}; it must name a tag or digest of ${formatRepository(repository)}`,
  );
}
