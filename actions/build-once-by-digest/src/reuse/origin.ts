import type { FetchedManifest } from "@build-once/oci";
import { runAnnotation } from "../keys/image-annotations.ts";
import type { Session } from "../session.ts";

/** Who built an image, as it says of itself; foreign text. */
export interface Origin {
  readonly commit: string | undefined;
  readonly run: string | undefined;
}

const maxText = 300;

/** Reads off an image for which commit it was built and by which run, each bounded. */
export function originOf({ manifest }: FetchedManifest): Origin {
  return {
    commit: manifest.annotations.get("org.opencontainers.image.revision")?.slice(0, maxText),
    run: manifest.annotations.get(runAnnotation)?.slice(0, maxText),
  };
}

/** Says in the log who built the image that is used. */
export function sayOrigin({ host }: Pick<Session, "host">, image: FetchedManifest): void {
  const { commit, run } = originOf(image);
  if (commit === undefined && run === undefined) return;
  const forCommit = commit === undefined ? "" : ` for commit ${commit}`;
  host.log.info(`${image.digest} was built${forCommit}${run === undefined ? "" : ` by ${run}`}.`);
}
