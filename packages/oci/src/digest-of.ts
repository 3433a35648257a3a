import { parseDigest, type Digest } from "@build-once/kernel";

/**
 * The digest of `bytes`, computed here.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
export async function digestOf(bytes: Uint8Array, algorithm: "sha256" | "sha512" = "sha256"): Promise<Digest> {
  const name = algorithm === "sha256" ? "SHA-256" : "SHA-512";
  const hash = new Uint8Array(await crypto.subtle.digest(name, bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const digest = parseDigest(`${algorithm}:${hex}`);
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}
