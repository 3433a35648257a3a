/** A SHA-256, or another hash, that takes its input in pieces, for what is too large to be held at once. */
export interface Sha256 {
  update(piece: Uint8Array): void;
  /** The lower-case hexadecimal hash of everything so far; nothing can be added afterwards. */
  hex(): string;
}

/** Begins a SHA-256. */
export function newSha256(): Sha256 {
  return newHash("sha256");
}

/** Begins a hash of either algorithm that digests are made with. */
export function newHash(algorithm: "sha256" | "sha512"): Sha256 {
  // Loaded on the first use: it takes milliseconds.
  const hash = process.getBuiltinModule("node:crypto").createHash(algorithm);
  return {
    update: (piece) => {
      hash.update(piece);
    },
    hex: () => hash.digest("hex"),
  };
}
