import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HttpFailure, type HttpRequest, type HttpResponse } from "@build-once/host";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  buildReferrer,
  type GitHubFake,
  type MemoryRegistry,
  scratchFolder,
  removeScratch,
  startGitHub,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { type BundleDocument, createTestSigstore, type TestSigstore } from "@build-once/testkit/sigstore";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contentKeyAnnotation } from "../../src/keys/image-annotations.ts";
import { hitOf, reasonToDistrust } from "../../src/trust/reason-to-distrust.ts";
import { fetched } from "../record/stage.ts";
import { commit, sessionOf, type TrustStage } from "./stage.ts";

const bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
const contentKey = `src-${"c".repeat(64)}`;
const older = "0".repeat(40);
const shared = `sha-${commit}`;
let github: GitHubFake;
let registry: MemoryRegistry;
let sigstore: TestSigstore;
let image: BuiltImage;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/app");
  github.token({ token: "ghs_token", permissions: { attestations: "read", contents: "read" } });
  registry = await startMemoryRegistry();
  sigstore = await createTestSigstore();
  image = buildIndex([buildImage()], { annotations: { [contentKeyAnnotation]: contentKey } });
  storeImage(registry.store, "acme/app", image);
});

afterEach(async () => {
  await github.stop();
  await registry.stop();
  await removeScratch();
});

function attach(digest: string, ...bundles: readonly unknown[]): void {
  github.seed.find("acme/app").attestations.set(digest, [...bundles]);
}

/** Why the image is not used under `key`; `undefined` when it is. */
async function reason(
  key: string,
  stage: Partial<TrustStage> = {},
  built: BuiltImage = image,
): Promise<string | undefined> {
  const session = sessionOf({
    registry: registry.host,
    gitHubUrl: github.url,
    printed: JSON.stringify(sigstore.root),
    ...stage,
  });
  return await reasonToDistrust(session, await fetched(registry.host, built), key);
}

describe("an attested image is used", () => {
  it("when GitHub has the attestation for the key's commit; one request", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit }));
    const before = registry.requests.count();
    expect(await reason(shared)).toBeUndefined();
    // One to read the image; the attestation needs none of the registry.
    expect(registry.requests.count() - before).toBe(1);
    github.violations.assertNone();
  });

  it("when only the registry has it", async () => {
    const bundle = await sigstore.attest({ digest: image.digest, commit });
    storeImage(registry.store, "acme/app", buildReferrer(image, bundleType, JSON.stringify(bundle)));
    expect(await reason(shared)).toBeUndefined();
  });

  it("when the given file has the root, without asking the GitHub CLI", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit }));
    const path = join(await scratchFolder("roots"), "trusted_root.jsonl");
    await writeFile(path, `${JSON.stringify((await createTestSigstore()).root)}\n${JSON.stringify(sigstore.root)}\n`);
    expect(await reason(shared, { printed: undefined, inputs: { "trusted-root": path } })).toBeUndefined();
  });

  it("for a content key that it says it was built for, whichever commit that was", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit: older }));
    expect(await reason(contentKey)).toBeUndefined();
    expect(await reason(`pr-${contentKey}`)).toBeUndefined();
  });

  it("when the attestation's bundle is only named", async () => {
    const bundle = JSON.stringify(await sigstore.attest({ digest: image.digest, commit }));
    const asked: HttpRequest[] = [];
    const http = async (request: HttpRequest): Promise<HttpResponse> => {
      asked.push(request);
      return answer(200, snappyOf(Buffer.from(bundle)));
    };
    attachUrl("https://bundles.example/b.json.sn?sig=secret");
    expect(await reason(shared, { http })).toBeUndefined();
    expect(asked).toEqual([{ method: "GET", url: "https://bundles.example/b.json.sn?sig=secret" }]);
  });
});

/** Makes GitHub name the bundle instead of giving it. */
function attachUrl(url: string): void {
  github.faults.add({
    fault: {
      kind: "reply",
      reply: {
        status: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ attestations: [{ bundle: null, bundle_url: url, repository_id: 1 }] }),
      },
    },
  });
}

