import { sigstore as loadSigstore } from "@build-once/clients";
import type { Sigstore } from "@build-once/host";
import { createSigstore } from "@build-once/host/node";
import { sha256Digest } from "@build-once/kernel";
import {
  type AttestationRequest,
  type BundleDocument,
  createTestSigstore,
  type TestSigstore,
} from "@build-once/testkit/sigstore";
import { type AttestationVerdict, verifyAttestation, type WantedAttestation } from "../src/index.ts";

/** The digest that an attestation is wanted for. */
export const digest = sha256Digest("a".repeat(64));

export const sigstore: Sigstore = createSigstore(loadSigstore);

/** What a run on the main branch asks for. */
export const wanted: WantedAttestation = {
  digest,
  serverUrl: "https://github.com",
  repository: "acme/app",
  repositoryId: "1",
  signerWorkflow: "acme/app/.github/workflows/ci.yml",
  sourceRef: "refs/heads/main",
  commit: undefined,
};

/** The authorities and logs that are trusted unless a test says otherwise. */
export const own: TestSigstore = await createTestSigstore();

/** The verdict on `bundles`, all of them found in one place. */
export async function judge(
  bundles: readonly unknown[],
  others: Partial<WantedAttestation> = {},
  root: unknown = own.root,
): Promise<AttestationVerdict> {
  return await verifyAttestation(
    sigstore,
    { ...wanted, ...others },
    { bundles: [async () => ({ place: "here", bundles })], roots: async () => [root] },
  );
}

/** Why none of them is believed; throws when one is. */
export async function whyNot(bundles: readonly unknown[], others: Partial<WantedAttestation> = {}): Promise<string> {
  const verdict = await judge(bundles, others);
  if (verdict.kind === "attested") throw new Error(`attested by ${verdict.by.signer}`);
  return verdict.why;
}

/** A bundle that the trusted authorities made: the right one unless the request says otherwise. */
export async function attested(request: Partial<AttestationRequest> = {}): Promise<BundleDocument> {
  return await own.attest({ digest, ...request });
}
