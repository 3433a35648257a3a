/** A hash that takes its input in pieces, for what is too large to be held at once. */
export interface RunningHash {
  update(piece: Uint8Array): void;
  /** The lower-case hexadecimal hash of everything so far; nothing can be added afterwards. */
  hex(): string;
}

/** Begins a hash of one of the algorithms that digests are made with. */
export type NewHash = (algorithm: "sha256" | "sha512") => RunningHash;
