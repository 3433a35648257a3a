import {
  type BuiltImage,
  type ImageSpec,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { type Checked, check, commit } from "./check.ts";

/** The label that names the commit a run is about. */
export const revision = { "org.opencontainers.image.revision": commit } as const;

/** An image that no rule finds fault with. */
export const good: ImageSpec = { user: "1000", labels: revision };

let started: MemoryRegistry | undefined;

/** The registry of this test. @throws when the test has not started one */
export function registry(): MemoryRegistry {
  if (started === undefined) throw new Error("no registry was started");
  return started;
}

/** Starts the registry of a test; {@link stopRegistry} ends it. */
export async function startRegistry(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  started = await startMemoryRegistry(options);
  return started;
}

/** Stops the registry of a test, if it started one. */
export async function stopRegistry(): Promise<void> {
  await started?.stop();
  started = undefined;
}

/** Starts a registry that holds the image, and gives the image's reference by digest. */
export async function serve(image: BuiltImage, options: MemoryRegistryOptions = {}): Promise<string> {
  const { host, store } = await startRegistry(options);
  storeImage(store, "acme/app", image, "one");
  return `${host}/acme/app@${image.digest}`;
}

/** Serves an image and checks it. */
export async function checkImage(image: BuiltImage, inputs: Readonly<Record<string, string>> = {}): Promise<Checked> {
  return check({ subjects: `image=${await serve(image)}`, ...inputs });
}
