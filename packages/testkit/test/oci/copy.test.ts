import { newHash, nodeHost } from "@build-once/host/node";
import {
  copyImage,
  type CopyReport,
  connectRegistry,
  mediaTypes,
  planCopy,
  type RegistryClient,
} from "@build-once/oci";
import { afterEach, describe, expect, test } from "vitest";
import {
  buildImage,
  buildIndex,
  buildReferrer,
  type BuiltImage,
  hashOf,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startMemoryRegistry,
  storeImage,
} from "../../src/registry/index.ts";
import { attachedIn, storeAttached } from "./attached-fixture.ts";
import { account, as, quick } from "./connect.ts";

const started: MemoryRegistry[] = [];

async function start(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  const registry = await startMemoryRegistry(options);
  started.push(registry);
  return registry;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(async (registry) => await registry.stop()));
});

interface Ends {
  readonly from: MemoryRegistry;
  readonly to: MemoryRegistry;
  readonly source: RegistryClient;
  readonly target: RegistryClient;
}

/** Clients of `acme/staging` and `acme/prod`, of one registry or of two. */
function endsOf(from: MemoryRegistry, to: MemoryRegistry = from, mount = from === to): Ends {
  const common = { credentials: as(account), schedule: quick, timeoutMs: 5000 };
  const staging = { registry: from.host, path: "acme/staging" };
  const prod = { registry: to.host, path: "acme/prod" };
  return {
    from,
    to,
    source: connectRegistry(nodeHost(), { ...common, repository: staging, access: "pull" }),
    target: connectRegistry(nodeHost(), {
      ...common,
      repository: prod,
      access: "pull,push",
      mountFrom: mount ? [staging] : [],
    }),
  };
}

async function copy({ source, target }: Ends, reference: string): Promise<CopyReport> {
  const ports = { source, target, clock: nodeHost().clock, newHash };
  return await copyImage(ports, await planCopy(ports, await source.getManifest(reference)));
}

const expired = {
  kind: "reply",
  reply: { status: 401, body: '{"errors":[{"code":"UNAUTHORIZED","message":"token expired"}]}' },
} as const;

const layerOf = (bytes: number): string => "0123456789abcdef".repeat(bytes / 16);

/** An image with one layer that is too large to be held. */
function largeImage(): BuiltImage {
  return buildImage({ files: [{ path: "large.txt", content: layerOf(3 * 1024 * 1024) }] });
}

