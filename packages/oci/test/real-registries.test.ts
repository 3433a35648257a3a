import { nodeHost } from "@build-once/host/node";
import { afterEach, describe, expect, test } from "vitest";
import { type Proxy, type ProxyFault, startProxy } from "../../testkit/src/proxy/index.ts";
import { buildImage, buildIndex, buildReferrer, hashOf, pushImage } from "../../testkit/src/registry/index.ts";
import { type Started, startDistribution, starters } from "../../testkit/test/start-registry-kind.ts";
import { type Answer, diagnose, type RegistryClient, symptomOf } from "../src/index.ts";
import { clientOf } from "./connect.ts";
import { index, other, rightOrError, wholeRun } from "./whole-run.ts";

const stopping: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stopping.splice(0).toReversed()) await stop();
});

async function begin(starting: Promise<Started>): Promise<string> {
  const started = await starting;
  stopping.push(async () => await started.stop());
  return new URL(started.url).host;
}

/** What a registry answers, past the client. */
async function ask(method: "GET" | "DELETE", host: string, path: string, accept = "*/*"): Promise<Answer> {
  const url = `http://${host}${path}`;
  const response = await nodeHost().http.send({ method, url, headers: { accept } });
  return { method, url, status: response.status, headers: response.headers, bytes: await response.bytes(2 ** 20) };
}

const kinds = ["memory", "distribution-2", "distribution", "crane"] as const;

describe.each(kinds)("a client of %s", (kind) => {
  async function connect(): Promise<RegistryClient> {
    return clientOf(await begin(starters[kind]()), { timeoutMs: 10_000 });
  }

  test("keeps the digest of each kind of image when it pushes, reads and retags it", async () => {
    const client = await connect();
    const { registry } = client.repository;
    const images = [
      index,
      buildIndex([buildImage({ docker: true })], { docker: true }),
      buildImage({ docker: true }),
      other,
    ];
    for (const [at, built] of images.entries()) {
      await pushImage(`${registry}/acme/app:kind-${at}`, built);
      for (const reference of [`kind-${at}`, built.digest])
        expect(await client.resolve(reference)).toMatchObject({ digest: built.digest, mediaType: built.mediaType });
      expect(await client.tag(built.digest, `again-${at}`)).toMatchObject({ outcome: "stored", digest: built.digest });
      for (const child of built.children) expect(await client.hasManifest(child.digest)).toBe(true);
    }
    expect(await client.tag(other.digest, "again-0")).toMatchObject({ outcome: "stored", digest: other.digest });
    expect((await client.getManifest("again-0")).digest).toBe(other.digest);
  });

  test("knows what is missing: repository, tag, digest, blob", async () => {
    const client = await connect();
    expect(await client.resolve("none")).toBeUndefined();
    expect(await client.listTags()).toEqual([]);
    await pushImage(`${client.repository.registry}/acme/app:one`, index);
    const stranger = buildImage({ user: "4711" });
    expect(await client.resolve("none")).toBeUndefined();
    expect(await client.hasManifest(stranger.digest)).toBe(false);
    expect(await client.hasBlob(hashOf(stranger.bytes))).toBe(false);
    expect((await client.referrers(index.digest)).entries).toEqual([]);
  });

  test("attaches several artifacts to one image, by the API or by the tag", async () => {
    const client = await connect();
    await pushImage(`${client.repository.registry}/acme/app:one`, index);
    const artifacts = ["a", "b", "c"].map((name) => buildReferrer(index, `application/vnd.example.${name}`, name));
    for (const artifact of artifacts) {
      for (const blob of artifact.blobs) await client.putBlob(blob);
      await client.putReferrer(artifact.bytes, artifact.mediaType);
    }
    const listed = (await client.referrers(index.digest)).entries.map((entry) => entry.digest);
    expect(listed.toSorted()).toEqual(artifacts.map((artifact) => artifact.digest).toSorted());
    expect((await client.referrers(index.digest, "application/vnd.example.b")).entries).toHaveLength(1);
  });

  test("lists all of 150 tags", async () => {
    const client = await connect();
    await pushImage(`${client.repository.registry}/acme/app:one`, other);
    const tags = Array.from({ length: 150 }, (_, i) => `v1.${i}`);
    expect(await client.writeTags(other, tags)).toEqual(new Map());
    expect((await client.listTags()).toSorted()).toEqual(["one", ...tags].toSorted());
  });

  test("does a whole run of reads and writes", async () => {
    const client = await connect();
    await pushImage(`${client.repository.registry}/acme/app:one`, index);
    await pushImage(`${client.repository.registry}/acme/app:moving`, other);
    await wholeRun(client);
  });
});

