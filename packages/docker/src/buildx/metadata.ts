import { type Digest, err, ok, parseDigest, type Result } from "@build-once/kernel";
import { asFields, asInteger, asList, asText, parseJson } from "../json-fields.ts";

/** The manifest or index that a build made. */
export interface BuiltManifest {
  readonly kind: "manifest" | "index";
  readonly digest: Digest;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** An image that went into a build. */
export interface BuildMaterial {
  /** As provenance names it: `pkg:docker/…`. */
  readonly uri: string;
  /** `name[:tag]` when the material is an image. */
  readonly reference: string | undefined;
  readonly digest: Digest;
}

/** What a buildx metadata file says. */
export interface BuildMetadata {
  /** Undefined when the build named no manifest: nothing was exported, or the engine only knows a config. */
  readonly manifest: BuiltManifest | undefined;
  /** The engine's image id; never a manifest's digest. */
  readonly configDigest: Digest | undefined;
  readonly materials: readonly BuildMaterial[];
  readonly buildRef: string | undefined;
}

const manifestKinds = new Map<string, "manifest" | "index">([
  ["application/vnd.oci.image.manifest.v1+json", "manifest"],
  ["application/vnd.docker.distribution.manifest.v2+json", "manifest"],
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
]);

/**
 * Parses the file of `--metadata-file`. A digest is a manifest's only when a descriptor of a manifest type says so:
 * with the `docker` driver and no push, `containerimage.digest` is the config's.
 *
 * @see docker buildx build, `--metadata-file`; OCI image specification 1.1, descriptor.md
 */
export function parseBuildMetadata(text: string): Result<BuildMetadata, string> {
  const fields = asFields(parseJson(text));
  if (fields === undefined) return err("it is not a JSON object");
  const manifest = parseManifest(fields);
  if (!manifest.ok) return manifest;
  const config = parseDigest(asText(fields.get("containerimage.config.digest")) ?? "");
  const buildRef = asText(fields.get("buildx.build.ref"));
  return ok({
    manifest: manifest.value,
    configDigest: config.ok ? config.value : undefined,
    materials: parseMaterials(fields),
    buildRef,
  });
}

function parseManifest(fields: ReadonlyMap<string, unknown>): Result<BuiltManifest | undefined, string> {
  const named = asText(fields.get("containerimage.digest"));
  const descriptor = asFields(fields.get("containerimage.descriptor"));
  if (descriptor === undefined) return ok(undefined);
  const mediaType = asText(descriptor.get("mediaType")) ?? "";
  const kind = manifestKinds.get(mediaType);
  if (kind === undefined) return ok(undefined);
  const digest = parseDigest(asText(descriptor.get("digest")) ?? "");
  if (!digest.ok) return err(`containerimage.descriptor has no valid digest: ${digest.error}`);
  if (named !== undefined && named !== digest.value)
    return err("containerimage.digest and containerimage.descriptor name two different digests");
  const sizeBytes = asInteger(descriptor.get("size"));
  if (sizeBytes === undefined || sizeBytes <= 0) return err("containerimage.descriptor has no size");
  return ok({ kind, digest: digest.value, mediaType, sizeBytes });
}

function parseMaterials(fields: ReadonlyMap<string, unknown>): readonly BuildMaterial[] {
  const found = new Map<string, BuildMaterial>();
  for (const [name, value] of fields) {
    // One key for a single platform, one key per platform (`…/linux/amd64`) otherwise.
    if (name !== "buildx.build.provenance" && !name.startsWith("buildx.build.provenance/")) continue;
    const provenance = asFields(value);
    const definition = asFields(provenance?.get("buildDefinition"));
    const listed = [...asList(provenance?.get("materials")), ...asList(definition?.get("resolvedDependencies"))];
    for (const entry of listed) {
      const material = parseMaterial(entry);
      if (material !== undefined) found.set(`${material.uri} ${material.digest}`, material);
    }
  }
  return [...found.values()];
}

function parseMaterial(entry: unknown): BuildMaterial | undefined {
  const fields = asFields(entry);
  const uri = asText(fields?.get("uri"));
  const sha256 = asText(asFields(fields?.get("digest"))?.get("sha256"));
  const digest = parseDigest(`sha256:${sha256 ?? ""}`);
  if (uri === undefined || !digest.ok) return undefined;
  return { uri, reference: imageOfPackageUrl(uri), digest: digest.value };
}

/**
 * The image reference in a package URL of type docker: `pkg:docker/ghcr.io/acme/base@3?platform=…` is
 * `ghcr.io/acme/base:3`; `undefined` for any other URL.
 *
 * @see package-url specification, types: docker, oci
 */
export function imageOfPackageUrl(uri: string): string | undefined {
  const match = /^pkg:docker\/([^@?#]+)(?:@([^?#]*))?/.exec(uri);
  if (match?.[1] === undefined) return undefined;
  try {
    const name = match[1].split("/").map(decodeURIComponent).join("/");
    const version = decodeURIComponent(match[2] ?? "");
    if (version === "") return name;
    return version.startsWith("sha256:") ? `${name}@${version}` : `${name}:${version}`;
  } catch {
    return undefined;
  }
}