function answer(status: number, bytes: Uint8Array): HttpResponse {
  return {
    status,
    headers: new Map(),
    body: (async function* () {
      yield bytes;
    })(),
    bytes: async (maxBytes) => {
      if (bytes.length > maxBytes) throw new HttpFailure("too-large", "too large");
      return bytes;
    },
    text: async () => new TextDecoder().decode(bytes),
    discard: () => undefined,
  };
}

/** One literal. */
function snappyOf(content: Buffer): Uint8Array {
  const length: number[] = [];
  let rest = content.length;
  for (; rest >= 0x80; rest >>= 7) length.push((rest & 0x7f) | 0x80);
  const size = content.length - 1;
  return Buffer.concat([Buffer.from([...length, rest, 61 << 2, size & 0xff, size >> 8]), content]);
}

describe("an attacker who may write to the registry gets nothing used", () => {
  it("by planting an image without an attestation under the commit's key", async () => {
    expect(await reason(shared)).toContain("GitHub's attestations: none; the registry: none");
  });

  it("by planting an older attested image under a newer commit's key", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit: older }));
    expect(await reason(shared)).toContain("source commit");
    expect(await reason(`head-${commit}`)).toContain("source commit");
    expect(await reason("latest")).toContain("source commit");
  });

  it("by planting an attested image under a content key that it was not built for", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit: older }));
    expect(await reason(`src-${"d".repeat(64)}`)).toContain("source commit");
  });

  it("by planting an attested image that says nothing of its content under a content key", async () => {
    const plain = buildIndex([buildImage({ user: "1" })]);
    storeImage(registry.store, "acme/app", plain);
    attach(plain.digest, await sigstore.attest({ digest: plain.digest, commit: older }));
    expect(await reason(contentKey, {}, plain)).toContain("source commit");
  });

  it("by attaching bundles of its own to the image", async () => {
    const theirs = await createTestSigstore();
    const bundles: readonly unknown[] = [
      await theirs.attest({ digest: image.digest, commit }),
      await sigstore.attest({ digest: image.digest, commit, ref: "refs/heads/topic" }),
      await sigstore.attest({ digest: image.digest, commit, repository: "eve/app" }),
      await sigstore.attest({ digest: `sha256:${"b".repeat(64)}`, commit }),
      "rubbish",
    ];
    for (const bundle of bundles)
      storeImage(registry.store, "acme/app", buildReferrer(image, bundleType, JSON.stringify(bundle)));
    storeImage(registry.store, "acme/app", buildReferrer(image, bundleType, "{not json"));
    expect(await reason(shared)).toContain("the registry:");
  });

  it("by attaching hundreds of bundles: what is read stays bounded", async () => {
    for (let index = 0; index < 300; index++)
      storeImage(registry.store, "acme/app", buildReferrer(image, bundleType, `{"n":${index}}`));
    const before = registry.requests.count();
    expect(await reason(shared)).toBeDefined();
    expect(registry.requests.count() - before).toBeLessThan(40);
  });
});

describe("an attacker who may run workflows on branches gets nothing used", () => {
  it.each<[string, Parameters<TestSigstore["attest"]>[0]]>([
    ["by the same workflow on a branch", { digest: "", commit, ref: "refs/heads/topic" }],
    ["by the same workflow on a tag", { digest: "", commit, ref: "refs/tags/main" }],
    ["by the same workflow in a pull request", { digest: "", commit, ref: "refs/pull/1/merge" }],
    ["by another workflow on the branch", { digest: "", commit, workflow: "acme/app/.github/workflows/x.yml" }],
    ["by the same workflow in a fork", { digest: "", commit, repository: "eve/app" }],
  ])("%s", async (_, request) => {
    attach(image.digest, await sigstore.attest({ ...request, digest: image.digest }));
    expect(await reason(shared)).toBeDefined();
  });

  it("by a thousand attestations, which end in a build and not in a use", async () => {
    const bundle = await sigstore.attest({ digest: image.digest, commit, ref: "refs/heads/topic" });
    attach(image.digest, ...Array.from({ length: 1000 }, (): BundleDocument => bundle));
    expect(await reason(shared)).toContain("× its identity");
  });
});

