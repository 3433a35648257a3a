import { builtAs, hashOfArguments } from "../keys/built-as.ts";
import {
  argumentsAnnotation,
  builtAsAnnotation,
  contentKeyAnnotation,
  runAnnotation,
} from "../keys/image-annotations.ts";
import { runUrl } from "../record/run-identity.ts";
import type { Session } from "../session.ts";

/** What a build writes on its image, for later runs to read off the index itself without a further request. */
export async function saidOfBuild(
  session: Session,
  contentKey: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { host, inputs } = session;
  const url = runUrl(host.environment);
  return new Map([
    [builtAsAnnotation, builtAs(session)],
    [argumentsAnnotation, await hashOfArguments(inputs["build-args"])],
    ...(url === undefined ? [] : [[runAnnotation, url] as const]),
    ...(contentKey === undefined ? [] : [[contentKeyAnnotation, contentKey] as const]),
  ]);
}
