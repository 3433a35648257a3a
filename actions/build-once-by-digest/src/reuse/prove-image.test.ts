import type { Clock } from "@build-once/host";
import { type Digest, sha256Digest } from "@build-once/kernel";
import { type FetchedManifest, ociErrors, type RegistryClient } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { confirmImage, lookUp } from "./find-image.ts";
import { proveImage, proveParts } from "./prove-image.ts";

const digestOf = (name: string): Digest => sha256Digest(Buffer.from(name).toString("hex").padEnd(64, "0"));
const configType = "application/vnd.oci.image.config.v1+json";

function manifest(name: string): FetchedManifest {
  const config = { mediaType: configType, digest: digestOf(`${name}-config`), sizeBytes: 2 };
  return { digest: digestOf(name), manifest: { kind: "manifest", config, layers: [] } } as unknown as FetchedManifest;
}

const attestation = new Map([["vnd.docker.reference.type", "attestation-manifest"]]);
const entries = [
  { digest: digestOf("amd64"), annotations: new Map(), platform: { os: "linux", architecture: "amd64" } },
  { digest: digestOf("arm64"), annotations: new Map(), platform: { os: "linux", architecture: "arm64" } },
  { digest: digestOf("proof"), annotations: attestation, platform: { os: "unknown", architecture: "unknown" } },
];
const index = {
  digest: digestOf("index"),
  manifest: { kind: "index", manifests: entries },
} as unknown as FetchedManifest;
const all = [index, ...["amd64", "arm64", "proof"].map(manifest)];
const goodConfig = new TextEncoder().encode('{"os":"linux","architecture":"amd64","rootfs":{"diff_ids":[]}}');

/** A registry that serves each digest from its time on, and says never of what it has no time for. */
function registryWith(since: ReadonlyMap<string, number> = new Map(), config: Uint8Array = goodConfig) {
  let now = 0;
  let open = 0;
  const seen = { requests: 0, most: 0 };
  const serves = async (digest: string): Promise<boolean> => {
    seen.requests++;
    seen.most = Math.max(seen.most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open--;
    return now >= (since.get(digest) ?? 0);
  };
  const registry = {
    resolve: async (name: string) => {
      const found = name === "key" ? index : all.find(({ digest }) => digest === name);
      return found !== undefined && (await serves(found.digest)) ? found : undefined;
    },
    hasManifest: serves,
    getBlob: async ({ digest }: { digest: string }) => {
      if (await serves(digest)) return config;
      throw ociErrors.error("registry-not-found", digest);
    },
  } as unknown as RegistryClient;
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    sleep: (ms) => Promise.resolve(void (now += ms)),
  };
  return { registry, clock, seen, passedMs: () => now };
}

const never = Number.POSITIVE_INFINITY;

