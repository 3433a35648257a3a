import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type GitHubFake,
  type MemoryRegistry,
  removeScratch,
  startGitHub,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { createTestSigstore, type TestSigstore } from "@build-once/testkit/sigstore";
import { afterEach, beforeEach } from "vitest";
import { contentKeyAnnotation } from "../../src/keys/image-annotations.ts";
import { reasonToDistrust } from "../../src/trust/reason-to-distrust.ts";
import { fetched } from "../record/stage.ts";
import { commit, sessionOf, type TrustStage } from "./stage.ts";

/** The media type of what attests an image in a registry. */
export const bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
/** The content key that the image says it was built for. */
export const contentKey = `src-${"c".repeat(64)}`;
/** A commit before the run's own. */
export const older = "0".repeat(40);
/** The key of the run's own commit. */
export const shared = `sha-${commit}`;

/** An image in a registry, beside GitHub and authorities that may attest it; each test gets its own. */
export class AttestedImage {
  github!: GitHubFake;
  registry!: MemoryRegistry;
  sigstore!: TestSigstore;
  image!: BuiltImage;

  async begin(): Promise<void> {
    this.github = await startGitHub();
    this.github.seed.repository("acme/app");
    this.github.token({ token: "ghs_token", permissions: { attestations: "read", contents: "read" } });
    this.registry = await startMemoryRegistry();
    this.sigstore = await createTestSigstore();
    this.image = buildIndex([buildImage()], { annotations: { [contentKeyAnnotation]: contentKey } });
    storeImage(this.registry.store, "acme/app", this.image);
  }

  async end(): Promise<void> {
    await this.github.stop();
    await this.registry.stop();
    await removeScratch();
  }

  /** Gives GitHub the attestations of a digest. */
  attach(digest: string, ...bundles: readonly unknown[]): void {
    this.github.seed.find("acme/app").attestations.set(digest, [...bundles]);
  }

  /** Makes GitHub name the bundle instead of giving it. */
  attachUrl(url: string): void {
    this.github.faults.add({
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

  /** Why the image is not used under `key`; `undefined` when it is. */
  async reason(
    key: string,
    stage: Partial<TrustStage> = {},
    built: BuiltImage = this.image,
  ): Promise<string | undefined> {
    const session = sessionOf({
      registry: this.registry.host,
      gitHubUrl: this.github.url,
      printed: JSON.stringify(this.sigstore.root),
      ...stage,
    });
    return await reasonToDistrust(session, await fetched(this.registry.host, built), key);
  }
}

/** Registers the hooks of a test file. */
export function setAttestedImage(): AttestedImage {
  const scene = new AttestedImage();
  beforeEach(async () => await scene.begin());
  afterEach(async () => await scene.end());
  return scene;
}
