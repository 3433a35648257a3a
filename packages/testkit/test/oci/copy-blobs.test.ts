import { newHash } from "@build-once/host/node";
import { describe, expect, test } from "vitest";
import { buildImage, hashOf, storeImage } from "../../src/registry/index.ts";
import { account } from "./connect.ts";
import { copy, endsOf, largeImage, startingRegistries } from "./copy-ends.ts";

const start = startingRegistries();
const expired = {
  kind: "reply",
  reply: { status: 401, body: '{"errors":[{"code":"UNAUTHORIZED","message":"token expired"}]}' },
} as const;

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
    const ends = endsOf(registry, registry, { mount: false });
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

function refusal(status: number): string {
  return JSON.stringify({ errors: [{ code: status === 401 ? "UNAUTHORIZED" : "UNSUPPORTED", message: "no mount" }] });
}