describe("the proof of an image", () => {
  it("looks as far as it is asked to", async () => {
    const counts = await Promise.all(
      (["digest", "platforms", "all"] as const).map(async (depth) => {
        const { registry, clock, seen } = registryWith();
        expect((await proveImage(registry, index.digest, depth, { clock, waitMs: 0 })).kind).toBe("whole");
        return seen.requests;
      }),
    );
    // The index; and two platforms; or three children with their configurations.
    expect(counts).toEqual([1, 3, 7]);
  });

  it("waits out half a minute in which the registry does not serve what was pushed", async () => {
    const since = new Map([
      [index.digest, 10_000],
      [digestOf("arm64"), 30_000],
      [digestOf("proof-config"), 29_000],
    ]);
    const { registry, clock, passedMs } = registryWith(since);
    expect((await proveImage(registry, index.digest, "all", { clock, waitMs: 60_000 })).kind).toBe("whole");
    expect(passedMs()).toBeGreaterThanOrEqual(30_000);
  });

  it("names what is missing once the budget is used up", async () => {
    const { registry, clock, passedMs } = registryWith(new Map([[digestOf("arm64"), never]]));
    const proof = await proveImage(registry, index.digest, "all", { clock, waitMs: 60_000 });
    expect(proof).toMatchObject({ kind: "incomplete", missing: [digestOf("arm64")] });
    expect(passedMs()).toBe(60_000);
  });

  it("does not wait without a budget", async () => {
    const { registry, clock, passedMs } = registryWith(new Map([[index.digest, 1]]));
    expect((await proveImage(registry, index.digest, "platforms", { clock, waitMs: 0 })).kind).toBe("absent");
    expect(passedMs()).toBe(0);
  });

  it("finds a configuration that is gone, and refuses one that is none", async () => {
    const gone = registryWith(new Map([[digestOf("amd64-config"), never]]));
    const budget = { clock: gone.clock, waitMs: 0 };
    expect(await proveImage(gone.registry, index.digest, "all", budget)).toMatchObject({
      kind: "incomplete",
      missing: [digestOf("amd64")],
    });
    const { registry, clock } = registryWith(new Map(), new TextEncoder().encode("{}"));
    await expect(proveImage(registry, index.digest, "all", { clock, waitMs: 0 })).rejects.toMatchObject({
      code: "image-incomplete",
    });
  });

  it("asks for nothing of an index that lists more than any image has", async () => {
    const { registry, clock, seen } = registryWith();
    const listed = Array.from({ length: 6000 }, (_, number) => ({ ...entries[0], digest: digestOf(`part-${number}`) }));
    const crowded = { ...index, manifest: { kind: "index", manifests: listed } } as unknown as FetchedManifest;
    const proof = proveParts(registry, crowded, "all", { clock, waitMs: 0 });
    await expect(proof).rejects.toMatchObject({ code: "copy-too-large" });
    expect(seen.requests).toBe(0);
  });

  it("asks for six things at a time at most", async () => {
    const many = Array.from({ length: 40 }, (_, number) => ({ ...entries[0], digest: digestOf(`child-${number}`) }));
    const wide = { ...index, manifest: { ...index.manifest, manifests: many } } as unknown as FetchedManifest;
    const { registry, clock, seen } = registryWith();
    const proof = await proveImage({ ...registry, resolve: () => Promise.resolve(wide) }, index.digest, "platforms", {
      clock,
      waitMs: 0,
    });
    expect(proof.kind).toBe("whole");
    expect(seen).toEqual({ requests: 40, most: 6 });
  });
});

describe("a lookup", () => {
  it("tells an image whose platform is gone from one that is missing", async () => {
    const { registry } = registryWith(new Map([[digestOf("arm64"), never]]));
    expect(await lookUp(registry, ["other", "key"], "platforms")).toMatchObject({
      kind: "incomplete",
      found: { key: "key" },
      missing: [digestOf("arm64")],
    });
    expect(await lookUp(registry, ["other"], "platforms")).toEqual({ kind: "missing" });
  });

  it("reads once, unless it is asked for more", async () => {
    const { registry, seen } = registryWith();
    expect((await lookUp(registry, ["key"])).kind).toBe("found");
    expect(seen.requests).toBe(1);
  });

  it("that fails is neither", async () => {
    const { registry } = registryWith();
    const failing = {
      ...registry,
      hasManifest: async () => await Promise.reject(ociErrors.error("registry-unavailable", "503")),
    } as unknown as RegistryClient;
    expect(await lookUp(failing, ["key"], "platforms")).toMatchObject({ kind: "failed" });
  });
});

describe("a confirmation", () => {
  it("is red for what is not there, and for what is not there whole", async () => {
    const { registry } = registryWith(new Map([[digestOf("arm64"), never]]));
    await expect(confirmImage(registry, digestOf("nothing"))).rejects.toMatchObject({ code: "digest-not-found" });
    await expect(confirmImage(registry, index.digest)).rejects.toMatchObject({ code: "image-incomplete" });
  });
});
