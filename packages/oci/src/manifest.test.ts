import { assert, constantFrom, json, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { runnableEntries, parseManifest } from "./manifest.ts";
import { mediaTypes } from "./media-types.ts";

const digest = `sha256:${"a".repeat(64)}`;
const descriptor = { mediaType: mediaTypes.ociConfig, digest, size: 2 };
const manifest = { schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: descriptor, layers: [] };
const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] };
const parse = (value: unknown, type: string = mediaTypes.ociManifest): ReturnType<typeof parseManifest> =>
  parseManifest(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)), type);

test("a manifest gives its configuration, layers and annotations", () => {
  const parsed = parse({ ...manifest, layers: [{ ...descriptor, size: 7 }], annotations: { a: "b" } });
  expect(parsed).toMatchObject({
    ok: true,
    value: { kind: "manifest", config: { digest, sizeBytes: 2 }, layers: [{ sizeBytes: 7 }] },
  });
});

test("an index tells what runs from what attests", () => {
  const entries = [
    { ...descriptor, platform: { os: "linux", architecture: "arm64", variant: "v8" } },
    {
      ...descriptor,
      platform: { os: "unknown", architecture: "unknown" },
      annotations: { "vnd.docker.reference.type": "attestation-manifest" },
    },
  ];
  const parsed = parse({ ...index, manifests: entries }, mediaTypes.ociIndex);
  if (!parsed.ok || parsed.value.kind !== "index") throw new Error("not an index");
  expect(runnableEntries(parsed.value)).toMatchObject([
    { platform: { os: "linux", architecture: "arm64", variant: undefined } },
  ]);
});

describe("what is not a manifest is a problem that says where", () => {
  test.each([
    ["{", "not JSON"],
    ["[]", "not an object"],
    ["null", "not an object"],
    [{}, ".schemaVersion is missing"],
    [{ ...manifest, schemaVersion: 1 }, ".schemaVersion is not 2"],
    [{ ...manifest, mediaType: mediaTypes.ociIndex }, ".mediaType is not the type it was served as"],
    [{ ...manifest, config: undefined }, ".config is missing"],
    [{ ...manifest, config: { ...descriptor, digest: "sha256:123" } }, ".config.digest is not a digest"],
    [{ ...manifest, config: { ...descriptor, digest: digest.toUpperCase() } }, ".config.digest"],
    [{ ...manifest, config: { ...descriptor, size: -1 } }, ".config.size"],
    [{ ...manifest, config: { ...descriptor, size: 1.5 } }, ".config.size"],
    [{ ...manifest, config: { ...descriptor, size: "2" } }, ".config.size"],
    [{ ...manifest, layers: {} }, ".layers is not a list"],
    [{ ...manifest, layers: [null] }, ".layers[0] is not an object"],
    [{ ...manifest, annotations: { a: 1 } }, '.annotations["a"] is not a text'],
    [{ ...manifest, manifests: [] }, "belongs to an index"],
    [{ ...manifest, subject: "x" }, ".subject is not an object"],
    ["\u0000", "not JSON"],
  ])("%j", (value, words) => {
    expect(parse(value)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  test("an index with layers", () => {
    expect(parse({ ...index, layers: [] }, mediaTypes.ociIndex)).toMatchObject({ ok: false });
  });

  test("a type that is none of the four", () => {
    expect(parse(manifest, "application/vnd.docker.distribution.manifest.v1+prettyjws")).toMatchObject({ ok: false });
  });

  test("brackets inside brackets a hundred thousand times", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(parse(deep)).toEqual({ ok: false, error: expect.stringContaining("nested deeper") });
  });

  test("more than 4 MiB", () => {
    expect(parseManifest(new Uint8Array(4 * 1024 * 1024 + 1), mediaTypes.ociManifest)).toMatchObject({ ok: false });
  });

  test("bytes that are not UTF-8", () => {
    expect(parseManifest(new Uint8Array([0xff, 0xfe]), mediaTypes.ociManifest)).toEqual({
      ok: false,
      error: "the document is not UTF-8",
    });
  });
});

describe("what Go's decoder would read otherwise is refused", () => {
  const other = { ...descriptor, digest: `sha256:${"b".repeat(64)}` };

  test.each([
    ["a manifest's configuration", { ...manifest, Config: other }, mediaTypes.ociManifest],
    ["a manifest's layers", { ...manifest, LAYERS: [other] }, mediaTypes.ociManifest],
    ["an index's entries", { ...index, Manifests: [other] }, mediaTypes.ociIndex],
    ["an index's entries, by a long s", { ...index, "manife\u017fts": [other] }, mediaTypes.ociIndex],
    ["layers in an index", { ...index, Layers: [other] }, mediaTypes.ociIndex],
    ["an entry's digest", { ...index, manifests: [{ ...descriptor, Digest: other.digest }] }, mediaTypes.ociIndex],
    [
      "an entry's platform",
      { ...index, manifests: [{ ...descriptor, platform: { os: "linux", architecture: "amd64", OS: "windows" } }] },
      mediaTypes.ociIndex,
    ],
  ])("%s", (_, document, type) => {
    expect(parse(document, type)).toEqual({ ok: false, error: expect.stringContaining("is meant") });
  });

  test("and annotations may be spelled as they like", () => {
    expect(parse({ ...manifest, annotations: { config: "a", Config: "b" } })).toMatchObject({ ok: true });
  });
});

test("names of object prototypes are ordinary keys", () => {
  const text = `{"schemaVersion":2,"config":${JSON.stringify(descriptor)},"layers":[],"annotations":{"__proto__":"x","constructor":"y"}}`;
  const parsed = parse(text);
  expect(parsed.ok && [...parsed.value.annotations]).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("a name that is millions of characters long does not come back in the problem", () => {
  const parsed = parse({ ...manifest, annotations: { ["x".repeat(3_000_000)]: 1 } });
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? "" : parsed.error).toMatch(/^.{1,200}$/);
});

test("no JSON whatsoever makes the parser throw", () => {
  assert(
    property(json(), constantFrom(mediaTypes.ociManifest, mediaTypes.ociIndex), (text, type) => {
      expect(typeof parse(text, type).ok).toBe("boolean");
    }),
  );
});
