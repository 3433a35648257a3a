import { nodeHost } from "@build-once/host/node";
import { connectRegistry } from "@build-once/oci";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildImage, type MemoryRegistry, startMemoryRegistry, storeImage } from "../../src/registry/index.ts";
import { account, as, clientOf, quick } from "./connect.ts";

const image = buildImage();
const manifestRead = "GET /v2/{path}/manifests/{ref}";
const tagList = "GET /v2/{path}/tags/list";
let registry: MemoryRegistry;

beforeEach(async () => {
  registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account] } });
  storeImage(registry.store, "acme/app", image, "one");
});

afterEach(async () => {
  await registry.stop();
});

const mine = { credentials: as(account) } as const;

function answerWith(route: string, status: number, headers: Record<string, string>, body = "", times = 100): void {
  registry.faults.add({ route, times, fault: { kind: "reply", reply: { status, headers, body } } });
}

function answerPages(pages: readonly { readonly tags: readonly string[]; readonly link?: string }[]): void {
  for (const [index, { tags, link }] of pages.entries()) {
    const headers: Record<string, string> = link === undefined ? {} : { link: `<${link}>; rel="next"` };
    const reply = { status: 200, headers, body: JSON.stringify({ name: "acme/app", tags }) };
    registry.faults.add({ route: tagList, from: index + 1, fault: { kind: "reply", reply } });
  }
}

describe("an operation's budget", () => {
  test("ends it at once when the registry asks for a longer pause, and the error says both", async () => {
    answerWith(manifestRead, 429, { "retry-after": "3600" }, '{"errors":[{"code":"TOOMANYREQUESTS"}]}');
    const client = clientOf(registry.host, mine);
    await expect(client.resolve("one")).rejects.toMatchObject({
      code: "registry-rate-limited",
      message: expect.stringMatching(/2 attempts, \d+ ms; a pause of 3600 s is asked for, and of 5 s for everything/),
    });
    expect(registry.counts().get("GET token")).toBe(1);
    expect(registry.requests.count(manifestRead)).toBe(1);
  });

  test("is told with the attempts when a registry keeps failing", async () => {
    answerWith(manifestRead, 503, {});
    await expect(clientOf(registry.host, mine).resolve("one")).rejects.toMatchObject({
      code: "registry-unavailable",
      message: expect.stringMatching(/3 attempts, \d+ ms\)/),
    });
  });

  test("holds for bodies that end early as well", async () => {
    registry.faults.add({ route: manifestRead, times: 100, fault: { kind: "truncate", keepBytes: 20 } });
    const client = clientOf(registry.host, { ...mine, schedule: { ...quick, attempts: 1000, totalMs: 200 } });
    await expect(client.resolve("one")).rejects.toMatchObject({
      code: "registry-unavailable",
      message: expect.stringMatching(/attempts, \d+ ms/),
    });
    expect(registry.requests.count(manifestRead)).toBeLessThan(1000);
  });

  test("survives the microseconds that GHCR asks to wait for in words", async () => {
    const words = '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 245.123µs, allowed: 44000/minute"}]}';
    answerWith(manifestRead, 429, {}, words, 1);
    expect((await clientOf(registry.host, mine).resolve("one"))?.digest).toBe(image.digest);
  });
});

describe("a warning of the registry", () => {
  test("is told once, whatever it says, and not when storage says it", async () => {
    const told: string[] = [];
    const client = clientOf(registry.host, { ...mine, onWarning: (text) => told.push(text) });
    const headers = {
      "content-type": image.mediaType,
      warning: '299 - "deprecated \\"::error::\\"", 299 - "quota", 199 - "misc"',
    };
    registry.faults.add({
      route: manifestRead,
      times: 3,
      fault: { kind: "reply", reply: { status: 200, headers, body: image.bytes } },
    });
    for (let round = 0; round < 3; round++) await client.resolve("one");
    expect(told).toEqual(['deprecated "::error::"', "quota"]);
  });
});

describe("what is larger than it may be", () => {
  test.each<readonly [string, () => void, string]>([
    [
      "a token body",
      () => answerWith("GET /token", 200, {}, JSON.stringify({ token: "x".repeat(70_000) })),
      "registry-unavailable",
    ],
    [
      "a page of tags",
      () => answerWith(tagList, 200, {}, `{"tags":["${"x".repeat(5_000_000)}"]}`),
      "manifest-too-large",
    ],
    ["a field of the head", () => answerWith(tagList, 200, { "x-long": "x".repeat(40_000) }), "request-failed"],
  ])("%s is an error", async (_what, fault, code) => {
    fault();
    await expect(clientOf(registry.host, mine).listTags()).rejects.toMatchObject({ code });
  });

  test("an error's body is cut, and its status still counts", async () => {
    answerWith(manifestRead, 403, {}, "x".repeat(5_000_000));
    await expect(clientOf(registry.host, mine).resolve("one")).rejects.toMatchObject({
      code: expect.stringMatching(/^registry-(forbidden|answer-invalid)$/),
    });
  });
});

