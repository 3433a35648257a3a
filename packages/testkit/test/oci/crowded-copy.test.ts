import { type CopyReport, mediaTypes, referrersTag } from "@build-once/oci";
import { beforeEach, describe, expect, test } from "vitest";
import {
  buildImage,
  buildReferrer,
  type BuiltImage,
  hashOf,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  storeImage,
} from "../../src/registry/index.ts";
import { copy as copyBetween, endsOf, startingRegistries } from "./copy-ends.ts";

const start = startingRegistries();
const image = buildImage();
let from: MemoryRegistry;
let to: MemoryRegistry;

beforeEach(async () => await begin({}));

async function begin(target: MemoryRegistryOptions): Promise<void> {
  from = await start({ referrersApi: false });
  to = await start({ referrersApi: false, ...target });
  storeImage(from.store, "acme/staging", image, "staging");
}

async function copy(reference: string = image.digest, name = "acme/staging"): Promise<CopyReport> {
  return await copyBetween(endsOf(from, to, { path: name }), reference);
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const stranger = (number: number) => ({
  mediaType: mediaTypes.ociManifest,
  digest: `sha256:${number.toString(16).padStart(64, "0")}`,
  size: 2,
});
const strangers = (count: number) => Array.from({ length: count }, (_, number) => stranger(number));
const indexOf = (manifests: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Uint8Array =>
  encode({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests, ...more });

/** Makes the source list `referrer` for the image. */
function listReferrer(name: string, { mediaType, digest, bytes }: BuiltImage): void {
  const entry = { mediaType, digest, size: bytes.length };
  from.store.addManifest(name, mediaTypes.ociIndex, indexOf([entry]), referrersTag(image.digest));
}

/** What the target lists for the image. */
function mergedList(): { readonly manifests: readonly { readonly digest: string }[] } {
  const digest = to.store.tag("acme/prod", referrersTag(image.digest));
  const bytes = digest === undefined ? undefined : to.store.open("acme/prod").manifests.get(digest)?.bytes;
  return JSON.parse(Buffer.from(bytes ?? []).toString()) as { manifests: { digest: string }[] };
}

describe("a source that names more than any image has is refused before it is asked for all of it", () => {
  test("as children", async () => {
    const crowded = from.store.addManifest("acme/staging", mediaTypes.ociIndex, indexOf(strangers(20_000)));
    await expect(copy(crowded)).rejects.toMatchObject({ code: "copy-too-large", kind: "data" });
    expect(from.requests.all.length).toBeLessThan(10);
  });

  test("as referrers", async () => {
    from.store.addManifest("acme/staging", mediaTypes.ociIndex, indexOf(strangers(20_000)), referrersTag(image.digest));
    await expect(copy()).rejects.toMatchObject({ code: "copy-too-large" });
    expect(from.requests.all.length).toBeLessThan(10);
  });

  test("as tags in the manner of cosign", async () => {
    for (let number = 0; number < 6000; number++)
      from.store.addManifest(
        "acme/staging",
        image.mediaType,
        image.bytes,
        `${referrersTag(image.digest)}.s${String(number)}`,
      );
    await expect(copy()).rejects.toMatchObject({ code: "copy-too-large" });
    expect(from.requests.all.length).toBeLessThan(20);
  });

  test("as bytes", async () => {
    const padding = "x".repeat(4_000_000);
    const children = Array.from({ length: 40 }, (_, number) => {
      const config = { mediaType: mediaTypes.ociEmpty, digest: hashOf(encode({})), size: 2 };
      const bytes = encode({ schemaVersion: 2, config, layers: [], annotations: { padding, number: String(number) } });
      return { ...stranger(0), digest: from.store.addManifest("acme/staging", mediaTypes.ociManifest, bytes) };
    });
    const heavy = from.store.addManifest("acme/staging", mediaTypes.ociIndex, indexOf(children));
    await expect(copy(heavy)).rejects.toMatchObject({
      code: "copy-too-large",
      message: expect.stringContaining("bytes"),
    });
  });
});

test("what others wrote into the target's list of referrers stays as they wrote it", async () => {
  const approved = to.store.addManifest("acme/prod", image.mediaType, buildImage({ user: "approval" }).bytes);
  const approval = {
    ...stranger(7),
    digest: approved,
    urls: ["https://example.com/approval"],
    data: "e30=",
    "x-signed": true,
  };
  const list = indexOf([approval], { annotations: { owner: "security" } });
  to.store.addManifest("acme/prod", mediaTypes.ociIndex, list, referrersTag(image.digest));
  const referrer = buildImage({ user: "referrer" });
  storeImage(from.store, "acme/staging", referrer);
  listReferrer("acme/staging", referrer);
  await copy();
  const merged = mergedList();
  expect(merged).toMatchObject({ annotations: { owner: "security" } });
  expect(merged.manifests[0]).toEqual(approval);
  expect(merged.manifests[1]?.digest).toBe(referrer.digest);
});

test("what a clean-up job removed does not keep the target's list of referrers from growing", async () => {
  const kept = to.store.addManifest("acme/prod", image.mediaType, buildImage({ user: "kept" }).bytes);
  const list = indexOf([stranger(7), { ...stranger(8), digest: kept }]);
  to.store.addManifest("acme/prod", mediaTypes.ociIndex, list, referrersTag(image.digest));
  const referrer = buildReferrer(image, "application/spdx+json", "sbom");
  storeImage(from.store, "acme/staging", referrer);
  listReferrer("acme/staging", referrer);
  await copy();
  const merged = mergedList();
  expect(merged.manifests.map((each) => each.digest)).toEqual([kept, referrer.digest]);
});

interface Signature extends Pick<BuiltImage, "digest" | "bytes" | "mediaType"> {
  readonly layers: readonly Uint8Array[];
}

function signature(payloads: readonly string[]): Signature {
  const layers = payloads.map((each) => encode({ payload: each }));
  const named = layers.map((each) => ({ mediaType: "application/json", digest: hashOf(each), size: each.length }));
  const config = { mediaType: mediaTypes.ociEmpty, digest: hashOf(encode({})), size: 2 };
  const bytes = encode({ schemaVersion: 2, mediaType: mediaTypes.ociManifest, config, layers: named });
  return { digest: hashOf(bytes), bytes, mediaType: mediaTypes.ociManifest, layers };
}

test("copies of one image from four places at the same moment lose nothing of what is attached", async () => {
  await begin({ latencyMs: 10 });
  const names = ["a", "b", "c", "d"].map((name) => `acme/${name}`);
  const attached = names.map((name) => buildReferrer(image, "application/spdx+json", name));
  for (const [index, name] of names.entries()) {
    const referrer = attached[index] ?? image;
    storeImage(from.store, name, image);
    storeImage(from.store, name, referrer);
    listReferrer(name, referrer);
  }
  await Promise.all(names.map(async (name) => await copy(image.digest, name)));
  const merged = mergedList();
  expect(new Set(merged.manifests.map((each) => each.digest))).toEqual(new Set(attached.map((each) => each.digest)));
});

describe("a signature's tag that somebody else writes at the same time", () => {
  const tag = `${referrersTag(image.digest)}.sig`;
  const [ours, both, theirs] = [["a"], ["a", "b"], ["b"]].map(signature) as [Signature, Signature, Signature];

  function store(registry: MemoryRegistry, name: string, { bytes, mediaType, layers }: Signature, as?: string): void {
    for (const blob of [...layers, encode({})]) registry.store.addBlob(name, blob);
    registry.store.addManifest(name, mediaType, bytes, as);
  }

  /** Somebody writes `rival` right after each of the first `times` writes of the tag. */
  async function race(source: Signature, rival: Signature, times: number): Promise<CopyReport> {
    let left = times;
    await begin({
      reshape: ({ method, path }, reply) => {
        if (method === "PUT" && path.endsWith(tag) && left-- > 0) store(to, "acme/prod", rival, tag);
        return reply;
      },
    });
    store(from, "acme/staging", source, tag);
    return await copy();
  }

  test("is written again when it lost what the source holds", async () => {
    await race(both, theirs, 1);
    expect(to.store.tag("acme/prod", tag)).toBe(both.digest);
  });

  test("stays when it holds more", async () => {
    await race(ours, both, 1);
    expect(to.store.tag("acme/prod", tag)).toBe(both.digest);
  });

  test("ends the copy when it holds something else, before the image has a name", async () => {
    await expect(race(ours, theirs, 99)).rejects.toMatchObject({ code: "attachments-differ" });
  });
});

test("a blob that breaks off is told with the repository that it came from", async () => {
  const large = buildImage({ files: [{ path: "large.txt", content: "x".repeat(3_000_000) }] });
  storeImage(from.store, "acme/staging", large);
  from.faults.add({
    route: "GET /v2/{owner}/{name}/blobs/{digest}",
    times: 99,
    fault: { kind: "truncate", keepBytes: 100 },
  });
  await expect(copy(large.digest)).rejects.toMatchObject({
    code: "blob-upload-failed",
    message: expect.stringMatching(new RegExp(`blob sha256:[0-9a-f]{64} of ${from.host}/acme/staging: `)),
  });
});
