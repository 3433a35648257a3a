import { sha256Digest } from "@build-once/kernel";
import { expect, test } from "vitest";
import { planArtifact } from "./artifact-manifest.ts";
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
