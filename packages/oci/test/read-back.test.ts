import { afterEach, describe, expect, test } from "vitest";
import {
  buildImage,
  type BuiltImage,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startMemoryRegistry,
  storeImage,
} from "../../testkit/src/registry/index.ts";
import { clientOf } from "./connect.ts";
import { VirtualClock, virtualPorts } from "./virtual-time.ts";

const [before, rival, ours] = ["before", "rival", "ours"].map((user) => buildImage({ user })) as [
  BuiltImage,
  BuiltImage,
  BuiltImage,
];
const reads = "GET /v2/{path}/manifests/{ref}";
let registry: MemoryRegistry | undefined;

afterEach(async () => await registry?.stop());

async function start(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  registry = await startMemoryRegistry(options);
  for (const image of [before, rival, ours]) storeImage(registry.store, "acme/app", image);
  return registry;
}

/** What each of the next reads of `prod` finds; the last one stays. */
function serveInTurn(clock: VirtualClock, turns: readonly (readonly [fromMs: number, image: BuiltImage])[]) {
  return ({ method, path }: { readonly method: string; readonly path: string }) => {
    if (method !== "GET" || !path.endsWith("/manifests/prod")) return undefined;
    const [, image] = turns.findLast(([fromMs]) => clock.monotonic() >= fromMs) ?? [0, before];
    return { status: 200, headers: { "content-type": image.mediaType }, body: image.bytes };
  };
}

describe("a tag that is read back and names a third digest", () => {
  test("is another run's after four seconds, where it is known what it named before", async () => {
    const { host, store, requests } = await start();
    store.addManifest("acme/app", rival.mediaType, rival.bytes, "prod");
    for (const known of [before.digest, "absent"] as const) {
      const clock = new VirtualClock();
      const stored = await clientOf(host, {}, virtualPorts(clock)).confirmTag("prod", ours.digest, known);
      expect(stored).toMatchObject({ outcome: "superseded", served: { digest: rival.digest } });
      expect(clock.monotonic()).toBeLessThan(4000);
    }
    expect(requests.count(reads)).toBe(10);
  });

  test("is waited for as long as a lag where nobody knows what it named before", async () => {
    const { host, store } = await start();
    store.addManifest("acme/app", rival.mediaType, rival.bytes, "prod");
    const clock = new VirtualClock();
    const stored = await clientOf(host, {}, virtualPorts(clock)).confirmTag("prod", ours.digest);
    expect(stored).toMatchObject({ outcome: "superseded" });
    expect(clock.monotonic()).toBeGreaterThan(30_000);
  });

  test("is no end where a registry that lags shows it on the way to ours", async () => {
    const clock = new VirtualClock();
    const { host } = await start({
      instead: serveInTurn(clock, [
        [0, before],
        [3000, rival],
        [15_000, ours],
      ]),
    });
    const stored = await clientOf(host, {}, virtualPorts(clock)).confirmTag("prod", ours.digest, before.digest);
    expect(stored).toMatchObject({ outcome: "stored", digest: ours.digest });
  });
});

test.each([
  ["what it named before", before],
  ["nothing, as before", undefined],
])("a tag that names %s for half a minute lags", async (_, first) => {
  const clock = new VirtualClock();
  const { host, store } = await start({ lag: { ms: 30_000, now: () => clock.monotonic() } });
  if (first !== undefined) store.addManifest("acme/app", first.mediaType, first.bytes, "prod");
  const client = clientOf(host, {}, virtualPorts(clock));
  expect(await client.writeTags(ours, ["prod"])).toEqual(new Map());
  const stored = await client.confirmTag("prod", ours.digest, first?.digest ?? "absent");
  expect(stored).toMatchObject({ outcome: "stored" });
  expect(clock.monotonic()).toBeGreaterThan(29_000);
});

test("a protected tag that names the image already is no refusal", async () => {
  const { host, store, faults } = await start();
  store.addManifest("acme/app", ours.mediaType, ours.bytes, "prod");
  const body = '{"errors":[{"code":"DENIED","message":"tag prod is protected by a protection rule"}]}';
  faults.add({
    route: "PUT /v2/{path}/manifests/{ref}",
    times: 2,
    fault: { kind: "reply", reply: { status: 403, body } },
  });
  const client = clientOf(host);
  expect(await client.writeTags(ours, ["prod"])).toEqual(new Map());
  expect([...(await client.writeTags(rival, ["prod"])).values()]).toMatchObject([{ code: "tag-protected" }]);
});

test("of tags that are sent at once those that the registry does not name are written one by one", async () => {
  const { host, store, requests } = await start({
    multiTag: true,
    reshape: ({ method, url }, reply) =>
      method === "PUT" && url.searchParams.has("tag")
        ? { ...reply, headers: { ...reply.headers, "oci-tag": "a, c, stranger" } }
        : reply,
  });
  expect(await clientOf(host).writeTags(ours, ["a", "b", "c", "d"])).toEqual(new Map());
  expect(["a", "b", "c", "d"].map((tag) => store.tag("acme/app", tag))).toEqual(
    ["a", "b", "c", "d"].map(() => ours.digest),
  );
  const written = requests.matching("PUT /v2/{path}/manifests/{ref}").map(({ path }) => path.replace(/^.*\//, ""));
  expect(written.toSorted()).toEqual(["b", "d", ours.digest].toSorted());
});

test("half a list of tags is an error, and never all there are", async () => {
  const { host, faults } = await start();
  const list = "GET /v2/{path}/tags/list";
  const headers = { link: '<?last=a>; rel="next"' };
  faults.add({ route: list, fault: { kind: "reply", reply: { status: 200, headers, body: '{"tags":["a"]}' } } });
  const gone = '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known"}]}';
  faults.add({ route: list, from: 2, fault: { kind: "reply", reply: { status: 404, body: gone } } });
  await expect(clientOf(host).listTags()).rejects.toMatchObject({ code: "registry-not-found" });
});
