/** The extensions of Fulcio's certificates that are read. @see sigstore/fulcio, docs/oid-info.md */
const objectIdentifiers = {
  issuer: "1.3.6.1.4.1.57264.1.8",
  signer: "1.3.6.1.4.1.57264.1.9",
  runner: "1.3.6.1.4.1.57264.1.11",
  repository: "1.3.6.1.4.1.57264.1.12",
  commit: "1.3.6.1.4.1.57264.1.13",
  ref: "1.3.6.1.4.1.57264.1.14",
  repositoryId: "1.3.6.1.4.1.57264.1.15",
  trigger: "1.3.6.1.4.1.57264.1.20",
  run: "1.3.6.1.4.1.57264.1.21",
} as const;

/** What the certificate authority saw in the token of the job that signed; a workflow cannot choose any of it. */
export type Claims = Readonly<Record<keyof typeof objectIdentifiers, string | undefined>>;

/** Reads the claims out of a certificate's extensions; what is missing or malformed is `undefined`. */
export function readClaims(extensions: ReadonlyMap<string, Uint8Array>): Claims {
  const read = (name: keyof typeof objectIdentifiers): string | undefined =>
    decodeText(extensions.get(objectIdentifiers[name]));
  return {
    issuer: read("issuer"),
    signer: read("signer"),
    runner: read("runner"),
    repository: read("repository"),
    commit: read("commit"),
    ref: read("ref"),
    repositoryId: read("repositoryId"),
    trigger: read("trigger"),
    run: read("run"),
  };
}

const utf8String = 0x0c;

/** A UTF8String that fills its bytes exactly. @see ITU-T X.690, 8.1.3 and 8.23 */
function decodeText(encoded: Uint8Array | undefined): string | undefined {
  if (encoded?.[0] !== utf8String) return undefined;
  const first = encoded[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 2) return undefined;
  const start = 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : encoded.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  if (encoded.length !== start + length) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(encoded.subarray(start));
  } catch {
    return undefined;
  }
}
