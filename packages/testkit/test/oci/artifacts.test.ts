import { embeddedDocument } from "@build-once/oci";
import { describe, expect, test } from "vitest";
import { buildImage, pushImage } from "../../src/registry/index.ts";
import { starters } from "../start-registry-kind.ts";
import { clientOf } from "./connect.ts";

const image = buildImage();
const artifactType = "application/vnd.example.note.v1+json";
const document = new TextEncoder().encode(`{"note":"é"}`);

describe.each(["memory", "distribution-2", "distribution", "crane"] as const)("an artifact in %s", (kind) => {
  test("with a document costs three requests and is listed with its annotations", async () => {
    const started = await starters[kind]();
    try {
      const { host } = new URL(started.url);
      await pushImage(`${host}/acme/app:one`, image);
      const writer = clientOf(host, { timeoutMs: 10_000 });
      const subject = await clientOf(host, { timeoutMs: 10_000 }).getManifest(image.digest);
      const digest = await writer.putArtifact({ artifactType, subject, document, annotations: new Map([["by", "x"]]) });
      // Two more keep the fallback tag where there is no referrers API.
      expect(writer.requests.total).toBeLessThanOrEqual(5);
      const reader = clientOf(host, { timeoutMs: 10_000 });
      const { entries } = await reader.referrers(image.digest, artifactType);
      expect(entries.map((entry) => [entry.digest, entry.annotations.get("by")])).toEqual([[digest, "x"]]);
      const fetched = await reader.getManifest(digest);
      expect(await embeddedDocument(fetched)).toEqual(document);
      const [layer] = fetched.manifest.kind === "manifest" ? fetched.manifest.layers : [];
      if (layer === undefined) throw new Error("no layer");
      expect(await reader.getBlob(layer, 1000)).toEqual(document);
    } finally {
      await started.stop();
    }
  });

  test("without one pushes the empty blob once, then costs one write", async () => {
    const started = await starters[kind]();
    try {
      const { host } = new URL(started.url);
      await pushImage(`${host}/acme/app:one`, image);
      const subject = await clientOf(host, { timeoutMs: 10_000 }).getManifest(image.digest);
      const note = (by: string) => ({ artifactType, subject, document: undefined, annotations: new Map([["by", by]]) });
      await clientOf(host, { timeoutMs: 10_000 }).putArtifact(note("one"));
      const second = clientOf(host, { timeoutMs: 10_000 });
      await second.putArtifact(note("two"));
      expect(second.requests.total).toBeLessThanOrEqual(3);
      const { entries } = await second.referrers(image.digest, artifactType);
      expect(new Set(entries.map((entry) => entry.annotations.get("by")))).toEqual(new Set(["one", "two"]));
    } finally {
      await started.stop();
    }
  });
});