describe("what distribution refuses is understood", () => {
  test.each([2, 3] as const)("deletions that are switched off, release %i", async (release) => {
    const host = await begin(startDistribution({ release, deletion: false }));
    await pushImage(`${host}/acme/app:one`, other);
    const answer = await ask("DELETE", host, `/v2/acme/app/manifests/${other.digest}`);
    expect(diagnose(symptomOf(answer, host))).toMatchObject({
      cause: "deletion-refused",
      code: "registry-unsupported",
    });
  });

  test.each([2, 3] as const)("a manifest whose blobs are missing, release %i", async (release) => {
    const client = clientOf(await begin(startDistribution({ release })));
    await expect(client.putManifest(other.bytes, other.mediaType, "one")).rejects.toMatchObject({
      code: "manifest-rejected",
      message: expect.stringContaining("MANIFEST_BLOB_UNKNOWN"),
    });
  });

  test("an index that release 2 hides from who accepts manifests only is not taken for missing", async () => {
    const host = await begin(startDistribution({ release: 2 }));
    await pushImage(`${host}/acme/app:one`, index);
    const answer = await ask("GET", host, "/v2/acme/app/manifests/one", other.mediaType);
    expect(answer.status).toBe(404);
    expect(diagnose(symptomOf(answer, host))).toMatchObject({ cause: "accept-refused" });
  });

  test.each([2, 3] as const)("a name that is too long, release %i", async (release) => {
    const registry = await begin(startDistribution({ release }));
    const client = clientOf(registry, { repository: { registry, path: `acme/${"x".repeat(300)}` } });
    await expect(client.putBlob(new Uint8Array([1]))).rejects.toMatchObject({ name: "ActionError" });
  });
});

describe.each([2, 3] as const)("faults of the network before distribution %i", (release) => {
  const faults: readonly (readonly [string, ProxyFault])[] = [
    ["a torn connection before the answer", { kind: "reset-after", bytes: 0 }],
    ["a torn connection in the middle of the body", { kind: "reset-after", bytes: 40 }],
    ["502 of a gateway", { kind: "status", status: 502, headers: { "content-type": "text/html" }, body: "<html>" }],
    ["silence", { kind: "hang" }],
  ];

  test.each(faults)("%s at any request of a run: right result or right error", async (_title, fault) => {
    const host = await begin(startDistribution({ release }));
    const proxy: Proxy = await startProxy(`http://${host}`);
    stopping.push(async () => await proxy.stop());
    const run = async (nth: number, path: string): Promise<boolean> => {
      proxy.clearRules();
      if (nth > 0) proxy.addRule({ nth, fault });
      const repository = { registry: proxy.host, path };
      // Pushed past the proxy: this is what was there before.
      await pushImage(`${host}/${path}:one`, index);
      // Only silence has to be given up soon; a machine that is busy may take its time for everything else.
      const timeoutMs = nth > 0 && fault.kind === "hang" ? 400 : 5000;
      const client = clientOf(proxy.host, { repository, timeoutMs });
      const error = await rightOrError(wholeRun(client));
      const direct = clientOf(host, { repository: { registry: host, path }, timeoutMs: 5000 });
      for (const tag of ["one", "promoted", "v1", "v1.2"])
        expect([undefined, index.digest]).toContain((await direct.resolve(tag))?.digest);
      return error === undefined;
    };
    const before = proxy.count();
    expect(await run(0, "acme/first")).toBe(true);
    const requests = proxy.count() - before;
    expect(requests).toBeGreaterThan(25);
    let right = 0;
    let runs = 0;
    // Every eighth request, others for each release: the memory registry is struck at every one.
    for (let nth = release; nth <= requests; nth += 8) {
      runs += 1;
      if (await run(nth, `acme/run-${nth}`)) right += 1;
    }
    // Most requests may be repeated, so most runs survive; only those that began an upload need not.
    expect(right).toBeGreaterThan(runs / 3);
  });
});
