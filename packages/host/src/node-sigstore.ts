import type { SigstoreLibrary } from "@build-once/clients";
import { loadClients } from "./clients.ts";
import { hostErrors } from "./errors.ts";
import type { BundleCheck, BundleVerifier, Sigstore, SignedEnvelope } from "./sigstore.ts";

/** Sigstore through the library in `dist/clients`. */
export const nodeSigstore: Sigstore = createSigstore(async () => await (await loadClients()).sigstore());

/** The same with the library from elsewhere. */
export function createSigstore(load: () => Promise<SigstoreLibrary>): Sigstore {
  return {
    trust: async (roots) => {
      const library = await load();
      const verifiers = roots.map((root, index) => verifierOf(library, root, index + 1));
      return verifierOfAll(library, verifiers);
    },
  };
}

type Verifier = InstanceType<SigstoreLibrary["verify"]["Verifier"]>;

/** What a root names is demanded: a certificate log, a transparency log, and in any case a time that somebody vouches for. */
function verifierOf({ specs, verify }: SigstoreLibrary, root: unknown, position: number): Verifier {
  try {
    const parsed = specs.TrustedRoot.fromJSON(root);
    const { certificateAuthorities, timestampAuthorities, tlogs, ctlogs } = parsed;
    if (certificateAuthorities.length === 0) throw new Error("it names no certificate authority");
    if (timestampAuthorities.length + tlogs.length === 0)
      throw new Error("it names neither a transparency log nor a timestamp authority");
    return new verify.Verifier(verify.toTrustMaterial(parsed), {
      ctlogThreshold: Math.min(ctlogs.length, 1),
      tlogThreshold: Math.min(tlogs.length, 1),
      timestampThreshold: 1,
    });
  } catch (cause) {
    throw hostErrors.error("trusted-root-invalid", `the trusted root ${position}: ${wordsOf(cause)}`, { cause });
  }
}

function verifierOfAll(library: SigstoreLibrary, verifiers: readonly Verifier[]): BundleVerifier {
  return {
    check: (bundle): BundleCheck => {
      const reasons = new Set<string>();
      for (const verifier of verifiers) {
        try {
          return { kind: "verified", envelope: verifiedBy(library, verifier, bundle) };
        } catch (error) {
          // Whatever a foreign bundle makes the library throw, it was not verified.
          reasons.add(wordsOf(error));
        }
      }
      return { kind: "refused", why: reasons.size === 0 ? "no root is trusted" : [...reasons].join("; ") };
    },
  };
}

function verifiedBy({ bundle: reader, verify }: SigstoreLibrary, verifier: Verifier, value: unknown): SignedEnvelope {
  // Read again for each root: nothing that one verification left behind can help the next.
  const bundle = reader.bundleFromJSON(value);
  if (!reader.isBundleWithDsseEnvelope(bundle)) throw new Error("it signs something else than an envelope");
  const { identity } = verifier.verify(verify.toSignedEntity(bundle));
  if (identity?.subjectAlternativeName === undefined) throw new Error("it has no certificate that names a signer");
  const extensions = new Map<string, Uint8Array>();
  for (const { oid, value: encoded } of identity.oids ?? []) {
    const name = oid?.id.join(".") ?? "";
    if (extensions.has(name)) throw new Error(`its certificate has the extension ${name} twice`);
    extensions.set(name, encoded);
  }
  const { payloadType, payload } = bundle.content.dsseEnvelope;
  return { payloadType, payload, identity: identity.subjectAlternativeName, extensions };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return "unreadable";
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${error.message}${cause}`.slice(0, 300);
}
