import { beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import {
  assertPinnedMaterials,
  findUnpinnedMaterials,
  parseDockerfile,
  planClosure,
  planSourcePolicy,
  referencesToPin,
  renderSourcePolicy,
  type SourcePin,
} from "../src/index.ts";
import { buildTree, lookUp, moveTag, pushImage, type TreeResult } from "./dockerfile-ground.ts";

const { registry } = provingGround();
const repository = "acme/moving";
const base = `${registry}/${repository}`;
const both = ["linux/amd64", "linux/arm64"];

interface Bound {
  readonly dockerfile: string;
  readonly platforms?: readonly string[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly buildContexts?: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  for (const version of ["one", "two"])
    await pushImage(`${repository}:${version}`, `FROM scratch\nCOPY <<EOF /version\n${version}\nEOF\n`, both);
});

/** Looks all references up, lets `between` happen, then builds under the policy. */
async function buildBound(bound: Bound, between: () => Promise<void>) {
  const { pins, args, policy } = await plan(bound);
  await between();
  return { pins, result: await buildTree({ dockerfile: bound.dockerfile, args, policy }) };
}

async function plan(bound: Bound): Promise<{ pins: SourcePin[]; args: string[]; policy: string }> {
  const { platforms = ["linux/amd64"] } = bound;
  const buildArgs = Object.entries(bound.buildArgs ?? {});
  const buildContexts = Object.entries(bound.buildContexts ?? {});
  const dockerfile = parseDockerfile(bound.dockerfile);
  if (!dockerfile.ok) throw new Error(dockerfile.error.message);
  const closure = planClosure(dockerfile.value, {
    buildArgs: new Map(buildArgs),
    buildContexts: new Map(buildContexts),
    platforms,
    buildPlatform: "linux/amd64",
  });
  if (!closure.ok) throw new Error(closure.error.message);
  const pins: SourcePin[] = [];
  for (const reference of referencesToPin(closure.value)) {
    const [, name = "", tag = ""] = /^[^/]+\/(.*?)(?::([^:@]*))?(?:@.*)?$/.exec(reference) ?? [];
    pins.push({ reference, digest: await lookUp(name, tag) });
  }
  const policy = planSourcePolicy(pins, closure.value.remoteSources);
  if (!policy.ok) throw new Error(policy.error);
  const args = [
    `--platform=${platforms.join(",")}`,
    ...buildArgs.map(([name, value]) => `--build-arg=${name}=${value}`),
    ...buildContexts.map(([name, value]) => `--build-context=${name}=${value}`),
  ];
  return { pins, args, policy: renderSourcePolicy(policy.value) };
}

function versions(result: TreeResult): readonly string[] {
  if (!result.ok) throw new Error(result.log);
  return [...result.files].filter(([name]) => name.endsWith("version")).map(([, text]) => text.trim());
}

const ways: readonly (readonly [string, Bound])[] = [
  ["FROM", { dockerfile: `FROM ${base}:1\n` }],
  ["FROM with an argument", { dockerfile: `ARG TAG\nFROM ${base}:$TAG\n`, buildArgs: { TAG: "1" } }],
  ["FROM for two platforms", { dockerfile: `FROM ${base}:1\n`, platforms: both }],
  ["COPY --from", { dockerfile: `FROM scratch\nCOPY --from=${base}:1 /version /\n` }],
  [
    "RUN --mount",
    {
      dockerfile: `FROM busybox:1.36 AS x\nRUN --mount=from=${base}:1,target=/m cp /m/version /version\nFROM scratch\nCOPY --from=x /version /\n`,
    },
  ],
  ["a build context", { dockerfile: "FROM my-base\n", buildContexts: { "my-base": `docker-image://${base}:1` } }],
];

describe("a base whose tag moves between the look-up and the build", () => {
  it.each(ways)("by %s is the one that was looked up, and provenance says so", async (_, bound) => {
    await moveTag(repository, "one", "1");
    const looked = await lookUp(repository, "1");
    const { pins, result } = await buildBound(bound, async () => await moveTag(repository, "two", "1"));
    expect(new Set(versions(result))).toEqual(new Set(["one"]));
    const materials = result.ok ? result.metadata.materials : [];
    expect(materials.filter(({ reference }) => reference?.startsWith(base)).map(({ digest }) => digest)).toContain(
      looked,
    );
    expect(findUnpinnedMaterials(materials, pins)).toEqual([]);
    assertPinnedMaterials(materials, pins);
  });

  it.each(ways)("by %s would be another one without the policy, and the check finds it", async (_, bound) => {
    await moveTag(repository, "one", "1");
    const { pins, args } = await plan(bound);
    await moveTag(repository, "two", "1");
    const result = await buildTree({ dockerfile: bound.dockerfile, args });
    expect(new Set(versions(result))).toEqual(new Set(["two"]));
    const materials = result.ok ? result.metadata.materials : [];
    expect(() => assertPinnedMaterials(materials, pins)).toThrowError(
      expect.objectContaining({ code: "base-not-pinned", kind: "data" }) as Error,
    );
  });

  it("all the time is never another one", async () => {
    const stop = new AbortController();
    const mover = (async () => {
      for (let i = 0; !stop.signal.aborted; i++) await moveTag(repository, i % 2 === 0 ? "two" : "one", "1");
    })();
    try {
      for (let run = 0; run < 6; run++) {
        const dockerfile = `FROM ${base}:1\nLABEL run=${run}\n`;
        const { pins, result } = await buildBound({ dockerfile }, async () => {});
        assertPinnedMaterials(result.ok ? result.metadata.materials : [], pins);
        const [pin] = pins;
        const expected = pin?.digest === (await lookUp(repository, "one")) ? "one" : "two";
        expect(versions(result)).toEqual([expected]);
      }
    } finally {
      stop.abort();
      await mover;
    }
  });
});

describe("under the policy", () => {
  it("the frontend is the one that was looked up", async () => {
    await moveTag(repository, "one", "frontend");
    const looked = await lookUp(repository, "frontend");
    const { result } = await buildBound(
      { dockerfile: `# syntax=${base}:frontend\nFROM ${base}:1\n` },
      async () => await moveTag(repository, "two", "frontend"),
    );
    // No frontend can be had without a network; that BuildKit tries to start exactly this one is what counts.
    expect(result.ok).toBe(false);
    expect(result.log).toContain(`docker-image://${base}:frontend@${looked}`);
    expect(result.log).not.toContain(await lookUp(repository, "two"));
  });

  it("an image that only an ONBUILD trigger of a base names is refused", async () => {
    await pushImage("acme/trigger:1", `FROM busybox:1.36\nONBUILD COPY --from=${base}:1 /version /\n`, ["linux/amd64"]);
    const { result } = await buildBound({ dockerfile: `FROM ${registry}/acme/trigger:1\n` }, async () => {});
    expect(result).toMatchObject({ ok: false, log: expect.stringContaining("denied by policy") });
  });

  it("an address that is not in the Dockerfile's closure is refused, one that is there is fetched", async () => {
    const url = `http://${registry}/v2/acme/moving/tags/list`;
    const dockerfile = `FROM scratch\nADD ${url} /tags\n`;
    const { policy } = await plan({ dockerfile });
    expect(await buildTree({ dockerfile, policy })).toMatchObject({ ok: true });
    const other = await buildTree({ dockerfile: dockerfile.replace("tags/list", "tags/list?n=1"), policy });
    expect(other).toMatchObject({ ok: false, log: expect.stringContaining("denied by policy") });
  });

  it("a git repository in the closure is asked for, another one is refused", async () => {
    const dockerfile = `FROM scratch\nADD http://${registry}/acme/source.git#main /x\n`;
    const { policy } = await plan({ dockerfile });
    const allowed = await buildTree({ dockerfile, policy });
    // There is no git server: that the request was made is what counts.
    expect(allowed).toMatchObject({ ok: false, log: expect.not.stringContaining("denied by policy") });
    const other = await buildTree({ dockerfile: dockerfile.replace("source", "other"), policy });
    expect(other).toMatchObject({ ok: false, log: expect.stringContaining("denied by policy") });
  });

  it("local folders and build contexts are as without it", async () => {
    const { policy } = await plan({ dockerfile: "FROM scratch\n" });
    const files = { a: "1", "sub/version": "2" };
    const result = await buildTree({ dockerfile: "FROM scratch\nCOPY a sub/version /\n", files, policy });
    expect(versions(result)).toEqual(["2"]);
  });
});
