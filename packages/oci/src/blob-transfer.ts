import { HttpFailure } from "@build-once/host";
import { ActionError, type Repository } from "@build-once/kernel";
import type { Descriptor } from "./descriptor.ts";

/** A blob as a manifest names it. */
export type BlobName = Pick<Descriptor, "digest" | "sizeBytes">;

/** Where a blob comes from. */
export interface BlobContent {
  /** The repository that has it, which is of use in the same registry. */
  readonly mountFrom?: Repository;
  /** Opens it from its first byte; ends with an error when it is not what its descriptor says. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Blobs up to this size are held whole: the transport can send them again by itself. */
export const maxHeldBytes: number = 1024 * 1024;

/** What a transfer may take: a minute, and what 128 KiB a second make of its size. */
export function transferMs(sizeBytes: number): number {
  return 60_000 + Math.ceil(sizeBytes / 128);
}

/** How long a registry may take to put away what it was sent, or to take the next piece: a minute, and one for each GiB. */
export function settleMs(sizeBytes: number): number {
  return Math.min(maxSettleMs, 60_000 + Math.ceil((sizeBytes / 2 ** 30) * 60_000));
}

const maxSettleMs = 15 * 60_000;

/** True for what a second try may not meet again. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HttpFailure) return true;
  return error instanceof ActionError && (error.kind === "upstream" || error.code === "digest-mismatch");
}

/** Passes content on, and keeps what it broke off with where nobody can translate it. */
export async function* remembering(content: AsyncIterable<Uint8Array>, broken: unknown[]): AsyncIterable<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    broken.push(error);
    throw error;
  }
}

/** The whole content of a small blob. */
export async function collect(content: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<Uint8Array> {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for await (const piece of content) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
