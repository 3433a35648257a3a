import type { BundleVerifier, Sigstore } from "@build-once/host";
import { isModest } from "./bundle-size.ts";
import { type Attester, decideAttested } from "./decide-attested.ts";
import { attestationErrors } from "./errors.ts";
import { type Expectation, planExpectation, type WantedAttestation } from "./expectation.ts";

/** Bundles from one place. */
export interface FoundBundles {
  /** As it is said in a message, such as `GitHub's attestations`. */
  readonly place: string;
  readonly bundles: readonly unknown[];
}

/** Where bundles and the roots to judge them by come from; each is asked only when it is needed. */
export interface AttestationSources {
  /** In the order in which they are asked; the first that has the attestation is enough. */
  readonly bundles: readonly (() => Promise<FoundBundles>)[];
  readonly roots: () => Promise<readonly unknown[]>;
}

/** Whether an image is attested; `why` quotes foreign text. */
export type AttestationVerdict =
  | { readonly kind: "attested"; readonly by: Attester }
  | { readonly kind: "not-attested"; readonly why: string };

/** Of one place. */
const maxBundles = 100;
const maxReasons = 3;

/**
 * Looks for the attestation that is wanted and verifies it here. A source that fails is an error, neither "attested" nor
 * "not attested".
 *
 * @throws {ActionError} `signer-invalid`, `trusted-root-invalid`, `trusted-root-unreadable` (input), those of the sources
 */
export async function verifyAttestation(
  sigstore: Sigstore,
  wanted: WantedAttestation,
  sources: AttestationSources,
): Promise<AttestationVerdict> {
  const expectation = planExpectation(wanted);
  if (!expectation.ok) throw attestationErrors.error("signer-invalid", expectation.error);
  const reports: string[] = [];
  let verifier: BundleVerifier | undefined;
  for (const source of sources.bundles) {
    const found = await source();
    if (found.bundles.length === 0) {
      reports.push(`${found.place}: none`);
      continue;
    }
    verifier ??= await sigstore.trust(await sources.roots());
    const judged = judge(verifier, found, expectation.value);
    if (typeof judged !== "string") return { kind: "attested", by: judged };
    reports.push(judged);
  }
  return { kind: "not-attested", why: reports.length === 0 ? "there is no source" : reports.join("; ") };
}

/** The attester, or why there is none. */
function judge(verifier: BundleVerifier, { place, bundles }: FoundBundles, expected: Expectation): Attester | string {
  const reasons = new Map<string, number>();
  for (const bundle of bundles.slice(0, maxBundles)) {
    const reason = judgeOne(verifier, bundle, expected);
    if (typeof reason !== "string") return reason;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const words = [...reasons]
    .slice(0, maxReasons)
    .map(([reason, count]) => (count === 1 ? reason : `${count} × ${reason}`));
  const more = reasons.size > maxReasons ? ["and other reasons"] : [];
  const left = bundles.length > maxBundles ? [`${bundles.length - maxBundles} were not looked at`] : [];
  return `${place}: ${[...words, ...more, ...left].join(", ")}`;
}

function judgeOne(verifier: BundleVerifier, bundle: unknown, expected: Expectation): Attester | string {
  if (!isModest(bundle)) return "it is larger than an attestation of this kind may be";
  const checked = verifier.check(bundle);
  if (checked.kind === "refused") return `it does not verify: ${checked.why}`;
  const decided = decideAttested(checked.envelope, expected);
  return decided.ok ? decided.value : decided.error;
}
