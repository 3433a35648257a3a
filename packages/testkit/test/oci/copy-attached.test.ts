import { mediaTypes } from "@build-once/oci";
import { describe, expect, test } from "vitest";
import { buildImage, buildIndex, buildReferrer, type BuiltImage, storeImage } from "../../src/registry/index.ts";
import { storeAttached } from "./attached-fixture.ts";
import { copy, endsOf, startingRegistries } from "./copy-ends.ts";

const start = startingRegistries();

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

function pointer({ digest, mediaType, bytes }: BuiltImage): Readonly<Record<string, unknown>> {
  return { digest, mediaType, size: bytes.length };
}
