import type { Digest } from "@build-once/kernel";
import type { BuildClosure } from "../dockerfile/build-closure.ts";

/** An image reference and the digest that a build must use for it. */
export interface SourcePin {
  /** As in a Dockerfile or in full; compared in full. */
  readonly reference: string;
  /** Of the index where there is one: BuildKit picks the platform itself. */
  readonly digest: Digest;
}

/** The references that need a pin for the build to be bound: all bases and the frontend, in full, sorted. */
export function referencesToPin(closure: Pick<BuildClosure, "bases" | "frontend">): readonly string[] {
  const references = closure.bases.map(({ reference }) => reference);
  if (closure.frontend !== undefined) references.push(closure.frontend.reference);
  return [...new Set(references)].sort();
}
