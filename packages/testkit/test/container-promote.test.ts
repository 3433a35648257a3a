import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import { buildImage, storeImage } from "../src/registry/index.ts";
import { artifactsOf, caller, newImagePlatform, stepOutputs } from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const ci = `name: CI
on: push
jobs:
  image:
    uses: build-once/pipeline/.github/workflows/docker-build.yml@v1
    with: { comment: false }
  attest:
    needs: image
    uses: build-once/pipeline/.github/workflows/docker-attest.yml@v1
    with: { reference: "\${{ needs.image.outputs.reference }}" }
`;
const tagOf = (platform: Platform, tag: string): string | undefined =>
  platform.registry.store.tag("acme/sample-app", tag);

describe("a promotion", () => {
  let platform: Platform;
  let built: PlatformRun;
  let release: PlatformRun;
  let builtDigest: string | undefined;
  let requests: number;
  let tools: string;

  beforeAll(async () => {
    tools = await mkdtemp(join(tmpdir(), "build-once-gh-"));
    const roots = join(tools, "roots.jsonl");
    await writeFile(join(tools, "gh"), `#!/bin/sh\nexec cat "${roots}"\n`, { mode: 0o755 });
    platform = await newImagePlatform(
      {
        ".github/workflows/ci.yml": ci,
        ".github/workflows/release.yml": caller("docker-promote.yml", [
          "attested: true",
          'tags: "prod\\n${{ github.ref_name }}"',
        ]),
        ".github/workflows/named.yml": caller("docker-promote.yml", [
          "reference: ${{ vars.REFERENCE }}",
          "digest: ${{ vars.DIGEST }}",
          "tags: ${{ vars.TAGS }}",
          "rules: ${{ vars.RULES }}",
          "attested: ${{ vars.ATTESTED == 'true' }}",
        ]),
      },
      { programs: [tools], variables: { STAND_IN_TRUSTED_ROOT: roots } },
    );
    built = await platform.runPush(harmless);
    builtDigest = stepOutputs(built, "build", "image").get("digest");
    requests = platform.registry.requests.all.length;
    release = await platform.runTag("v1.2.3");
  }, 3 * minutes);
  afterAll(async () => {
    await platform.stop();
    await rm(tools, { recursive: true });
  });

  /** Promotes what the variables name. */
  const promoted = async (vars: Readonly<Record<string, string>>): Promise<PlatformRun> =>
    await platform.runPush(harmless, { workflow: "named.yml", vars: { TAGS: "prod", ...vars } });

  it("of a release tag points prod to exactly what the main branch built and this project's workflow attested", () => {
    expect(built.result.exitCode, told(built)).toBe(0);
    expect(release.result.exitCode, told(release)).toBe(0);
    expect(builtDigest).toMatch(/^sha256:/);
    expect(tagOf(platform, "prod")).toBe(builtDigest);
    expect(tagOf(platform, "v1.2.3")).toBe(builtDigest);
    expect(stepOutputs(release, "promote", "promote").get("reason")).toBe("promoted");
    expect(artifactsOf(platform, release)).toEqual(["promotion-receipt"]);
  });

  it("builds nothing and writes nothing but that one manifest again", () => {
    const written = platform.registry.requests.all
      .slice(requests)
      .filter(({ method }) => method !== "GET" && method !== "HEAD");
    expect(written.length).toBeGreaterThan(0);
    for (const { method, path } of written)
      expect(`${method} ${path}`).toMatch(/^PUT \/v2\/acme\/sample-app\/manifests\//);
    const named = written.flatMap(({ path }) => /sha256:[0-9a-f]{64}/.exec(path) ?? []);
    expect(named.filter((digest) => digest !== builtDigest)).toEqual([]);
  });

  it(
    "is red for an image that nobody attested, and moves nothing",
    async () => {
      const image = buildImage({ user: "1" });
      storeImage(platform.registry.store, "acme/sample-app", image);
      const run = await promoted({ DIGEST: image.digest, ATTESTED: "true" });
      expect(run.result.exitCode).toBe(1);
      expect(stepOutputs(run, "promote", "promote").size).toBe(0);
      expect(tagOf(platform, "prod")).toBe(builtDigest);
    },
    2 * minutes,
  );

  it(
    "is red for an image that breaks a rule, and moves nothing",
    async () => {
      const image = buildImage({ user: "root" });
      storeImage(platform.registry.store, "acme/sample-app", image);
      const run = await promoted({ REFERENCE: `${platform.image}@${image.digest}`, RULES: "image-user=fail" });
      expect(run.result.exitCode).toBe(1);
      expect(stepOutputs(run, "promote", "promote").size).toBe(0);
      expect(tagOf(platform, "prod")).toBe(builtDigest);
    },
    2 * minutes,
  );

  it(
    "is red when the commit has no image",
    async () => {
      const run = await promoted({});
      expect(run.result.exitCode).toBe(1);
      expect(stepOutputs(run, "promote", "image").get("reason")).toBe("missing");
    },
    2 * minutes,
  );

  it(
    "keeps what the tag pointed to before, so that a rollback finds its way",
    async () => {
      const image = buildImage({ user: "2" });
      storeImage(platform.registry.store, "acme/sample-app", image);
      const run = await promoted({ DIGEST: image.digest });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(tagOf(platform, "prod")).toBe(image.digest);
      expect(stepOutputs(run, "promote", "promote").get("previous-digest")).toBe(builtDigest);
      expect(tagOf(platform, "prod-1")).toBe(builtDigest);
      expect(tagOf(platform, "prod-2")).toBe(image.digest);
    },
    2 * minutes,
  );
});

describe("an attestation", () => {
  it(
    "is not made for what no digest names",
    async () => {
      const platform = await newImagePlatform({
        ".github/workflows/ci.yml": caller("docker-attest.yml", ["reference: ${{ vars.REFERENCE }}"]),
      });
      for (const reference of [`${platform.image}:latest`, platform.image, `x@sha256:${"a".repeat(63)}`]) {
        const run = await platform.runPush(harmless, { vars: { REFERENCE: reference } });
        expect(run.result.exitCode, reference).toBe(1);
      }
      expect(platform.github.seed.find("acme/sample-app").attestations.size).toBe(0);
      await platform.stop();
    },
    2 * minutes,
  );
});
