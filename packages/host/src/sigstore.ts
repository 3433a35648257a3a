/** An envelope whose signature was verified, and the certificate's word on who signed it. */
export interface SignedEnvelope {
  /** The media type of `payload`. */
  readonly payloadType: string;
  /** Exactly what was signed. */
  readonly payload: Uint8Array;
  /** The certificate's subject alternative name. */
  readonly identity: string;
  /** Values of the certificate's extensions, as they are encoded, by object identifier in dotted form. */
  readonly extensions: ReadonlyMap<string, Uint8Array>;
}

/** What a bundle turned out to be. */
export type BundleCheck =
  | { readonly kind: "verified"; readonly envelope: SignedEnvelope }
  /** `why` may quote the bundle, which is foreign. */
  | { readonly kind: "refused"; readonly why: string };

/** Checks bundles against trusted roots. */
export interface BundleVerifier {
  /**
   * Verifies one bundle: the envelope's only signature, the certificate's chain at the time that a log or timestamp
   * authority vouches for, the certificate log's promise and the transparency log's entry where the root names such logs.
   * Says nothing of who may sign.
   */
  check(bundle: unknown): BundleCheck;
}

/** Sigstore's verification; the library behind it is `@sigstore/verify`, loaded on first use. */
export interface Sigstore {
  /**
   * Makes a verifier that takes what any of `roots` vouches for; each is a trusted root in its JSON form.
   * @throws {ActionError} `trusted-root-invalid` (input)
   */
  trust(roots: readonly unknown[]): Promise<BundleVerifier>;
}
