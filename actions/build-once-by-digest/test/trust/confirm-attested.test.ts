import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { HttpRequest, HttpResponse } from "@build-once/host";
import { buildReferrer, scratchFolder, storeImage } from "@build-once/testkit";
import { createTestSigstore } from "@build-once/testkit/sigstore";
import { describe, expect, it } from "vitest";
import { hitOf } from "../../src/trust/reason-to-distrust.ts";
import { bundleType, contentKey, older, setAttestedImage, shared } from "./attested-image.ts";
import { answer } from "./bundle-answer.ts";
import { commit } from "./stage.ts";

const scene = setAttestedImage();

describe("an attested image is used", () => {
  it("when GitHub has the attestation for the key's commit; one request", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit }));
    const before = scene.registry.requests.count();
    expect(await scene.reason(shared)).toBeUndefined();
    // One to read the image; the attestation needs none of the registry.
    expect(scene.registry.requests.count() - before).toBe(1);
    scene.github.violations.assertNone();
  });

  it("when only the registry has it", async () => {
    const bundle = await scene.sigstore.attest({ digest: scene.image.digest, commit });
    storeImage(scene.registry.store, "acme/app", buildReferrer(scene.image, bundleType, JSON.stringify(bundle)));
    expect(await scene.reason(shared)).toBeUndefined();
  });

  it("when the given file has the root, without asking the GitHub CLI", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit }));
    const path = join(await scratchFolder("roots"), "trusted_root.jsonl");
    await writeFile(
      path,
      `${JSON.stringify((await createTestSigstore()).root)}\n${JSON.stringify(scene.sigstore.root)}\n`,
    );
    expect(await scene.reason(shared, { printed: undefined, inputs: { "trusted-root": path } })).toBeUndefined();
  });

  it("for a content key that it says it was built for, whichever commit that was", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit: older }));
    expect(await scene.reason(contentKey)).toBeUndefined();
    expect(await scene.reason(`pr-${contentKey}`)).toBeUndefined();
  });

  it("when the attestation's bundle is only named", async () => {
    const bundle = JSON.stringify(await scene.sigstore.attest({ digest: scene.image.digest, commit }));
    const asked: HttpRequest[] = [];
    const http = async (request: HttpRequest): Promise<HttpResponse> => {
      asked.push(request);
      return answer(200, snappyOf(Buffer.from(bundle)));
    };
    scene.attachUrl("https://bundles.example/b.json.sn?sig=secret");
    expect(await scene.reason(shared, { http })).toBeUndefined();
    expect(asked).toEqual([{ method: "GET", url: "https://bundles.example/b.json.sn?sig=secret" }]);
  });
});

/** One literal. */
function snappyOf(content: Buffer): Uint8Array {
  const length: number[] = [];
  let rest = content.length;
  for (; rest >= 0x80; rest >>= 7) length.push((rest & 0x7f) | 0x80);
  const size = content.length - 1;
  return Buffer.concat([Buffer.from([...length, rest, 61 << 2, size & 0xff, size >> 8]), content]);
}

it("a bundle that is named and too large is no attestation", async () => {
  scene.attachUrl("https://bundles.example/x");
  const large = new Uint8Array(2 * 1024 * 1024);
  const http = async (): Promise<HttpResponse> => answer(200, large);
  expect(await scene.reason(shared, { http })).toBeDefined();
});

it("the repository's number is compared where the runner tells it", async () => {
  scene.attach(
    scene.image.digest,
    await scene.sigstore.attest({ digest: scene.image.digest, commit, repositoryId: "7" }),
  );
  expect(await scene.reason(shared, { environment: { GITHUB_REPOSITORY_ID: "7" } })).toBeUndefined();
  expect(await scene.reason(shared, { environment: { GITHUB_REPOSITORY_ID: "8" } })).toContain("number");
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
