import { describe, expect, test } from "vitest";
import { buildImage, buildReferrer, storeImage } from "../../src/registry/index.ts";
import { attachedIn, storeAttached } from "./attached-fixture.ts";
import { copy, endsOf, startingRegistries } from "./copy-ends.ts";

const start = startingRegistries();

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