describe("an image with twelve things attached", () => {
  test.each([
    ["one registry with the API", true, true],
    ["one registry without the API", false, false],
  ])("arrives whole within %s, and not one byte of a layer moves", async (_, api) => {
    const ends = endsOf(await start({ referrersApi: api }));
    const fixture = storeAttached(ends.from.store, "acme/staging", api);
    const report = await copy(ends, "staging");
    expect(report).toMatchObject({ manifests: 5, referrers: 9, attachmentTags: 3, left: [] });
    expect(report.blobs).toMatchObject({ streamed: 0, streamedBytes: 0 });
    expect(ends.from.requests.count("GET /v2/{owner}/{name}/blobs/{digest}")).toBe(0);
    expect(await attachedIn(ends.target, fixture)).toEqual({ referrers: fixture.referrers, tagged: fixture.tagged });
    const { manifests } = ends.to.store.open("acme/prod");
    expect(Buffer.from(manifests.get(fixture.index.digest)?.bytes ?? [])).toEqual(Buffer.from(fixture.index.bytes));
  });

  test.each([
    ["with the API to one with it", true, true],
    ["with the API to one without", true, false],
    ["without the API to one with it", false, true],
    ["without the API to one without", false, false],
  ])("arrives whole from a registry %s", async (_, fromApi, toApi) => {
    const ends = endsOf(await start({ referrersApi: fromApi }), await start({ referrersApi: toApi }));
    const fixture = storeAttached(ends.from.store, "acme/staging", fromApi);
    const report = await copy(ends, "staging");
    expect(report).toMatchObject({ manifests: 5, referrers: 9, attachmentTags: 3 });
    expect(report.blobs.mounted).toBe(0);
    expect(report.blobs.streamedBytes).toBeGreaterThan(0);
    expect(await attachedIn(ends.target, fixture)).toEqual({ referrers: fixture.referrers, tagged: fixture.tagged });
    const [had, has] = [ends.from.store.open("acme/staging").blobs, ends.to.store.open("acme/prod").blobs];
    expect(new Set(has.keys())).toEqual(new Set(had.keys()));
  });

  test("leaves no tag of the image in the target, whose tags are moved by who asked", async () => {
    const ends = endsOf(await start());
    const { tagged } = storeAttached(ends.from.store, "acme/staging", true);
    await copy(ends, "staging");
    const tags = [...ends.to.store.open("acme/prod").tags.keys()];
    expect(tags.filter((tag) => !tag.startsWith("sha256-"))).toEqual([]);
    expect(tags).toEqual(expect.arrayContaining([...tagged.keys()]));
  });

  test("keeps what the target had attached before", async () => {
    const ends = endsOf(await start({ referrersApi: false }));
    const { index } = storeAttached(ends.from.store, "acme/staging", false);
    storeImage(ends.to.store, "acme/prod", index);
    const own = buildReferrer(index, "application/vnd.example.approval", "approved for production");
    for (const blob of own.blobs) await ends.target.putBlob(blob);
    await ends.target.putReferrer(own.bytes, own.mediaType);
    await copy(ends, "staging");
    const listed = (await ends.target.referrers(index.digest)).entries.map(({ digest }) => digest);
    expect(listed).toContain(own.digest);
    expect(listed).toHaveLength(6);
  });

  test("is copied again without a byte, and changes nothing", async () => {
    const ends = endsOf(await start(), await start());
    storeAttached(ends.from.store, "acme/staging", true);
    await copy(ends, "staging");
    const before = new Map(ends.to.store.open("acme/prod").tags);
    const again = await copy(ends, "staging");
    expect(again.blobs).toMatchObject({ streamed: 0, mounted: 0 });
    expect(new Map(ends.to.store.open("acme/prod").tags)).toEqual(before);
  });
});

describe("what is attached", () => {
  test("may refer in a circle by lists, and is copied once", async () => {
    const ends = endsOf(await start({ referrersApi: false }));
    const [one, two] = [buildImage({ user: "1" }), buildImage({ user: "2" })];
    for (const image of [one, two]) storeImage(ends.from.store, "acme/staging", image);
    for (const [subject, entry] of [
      [one, two],
      [two, one],
    ] as const) {
      const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [pointer(entry)] };
      const tag = `sha256-${subject.digest.slice("sha256:".length)}`;
      ends.from.store.addManifest(
        "acme/staging",
        mediaTypes.ociIndex,
        new TextEncoder().encode(JSON.stringify(index)),
        tag,
      );
    }
    const report = await copy(ends, one.digest);
    expect(report).toMatchObject({ manifests: 1, referrers: 1 });
    const back = (await ends.target.referrers(two.digest)).entries.map(({ digest }) => digest);
    expect(back).toEqual([one.digest]);
  });

  test("and is gone while a list still names it is told, and the rest arrives", async () => {
    const ends = endsOf(await start({ referrersApi: false }));
    const fixture = storeAttached(ends.from.store, "acme/staging", false);
    const [lost] = fixture.referrers.get(fixture.index.digest) ?? [];
    if (lost === undefined) throw new Error("the fixture has referrers");
    ends.from.store.open("acme/staging").manifests.delete(lost);
    const report = await copy(ends, "staging");
    expect(report.left).toMatchObject([{ digest: lost }]);
    expect((await ends.target.referrers(fixture.index.digest)).entries.map(({ digest }) => digest)).not.toContain(lost);
  });

  test("and is of a type that nobody can tell the parts of stays behind, and is told", async () => {
    const ends = endsOf(await start({ referrersApi: false }));
    const image = buildImage();
    storeImage(ends.from.store, "acme/staging", image);
    const entry = { ...pointer(buildImage({ user: "x" })), mediaType: "application/vnd.oci.artifact.manifest.v1+json" };
    const list = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [entry] };
    const tag = `sha256-${image.digest.slice("sha256:".length)}`;
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    ends.from.store.addManifest("acme/staging", mediaTypes.ociIndex, bytes, tag);
    const report = await copy(ends, image.digest);
    expect(report).toMatchObject({ manifests: 1, referrers: 0, left: [{ why: expect.stringContaining("type") }] });
  });

  test.each([true, false])("may be a child as well, as BuildKit's attestations are (target's API: %s)", async (api) => {
    const ends = endsOf(await start(), await start({ referrersApi: api }));
    const platform = buildImage();
    const attestation = buildReferrer(platform, "application/vnd.in-toto+json", "provenance");
    const index = buildIndex([platform, attestation]);
    storeImage(ends.from.store, "acme/staging", index);
    expect(await copy(ends, index.digest)).toMatchObject({ manifests: 3, referrers: 0 });
    const listed = (await ends.target.referrers(platform.digest)).entries.map(({ digest }) => digest);
    expect(listed).toEqual([attestation.digest]);
    expect([...ends.to.store.open("acme/prod").tags.keys()]).toHaveLength(api ? 0 : 1);
  });

  test("under a tag is never thrown away: what holds more stays, what contradicts is refused", async () => {
    const ends = endsOf(await start());
    const image = buildImage();
    storeImage(ends.from.store, "acme/staging", image);
    const tag = `sha256-${image.digest.slice("sha256:".length)}.sig`;
    const [first, second] = ["a", "b"].map((content) => buildImage({ files: [{ path: "s", content }] }));
    if (first === undefined || second === undefined) throw new Error("two signatures");
    storeImage(ends.from.store, "acme/staging", first, tag);
    storeImage(ends.to.store, "acme/prod", second, tag);
    await expect(copy(ends, image.digest)).rejects.toMatchObject({ code: "attachments-differ" });
    expect(ends.to.store.tag("acme/prod", tag)).toBe(second.digest);
  });
});

