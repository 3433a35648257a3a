import type { Evidence } from "./evidence.ts";

/**
 * The pieces that count: what a job said in its latest attempt; matrix legs share a job's name and all count.
 * The result is ordered by time, then by job and action, so that merging in any order gives the same list.
 */
export function mergeEvidence(pieces: readonly Evidence[]): readonly Evidence[] {
  const latestAttempt = new Map<string, number>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    latestAttempt.set(key, Math.max(latestAttempt.get(key) ?? 0, piece.subject.runAttempt));
  }
  const unique = new Map<string, Evidence>();
  for (const piece of pieces) {
    if (piece.subject.runAttempt === latestAttempt.get(keyOf(piece))) unique.set(orderOf(piece), piece);
  }
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece);
}

function keyOf(piece: Evidence): string {
  // Jobs of two called workflows may share a name; what they were asked tells them apart.
  return JSON.stringify([piece.subject.runId, piece.subject.job, piece.action, piece.inputs]);
}

function orderOf(piece: Evidence): string {
  return JSON.stringify([piece.at, piece.subject.job, piece.action, piece]);
}
