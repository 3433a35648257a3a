import type { BuildRequest, CacheSpec } from "@build-once/docker";
import { appliedTagsAnnotation } from "../tags/apply-tags.ts";
import { ownPlatform } from "../keys/own-platform.ts";
import { parseVersion } from "../tags/version.ts";
import type { Session } from "../session.ts";

/** What the build request needs besides the session. */
export interface BuildChoices {
  readonly key: string;
  /** Tags that this run will apply; written into the image so that later runs need not ask for each. */
  readonly tags: readonly string[];
  readonly push: boolean;
  /** Said of the image besides the standard set. */
  readonly annotations: ReadonlyMap<string, string>;
  readonly builder: string;
  readonly secrets: BuildRequest["secrets"];
  readonly metadataFile: string;
  readonly createdSeconds: number | undefined;
  readonly cache: readonly CacheSpec[];
  /** A file that binds the bases to digests. */
  readonly sourcePolicyFile: string | undefined;
}

type PlanSession = Pick<Session, "inputs" | "image" | "facts" | "repository"> & {
  readonly host: { readonly environment: Session["host"]["environment"] };
};

/** The build as data. */
export function planBuildRequest(session: PlanSession, choices: BuildChoices): BuildRequest {
  const { inputs } = session;
  const standard = standardLabels(session, choices.createdSeconds);
  // Attestations and several platforms make an index; only then can it carry annotations of its own.
  const attested = inputs.provenance !== "false" || inputs.sbom !== "false" || inputs.platforms.length > 1;
  // What later runs decide by is nobody else's to say.
  const annotations = new Map([
    ...standard,
    ...inputs.annotations,
    [appliedTagsAnnotation, choices.tags.join(",")],
    ...choices.annotations,
  ]);
  return {
    context: inputs.context,
    file: inputs.file,
    target: inputs.target,
    // A key that was made for this platform must not name what a builder elsewhere takes for its own.
    platforms:
      inputs.platforms.length === 0 && choices.sourcePolicyFile !== undefined
        ? [ownPlatform(session.host)]
        : inputs.platforms,
    buildArgs: inputs["build-args"],
    buildContexts: inputs["build-contexts"],
    secrets: choices.secrets,
    network: inputs.network,
    labels: new Map([...standard, ...inputs.labels]),
    annotations: choices.push
      ? [...annotations].map(([key, value]) => ({ on: [attested ? "index" : "manifest"] as const, key, value }))
      : [],
    cacheFrom: choices.cache,
    cacheTo: choices.cache
      .filter((spec) => choices.push || mayWriteCache(session, spec))
      .map((spec) => [...spec, ["mode", "max"], ["ignore-error", "true"]] as const),
    provenance: choices.push ? inputs.provenance : "false",
    sbom: choices.push ? inputs.sbom : "false",
    outputs: [planOutput(session, choices)],
    metadataFile: choices.metadataFile,
    builder: choices.builder,
    sourceDateEpoch: choices.createdSeconds,
    sourcePolicyFile: choices.sourcePolicyFile,
  };
}

/**
 * Whether a build that pushes nothing still writes its cache: to the runner's cache, which is no registry, and not for
 * those whose token may write nothing.
 */
function mayWriteCache({ facts }: PlanSession, spec: CacheSpec): boolean {
  return facts.readOnly === undefined && spec.some(([name, value]) => name === "type" && value === "gha");
}

function planOutput({ inputs, image }: PlanSession, choices: BuildChoices): BuildRequest["outputs"][number] {
  const rewriteTimestamp = choices.createdSeconds !== undefined;
  if (choices.push) return { kind: "push-by-digest", repository: image, rewriteTimestamp };
  return inputs.load ? { kind: "load", names: [`${image}:${choices.key}`] } : { kind: "discard" };
}

/**
 * What an image says of where it comes from.
 *
 * @see OCI image specification 1.1, annotations.md, "Pre-Defined Annotation Keys"
 */
export function standardLabels(
  { facts, host }: Pick<PlanSession, "facts" | "host">,
  createdSeconds: number | undefined,
): ReadonlyMap<string, string> {
  const prefix = "org.opencontainers.image";
  const labels = new Map([[`${prefix}.revision`, facts.commit]]);
  const server = host.environment.get("GITHUB_SERVER_URL");
  const name = host.environment.get("GITHUB_REPOSITORY");
  if (server !== undefined && name !== undefined) labels.set(`${prefix}.source`, `${server}/${name}`);
  if (createdSeconds !== undefined) labels.set(`${prefix}.created`, isoSeconds(createdSeconds));
  const tag = /^refs\/tags\/(.+)$/s.exec(facts.ref)?.[1] ?? "";
  if (parseVersion(tag) !== undefined) labels.set(`${prefix}.version`, tag.slice(1));
  return labels;
}

/** @see RFC 3339 */
function isoSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
