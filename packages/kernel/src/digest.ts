import { err, ok, type Result } from "./result.ts";

declare const brand: unique symbol;

/** A content address such as `sha256:<64 lower-case hex>`; only {@link parseDigest} makes one. */
export type Digest = string & { readonly [brand]: "digest" };

const hexLength = new Map([
  ["sha256", 64],
  ["sha512", 128],
]);

/**
 * Parses a digest strictly: registered algorithm, lower-case hex, exact length.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
export function parseDigest(text: string): Result<Digest, string> {
  const colon = text.indexOf(":");
  const length = hexLength.get(text.slice(0, Math.max(colon, 0)));
  if (length === undefined) return err("a digest starts with sha256: or sha512:");
  const hex = text.slice(colon + 1);
  if (hex.length !== length) return err(`expected ${length} hexadecimal digits after the colon, got ${hex.length}`);
  if (!/^[0-9a-f]+$/.test(hex)) return err("a digest is written in lower-case hexadecimal digits");
  return ok(text as Digest);
}

/** The digest `sha256:<hex>` of a hash computed by the caller; throws when `hex` is not 64 lower-case digits. */
export function sha256Digest(hex: string): Digest {
  const digest = parseDigest(`sha256:${hex}`);
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}

/** The algorithm of a digest, in the name `node:crypto` knows it by. */
export function digestAlgorithm(digest: Digest): "sha256" | "sha512" {
  return digest.startsWith("sha512:") ? "sha512" : "sha256";
}

/** The hexadecimal part of a digest. */
export function digestHex(digest: Digest): string {
  return digest.slice(digest.indexOf(":") + 1);
}

/** A digest short enough for a sentence: `sha256:0123456789ab`. */
export function shortDigest(digest: Digest): string {
  return digest.slice(0, digest.indexOf(":") + 13);
}
