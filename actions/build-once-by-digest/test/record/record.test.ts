import { afterEach, describe, expect, it } from "vitest";
import { mediaTypes } from "@build-once/oci";
import {
  buildImage,
  buildReferrer,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  pushImage,
  startMemoryRegistry,
  storeImage,
  validateDocument,
} from "@build-once/testkit";
import { provingGround } from "@build-once/testkit/proving-ground";
import { branchTag } from "../../src/tags/plan-tags.ts";
import { planRecord, recordType, renderRecord } from "../../src/record/build-record.ts";
import { nearestEarlierRecord } from "../../src/record/nearest-record.ts";
import { readRecords } from "../../src/record/read-records.ts";
import { readReuses, reuseType, writeReuse } from "../../src/record/reuse-record.ts";
import { writeRecord } from "../../src/record/write-record.ts";
import { clientOf, factsOf, fetched, quietLog } from "./stage.ts";

const image = buildImage();
const other = buildImage({ user: "1000" });
let registry: MemoryRegistry | undefined;

async function start(options: MemoryRegistryOptions = {}): Promise<string> {
  registry = await startMemoryRegistry(options);
  storeImage(registry.store, "acme/app", image, "latest");
  storeImage(registry.store, "acme/app", other);
  return registry.host;
}

afterEach(async () => {
  await registry?.stop();
  registry = undefined;
});

describe("the record of a build", () => {
  it("is attached with three requests and read with two", async () => {
    const host = await start();
    const subject = await fetched(host, image);
    const writer = clientOf(host);
    const log = quietLog();
    expect(await writeRecord({ registry: writer, log }, subject, factsOf(image))).toMatch(/^sha256:/);
    expect(writer.requests.total).toBe(3);
    const reader = clientOf(host, "pull");
    const { records, ignored } = await readRecords(reader, image.digest);
    expect(reader.requests.total).toBe(2);
    expect(ignored).toEqual([]);
    expect(records).toMatchObject([
      {
        digest: image.digest,
        source: { commit: "1".repeat(40), ref: "refs/heads/main", repository: "acme/app" },
        run: { attempt: 1, workflow: "CI" },
        builtAt: "2026-01-02T03:04:05.678Z",
        inputs: { target: "", args: { A: "1" } },
      },
    ]);
    expect(log.warnings).toEqual([]);
  });

  it("is kept by the fallback tag where the registry has no referrers API", async () => {
    const host = await start({ referrersApi: false });
    const writer = clientOf(host);
    await writeRecord({ registry: writer, log: quietLog() }, await fetched(host, image), factsOf(image));
    expect(writer.requests.total).toBe(5);
    expect((await readRecords(clientOf(host), image.digest)).records).toHaveLength(1);
  });

  it("is served by the registry that everybody runs", async () => {
    const host = provingGround().registry;
    const built = buildImage({ labels: { unique: crypto.randomUUID() } });
    await pushImage(`${host}/acme/app:record-${built.digest.slice(7, 20)}`, built);
    const log = quietLog();
    await writeRecord({ registry: clientOf(host), log }, await fetched(host, built), factsOf(built));
    await writeReuse({ registry: clientOf(host), log }, await fetched(host, built), factsOf(built), 1_700_000_000_000);
    expect(log.warnings).toEqual([]);
    expect((await readRecords(clientOf(host), built.digest)).records).toHaveLength(1);
    expect(await readReuses(clientOf(host), built.digest)).toHaveLength(1);
  });

  it("is a warning when it cannot be written, whatever the registry answers", async () => {
    const host = await start();
    const subject = await fetched(host, image);
    for (const status of [400, 401, 403, 404, 413, 429, 500]) {
      registry?.faults.add({
        times: 20,
        fault: { kind: "reply", reply: { status, headers: { "retry-after": "999" }, body: "no" } },
      });
      const log = quietLog();
      expect(await writeRecord({ registry: clientOf(host), log }, subject, factsOf(image))).toBeUndefined();
      expect(log.warnings).toHaveLength(1);
      registry?.faults.clear();
    }
  });

  it("leaves out what the key was made of when that is larger than a record, and says so", async () => {
    const host = await start();
    const log = quietLog();
    const facts = factsOf(image, { inputs: { files: "x".repeat(1_100_000) } });
    await writeRecord({ registry: clientOf(host), log }, await fetched(host, image), facts);
    expect(log.warnings).toEqual([expect.stringContaining("leaves out")]);
    const [record] = (await readRecords(clientOf(host), image.digest)).records;
    expect(record?.digest).toBe(image.digest);
    expect(record).not.toHaveProperty("inputs");
  });

  it("is read from its blob when it is too large to stand in its manifest", async () => {
    const host = await start();
    const inputs = { files: "y".repeat(200_000) };
    await writeRecord(
      { registry: clientOf(host), log: quietLog() },
      await fetched(host, image),
      factsOf(image, { inputs }),
    );
    expect((await readRecords(clientOf(host), image.digest)).records).toMatchObject([{ inputs }]);
  });
});

