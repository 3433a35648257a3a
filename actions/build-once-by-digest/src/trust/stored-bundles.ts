import { decompressSnappy, type FoundBundles } from "@build-once/attestation";
import { type GitHubApi, githubErrors, listAttestations, type StoredAttestation } from "@build-once/github";
import { type Http, HttpFailure, redactUrl } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";
import type { RegistryClient } from "@build-once/oci";

/** The largest bundle that is fetched, in bytes. */
const maxBundleBytes = 1024 * 1024;
const maxFromRegistry = 10;
const bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";

/**
 * The bundles that GitHub keeps for a digest, one request and one more for each that is only named.
 *
 * @throws {ActionError} those of GitHub's API; `request-failed`, `api-unexpected` for a bundle that cannot be fetched
 */
export async function bundlesFromGitHub(api: GitHubApi, http: Http, digest: Digest): Promise<FoundBundles> {
  const stored = await listAttestations(api, digest);
  const bundles: unknown[] = [];
  for (const attestation of stored) bundles.push(await bundleOf(http, attestation));
  return { place: "GitHub's attestations", bundles };
}

async function bundleOf(http: Http, { bundle, bundleUrl }: StoredAttestation): Promise<unknown> {
  if (bundle !== undefined || bundleUrl === undefined) return bundle;
  if (!URL.canParse(bundleUrl) || new URL(bundleUrl).protocol !== "https:")
    throw githubErrors.error("api-unexpected", "an attestation's bundle is said to lie at no https address");
  const where = redactUrl(bundleUrl);
  try {
    // The address is signed: no token goes with it, and nowhere else.
    const response = await http.send({ method: "GET", url: bundleUrl });
    const bytes = await response.bytes(maxBundleBytes);
    if (response.status !== 200)
      throw githubErrors.error("api-unavailable", `the bundle at ${where}: status ${response.status}`);
    return parseBundle(bytes[0] === openBrace ? bytes : decompressed(bytes, where));
  } catch (cause) {
    if (!(cause instanceof HttpFailure)) throw cause;
    // One that is too large is no attestation of this kind; the others still may be.
    if (cause.reason === "too-large") return undefined;
    throw githubErrors.error("api-unavailable", `the bundle at ${where}: ${cause.message}`, { cause });
  }
}

const openBrace = 0x7b;

function decompressed(bytes: Uint8Array, where: string): Uint8Array {
  const plain = decompressSnappy(bytes, maxBundleBytes);
  if (plain.ok) return plain.value;
  throw githubErrors.error("api-unexpected", `the bundle at ${where}: ${plain.error}`);
}

/**
 * The bundles that are attached to the image in its registry: one request or two for their list, two for each.
 *
 * @throws {ActionError} those of the registry, but for a bundle that is damaged, missing or too large
 */
export async function bundlesFromRegistry(registry: RegistryClient, digest: Digest): Promise<FoundBundles> {
  const { entries } = await registry.referrers(digest, bundleType);
  const bundles: unknown[] = [];
  for (const entry of entries.slice(0, maxFromRegistry)) bundles.push(await attachedBundle(registry, entry.digest));
  return { place: "the registry", bundles };
}

async function attachedBundle(registry: RegistryClient, digest: Digest): Promise<unknown> {
  try {
    const { manifest } = await registry.getManifest(digest);
    const [layer] = manifest.kind === "manifest" ? manifest.layers : [];
    return layer === undefined ? undefined : parseBundle(await registry.getBlob(layer, maxBundleBytes));
  } catch (error) {
    // What anybody attached and is broken proves nothing; a registry that fails is another matter.
    const broken = error instanceof ActionError && (error.kind === "data" || error.code === "registry-not-found");
    if (broken) return undefined;
    throw error;
  }
}

/** What is not JSON is `undefined`, which verifies nowhere. */
function parseBundle(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
