import { nodeHost } from "@build-once/host/node";
import { connectRegistry, copyImage, planCopy, type RegistryClient } from "@build-once/oci";
import { afterAll, describe, expect, test } from "vitest";
import { type MemoryRegistry, startMemoryRegistry } from "../../src/registry/index.ts";
import { starters } from "../start-registry-kind.ts";
import { type AttachedFixture, attachedIn, storeAttached } from "./attached-fixture.ts";
import { quick } from "./connect.ts";

const memories: MemoryRegistry[] = [];

afterAll(async () => {
  await Promise.all(memories.map(async (registry) => await registry.stop()));
});

/** The fixture in a memory registry, from where it gets into real ones by the copy that is tested. */
async function startFixture(api: boolean): Promise<{ readonly host: string; readonly fixture: AttachedFixture }> {
  const memory = await startMemoryRegistry({ referrersApi: api });
  memories.push(memory);
  return { host: memory.host, fixture: storeAttached(memory.store, "acme/staging", api) };
}

function clientOf(registry: string, path: string, mountFrom: readonly string[] = []): RegistryClient {
  return connectRegistry(nodeHost(), {
    repository: { registry, path },
    credentials: { kind: "anonymous" },
    access: "pull,push",
    mountFrom: mountFrom.map((from) => ({ registry, path: from })),
    schedule: quick,
    timeoutMs: 20_000,
  });
}

describe.each(["distribution-2", "distribution", "crane"] as const)(
  "an image with twelve things attached, in %s",
  (kind) => {
    test("arrives whole, goes on to another repository without a layer's bytes, and comes back whole", async () => {
      const started = await starters[kind]();
      try {
        const { host } = new URL(started.url);
        const { clock, newHash } = nodeHost();
        const { host: memory, fixture } = await startFixture(true);
        const wanted = { referrers: fixture.referrers, tagged: fixture.tagged };

        const first = {
          source: clientOf(memory, "acme/staging"),
          target: clientOf(host, "acme/staging"),
          clock,
          newHash,
        };
        const arrived = await copyImage(first, await planCopy(first, await first.source.getManifest("staging")));
        expect(arrived).toMatchObject({ manifests: 5, referrers: 9, attachmentTags: 3, blobs: { mounted: 0 } });
        expect(await attachedIn(first.target, fixture)).toEqual(wanted);

        const next = { ...first, source: first.target, target: clientOf(host, "acme/prod", ["acme/staging"]) };
        const image = await next.source.getManifest(fixture.index.digest);
        const moved = await copyImage(next, await planCopy(next, image));
        expect(moved).toMatchObject({ manifests: 5, referrers: 9, attachmentTags: 3 });
        // Crane's registry keeps blobs for all repositories at once and mounts nothing.
        expect(moved.blobs).toMatchObject(kind === "crane" ? { streamed: 0 } : { streamed: 0, there: 0 });
        expect(await attachedIn(next.target, fixture)).toEqual(wanted);

        // None of them takes several tags at once yet, and all store the bytes under the digest alone.
        expect([...(await next.target.writeTags(image, ["live", "v1", "v1.2"]))]).toEqual([]);
        for (const tag of ["live", "v1", "v1.2"])
          expect(await next.target.confirmTag(tag, image.digest)).toMatchObject({ outcome: "stored" });

        const { host: other } = await startFixture(false);
        const back = { ...next, source: next.target, target: clientOf(other, "acme/back") };
        await copyImage(back, await planCopy(back, image));
        expect(await attachedIn(back.target, fixture)).toEqual(wanted);
        expect((await back.target.getManifest(image.digest)).bytes).toEqual(image.bytes);
      } finally {
        await started.stop();
      }
    });
  },
);
