import { afterAll, afterEach, beforeEach } from "vitest";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type BundleOptions,
  type BundleResult,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  removeScratch,
  runBundle,
  startMemoryRegistry,
} from "@build-once/testkit";

/** What `GITHUB_SHA` is unless a test says otherwise. */
export const commit: string = "1".repeat(40);

/** A registry of its own for every test of a file, and the shipped bundle to run against it. */
export interface Stage {
  readonly registry: MemoryRegistry;
  /** Puts a registry with other habits in place of the test's own. */
  restart(options: MemoryRegistryOptions): Promise<void>;
  run(inputs?: Readonly<Record<string, string>>, options?: Partial<BundleOptions>): Promise<BundleResult>;
}

/** Registers the hooks of a test file. */
export function setStage(options: MemoryRegistryOptions = {}): Stage {
  let registry: MemoryRegistry;
  beforeEach(async () => {
    registry = await startMemoryRegistry(options);
  });
  afterEach(async () => await registry.stop());
  afterAll(removeScratch);
  return {
    get registry() {
      return registry;
    },
    async restart(others) {
      await registry.stop();
      registry = await startMemoryRegistry(others);
    },
    run: (inputs = {}, others = {}) =>
      runBundle({
        action: "build-once-by-digest",
        inputs: { image: `${registry.host}/acme/app`, ...inputs },
        event: { repository: { default_branch: "main" } },
        ...others,
      }),
  };
}

/** An index of two platforms with attestations, as BuildKit pushes it; other annotations give another digest. */
export function twoPlatforms(annotations: Record<string, string> = {}): BuiltImage {
  const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
  return buildIndex(images, { attestations: true, annotations });
}
