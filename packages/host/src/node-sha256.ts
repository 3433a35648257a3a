import type { RunningHash } from "./hash.ts";

/** Begins a SHA-256. */
export function newSha256(): RunningHash {
  return newHash("sha256");
}

/** Begins a hash of either algorithm that digests are made with. */
export function newHash(algorithm: "sha256" | "sha512"): RunningHash {
  // Loaded on the first use: it takes milliseconds.
  const hash = process.getBuiltinModule("node:crypto").createHash(algorithm);
  return {
    update: (piece) => {
      hash.update(piece);
    },
    hex: () => hash.digest("hex"),
  };
}
