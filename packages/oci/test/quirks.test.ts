import { afterEach, expect, test } from "vitest";
import {
  buildImage,
  buildIndex,
  buildReferrer,
  hashOf,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  quirkAccount,
  quirks,
  startQuirkyRegistry,
  storeImage,
} from "../../testkit/src/registry/index.ts";
import { diagnose, type RegistryClient, symptomOf } from "../src/index.ts";
import { as, clientOf } from "./connect.ts";

const image = buildImage();
const index = buildIndex([image, buildImage({ platform: "linux/arm64" })], { attestations: true });
const other = buildImage({ user: "1000" });
const attached = buildReferrer(index, "application/spdx+json", "{}");

interface Met {
  readonly client: RegistryClient;
  readonly registry: MemoryRegistry;
}

/** What the client does about each quirk, by the quirk's name. */
const expectations = new Map<string, (met: Met) => Promise<void>>();
const warnings: string[] = [];
let running: MemoryRegistry | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function meet(name: string, more: MemoryRegistryOptions): Promise<Met> {
  const auth = { kind: "bearer", accounts: [quirkAccount] } as const;
  running = await startQuirkyRegistry(name, { auth, ...more });
  for (const [stored, tag] of [
    [index, "one"],
    [image, "single"],
    [other, "other"],
  ] as const)
    storeImage(running.store, "acme/app", stored, tag);
  warnings.length = 0;
  const onWarning = (text: string): void => {
    warnings.push(text);
  };
  return { client: clientOf(running.host, { credentials: as(quirkAccount), onWarning }), registry: running };
}

function when(name: string, then: (met: Met) => Promise<void>, more: MemoryRegistryOptions = {}): void {
  expectations.set(name, then);
  test(name, async () => {
    await then(await meet(name, more));
  });
}

async function readsRight({ client }: Met): Promise<void> {
  for (const reference of ["one", index.digest]) {
    const found = await client.resolve(reference);
    expect(found?.digest).toBe(index.digest);
    expect(hashOf(found?.bytes ?? new Uint8Array())).toBe(index.digest);
  }
}

async function writesRight(met: Met): Promise<void> {
  expect(await met.client.tag(index.digest, "new")).toMatchObject({ outcome: "stored", digest: index.digest });
  expect(met.registry.store.tag("acme/app", "new")).toBe(index.digest);
}

/** The read fails with this code, by tag and by digest; it is neither missing nor another digest. */
function failsWith(code: string, hint = /./): (met: Met) => Promise<void> {
  return async ({ client }) => {
    for (const reference of ["one", index.digest])
      await expect(client.resolve(reference)).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) });
  };
}

when("no digest header", async (met) => {
  await readsRight(met);
  await writesRight(met);
});
when("another digest in the header of a read", failsWith("digest-mismatch"));
when("a digest header that is none", failsWith("digest-mismatch"));
when("HEAD without type and digest", async (met) => {
  expect(await met.client.hasManifest(index.digest)).toBe(true);
  await readsRight(met);
});
when("HEAD refused", async ({ client }) => {
  expect(await client.hasManifest(index.digest)).toBe(true);
  expect(await client.hasManifest(buildImage({ user: "7" }).digest)).toBe(false);
});
when("a manifest as octet-stream", readsRight);
when("a type with parameters", readsRight);
when("another type than the document's own", failsWith("manifest-invalid"));
when("a compressed manifest nobody asked for", async ({ client }) => {
  await expect(client.resolve("one")).rejects.toMatchObject({ code: "manifest-invalid" });
  await expect(client.resolve(index.digest)).rejects.toMatchObject({ code: "digest-mismatch" });
});
when("404 with DENIED", failsWith("registry-forbidden"));
when("404 of a web page", failsWith("registry-answer-invalid", /curl -sSi/));
when("404 without a body", failsWith("registry-answer-invalid"));
when("404 for want of a type", failsWith("registry-answer-invalid", /Accept/));
when("types served only when named", readsRight);
when("a login page with 200", async (met) => {
  await failsWith("registry-answer-invalid", /curl -sSi/)(met);
  await expect(met.client.hasManifest(index.digest)).rejects.toMatchObject({ code: "registry-answer-invalid" });
});
when("an error document with 200", failsWith("registry-answer-invalid"));
when("a manifest behind a redirect", readsRight);
const config = image.blobs[0] ?? new Uint8Array();
const named = { digest: hashOf(config), sizeBytes: config.length };

