/**
 * The runner's services, bundled once as `dist/clients` for all actions: each function loads one official client.
 *
 * @module
 */

/** `@actions/core`. */
export async function core(): Promise<typeof import("@actions/core")> {
  return await import("@actions/core");
}

/** `@actions/exec`. */
export async function exec(): Promise<typeof import("@actions/exec")> {
  return await import("@actions/exec");
}

/** `@actions/github`. */
export async function github(): Promise<typeof import("@actions/github")> {
  return await import("@actions/github");
}

/** `@actions/artifact`. */
export async function artifact(): Promise<typeof import("@actions/artifact")> {
  return await import("@actions/artifact");
}

/** `@actions/cache`. */
export async function cache(): Promise<typeof import("@actions/cache")> {
  return await import("@actions/cache");
}

/** `yauzl`, which reads ZIP archives. */
export async function zip(): Promise<typeof import("yauzl")> {
  return await import("yauzl");
}

/** What verifies Sigstore bundles. */
export interface SigstoreLibrary {
  readonly bundle: typeof import("@sigstore/bundle");
  readonly verify: typeof import("@sigstore/verify");
  readonly specs: typeof import("@sigstore/protobuf-specs");
}

/** `@sigstore/verify` and what it reads bundles and trusted roots with. */
export async function sigstore(): Promise<SigstoreLibrary> {
  const [bundle, verify, specs] = await Promise.all([
    import("@sigstore/bundle"),
    import("@sigstore/verify"),
    import("@sigstore/protobuf-specs"),
  ]);
  return { bundle, verify, specs };
}
