import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { BuildPlan } from "../build-mode.ts";
import type { ToolVersions } from "../building/build-image.ts";
import type { Content } from "../keys/compose-content.ts";
import { platformDigests } from "../reuse/find-image.ts";
import { declareSubject } from "./declare-subject.ts";
import { writeReuse } from "./reuse-record.ts";
import { writeRecord } from "./write-record.ts";
import { runIdentity } from "./run-identity.ts";
import type { Session } from "../session.ts";

/** What a record tells of a build besides the run. */
export interface BuildFacts {
  readonly plan: BuildPlan;
  readonly content: Content;
  readonly bases: Readonly<Record<string, string>>;
  readonly buildMs: number;
  readonly tools: ToolVersions;
}

/** Attaches the record of a build to its image and declares the image to the runner; neither can fail the run. */
export async function recordBuild(
  session: Session,
  image: FetchedManifest,
  { plan, content, bases, buildMs, tools }: BuildFacts,
): Promise<Digest | undefined> {
  const { host, registry, facts } = session;
  const [record] = await Promise.all([
    writeRecord({ registry, log: host.log }, image, {
      ...runIdentity(host, facts),
      metadata: session.inputs.metadata,
      image: session.image,
      digest: image.digest,
      keys: [...new Set([plan.keys.write, ...(content.keys === undefined ? [] : [content.keys.write])])],
      inputs: content.inputs,
      bases,
      platforms: platformDigests(image),
      tools: { ...tools },
      builtAtMs: host.clock.now(),
      buildMs,
    }),
    declareSubject(host, session.image, image.digest),
  ]);
  return record;
}

/** Notes beside an image that this commit uses it as well, and declares it to the runner; neither can fail the run. */
export async function recordReuse(session: Session, image: FetchedManifest): Promise<Digest | undefined> {
  const { host, registry, facts, inputs } = session;
  const identity = { ...runIdentity(host, facts), metadata: inputs.metadata };
  const [record] = await Promise.all([
    writeReuse({ registry, log: host.log }, image, identity, host.clock.now()),
    declareSubject(host, session.image, image.digest),
  ]);
  return record;
}
