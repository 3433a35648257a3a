import { describe, expect, it } from "vitest";
import { type BuildChoices, planBuildRequest } from "./plan-build-request.ts";

type PlanSession = Parameters<typeof planBuildRequest>[0];

const commit = "1".repeat(40);
const choices: BuildChoices = {
  key: "key",
  tags: ["latest"],
  annotations: new Map(),
  push: true,
  builder: "b",
  secrets: [],
  metadataFile: "/t/metadata.json",
  createdSeconds: 1_700_000_000,
  cache: [[["type", "gha"]]],
  sourcePolicyFile: undefined,
};

function session(inputs: Record<string, unknown> = {}, ref = "refs/heads/main"): PlanSession {
  return {
    image: "ghcr.io/acme/app",
    facts: { commit, ref },
    host: {
      environment: { get: (name: string) => (name === "GITHUB_REPOSITORY" ? "acme/app" : "https://github.com") },
    },
    inputs: {
      context: ".",
      platforms: [],
      "build-args": new Map(),
      "build-contexts": new Map(),
      labels: new Map(),
      annotations: new Map(),
      provenance: "mode=max",
      sbom: "false",
      load: false,
      ...inputs,
    },
  } as unknown as PlanSession;
}

describe("the build request", () => {
  it("pushes by digest with times of the commit, provenance and the standard set", () => {
    const request = planBuildRequest(session(), choices);
    expect(request.outputs).toEqual([
      { kind: "push-by-digest", repository: "ghcr.io/acme/app", rewriteTimestamp: true },
    ]);
    expect(request).toMatchObject({ provenance: "mode=max", sbom: "false", sourceDateEpoch: 1_700_000_000 });
    expect(Object.fromEntries(request.labels)).toEqual({
      "org.opencontainers.image.revision": commit,
      "org.opencontainers.image.source": "https://github.com/acme/app",
      "org.opencontainers.image.created": "2023-11-14T22:13:20Z",
    });
    expect(request.annotations).toContainEqual({ on: ["index"], key: "io.github.build-once.tags", value: "latest" });
  });

  it("lets nobody else say what later runs decide by", () => {
    const ours = new Map([["io.github.build-once.content-key", "src-ours"]]);
    const given = new Map([
      ["io.github.build-once.content-key", "src-theirs"],
      ["io.github.build-once.tags", "prod"],
      ["org.opencontainers.image.source", "https://example.org"],
    ]);
    const { annotations } = planBuildRequest(session({ annotations: given }), { ...choices, annotations: ours });
    const said = annotations.map(({ key, value }) => [key, value] as const);
    expect(Object.fromEntries(said.filter(([key]) => given.has(key)))).toEqual({
      "io.github.build-once.content-key": "src-ours",
      "io.github.build-once.tags": "latest",
      "org.opencontainers.image.source": "https://example.org",
    });
  });

  it("annotates the manifest where there is no index", () => {
    const request = planBuildRequest(session({ provenance: "false" }), choices);
    expect(new Set(request.annotations.flatMap(({ on }) => on))).toEqual(new Set(["manifest"]));
  });

  it("writes the cache that it reads, and lets no cache fail the build", () => {
    expect(planBuildRequest(session(), choices).cacheTo).toEqual([
      [
        ["type", "gha"],
        ["mode", "max"],
        ["ignore-error", "true"],
      ],
    ]);
  });

  it("without a push still writes the runner's cache, but none in a registry, and none for a token that may not", () => {
    const unpushed = { ...choices, push: false };
    expect(planBuildRequest(session(), unpushed).cacheTo).toHaveLength(1);
    const inRegistry = { ...unpushed, cache: [[["type", "registry"]]] } as const;
    expect(planBuildRequest(session(), inRegistry)).toMatchObject({ cacheFrom: inRegistry.cache, cacheTo: [] });
    for (const readOnly of ["fork", "dependabot"] as const) {
      const untrusted = { ...session(), facts: { ...session().facts, readOnly } };
      expect(planBuildRequest(untrusted, unpushed)).toMatchObject({ cacheFrom: choices.cache, cacheTo: [] });
    }
  });

  it("without a push attests nothing and throws the result away, unless it is to be loaded", () => {
    const request = planBuildRequest(session(), { ...choices, push: false });
    expect(request).toMatchObject({ provenance: "false", sbom: "false", outputs: [{ kind: "discard" }] });
    const loaded = planBuildRequest(session({ load: true }), { ...choices, push: false });
    expect(loaded.outputs).toEqual([{ kind: "load", names: ["ghcr.io/acme/app:key"] }]);
  });

  it("carries the policy that binds the bases", () => {
    expect(planBuildRequest(session(), { ...choices, sourcePolicyFile: "/t/p" }).sourcePolicyFile).toBe("/t/p");
  });

  it("without a time of the commit rewrites none", () => {
    const request = planBuildRequest(session(), { ...choices, createdSeconds: undefined });
    expect(request.outputs).toMatchObject([{ rewriteTimestamp: false }]);
    expect(request.labels.has("org.opencontainers.image.created")).toBe(false);
  });

  it("of a version tag says the version", () => {
    const { labels } = planBuildRequest(session({}, "refs/tags/v1.2.3"), choices);
    expect(labels.get("org.opencontainers.image.version")).toBe("1.2.3");
  });
});
