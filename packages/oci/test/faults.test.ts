import type { HttpRequest } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import { afterEach, describe, expect, test } from "vitest";
import {
  hashOf,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  quirkAccount,
  startMemoryRegistry,
  storeImage,
} from "../../testkit/src/registry/index.ts";
import type { RegistryClient } from "../src/index.ts";
import { as, clientOf } from "./connect.ts";
import { faultyHttp, type HttpFault, httpFaults } from "./faulty-http.ts";
import { index, other, rightOrError, sbom, wholeRun } from "./whole-run.ts";
import { seeded, VirtualClock, virtualPorts } from "./virtual-time.ts";

let running: MemoryRegistry | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  running = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [quirkAccount] }, ...options });
  storeImage(running.store, "acme/app", index, "one");
  storeImage(running.store, "acme/app", other, "moving");
  return running;
}

interface Faulty {
  readonly client: RegistryClient;
  readonly clock: VirtualClock;
  readonly sent: readonly string[];
}

function connect(
  registry: MemoryRegistry,
  choose: (request: HttpRequest, count: number) => HttpFault | undefined,
  fraction?: () => number,
): Faulty {
  const clock = new VirtualClock();
  const ports = virtualPorts(clock, fraction);
  const http = faultyHttp(ports.http, clock, choose);
  const client = clientOf(registry.host, { credentials: as(quirkAccount) }, { ...ports, http });
  return { client, clock, sent: http.sent };
}

/** What may be under each tag after a run, whole or not. */
function checkStore(registry: MemoryRegistry): void {
  const allowed = new Map<string, readonly (Digest | undefined)[]>([
    ["one", [index.digest]],
    ["moving", [other.digest]],
    ["promoted", [undefined, index.digest]],
    ["v1", [undefined, index.digest]],
    ["v1.2", [undefined, index.digest]],
  ]);
  for (const [tag, digests] of allowed) expect(digests).toContain(registry.store.tag("acme/app", tag));
  for (const [digest, bytes] of registry.store.find("acme/app")?.blobs ?? []) expect(hashOf(bytes)).toBe(digest);
  for (const [digest, { bytes }] of registry.store.find("acme/app")?.manifests ?? [])
    expect(hashOf(bytes)).toBe(digest);
}

/**
 * What no digest protects: a changed letter in a list, a token or a redirect cannot be told from another one, which is
 * what TLS is for.
 */
function isHashed(request: string): boolean {
  return /(?:GET|PUT|PATCH) .*\/(?:manifests|blobs)\//.test(request);
}

/** A page in the place of the referrers API means that there is none, as on registries behind a web server. */
function isHarmless(request: string, fault: HttpFault): boolean {
  if (fault === "changed body") return !isHashed(request);
  if (fault === "changed request") return !/^(?:PUT|PATCH) /.test(request);
  return fault === "404 page" && request.includes("/referrers/");
}

async function requestsOfRun(options: MemoryRegistryOptions): Promise<readonly string[]> {
  const registry = await start(options);
  const { client, sent } = connect(registry, () => undefined);
  await wholeRun(client);
  checkStore(registry);
  await registry.stop();
  return sent;
}

const registries = [
  ["with the referrers API", {}],
  ["without it", { referrersApi: false }],
] as const;

/** Without the API only what is about referrers differs. */
function isNew(request: string, options: MemoryRegistryOptions): boolean {
  return options.referrersApi !== false || /\/referrers\/|\/sha256-|^PUT .*\/manifests\/sha256:/.test(request);
}

describe.each(registries)("one fault at any request of a run, %s", (_title, options) => {
  test.each(httpFaults)("%s: everything is right, or the error is; no tag is wrong", async (fault) => {
    const requests = await requestsOfRun(options);
    expect(requests.length).toBeGreaterThan(30);
    for (const [at, request] of requests.entries()) {
      if (isHarmless(request, fault) || !isNew(request, options)) continue;
      const registry = await start(options);
      const { client, clock, sent } = connect(registry, (_request, count) => (count === at + 1 ? fault : undefined));
      const where = `${fault} at request ${at + 1}, ${request}`;
      const error = await rightOrError(wholeRun(client)).catch((thrown: unknown) => {
        throw new Error(where, { cause: thrown });
      });
      expect(sent.length, where).toBeLessThan(requests.length + 20);
      expect(clock.monotonic(), where).toBeLessThan(300_000);
      if (error === undefined || fault !== "changed request") checkStore(registry);
      await registry.stop();
    }
  });

  test.each(["429", "503", "reset", "half a body"] as const)(
    "%s: a read or a whole write survives it",
    async (fault) => {
      const requests = await requestsOfRun(options);
      for (const [at, request] of requests.entries()) {
        if (!isNew(request, options)) continue;
        const repeatable = fault === "429" || fault === "503" || /^(?:GET|HEAD) |PUT .*manifests/.test(request);
        if (!repeatable || (fault === "half a body" && !request.startsWith("GET /v2/"))) continue;
        const registry = await start(options);
        const { client } = connect(registry, (_request, count) => (count === at + 1 ? fault : undefined));
        expect(await rightOrError(wholeRun(client)), `${fault} at request ${at + 1}, ${request}`).toBeUndefined();
        await registry.stop();
      }
    },
  );
});