describe("a list of tags", () => {
  test.each(["/v2/acme/app/tags/list?last=a", "?last=a", "list?last=a"])(
    "goes on at %s, gives each tag once and nothing that is no tag",
    async (link) => {
      answerPages([{ tags: ["a", "b", "../x", "", "a b", "::error::", "x".repeat(129)], link }, { tags: ["b", "c"] }]);
      expect(await clientOf(registry.host, mine).listTags()).toEqual(["a", "b", "c"]);
      expect(registry.requests.matching(tagList).map(({ query }) => query)).toEqual(["n=1000", "last=a"]);
    },
  );

  test("that leads back to itself is an error", async () => {
    answerPages(["a", "b", "a", "c"].map((last) => ({ tags: [`tag-${last}`], link: `?last=${last}` })));
    const client = clientOf(registry.host, mine);
    await expect(client.listTags()).rejects.toMatchObject({
      code: "registry-answer-invalid",
      message: expect.stringContaining("do not end"),
    });
    expect(client.requests.byPurpose.get("tags")).toBe(3);
  });

  test.each([
    ["nothing new, under new addresses for ever", (): readonly string[] => ["a"], 12],
    ["something new for ever", (count: number): readonly string[] => [`t${count}`], 500],
  ])("that brings %s is an error after a bounded number of requests", async (_what, tags, requests) => {
    answerPages(Array.from({ length: 600 }, (_, count) => ({ tags: tags(count), link: `?last=${count}` })));
    const client = clientOf(registry.host, mine);
    await expect(client.listTags()).rejects.toMatchObject({ code: "registry-answer-invalid" });
    expect(client.requests.byPurpose.get("tags")).toBe(requests);
  });

  test("may have pages without a tag in between", async () => {
    answerPages([{ tags: [], link: "?last=1" }, { tags: [], link: "?last=2" }, { tags: ["z"] }]);
    expect(await clientOf(registry.host, mine).listTags()).toEqual(["z"]);
  });
});

describe("tokens", () => {
  test("are taken from access_token when token is empty", async () => {
    const given = await fetch(`${registry.url}/token?scope=repository:acme/app:pull`, {
      headers: { authorization: `Basic ${btoa("octocat:pass:word")}` },
    });
    const { token } = (await given.json()) as { token: string };
    answerWith("GET /token", 200, {}, JSON.stringify({ token: "", access_token: token, expires_in: 300 }));
    expect((await clientOf(registry.host, mine).resolve("one"))?.digest).toBe(image.digest);
  });

  test.each([
    [{ expires_in: 300 }, 290_000, 306_000],
    [{ expires_in: 10 }, 8000, 11_000],
    [{}, 50_000, 61_000],
  ])("that say %j are used until then and asked for again after", async (life, beforeMs, afterMs) => {
    let laterMs = 0;
    const host = nodeHost();
    const clock = { ...host.clock, monotonic: () => host.clock.monotonic() + laterMs };
    const repository = { registry: registry.host, path: "acme/app" };
    const client = connectRegistry({ ...host, clock }, { repository, access: "pull", ...mine });
    const given = await fetch(`${registry.url}/token?scope=repository:acme/app:pull`, {
      headers: { authorization: `Basic ${btoa("octocat:pass:word")}` },
    });
    const { token } = (await given.json()) as { token: string };
    answerWith("GET /token", 200, {}, JSON.stringify({ token, ...life }));
    await client.resolve("one");
    laterMs = beforeMs;
    await client.resolve("one");
    expect(client.requests.byPurpose.get("token")).toBe(1);
    laterMs = afterMs;
    await client.resolve("one");
    expect(client.requests.byPurpose.get("token")).toBe(2);
  });

  test("are asked for once for all scopes of a client, the one that matters first", async () => {
    const client = clientOf(registry.host, { ...mine, mountFrom: [{ registry: registry.host, path: "acme/base" }] });
    await client.resolve("one");
    await client.listTags();
    const [asked, ...more] = registry.requests.matching("GET /token");
    expect(more).toEqual([]);
    expect(new URLSearchParams(asked?.query).getAll("scope")).toEqual([
      "repository:acme/app:pull,push",
      "repository:acme/base:pull",
    ]);
  });

  test("of a service that renews refresh tokens are asked for with the renewed one", async () => {
    const client = clientOf(registry.host, { credentials: { kind: "identity", token: "first" } });
    const seen = (): readonly (string | null)[] =>
      registry.requests
        .matching("POST /token")
        .map(({ body }) => new URLSearchParams(Buffer.from(body).toString()).get("refresh_token"));
    answerWith("POST /token", 200, {}, '{"access_token":"a","refresh_token":"second"}');
    await client.resolve("one").catch(() => undefined);
    await client.resolve("one").catch(() => undefined);
    expect(seen().slice(0, 2)).toEqual(["first", "second"]);
  });
});

describe("challenges", () => {
  const body = '{"errors":[{"code":"UNAUTHORIZED"}]}';

  test.each([
    ["one field", 'Basic realm="x", Bearer realm="REALM",service="s"'],
    ["two bearers, of which one is trusted", 'Bearer realm="https://evil.example/t", Bearer realm="REALM"'],
    ["one after what cannot be read", 'Negotiate, Bearer realm="REALM"'],
  ])("in %s are answered", async (_form, header) => {
    const field = header.replace("REALM", `${registry.url}/token`);
    registry.faults.add({ route: "GET /token", fault: { kind: "reply", reply: { status: 404 } } });
    answerWith(manifestRead, 401, { "www-authenticate": field }, body, 1);
    expect((await clientOf(registry.host, mine).resolve("one"))?.digest).toBe(image.digest);
  });
});