describe("blobs", () => {
  test.each([400, 401, 404, 405])("are uploaded where the registry refuses mounts with %i", async (status) => {
    const ends = endsOf(await start());
    const image = buildImage();
    storeImage(ends.from.store, "acme/staging", image);
    ends.to.faults.add({
      route: "POST /v2/{owner}/{name}/blobs/uploads/",
      times: 2,
      fault: { kind: "reply", reply: { status, body: refusal(status) } },
    });
    const report = await copy(ends, image.digest);
    expect(report.blobs).toMatchObject({ mounted: 0, streamed: 2 });
  });

  test.each([
    ["resets", { kind: "reset" }],
    ["fails", { kind: "reply", reply: { status: 502 } }],
    ["loses its answer", { kind: "lost-reply" }],
  ] as const)("are mounted although the registry %s once when asked", async (_, fault) => {
    const ends = endsOf(await start());
    storeImage(ends.from.store, "acme/staging", largeImage(), "large");
    ends.to.faults.add({ route: "POST /v2/{owner}/{name}/blobs/uploads/", fault });
    expect((await copy(ends, "large")).blobs).toMatchObject({ mounted: 2, streamed: 0 });
  });

  test("are uploaded into the session that a registry opens instead of mounting", async () => {
    const registry = await start({ auth: { kind: "bearer", accounts: [account] } });
    const ends = endsOf(registry, registry, false);
    const image = largeImage();
    storeImage(registry.store, "acme/staging", image);
    const report = await copy(ends, image.digest);
    expect(report.blobs).toMatchObject({ mounted: 0, streamed: 2 });
    expect(
      registry.requests.matching("POST /v2/{owner}/{name}/blobs/uploads/").filter(({ status }) => status === 202),
    ).toHaveLength(2);
    expect(registry.store.open("acme/prod").uploads.size).toBe(0);
  });

  test.each([
    [
      "the source breaks off",
      "from",
      "GET /v2/{owner}/{name}/blobs/{digest}",
      { kind: "truncate", keepBytes: 2_000_000 },
    ],
    ["the source resets", "from", "GET /v2/{owner}/{name}/blobs/{digest}", { kind: "reset" }],
    ["the target resets", "to", "PUT /v2/{owner}/{name}/blobs/uploads/{id}", { kind: "reset" }],
    ["the target fails", "to", "PUT /v2/{owner}/{name}/blobs/uploads/{id}", { kind: "reply", reply: { status: 502 } }],
    ["a token expires before the bytes", "to", "PUT /v2/{owner}/{name}/blobs/uploads/{id}", expired],
    ["the target loses its answer", "to", "PUT /v2/{owner}/{name}/blobs/uploads/{id}", { kind: "lost-reply" }],
  ] as const)("begin anew when %s", async (_, side, route, fault) => {
    const ends = endsOf(await start(), await start());
    const image = largeImage();
    storeImage(ends.from.store, "acme/staging", image);
    ends[side].faults.add({ route, fault });
    const report = await copy(ends, image.digest);
    expect(report.blobs.streamed).toBe(2);
    for (const blob of image.blobs) expect(ends.to.store.open("acme/prod").blobs.has(hashOf(blob))).toBe(true);
  });

  test("that are corrupted on the way are never stored, and nothing is written after them", async () => {
    const ends = endsOf(await start(), await start());
    const image = largeImage();
    storeImage(ends.from.store, "acme/staging", image);
    const layer = image.blobs.find((blob) => blob.length > 1024 * 1024) ?? new Uint8Array();
    const wrong = Uint8Array.from(layer);
    wrong[wrong.length - 1] = 1;
    ends.from.faults.add({
      route: "GET /v2/{owner}/{name}/blobs/{digest}",
      times: 99,
      fault: { kind: "reply", reply: { status: 200, body: wrong } },
    });
    await expect(copy(ends, image.digest)).rejects.toMatchObject({ kind: "data" });
    expect(ends.to.store.find("acme/prod")?.blobs.has(hashOf(layer)) ?? false).toBe(false);
    expect(ends.to.requests.count("PUT /v2/{owner}/{name}/manifests/{ref}")).toBe(0);
  });

  test("that may not be distributed stay where they are", async () => {
    const ends = endsOf(await start(), await start());
    const image = buildImage();
    const document = JSON.parse(new TextDecoder().decode(image.bytes)) as { layers: { mediaType: string }[] };
    for (const layer of document.layers) layer.mediaType = "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip";
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    for (const blob of image.blobs) ends.from.store.addBlob("acme/staging", blob);
    const digest = ends.from.store.addManifest("acme/staging", image.mediaType, bytes);
    const report = await copy(ends, digest);
    expect(report.blobs).toMatchObject({ foreign: 1, streamed: 1 });
    expect(ends.to.store.open("acme/prod").manifests.has(digest)).toBe(true);
  });

  test("that are large need bytes of a few pieces, not of the layer", async () => {
    const ends = endsOf(await start(), await start());
    const image = largeImage();
    storeImage(ends.from.store, "acme/staging", image);
    const layer = image.blobs.find((blob) => blob.length > 1024 * 1024) ?? new Uint8Array();
    const sizes: number[] = [];
    const blob = { digest: hashOf(layer), sizeBytes: layer.length };
    for await (const piece of ends.source.readBlob(blob, newHash)) sizes.push(piece.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(layer.length);
  });
});

test("a registry that does not know yet what it was just given is asked again", async () => {
  const ends = endsOf(await start());
  const image = buildImage();
  storeImage(ends.from.store, "acme/staging", image);
  ends.to.faults.add({
    route: "PUT /v2/{owner}/{name}/manifests/{ref}",
    fault: {
      kind: "reply",
      reply: { status: 400, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"blob unknown"}]}' },
    },
  });
  expect(await copy(ends, image.digest)).toMatchObject({ manifests: 1 });
});

test("a child that is gone is an error before anything is written", async () => {
  const ends = endsOf(await start());
  const { index } = storeAttached(ends.from.store, "acme/staging", true);
  ends.from.store.open("acme/staging").manifests.delete(index.children[0]?.digest ?? index.digest);
  await expect(copy(ends, "staging")).rejects.toMatchObject({ code: "registry-not-found" });
  expect(ends.to.store.find("acme/prod")).toBeUndefined();
});

function refusal(status: number): string {
  return JSON.stringify({ errors: [{ code: status === 401 ? "UNAUTHORIZED" : "UNSUPPORTED", message: "no mount" }] });
}

function pointer({ digest, mediaType, bytes }: BuiltImage): Readonly<Record<string, unknown>> {
  return { digest, mediaType, size: bytes.length };
}