describe("a fault that stays", () => {
  test.each(httpFaults)("%s: every run ends, with an error, soon and by itself", async (fault) => {
    const requests = await requestsOfRun({});
    for (let from = 1; from <= requests.length; from += 3) {
      const registry = await start();
      const { client, clock, sent } = connect(registry, (request, count) =>
        count >= from && !isHarmless(`${request.method} ${request.url}`, fault) ? fault : undefined,
      );
      const error = await rightOrError(wholeRun(client)).catch((thrown: unknown) => {
        throw new Error(`${fault} from request ${from} on, ${requests[from - 1] ?? ""}`, { cause: thrown });
      });
      expect(sent.length).toBeLessThan(requests.length + 40);
      expect(clock.monotonic()).toBeLessThan(600_000);
      if (error === undefined || fault !== "changed request") checkStore(registry);
      await registry.stop();
    }
  });
});

describe("faults by chance", () => {
  test("5 % of 5xx over 400 reads and writes of manifests: all of them come out right", async () => {
    const registry = await start();
    const random = seeded(1);
    const failures = ["500", "503", "late 500", "late 502 page"] as const;
    let struck = 0;
    const { client } = connect(
      registry,
      () => {
        if (random() >= 0.05) return undefined;
        struck += 1;
        return failures[Math.floor(random() * failures.length)];
      },
      random,
    );
    for (let i = 0; i < 100; i++) {
      expect((await client.resolve("one"))?.digest).toBe(index.digest);
      const digest = i % 2 === 0 ? index.digest : other.digest;
      expect(await client.tag(digest, "turning")).toMatchObject({ outcome: "stored", digest });
      expect(registry.store.tag("acme/app", "turning")).toBe(digest);
      expect(await client.resolve(`none-${i}`)).toBeUndefined();
      expect(await client.listTags()).toContain("turning");
    }
    expect(struck).toBeGreaterThan(20);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "seed %i: every fault at a tenth of the requests gives right results or errors",
    async (seed) => {
      const random = seeded(seed);
      let errors = 0;
      for (let run = 0; run < 10; run++) {
        const registry = await start(run % 2 === 0 ? {} : { referrersApi: false });
        const { client } = connect(
          registry,
          (request) => {
            const fault = httpFaults[Math.floor(random() * httpFaults.length)];
            if (random() >= 0.1 || fault === undefined || fault === "changed request") return undefined;
            return isHarmless(`${request.method} ${request.url}`, fault) ? undefined : fault;
          },
          random,
        );
        if ((await rightOrError(wholeRun(client))) !== undefined) errors += 1;
        checkStore(registry);
        await registry.stop();
      }
      expect(errors).toBeGreaterThan(0);
    },
  );
});

describe("reads that lag behind writes", () => {
  test.each([1, 10, 30])("by %i s: a new tag, a moved one and an attached manifest are waited for", async (seconds) => {
    const clock = new VirtualClock();
    const registry = await start({ referrersApi: false, lag: { ms: seconds * 1000, now: () => clock.monotonic() } });
    const client = clientOf(
      registry.host,
      { credentials: as(quirkAccount) },
      virtualPorts(clock, () => 0.99),
    );
    expect(await client.tag(index.digest, "new")).toMatchObject({ outcome: "stored" });
    expect(await client.tag(index.digest, "moving")).toMatchObject({ outcome: "stored" });
    for (const each of sbom.blobs) await client.putBlob(each);
    expect(await client.putReferrer(sbom.bytes, sbom.mediaType)).toMatchObject({ outcome: "stored" });
    expect((await client.referrers(index.digest)).entries.map((entry) => entry.digest)).toEqual([sbom.digest]);
  });

  test("by ten minutes: an error, or what is served told as such, within two", async () => {
    const clock = new VirtualClock();
    const registry = await start({ lag: { ms: 600_000, now: () => clock.monotonic() } });
    const client = clientOf(registry.host, { credentials: as(quirkAccount) }, virtualPorts(clock));
    await expect(client.tag(index.digest, "new")).rejects.toMatchObject({ code: "manifest-not-served" });
    expect(await client.tag(index.digest, "moving")).toMatchObject({
      outcome: "superseded",
      served: { digest: other.digest },
    });
    expect(clock.monotonic()).toBeLessThan(120_000);
  });
});

/** Refuses every second write of a tag, whatever it brings. */
async function startStrict(): Promise<MemoryRegistry> {
  const taken = new Set<string>();
  const body = JSON.stringify({ errors: [{ code: "TAG_INVALID", message: "the tag is immutable" }] });
  return await start({
    instead: (request) => {
      if (request.method !== "PUT" || !/\/manifests\/[^:]+$/.test(request.path)) return undefined;
      if (taken.has(request.path)) return { status: 400, headers: { "content-type": "application/json" }, body };
      taken.add(request.path);
      return undefined;
    },
  });
}

describe("a registry whose tags are set once, even to what they name", () => {
  test.each(["lost answer", "late 500", "late silence"] as const)("%s: the write is found done", async (fault) => {
    const registry = await startStrict();
    const { client } = connect(registry, (request, count) =>
      request.method === "PUT" && count < 5 ? fault : undefined,
    );
    expect(await client.tag(index.digest, "new")).toMatchObject({ outcome: "stored", digest: index.digest });
    expect(registry.store.tag("acme/app", "new")).toBe(index.digest);
  });

  test("another run's image under the tag stays, and is told", async () => {
    const registry = await startStrict();
    const { client } = connect(registry, () => undefined);
    await client.tag(other.digest, "new");
    await expect(client.tag(index.digest, "new")).rejects.toMatchObject({ code: "tag-immutable" });
    expect(registry.store.tag("acme/app", "new")).toBe(other.digest);
  });
});
