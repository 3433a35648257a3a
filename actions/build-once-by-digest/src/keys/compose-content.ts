import {
  assertPinnedMaterials,
  type BuildMaterial,
  composeContentKey,
  type ContentKey,
  type KeyInputs,
  planSourcePolicy,
  referencesToPin,
  renderSourcePolicy,
  type SourcePin,
} from "@build-once/docker";
import { ActionError, type Digest } from "@build-once/kernel";
import { type KeyPlan, planContentKeys } from "./keys.ts";
import { ownPlatform } from "./own-platform.ts";
import { baseResolver } from "./resolve-base.ts";
import type { Session } from "../session.ts";

/** What the build reads, as far as it can be told. */
export interface Content {
  /** The keys of the content; `undefined` when there is none, for the reason in {@link why}. */
  readonly keys: KeyPlan | undefined;
  /** `src-<64 hex>`, without the part that says whose it is. */
  readonly key?: string;
  readonly why?: string;
  readonly inputs?: KeyInputs;
  /** Under which the build uses exactly the bases that the key was made of. */
  readonly sourcePolicy?: string;
  /**
   * The bases that a build used.
   *
   * @throws {ActionError} `base-not-pinned` (data) when they are not those of the key
   */
  checkBases(materials: readonly BuildMaterial[]): Readonly<Record<string, string>>;
}

/**
 * Makes the content key of the build. There is none when `key` leaves it out, when something in it may change behind its
 * name, when a base's registry does not answer, or when the Dockerfile is beyond this reader: BuildKit judges then.
 *
 * @throws {ActionError} those of `composeContentKey` that a build would end in as well
 */
export async function composeContent(session: Session): Promise<Content> {
  const failures = new Set<unknown>();
  try {
    return await compose(session, failures);
  } catch (error) {
    const beyond = error instanceof ActionError && (failures.has(error) || error.code === "dockerfile-invalid");
    if (!beyond) throw error;
    session.host.log.warning(`There is no content key, the commit's alone is used: ${error.message}`);
    return unkeyed(error.message);
  }
}

/** As {@link composeContent}; what looking up a base throws is added to `failures`. */
async function compose(session: Session, failures: Set<unknown>): Promise<Content> {
  const { inputs, host, facts } = session;
  if (!inputs.key.includes("content")) return unkeyed("`key` leaves it out");
  const resolve = baseResolver(session);
  const resolveBase = async (reference: string): Promise<Digest> => {
    try {
      return await resolve(reference);
    } catch (error) {
      failures.add(error);
      throw error;
    }
  };
  const ports = { tree: await host.openTree(), files: host.files, exec: host.exec };
  const content = await composeContentKey(ports, {
    context: inputs.context,
    file: inputs.file,
    target: inputs.target,
    platforms: inputs.platforms,
    buildPlatform: ownPlatform(host),
    buildArgs: inputs["build-args"],
    buildContexts: inputs["build-contexts"],
    secretIds: [...inputs.secrets.keys()],
    network: inputs.network,
    labels: inputs.labels,
    annotations: inputs.annotations,
    provenance: inputs.provenance,
    sbom: inputs.sbom,
    sourceDateEpoch: inputs["source-date-epoch"],
    resolveBase,
  });
  if (content.kind === "unkeyed") return saidUnkeyed(session, content.why);
  for (const hint of content.hints) host.log.warning(hint);
  const pins = await pinsOf(content, inputs.sbom, resolveBase);
  const policy = planSourcePolicy(pins, content.closure.remoteSources);
  if (!policy.ok) return saidUnkeyed(session, policy.error);
  const named = [...content.bases].map(([reference, digest]) => [shortName(reference), digest] as const);
  return {
    keys: planContentKeys(facts, inputs["reuse-from"], content.tag),
    key: content.tag,
    inputs: content.inputs,
    sourcePolicy: renderSourcePolicy(policy.value),
    checkBases: (materials) => {
      // Without provenance the policy alone holds the build to its bases.
      if (inputs.provenance !== "false") assertPinnedMaterials(materials, pins);
      return Object.fromEntries(named);
    },
  };
}

/** Every image that the build may use: its bases, its frontend, and what makes its SBOM. */
async function pinsOf(
  { closure, bases }: Extract<ContentKey, { kind: "keyed" }>,
  sbom: string,
  resolve: (reference: string) => Promise<Digest>,
): Promise<readonly SourcePin[]> {
  return await Promise.all(
    referencesToPin(closure, sbom).map(async (reference) => ({
      reference,
      digest: bases.get(reference) ?? (await resolve(reference)),
    })),
  );
}

/** True when the Dockerfile is here, so that a look-up by content makes sense. */
export async function sourcesAreHere({ host, inputs }: Session): Promise<boolean> {
  const { context, file } = inputs;
  const candidates = file === undefined ? [`${context}/Dockerfile`, `${context}/dockerfile`] : [file];
  for (const candidate of candidates) if ((await host.files.stat(candidate)) !== undefined) return true;
  return false;
}

function saidUnkeyed({ host }: Session, why: string): Content {
  host.log.info(`There is no content key: ${why}.`);
  return unkeyed(why);
}

function unkeyed(why: string): Content {
  return { keys: undefined, why, checkBases: usedBases };
}

/** As the provenance names them. What the Dockerfile pins keeps its digest in its name: such a base never moves. */
export function usedBases(materials: readonly BuildMaterial[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    materials.flatMap(({ uri, reference, digest }) => {
      if (reference === undefined) return [];
      const pinned = /[?&]digest=/.test(uri) || !/:[^/@]+$/.test(reference);
      return [[pinned && !reference.includes("@") ? `${reference}@${digest}` : reference, digest] as const];
    }),
  );
}

/** As people write it: `node:22` for `docker.io/library/node:22`. */
function shortName(reference: string): string {
  return reference.replace(/^docker\.io\/(?:library\/)?/, "");
}
