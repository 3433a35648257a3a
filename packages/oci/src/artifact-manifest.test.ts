import { sha256Digest } from "@build-once/kernel";
import { expect, test } from "vitest";
import { embeddedDocument, planArtifact, type PlannedArtifact } from "./artifact-manifest.ts";
import { digestOf } from "./digest-of.ts";
import type { FetchedManifest } from "./fetched-manifest.ts";
import { parseManifest } from "./manifest.ts";
import { mediaTypes } from "./media-types.ts";

const subject = { mediaType: mediaTypes.ociIndex, digest: sha256Digest("a".repeat(64)), sizeBytes: 1234 };
const artifactType = "application/vnd.example.v1+json";

test("a document is the only blob that the manifest names", async () => {
  const document = new TextEncoder().encode(`{"a":1}`);
  const planned = await planArtifact({ artifactType, subject, document, annotations: new Map([["k", "v"]]) });
  const parsed = parseManifest(planned.bytes, planned.mediaType);
  if (!parsed.ok || parsed.value.kind !== "manifest") throw new Error("not a manifest");
  const { config, layers, annotations } = parsed.value;
  expect(planned.blob).toBe(document);
  expect(layers).toEqual([config]);
  expect(config).toMatchObject({ mediaType: artifactType, sizeBytes: document.length });
  expect(parsed.value).toMatchObject({ artifactType, subject });
  expect(annotations).toEqual(new Map([["k", "v"]]));
});

test("without a document the manifest names the empty blob of the specification", async () => {
  const planned = await planArtifact({ artifactType, subject, document: undefined, annotations: new Map() });
  const parsed = parseManifest(planned.bytes, planned.mediaType);
  if (!parsed.ok || parsed.value.kind !== "manifest") throw new Error("not a manifest");
  expect(parsed.value.config).toMatchObject({
    mediaType: mediaTypes.ociEmpty,
    digest: "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
    sizeBytes: 2,
  });
  expect(parsed.value.artifactType).toBe(artifactType);
});

async function served({ bytes, mediaType }: PlannedArtifact): Promise<FetchedManifest> {
  const parsed = parseManifest(bytes, mediaType);
  if (!parsed.ok) throw new Error(parsed.error);
  return { digest: await digestOf(bytes), mediaType, sizeBytes: bytes.length, bytes, manifest: parsed.value };
}

test("a small document stands in the manifest, a large one in its blob alone", async () => {
  const small = new TextEncoder().encode(`{"text":"é"}`);
  const large = new TextEncoder().encode("x".repeat(70_000));
  const annotations = new Map<string, string>();
  const withSmall = await planArtifact({ artifactType, subject, document: small, annotations });
  const withLarge = await planArtifact({ artifactType, subject, document: large, annotations });
  expect(await embeddedDocument(await served(withSmall))).toEqual(small);
  expect(await embeddedDocument(await served(withLarge))).toBeUndefined();
});

test.each(["!!", btoa(`{"text":"other"}`), ""])(
  "embedded bytes that are not the layer's are ignored: %j",
  async (data) => {
    const document = new TextEncoder().encode(`{"text":"é"}`);
    const planned = await planArtifact({ artifactType, subject, document, annotations: new Map() });
    const text = new TextDecoder().decode(planned.bytes).replace(/"data":"[^"]*"/, `"data":"${data}"`);
    expect(text).toContain(`"data":"${data}"`);
    expect(await embeddedDocument(await served({ ...planned, bytes: new TextEncoder().encode(text) }))).toBeUndefined();
  },
);
