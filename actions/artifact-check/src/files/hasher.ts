import type { Files } from "@build-once/host";
import { type Digest, sha256Digest } from "@build-once/kernel";

/** A SHA-256 that takes its input in pieces. */
export interface Hasher {
  update(piece: Uint8Array): void;
  hex(): string;
}

/** Makes a SHA-256; given by the composition root, because pieces need the platform's own. */
export type NewHasher = () => Hasher;

/** The SHA-256 of a file, read in pieces. @throws {ActionError} `file-missing` (data) */
export async function hashFile(files: Files, newHasher: NewHasher, path: string): Promise<Digest> {
  const hasher = newHasher();
  for await (const piece of files.stream(path)) hasher.update(piece);
  return sha256Digest(hasher.hex());
}
