import type { Digest } from "@build-once/kernel";
import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";

/** An attestation as GitHub keeps it: foreign, and not verified. */
export interface StoredAttestation {
  /** The Sigstore bundle in its JSON form; `undefined` where only its address is told. */
  readonly bundle: unknown;
  /** Where the bundle lies, compressed; the address carries its own right to be read. */
  readonly bundleUrl: string | undefined;
}

/** How many attestations are asked for: GitHub's own limit for one page. */
const pageSize = 100;

/**
 * The provenance that is attested for a digest, at most a hundred; empty where there is none.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "List attestations"
 */
export async function listAttestations(api: GitHubApi, digest: Digest): Promise<readonly StoredAttestation[]> {
  const route = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
  const { status, body } = await callApi(api, {
    route,
    parameters: { subject_digest: digest, per_page: pageSize, predicate_type: "https://slsa.dev/provenance/v1" },
    permission: "attestations: read",
    accept: [404],
  });
  if (status === 404) return [];
  const attestations = body.at("attestations");
  if (!attestations.isArray()) throw unexpectedAnswer(route, "attestations");
  return attestations
    .items()
    .slice(0, pageSize)
    .map((item) => ({ bundle: item.at("bundle").raw() ?? undefined, bundleUrl: item.at("bundle_url").text(4000) }));
}
