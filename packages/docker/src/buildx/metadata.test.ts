import { describe, expect, it } from "vitest";
import { imageOfPackageUrl, parseBuildMetadata } from "./metadata.ts";

const hex = "a".repeat(64);
const other = "b".repeat(64);
const manifestType = "application/vnd.oci.image.manifest.v1+json";
const descriptor = { mediaType: manifestType, digest: `sha256:${hex}`, size: 500 };

function metadata(fields: Record<string, unknown>) {
  return parseBuildMetadata(JSON.stringify(fields));
}

describe("the metadata file", () => {
  it("names the manifest by its descriptor", () => {
    expect(
      metadata({ "containerimage.digest": `sha256:${hex}`, "containerimage.descriptor": descriptor }),
    ).toMatchObject({
      ok: true,
      value: { manifest: { kind: "manifest", digest: `sha256:${hex}`, sizeBytes: 500 } },
    });
  });

  it("never takes a config's digest for a manifest's", () => {
    const alone = metadata({
      "containerimage.digest": `sha256:${hex}`,
      "containerimage.config.digest": `sha256:${hex}`,
    });
    expect(alone).toMatchObject({ ok: true, value: { manifest: undefined, configDigest: `sha256:${hex}` } });
    const typed = { ...descriptor, mediaType: "application/vnd.oci.image.config.v1+json" };
    expect(metadata({ "containerimage.descriptor": typed })).toMatchObject({ value: { manifest: undefined } });
  });

  it.each([
    [
      "two digests that differ",
      { "containerimage.digest": `sha256:${other}`, "containerimage.descriptor": descriptor },
    ],
    ["an empty digest", { "containerimage.descriptor": { ...descriptor, digest: "" } }],
    ["an upper-case digest", { "containerimage.descriptor": { ...descriptor, digest: `sha256:${hex.toUpperCase()}` } }],
    ["no size", { "containerimage.descriptor": { ...descriptor, size: "500" } }],
  ])("refuses %s", (_, fields) => {
    expect(metadata(fields).ok).toBe(false);
  });

  it.each(["", "[]", "null", "{"])("refuses %j", (text) => {
    expect(parseBuildMetadata(text).ok).toBe(false);
  });

  it("finds base digests in both generations of provenance and for every platform", () => {
    const old = {
      materials: [{ uri: "pkg:docker/localhost%3A5000/base@3?platform=linux%2Famd64", digest: { sha256: hex } }],
    };
    const next = {
      buildDefinition: { resolvedDependencies: [{ uri: "pkg:docker/alpine@3", digest: { sha256: other } }] },
    };
    const result = metadata({
      "buildx.build.provenance/linux/amd64": old,
      "buildx.build.provenance/linux/arm64": next,
    });
    expect(result.ok && result.value.materials.map(({ reference, digest }) => [reference, digest])).toEqual([
      ["localhost:5000/base:3", `sha256:${hex}`],
      ["alpine:3", `sha256:${other}`],
    ]);
  });

  it("reads image names out of package URLs only", () => {
    expect(imageOfPackageUrl(`pkg:docker/a/b@sha256%3A${hex}`)).toBe(`a/b@sha256:${hex}`);
    expect(imageOfPackageUrl("https://example.org/x")).toBeUndefined();
    expect(imageOfPackageUrl("pkg:docker/%ff@1")).toBeUndefined();
  });
});