when("blobs in storage that refuses a second authorisation", async ({ client, registry }) => {
  expect(hashOf(await client.getBlob(named, 10_000))).toBe(named.digest);
  expect(registry.requests.matching("GET /v2/{path}/blobs/{ref}").at(-1)?.headers.has("authorization")).toBe(true);
});
when("blobs in storage whose signed address has expired", async ({ client }) => {
  const error: unknown = await client.getBlob(named, 10_000).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "registry-unavailable", hint: expect.stringContaining("clock") });
  expect(String(error)).not.toContain("X-Amz-Signature");
});
when("other bytes in storage", async ({ client }) => {
  await expect(client.getBlob(named, 10_000)).rejects.toMatchObject({ code: "digest-mismatch" });
});
when("a warning", async (met) => {
  await readsRight(met);
  expect(warnings).toEqual(["this registry moves"]);
});

const manyTags = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${i % 2 === 0 ? "T" : "t"}${String(i).padStart(5, "0")}`);

async function listsAll({ client, registry }: Met, count: number): Promise<void> {
  const tags = registry.store.open("acme/app").tags;
  for (const tag of manyTags(count)) tags.set(tag, image.digest);
  const listed = await client.listTags();
  expect(listed.toSorted()).toEqual([...tags.keys()].toSorted());
}

when("tags a page of 1000, whatever is asked", async (met) => await listsAll(met, 2500));
when("tags in the order of a dictionary", async (met) => await listsAll(met, 50));
when("the next page by its whole address", async (met) => await listsAll(met, 1500));
when("no list of tags", async ({ client }) => {
  expect(await client.listTags()).toEqual([]);
});
when("429 with a wait in microseconds", readsRight);
when("429 with Retry-After", readsRight);
when("429 that does not end", failsWith("registry-rate-limited", /after 21600 s/));
when("403 for a secondary limit", failsWith("registry-rate-limited", /concurrency:/));

when("401 without a challenge", failsWith("registry-unauthorized"));
when("403 for credentials it does not know", async (met) => {
  await readsRight(met);
  const stranger = clientOf(met.registry.host, { credentials: as({ username: "octocat", password: "x" }) });
  await expect(stranger.resolve("one")).rejects.toMatchObject({ code: "registry-forbidden" });
});
when("several challenges in one header", readsRight);
when("a challenge of an unknown kind first", readsRight);
when("a basic realm that is no address", readsRight);
when("a token called access_token", readsRight);
when("a token without a lifetime", readsRight);
when("a token whose lifetime is less than a minute", async (met) => {
  await readsRight(met);
  expect(met.registry.counts().get("GET token")).toBe(1);
});
when("a token service elsewhere than guessed", readsRight);

when("another digest in the header of a write", async ({ client }) => {
  await expect(client.tag(index.digest, "new")).rejects.toMatchObject({ code: "digest-mismatch" });
});
when("a write answered with 200", async ({ client }) => {
  await expect(client.tag(index.digest, "new")).rejects.toMatchObject({ code: "manifest-rejected" });
});

async function tellsImmutable({ client, registry }: Met): Promise<void> {
  await expect(client.tag(other.digest, "one")).rejects.toMatchObject({ code: "tag-immutable", kind: "input" });
  expect(registry.store.tag("acme/app", "one")).toBe(index.digest);
  expect(await client.tag(other.digest, "fresh")).toMatchObject({ outcome: "stored" });
}

when("a tag that exists may not move, by TAG_INVALID", tellsImmutable);
when("a tag that exists may not move, by a code of its own", tellsImmutable);
when("a tag that exists may not move, by 409", tellsImmutable);
when("a tag that exists may not move, by 412", tellsImmutable);
when("indexes refused", async ({ client }) => {
  await expect(client.tag(index.digest, "new")).rejects.toMatchObject({
    code: "registry-unsupported",
    hint: expect.stringContaining("platforms: linux/amd64"),
  });
  expect(await client.tag(image.digest, "new")).toMatchObject({ outcome: "stored" });
});
when("several tags at once", async ({ client, registry }) => {
  expect(await client.writeTags(index, ["a", "b", "c"])).toEqual(new Map());
  expect(registry.counts().get("PUT manifest")).toBe(1);
  for (const tag of ["a", "b", "c"]) expect(registry.store.tag("acme/app", tag)).toBe(index.digest);
});
when("several tags at once, of which one is taken", async ({ client, registry }) => {
  expect(await client.writeTags(index, ["a", "b", "c"])).toEqual(new Map());
  for (const tag of ["a", "b", "c"]) expect(registry.store.tag("acme/app", tag)).toBe(index.digest);
});
when("a write that is refused once for a blob that is there", async (met) => {
  await writesRight(met);
  expect(met.registry.counts().get("PUT manifest")).toBe(1);
});

async function uploadsInstead({ client, registry }: Met): Promise<void> {
  const bytes = image.blobs[1] ?? new Uint8Array();
  const target = clientOf(registry.host, {
    credentials: as(quirkAccount),
    repository: { registry: registry.host, path: "acme/target" },
  });
  expect(await target.mountBlob(hashOf(bytes), client.repository)).toBe(false);
  expect(await target.putBlob(bytes)).toBe(hashOf(bytes));
  expect(await target.hasBlob(hashOf(bytes))).toBe(true);
}

when("a mount of what may not be read is 401", uploadsInstead);
when("a mount that begins an upload", uploadsInstead);
when("a mount that begins an upload which cannot be cancelled", uploadsInstead);
when("an upload that goes on at a whole address with a state", async ({ client, registry }) => {
  const bytes = new TextEncoder().encode("in pieces ".repeat(50));
  expect(await client.putBlob(bytes, 100)).toBe(hashOf(bytes));
  expect(registry.store.find("acme/app")?.blobs.has(hashOf(bytes))).toBe(true);
});

async function attaches({ client }: Met): Promise<void> {
  for (const blob of attached.blobs) await client.putBlob(blob);
  await client.putReferrer(attached.bytes, attached.mediaType);
  await client.putReferrer(attached.bytes, attached.mediaType);
  expect((await client.referrers(index.digest)).entries.map((entry) => entry.digest)).toEqual([attached.digest]);
}

when("no referrers API", async (met) => {
  await attaches(met);
  expect((await met.client.referrers(index.digest)).source).toBe("tag");
});
when("no referrers API, and a page says so", async (met) => {
  await attaches(met);
  expect((await met.client.referrers(index.digest)).source).toBe("tag");
});
when("a referrers API that does not acknowledge", async (met) => {
  await attaches(met);
  expect((await met.client.referrers(index.digest)).source).toBe("api");
});
when("a manifest with a subject refused", async ({ client, registry }) => {
  for (const blob of attached.blobs) await client.putBlob(blob);
  await expect(client.putReferrer(attached.bytes, attached.mediaType)).rejects.toMatchObject({
    code: "registry-unsupported",
    hint: expect.stringContaining("provenance: false"),
  });
  expect(registry.store.find("acme/app")?.manifests.has(attached.digest)).toBe(false);
});
when(
  "deletions refused",
  async ({ registry }) => {
    const url = `${registry.url}/v2/acme/app/manifests/${index.digest}`;
    const response = await fetch(url, { method: "DELETE" });
    const answer = {
      method: "DELETE",
      url,
      status: response.status,
      headers: new Map(response.headers),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
    expect(diagnose(symptomOf(answer, registry.host))).toMatchObject({ cause: "deletion-refused" });
  },
  { auth: { kind: "none" } },
);
when("no repository before it is made", async ({ client }) => {
  await expect(client.putBlob(new Uint8Array([1]))).rejects.toMatchObject({ code: "registry-repository-missing" });
});
when("a full disk", async ({ client }) => {
  await expect(client.putBlob(new Uint8Array([1]))).rejects.toMatchObject({ code: "registry-quota-exceeded" });
});

test("every quirk has an expectation, a source, and no other its name", () => {
  expect(quirks.map((quirk) => quirk.name).toSorted()).toEqual([...expectations.keys()].toSorted());
  expect(new Set(quirks.map((quirk) => quirk.name)).size).toBe(quirks.length);
  expect(quirks.length).toBeGreaterThanOrEqual(25);
  expect(quirks.filter((quirk) => quirk.seenAt === "")).toEqual([]);
});