describe("what cannot be asked is an error, never an answer", () => {
  it.each([
    [403, "permission-missing"],
    [401, "token-refused"],
    [422, "api-refused"],
  ])("GitHub's %i", async (status, code) => {
    github.faults.add({ times: 10, fault: { kind: "reply", reply: { status, body: `{"message":"no"}` } } });
    await expect(reason(shared)).rejects.toMatchObject({ code });
  });

  it("an answer that is no list", async () => {
    github.faults.add({ fault: { kind: "reply", reply: { status: 200, body: "{}" } } });
    await expect(reason(shared)).rejects.toMatchObject({ code: "api-unexpected" });
  });

  it("a token without the permission, and the message names it", async () => {
    github.seed.repository("acme/secret", { private: true });
    github.token({ token: "ghs_weak", permissions: { contents: "read" } });
    const stage = { inputs: { "github-token": "ghs_weak" }, environment: { GITHUB_REPOSITORY: "acme/secret" } };
    await expect(
      reason(shared, {
        ...stage,
        inputs: { ...stage.inputs, "signer-workflow": "acme/secret/.github/workflows/ci.yml" },
      }),
    ).rejects.toMatchObject({ code: "permission-missing", hint: expect.stringContaining("attestations: read") });
  });

  it("a registry that fails", async () => {
    registry.faults.add({
      route: "GET /v2/{path}/referrers/{digest}",
      times: 20,
      fault: { kind: "reply", reply: { status: 503, body: "no" } },
    });
    await expect(reason(shared)).rejects.toMatchObject({ code: "registry-unavailable" });
  });

  it.each([
    ["no GitHub CLI", undefined],
    ["a GitHub CLI that prints something else", "please log in"],
    ["a GitHub CLI that prints nothing", ""],
  ])("%s", async (_, printed) => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit }));
    await expect(reason(shared, { printed })).rejects.toMatchObject({ code: "trusted-root-unreadable", kind: "input" });
  });

  it("a file of roots that is not there", async () => {
    attach(image.digest, await sigstore.attest({ digest: image.digest, commit }));
    await expect(reason(shared, { inputs: { "trusted-root": "/nowhere" } })).rejects.toMatchObject({
      code: "trusted-root-unreadable",
    });
  });

  it.each([
    ["at no https address", "http://bundles.example/x", 200, "api-unexpected"],
    ["that is gone", "https://bundles.example/x", 404, "api-unavailable"],
    ["that cannot be decompressed", "https://bundles.example/x", 200, "api-unexpected"],
  ])("a bundle %s", async (_, url, status, code) => {
    attachUrl(url);
    const http = async (): Promise<HttpResponse> => answer(status, Buffer.from([5, 0xff]));
    await expect(reason(shared, { http })).rejects.toMatchObject({ code });
  });
});

it("a bundle that is named and too large is no attestation", async () => {
  attachUrl("https://bundles.example/x");
  const large = new Uint8Array(2 * 1024 * 1024);
  const http = async (): Promise<HttpResponse> => answer(200, large);
  expect(await reason(shared, { http })).toBeDefined();
});

it("the repository's number is compared where the runner tells it", async () => {
  attach(image.digest, await sigstore.attest({ digest: image.digest, commit, repositoryId: "7" }));
  expect(await reason(shared, { environment: { GITHUB_REPOSITORY_ID: "7" } })).toBeUndefined();
  expect(await reason(shared, { environment: { GITHUB_REPOSITORY_ID: "8" } })).toContain("number");
});

it.each([
  [shared, { commit, contentKey: undefined }],
  [`pr-sha-${older}`, { commit: older, contentKey: undefined }],
  [`head-${older}`, { commit: older, contentKey: undefined }],
  [`sha-${older}-linux-amd64`, { commit: older, contentKey: undefined }],
  [contentKey, { commit, contentKey }],
  [`ref-${contentKey}-linux-arm64`, { commit, contentKey }],
  ["latest", { commit, contentKey: undefined }],
  [`branch-src-${"c".repeat(64)}`, { commit, contentKey: undefined }],
  [createHash("sha256").digest("hex"), { commit, contentKey: undefined }],
])("%s stands for what its name says", (key, hit) => {
  expect(hitOf(key, commit)).toEqual(hit);
});
