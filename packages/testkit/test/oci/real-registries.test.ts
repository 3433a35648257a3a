import { describe, expect, test } from "vitest";
import { buildImage, buildIndex, buildReferrer, hashOf, pushImage } from "../../src/registry/index.ts";
import { starters } from "../start-registry-kind.ts";
import { clientOf } from "./connect.ts";

const index = buildIndex([buildImage(), buildImage({ platform: "linux/arm64" })], { attestations: true });

describe.each(["memory", "distribution-2", "distribution", "crane"] as const)("the client against %s", (kind) => {
  test("pushes, resolves, tags, lists, attaches and mounts, and every digest stays what it was", async () => {
    const started = await starters[kind]();
    try {
      const { host } = new URL(started.url);
      const client = clientOf(host, { timeoutMs: 10_000 });
      expect(await client.resolve("one")).toBeUndefined();
      await pushImage(`${host}/acme/app:one`, index);
      expect(await client.resolve("one")).toMatchObject({ digest: index.digest, manifest: { kind: "index" } });
      expect(await client.tag(index.digest, "two")).toMatchObject({ outcome: "stored", digest: index.digest });
      // Distribution 2 keeps no order.
      expect((await client.listTags()).toSorted()).toEqual(["one", "two"]);
      expect(await client.hasManifest(buildImage({ user: "7" }).digest)).toBe(false);

      const sbom = buildReferrer(index, "application/spdx+json", "{}");
      for (const blob of sbom.blobs) await client.putBlob(blob);
      await client.putReferrer(sbom.bytes, sbom.mediaType);
      expect((await client.referrers(index.digest)).entries.map((entry) => entry.digest)).toEqual([sbom.digest]);

      const blob = new TextEncoder().encode("pushed in pieces ".repeat(100));
      expect(await client.putBlob(blob, 500)).toBe(hashOf(blob));
      const target = clientOf(host, { repository: { registry: host, path: "acme/target" }, timeoutMs: 10_000 });
      const mounted = await target.mountBlob(hashOf(blob), client.repository);
      if (!mounted) await target.putBlob(blob);
      expect(await target.getBlob({ digest: hashOf(blob), sizeBytes: blob.length }, 10_000)).toEqual(
        new Uint8Array(blob),
      );
    } finally {
      await started.stop();
    }
  });
});
