import { buildImage, buildIndex, buildReferrer, storeImage } from "@build-once/testkit";
import { type BundleDocument, createTestSigstore, type TestSigstore } from "@build-once/testkit/sigstore";
import { describe, expect, it } from "vitest";
import { bundleType, contentKey, older, setAttestedImage, shared } from "./attested-image.ts";
import { commit } from "./stage.ts";

const scene = setAttestedImage();

describe("an attacker who may write to the registry gets nothing used", () => {
  it("by planting an image without an attestation under the commit's key", async () => {
    expect(await scene.reason(shared)).toContain("GitHub's attestations: none; the registry: none");
  });

  it("by planting an older attested image under a newer commit's key", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit: older }));
    expect(await scene.reason(shared)).toContain("source commit");
    expect(await scene.reason(`head-${commit}`)).toContain("source commit");
    expect(await scene.reason("latest")).toContain("source commit");
  });

  it("by planting an attested image under a content key that it was not built for", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit: older }));
    expect(await scene.reason(`src-${"d".repeat(64)}`)).toContain("source commit");
  });

  it("by planting an attested image that says nothing of its content under a content key", async () => {
    const plain = buildIndex([buildImage({ user: "1" })]);
    storeImage(scene.registry.store, "acme/app", plain);
    scene.attach(plain.digest, await scene.sigstore.attest({ digest: plain.digest, commit: older }));
    expect(await scene.reason(contentKey, {}, plain)).toContain("source commit");
  });

  it("by attaching bundles of its own to the image", async () => {
    const theirs = await createTestSigstore();
    const bundles: readonly unknown[] = [
      await theirs.attest({ digest: scene.image.digest, commit }),
      await scene.sigstore.attest({ digest: scene.image.digest, commit, ref: "refs/heads/topic" }),
      await scene.sigstore.attest({ digest: scene.image.digest, commit, repository: "eve/app" }),
      await scene.sigstore.attest({ digest: `sha256:${"b".repeat(64)}`, commit }),
      "rubbish",
    ];
    for (const bundle of bundles)
      storeImage(scene.registry.store, "acme/app", buildReferrer(scene.image, bundleType, JSON.stringify(bundle)));
    storeImage(scene.registry.store, "acme/app", buildReferrer(scene.image, bundleType, "{not json"));
    expect(await scene.reason(shared)).toContain("the registry:");
  });

  it("by attaching hundreds of bundles: what is read stays bounded", async () => {
    for (let index = 0; index < 300; index++)
      storeImage(scene.registry.store, "acme/app", buildReferrer(scene.image, bundleType, `{"n":${index}}`));
    const before = scene.registry.requests.count();
    expect(await scene.reason(shared)).toBeDefined();
    expect(scene.registry.requests.count() - before).toBeLessThan(40);
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
    scene.attach(scene.image.digest, await scene.sigstore.attest({ ...request, digest: scene.image.digest }));
    expect(await scene.reason(shared)).toBeDefined();
  });

  it("by a thousand attestations, which end in a build and not in a use", async () => {
    const bundle = await scene.sigstore.attest({ digest: scene.image.digest, commit, ref: "refs/heads/topic" });
    scene.attach(scene.image.digest, ...Array.from({ length: 1000 }, (): BundleDocument => bundle));
    expect(await scene.reason(shared)).toContain("× its identity");
  });
});
