import type { Digest } from "@build-once/kernel";
import { mediaTypes, referrersTag, type RegistryClient, renderDescriptor } from "@build-once/oci";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  buildReferrer,
  type RegistryStore,
  storeImage,
} from "../../src/registry/index.ts";

/** An index with twelve things attached to it, its platforms and each other. */
export interface AttachedFixture {
  readonly index: BuiltImage;
  /** Subject to what must be listed for it. */
  readonly referrers: ReadonlyMap<Digest, ReadonlySet<Digest>>;
  /** Tags such as `sha256-<hex>.sig` with what they name. */
  readonly tagged: ReadonlyMap<string, Digest>;
}

/**
 * Stores the fixture: seven referrers with a subject (one of them of a referrer), two that only a fallback tag ties to the
 * index, and a signature, an attestation and an SBOM under tags of their own.
 */
export function storeAttached(store: RegistryStore, name: string, api: boolean): AttachedFixture {
  const [amd, arm] = ["linux/amd64", "linux/arm64"].map((platform) => buildImage({ platform }));
  if (amd === undefined || arm === undefined) throw new Error("two platforms make two images");
  const index = buildIndex([amd, arm], { attestations: true });
  storeImage(store, name, index, "staging");
  const sbom = buildReferrer(index, "application/spdx+json", "sbom of the index");
  const attached: readonly (readonly [BuiltImage, BuiltImage])[] = [
    [index, sbom],
    [index, buildReferrer(index, "application/vnd.dev.cosign.simplesigning.v1+json", "signature")],
    [index, buildReferrer(index, "application/vnd.in-toto+json", "provenance", { signer: "ci" })],
    [amd, buildReferrer(amd, "application/spdx+json", "sbom of amd64")],
    [amd, buildReferrer(amd, "application/vnd.dev.sigstore.bundle.v0.3+json", "bundle of amd64")],
    [arm, buildReferrer(arm, "application/spdx+json", "sbom of arm64")],
    [sbom, buildReferrer(sbom, "application/vnd.dev.cosign.simplesigning.v1+json", "signature of the sbom")],
  ];
  const old = [buildImage({ user: "old-1" }), buildImage({ user: "old-2" })];
  const lists = new Map<BuiltImage, BuiltImage[]>([[index, [...old]]]);
  for (const [subject, referrer] of attached) {
    storeImage(store, name, referrer);
    if (!api) lists.set(subject, [...(lists.get(subject) ?? []), referrer]);
  }
  for (const each of old) storeImage(store, name, each);
  for (const [subject, referrers] of lists) {
    const manifests = referrers.map(({ descriptor }) => renderDescriptor(descriptor));
    const bytes = new TextEncoder().encode(
      JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests }),
    );
    store.addManifest(name, mediaTypes.ociIndex, bytes, referrersTag(subject.digest));
  }
  const tagged = new Map<string, Digest>();
  for (const [subject, suffix] of [
    [index, "sig"],
    [index, "att"],
    [arm, "sbom"],
  ] as const) {
    const attachment = buildImage({ user: suffix });
    storeImage(store, name, attachment, `${referrersTag(subject.digest)}.${suffix}`);
    tagged.set(`${referrersTag(subject.digest)}.${suffix}`, attachment.digest);
  }
  const referrers = new Map<Digest, Set<Digest>>();
  for (const [subject, referrer] of [...attached, ...old.map((each) => [index, each] as const)])
    referrers.set(subject.digest, new Set([...(referrers.get(subject.digest) ?? []), referrer.digest]));
  return { index, referrers, tagged };
}

/** What a client finds attached to each subject of the fixture, by the API and by the fallback tag. */
export async function attachedIn(
  client: RegistryClient,
  fixture: AttachedFixture,
): Promise<Pick<AttachedFixture, "referrers" | "tagged">> {
  const referrers = new Map<Digest, Set<Digest>>();
  for (const subject of fixture.referrers.keys()) {
    const listed = (await client.referrers(subject)).entries;
    const tag = (await client.resolve(referrersTag(subject)))?.manifest;
    const found = new Set([...listed, ...(tag?.kind === "index" ? tag.manifests : [])].map(({ digest }) => digest));
    for (const digest of found) await client.getManifest(digest);
    referrers.set(subject, found);
  }
  const tagged = new Map<string, Digest>();
  for (const tag of fixture.tagged.keys()) tagged.set(tag, (await client.getManifest(tag)).digest);
  return { referrers, tagged };
}