describe("records that others wrote", () => {
  it("are left out with a reason when they are damaged, foreign or about another image", async () => {
    const host = await start();
    const store = registry?.store;
    if (store === undefined) throw new Error("no registry");
    for (const content of ["not json", "{}", JSON.stringify({ schema: "build-once/record/v2" })])
      storeImage(store, "acme/app", buildReferrer(image, recordType, content));
    const { records, ignored } = await readRecords(clientOf(host), image.digest, 10);
    expect(records).toEqual([]);
    expect(ignored).toHaveLength(3);
  });

  it("of another image do not pass for this one's", async () => {
    const host = await start();
    const lying = factsOf(other);
    await writeRecord({ registry: clientOf(host), log: quietLog() }, await fetched(host, image), lying);
    expect(await readRecords(clientOf(host), image.digest)).toMatchObject({
      records: [],
      ignored: [expect.stringContaining("another image")],
    });
  });

  it("are tried newest first and only as many as asked for", async () => {
    const host = await start();
    const subject = await fetched(host, image);
    for (const day of [3, 9, 5, 1]) {
      const facts = factsOf(image, { builtAtMs: Date.UTC(2026, 0, day), runUrl: `https://example.org/${day}` });
      await writeRecord({ registry: clientOf(host), log: quietLog() }, subject, facts);
    }
    const { records } = await readRecords(clientOf(host), image.digest, 2);
    expect(records.map(({ run }) => run.url)).toEqual(["https://example.org/9", "https://example.org/5"]);
  });

  it("may be as many as they like: what is read stays bounded", async () => {
    const host = await start();
    const store = registry?.store;
    if (store === undefined) throw new Error("no registry");
    for (let index = 0; index < 1000; index++)
      storeImage(store, "acme/app", buildReferrer(image, recordType, `{"n":${index}}`));
    const reader = clientOf(host);
    expect((await readRecords(reader, image.digest)).records).toEqual([]);
    expect(reader.requests.total).toBeLessThanOrEqual(40);
  });
});

describe("commits that reuse an image", () => {
  it("are noted once each, one read and one write", async () => {
    const host = await start();
    const subject = await fetched(host, image);
    const log = quietLog();
    const first = factsOf(image, { commit: "5".repeat(40) });
    await writeReuse({ registry: clientOf(host), log }, subject, first, 1000);
    const second = clientOf(host);
    await writeReuse({ registry: second, log }, subject, factsOf(image, { commit: "6".repeat(40) }), 2000);
    expect(second.requests.total).toBe(2);
    expect(await writeReuse({ registry: clientOf(host), log }, subject, first, 3000)).toBeUndefined();
    const notes = await readReuses(clientOf(host), image.digest);
    expect(notes.map(({ commit, atMs }) => [commit[0], atMs])).toEqual([
      ["5", 1000],
      ["6", 2000],
    ]);
    expect(log.warnings).toEqual([]);
  });

  it("end at a bound", async () => {
    const host = await start();
    const store = registry?.store;
    if (store === undefined) throw new Error("no registry");
    for (let index = 0; index < 200; index++) {
      const annotations = {
        "org.opencontainers.image.revision": index.toString(16).padStart(40, "0"),
        "org.opencontainers.image.created": "2026-01-01T00:00:00.000Z",
      };
      storeImage(store, "acme/app", buildReferrer(image, reuseType, "{}", annotations));
    }
    const written = await writeReuse(
      { registry: clientOf(host), log: quietLog() },
      await fetched(host, image),
      factsOf(image, { commit: "f".repeat(40) }),
      1000,
    );
    expect(written).toBeUndefined();
  });
});

describe("the nearest earlier record", () => {
  const onMain = { ref: "refs/heads/main", defaultBranch: "main" };

  it("costs three requests", async () => {
    const host = await start();
    await writeRecord({ registry: clientOf(host), log: quietLog() }, await fetched(host, image), factsOf(image));
    const reader = clientOf(host, "pull");
    expect(await nearestEarlierRecord(reader, onMain)).toMatchObject({
      kind: "found",
      tag: "latest",
      record: { digest: image.digest },
    });
    expect(reader.requests.total).toBe(3);
  });

  it("is the branch's own before the default branch's", async () => {
    const host = await start();
    const ports = { registry: clientOf(host), log: quietLog() };
    await writeRecord(ports, await fetched(host, image), factsOf(image));
    await writeRecord(ports, await fetched(host, other), factsOf(other));
    const facts = { ref: "refs/heads/feat/x", defaultBranch: "main" };
    expect(await nearestEarlierRecord(clientOf(host), facts)).toMatchObject({ tag: "latest" });
    await clientOf(host).tag(other.digest, branchTag("feat/x"));
    expect(await nearestEarlierRecord(clientOf(host), facts)).toMatchObject({
      tag: branchTag("feat/x"),
      record: { digest: other.digest },
    });
  });

  it("that is not there, or cannot be read, is an answer", async () => {
    const host = await start();
    expect(await nearestEarlierRecord(clientOf(host), onMain)).toMatchObject({
      kind: "none",
      why: expect.stringContaining("no build record"),
    });
    registry?.faults.add({ times: 20, fault: { kind: "reply", reply: { status: 500, body: "no" } } });
    expect(await nearestEarlierRecord(clientOf(host), onMain)).toMatchObject({ kind: "none" });
  });
});

it("a record is one manifest of a type that every registry takes", async () => {
  const host = await start();
  const digest = await writeRecord(
    { registry: clientOf(host), log: quietLog() },
    await fetched(host, image),
    factsOf(image),
  );
  const manifest = await clientOf(host).getManifest(digest ?? "");
  expect(manifest.mediaType).toBe(mediaTypes.ociManifest);
  expect(manifest.manifest).toMatchObject({ artifactType: recordType, subject: { digest: image.digest } });
});

it("a record is what its published schema says", async () => {
  const record = JSON.parse(new TextDecoder().decode(renderRecord(planRecord(factsOf(image))))) as object;
  await validateDocument("build-record", record);
  await expect(validateDocument("build-record", { ...record, digest: "latest" })).rejects.toThrow("breaks its schema");
});
