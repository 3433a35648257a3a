import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CacheSession, cacheScope, cacheWarnings, planCache } from "./plan-cache.ts";

const platforms = ["linux/arm64"];

function session(cache: string, more: Record<string, unknown> = {}): CacheSession {
  return { image: "ghcr.io/acme/app", inputs: { cache, platforms: [], ...more } } as unknown as CacheSession;
}

async function referenceOf(cache: string, more: Record<string, unknown> = {}): Promise<string | undefined> {
  const [spec] = await planCache(session(cache, more), true);
  return spec?.find(([name]) => name === "ref")?.[1];
}

describe("the scope of the runner's cache", () => {
  it("differs for names that join to the same text", async () => {
    const scopes = await Promise.all([
      cacheScope("r/a-b", "c", []),
      cacheScope("r/a", "b-c", []),
      cacheScope("r/a", "b", ["c"]),
      cacheScope("r/a", "", ["b", "c"]),
      cacheScope("r/a", "", ["b,c"]),
      cacheScope("r/a-b-c", "", []),
    ]);
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it("is bounded, of harmless characters, and one for any order of the platforms", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.string({ maxLength: 300 }),
        fc.array(fc.string()),
        async (image, target, list) => {
          const scope = await cacheScope(image, target, list);
          expect(scope).toMatch(/^[A-Za-z0-9._-]{1,120}$/);
          expect(await cacheScope(image, target, list.toReversed())).toBe(scope);
        },
      ),
    );
  });
});

describe("the cache of a build", () => {
  it("is the runner's where it has one, and none elsewhere", async () => {
    expect(await planCache(session("auto"), true)).toEqual([
      [
        ["type", "gha"],
        ["scope", expect.stringMatching(/^ghcr\.io-acme-app-[0-9a-f]{32}$/)],
      ],
    ]);
    expect(await planCache(session("auto"), false)).toEqual([]);
    expect(await planCache(session("none"), true)).toEqual([]);
    expect(await planCache(session("gha"), false)).toHaveLength(1);
  });

  it("in a registry is what was named, and of its platform in a part", async () => {
    expect(await referenceOf("registry=ghcr.io/acme/cache:main")).toBe("ghcr.io/acme/cache:main");
    expect(await referenceOf("registry=ghcr.io/acme/cache")).toBe("ghcr.io/acme/cache:latest");
    expect(await referenceOf("registry=ghcr.io/acme/cache:main", { part: true, platforms })).toBe(
      "ghcr.io/acme/cache:main-linux-arm64",
    );
  });

  it.each([
    `registry=ghcr.io/a/b@sha256:${"0".repeat(64)}`,
    "registry=Not A Name",
    "registry=",
    `registry=ghcr.io/a/b:${"x".repeat(125)}`,
  ])("%s cannot be written", async (cache) => {
    const inputs = { part: true, platforms };
    await expect(planCache(session(cache, inputs), true)).rejects.toMatchObject({ code: "cache-invalid" });
  });
});

describe("a cache that was wanted", () => {
  const spec = [[["type", "gha"]]] as const;

  it("and never touched is said", () => {
    const [warning] = cacheWarnings("gha", spec, { cacheSteps: [], cacheProblems: [] });
    expect(warning).toMatchObject({ level: "warning", message: expect.stringContaining("ACTIONS_RESULTS_URL") });
  });

  it("and failed is said with BuildKit's reason; one that worked, or that nobody wanted, is not", () => {
    const cacheSteps = ["importing cache manifest from x"];
    expect(cacheWarnings("gha", spec, { cacheSteps, cacheProblems: ["x: refused"] })[0]?.message).toContain("refused");
    expect(cacheWarnings("gha", spec, { cacheSteps, cacheProblems: [] })).toEqual([]);
    expect(cacheWarnings("none", [], { cacheSteps: [], cacheProblems: [] })).toEqual([]);
  });
});
