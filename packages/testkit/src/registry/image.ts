import { defaultSchedule } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { type Digest, parseReference } from "@build-once/kernel";
import { connectRegistry, type Credentials, type Descriptor, mediaTypes, renderDescriptor } from "@build-once/oci";
import { hashOf, type RegistryStore } from "./store.ts";
import { type LayerFile, tarLayer } from "./tar-layer.ts";

/** What an image made for a test is like. */
export interface ImageSpec {
  /** `linux/amd64` unless given. */
  readonly platform?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly env?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly exposedPorts?: readonly string[];
  readonly files?: readonly LayerFile[];
  readonly annotations?: Readonly<Record<string, string>>;
  /** Docker's media types instead of OCI's. */
  readonly docker?: boolean;
}

/** A document with its digest and type. */
export interface BuiltManifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly descriptor: Descriptor;
}

/** An image with everything that has to be pushed for it, blobs first, children before what names them. */
export interface BuiltImage extends BuiltManifest {
  readonly blobs: readonly Uint8Array[];
  /** For an index: its entries, with attestations. */
  readonly children: readonly BuiltManifest[];
}

/** Builds an image for one platform without docker; the same specification gives the same digest. */
export function buildImage(spec: ImageSpec = {}): BuiltImage {
  const [os = "linux", architecture = "amd64", variant] = (spec.platform ?? "linux/amd64").split("/");
  const layer = tarLayer(spec.files ?? [{ path: "hello.txt", content: `hello from ${os}/${architecture}\n` }]);
  const config = encode({
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    config: {
      ...(spec.user === undefined ? {} : { User: spec.user }),
      ...(spec.env === undefined ? {} : { Env: spec.env }),
      ...(spec.labels === undefined ? {} : { Labels: spec.labels }),
      ...(spec.entrypoint === undefined ? {} : { Entrypoint: spec.entrypoint }),
      ...(spec.command === undefined ? {} : { Cmd: spec.command }),
      ...(spec.exposedPorts === undefined
        ? {}
        : { ExposedPorts: Object.fromEntries(spec.exposedPorts.map((p) => [p, {}])) }),
    },
    rootfs: { type: "layers", diff_ids: [hashOf(layer)] },
  });
  const mediaType = spec.docker === true ? mediaTypes.dockerManifest : mediaTypes.ociManifest;
  const bytes = encode({
    schemaVersion: 2,
    mediaType,
    config: pointer(spec.docker === true ? mediaTypes.dockerConfig : mediaTypes.ociConfig, config),
    layers: [
      pointer(spec.docker === true ? "application/vnd.docker.image.rootfs.diff.tar" : mediaTypes.ociLayer, layer),
    ],
    ...(spec.annotations === undefined ? {} : { annotations: spec.annotations }),
  });
  return { ...describe(bytes, mediaType, { os, architecture, variant }), blobs: [config, layer], children: [] };
}

/** Builds an index of images, each with a provenance entry beside it when `attestations` is set, as BuildKit pushes it. */
export function buildIndex(
  images: readonly BuiltImage[],
  options: {
    readonly attestations?: boolean;
    readonly docker?: boolean;
    readonly annotations?: Readonly<Record<string, string>>;
  } = {},
): BuiltImage {
  const attestations = options.attestations === true ? images.map(buildAttestation) : [];
  const children = [...images, ...attestations];
  const mediaType = options.docker === true ? mediaTypes.dockerIndex : mediaTypes.ociIndex;
  const bytes = encode({
    schemaVersion: 2,
    mediaType,
    manifests: children.map((child) => renderDescriptor(child.descriptor)),
    ...(options.annotations === undefined ? {} : { annotations: options.annotations }),
  });
  return { ...describe(bytes, mediaType, undefined), blobs: children.flatMap((child) => child.blobs), children };
}

/** Builds an artifact that refers to `subject`: an SBOM, a signature, a record. */
export function buildReferrer(
  subject: BuiltManifest,
  artifactType: string,
  payload: string,
  annotations: Readonly<Record<string, string>> = {},
): BuiltImage {
  const empty = encode({});
  const layer = new TextEncoder().encode(payload);
  const { platform: _platform, ...bare } = renderDescriptor(subject.descriptor);
  const bytes = encode({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    artifactType,
    config: pointer(mediaTypes.ociEmpty, empty),
    layers: [pointer(artifactType, layer)],
    subject: bare,
    annotations,
  });
  return { ...describe(bytes, mediaTypes.ociManifest, undefined), blobs: [empty, layer], children: [] };
}

function buildAttestation(image: BuiltImage): BuiltImage {
  const statement = encode({ _type: "https://in-toto.io/Statement/v0.1", subject: [{ digest: image.digest }] });
  const config = encode({
    os: "unknown",
    architecture: "unknown",
    config: {},
    rootfs: { type: "layers", diff_ids: [hashOf(statement)] },
  });
  const bytes = encode({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: pointer(mediaTypes.ociConfig, config),
    layers: [pointer("application/vnd.in-toto+json", statement)],
  });
  const built = describe(bytes, mediaTypes.ociManifest, { os: "unknown", architecture: "unknown", variant: undefined });
  const annotations = new Map([
    ["vnd.docker.reference.type", "attestation-manifest"],
    ["vnd.docker.reference.digest", String(image.digest)],
  ]);
  return { ...built, descriptor: { ...built.descriptor, annotations }, blobs: [config, statement], children: [] };
}

/** Puts an image straight into a memory registry's store. */
export function storeImage(store: RegistryStore, name: string, image: BuiltImage, tag?: string): void {
  for (const blob of image.blobs) store.addBlob(name, blob);
  for (const child of image.children) store.addManifest(name, child.mediaType, child.bytes);
  store.addManifest(name, image.mediaType, image.bytes, tag);
}

/** Pushes an image to any registry; `reference` has a tag, or none to push by digest. Returns `registry/path@digest`. */
export async function pushImage(
  reference: string,
  image: BuiltImage,
  credentials: Credentials = { kind: "anonymous" },
): Promise<string> {
  const parsed = parseReference(reference);
  if (!parsed.ok) throw new Error(parsed.error);
  const { repository, tag } = parsed.value;
  const client = connectRegistry(nodeHost(), {
    repository,
    credentials,
    access: "pull,push",
    schedule: defaultSchedule,
  });
  for (const blob of image.blobs) await client.putBlob(blob);
  for (const child of image.children) await client.putManifest(child.bytes, child.mediaType, child.digest);
  const stored = await client.putManifest(image.bytes, image.mediaType, tag ?? image.digest);
  if (stored.outcome !== "stored")
    throw new Error(`${reference} serves ${stored.served.digest} instead of what was pushed`);
  return `${repository.registry}/${repository.path}@${image.digest}`;
}

function describe(bytes: Uint8Array, mediaType: string, platform: Descriptor["platform"]): BuiltManifest {
  const digest = hashOf(bytes);
  const descriptor = {
    mediaType,
    digest,
    sizeBytes: bytes.length,
    platform,
    artifactType: undefined,
    annotations: new Map<string, string>(),
  };
  return { digest, mediaType, bytes, descriptor };
}

function pointer(mediaType: string, bytes: Uint8Array): Readonly<Record<string, unknown>> {
  return { mediaType, digest: hashOf(bytes), size: bytes.length };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
