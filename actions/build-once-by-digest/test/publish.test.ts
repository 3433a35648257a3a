import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Clock, GitHubClient } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { connectRegistry, type FetchedManifest } from "@build-once/oci";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type GitHubFake,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startGitHub,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { lookUp } from "../src/reuse/find-image.ts";
import { lagBudgetMs, proveImage } from "../src/reuse/prove-image.ts";
import { publish } from "../src/publishing/publish.ts";
import type { Session } from "../src/session.ts";

const path = "acme/app";
const key = `sha-${"1".repeat(40)}`;

let registry: MemoryRegistry;
let github: GitHubFake;
let now = 0;

/** Waiting takes no time, but time passes by it. */
const clock: Clock = {
  now: () => now,
  monotonic: () => now,
  sleep: async (ms) => {
    now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
};

beforeEach(async () => {
  now = 0;
  registry = await startMemoryRegistry();
  github = await startGitHub();
  github.seed.repository(path);
});

afterEach(async () => {
  await registry.stop();
  await github.stop();
});

async function restart(options: MemoryRegistryOptions): Promise<void> {
  await registry.stop();
  registry = await startMemoryRegistry(options);
}

/** A client that puts parameters where GitHub's documentation puts them. */
function gitHubClient(token: string): GitHubClient {
  return {
    async request(route, parameters) {
      const [method = "", template = ""] = route.split(" ");
      const rest = new Map(Object.entries(parameters));
      const url = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(rest.get(name));
        rest.delete(name);
        return encodeURIComponent(value);
      });
      const response = await fetch(`${github.url}${url}`, {
        method,
        headers: { authorization: `token ${token}`, "content-type": "application/json" },
        ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
      });
      return { status: response.status, headers: new Map(response.headers), data: await response.json() };
    },
  };
}

function open(lock: "none" | "ref", contents: "read" | "write" = "write"): Session {
  const host = nodeHost();
  const token = github.token({ permissions: { contents } });
  const commit = github.seed.find(path).refs.get("refs/heads/main") ?? "";
  return {
    inputs: { lock, "github-token": token },
    image: `${registry.host}/${path}`,
    facts: { commit },
    registry: connectRegistry(
      { http: host.http, clock, random: host.random },
      { repository: { registry: registry.host, path }, credentials: { kind: "anonymous" }, access: "pull,push" },
    ),
    host: {
      clock,
      log: { warning: () => undefined },
      environment: new Map([["GITHUB_REPOSITORY", path]]),
      github: { connect: () => Promise.resolve(gitHubClient(token)) },
    },
  } as unknown as Session;
}

/** An index of one platform, as BuildKit pushes it; another number gives another digest. */
function built(number: number): BuiltImage {
  return buildIndex([buildImage({ platform: "linux/amd64" })], {
    attestations: true,
    annotations: { number: String(number) },
  });
}

/** Pushes an image by digest, untagged, and reads it as a run does. */
async function push(session: Session, number: number): Promise<FetchedManifest> {
  const image = built(number);
  storeImage(registry.store, path, image);
  return await session.registry.getManifest(image.digest);
}

describe("runs that publish at once", () => {
  it.each(["none", "ref"] as const)("end with one digest, which the key names, with lock: %s", async (lock) => {
    const published = await Promise.all(
      Array.from({ length: 8 }, async (_, number) => {
        const session = open(lock);
        return await publish(session, key, await push(session, number));
      }),
    );
    const digests = new Set(published.map(({ image }) => image.digest));
    expect(digests.size).toBe(1);
    expect(digests).toContain(registry.store.tag(path, key));
    expect(published.filter(({ raced }) => !raced)).toHaveLength(1);
    github.assertNoViolations();
  });

  it("leave one reference each time they decide, which no clone brings along", async () => {
    const session = open("ref");
    await publish(session, key, await push(session, 1));
    const refs = [...github.seed.find(path).refs.keys()].filter((ref) => ref.startsWith("refs/build-once/"));
    expect(refs).toHaveLength(1);
    expect(refs[0]).toMatch(new RegExp(`^refs/build-once/[0-9a-f]{12}/${key}/1$`));
  });

  it("tag nothing when the token may not write references", async () => {
    const session = open("ref", "read");
    await expect(publish(session, key, await push(session, 1))).rejects.toMatchObject({
      code: "permission-missing",
      hint: expect.stringContaining("contents: write"),
    });
    expect(registry.store.tag(path, key)).toBeUndefined();
  });

  it("adopt what was there first where the registry's tags never move", async () => {
    await restart({ immutableTags: () => true });
    const published = await Promise.all(
      Array.from({ length: 8 }, async (_, number) => {
        const session = open("none");
        return await publish(session, key, await push(session, number));
      }),
    );
    expect(new Set(published.map(({ image }) => image.digest)).size).toBe(1);
  });
});

describe("a registry that lags by half a minute", () => {
  it.each(["none", "ref"] as const)("is waited for, with lock: %s", async (lock) => {
    await restart({ lag: { ms: 30_000, now: () => now } });
    const session = open(lock);
    const image = await push(session, 1);
    const published = await publish(session, key, image);
    expect(published).toMatchObject({ image: { digest: image.digest }, raced: false });
    now += 30_000;
    expect(registry.store.tag(path, key)).toBe(image.digest);
  });

  it("does not turn a push into one that failed", async () => {
    await restart({ lag: { ms: 30_000, now: () => now } });
    const image = built(1);
    for (const blob of image.blobs) registry.store.addBlob(path, blob);
    // Written through the registry, so that reads of it lag.
    for (const each of [...image.children, image]) {
      const url = `http://${registry.host}/v2/${path}/manifests/${each.digest}`;
      const headers = { "content-type": each.mediaType };
      const { status } = await nodeHost().http.send({ method: "PUT", url, headers, body: each.bytes });
      expect(status).toBe(201);
    }
    const session = open("none");
    expect(await session.registry.resolve(image.digest)).toBeUndefined();
    const proof = await proveImage(session.registry, image.digest, "all", { clock, waitMs: lagBudgetMs });
    expect(proof.kind).toBe("whole");
    expect(now).toBeGreaterThanOrEqual(30_000);
  });
});

describe("the lookup of a hit", () => {
  it("takes two requests with one platform: the index, and that the platform is there", async () => {
    const image = built(1);
    storeImage(registry.store, path, image, key);
    const session = open("none");
    const lookup = await lookUp(session.registry, [key], "platforms");
    expect(lookup).toMatchObject({ kind: "found", found: { key, image: { digest: image.digest } } });
    expect(session.registry.requests.total).toBe(2);
  });

  it("finds out that clean-up removed the platform, and the key is free for another image then", async () => {
    const image = built(1);
    storeImage(registry.store, path, image, key);
    registry.store.find(path)?.manifests.delete(image.children[0]?.digest ?? image.digest);
    const session = open("none");
    const lookup = await lookUp(session.registry, [key], "platforms");
    if (lookup.kind !== "incomplete") throw new Error(lookup.kind);
    expect(lookup.missing).toEqual([image.children[0]?.digest]);
    const again = await push(session, 2);
    const published = await publish(session, key, again, { replacing: lookup.found.image.digest });
    expect(published).toMatchObject({ image: { digest: again.digest }, raced: false });
    expect(registry.store.tag(path, key)).toBe(again.digest);
  });
});
