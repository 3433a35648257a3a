import { formatDuration } from "@build-once/kernel";

/** Clocks of machines differ by no more than this. */
const clockSkewMs = 300_000;

/** What a reuse depends on besides the image itself. */
export interface FreshnessPolicy {
  readonly maxAgeMs: number | undefined;
  readonly rebuildIfBaseMoved: boolean;
}

/** What the build record says of an image, as far as a policy asks. */
export interface BuiltFrom {
  /** Milliseconds since 1970. */
  readonly builtAtMs: number;
  /** Base image reference to the digest that was used; `undefined` when nothing says which bases there were. */
  readonly bases: ReadonlyMap<string, string> | undefined;
}

/**
 * Why an image is built anew although it is there; `undefined` when the policy lets it be reused. What cannot be told
 * counts against it: a policy that is not known to hold does not hold.
 *
 * @param current what each base names now; asked for only with `rebuildIfBaseMoved`
 */
export function decideFreshness(
  policy: FreshnessPolicy,
  built: BuiltFrom | undefined,
  current: ReadonlyMap<string, string>,
  nowMs: number,
): string | undefined {
  if (built === undefined) return "it has no build record that says when and from what it was built";
  const { maxAgeMs } = policy;
  const ageMs = nowMs - built.builtAtMs;
  if (maxAgeMs !== undefined && ageMs < -clockSkewMs) return "its build record says that it was built in the future";
  if (maxAgeMs !== undefined && !(ageMs <= maxAgeMs))
    return `it was built ${formatDuration(Math.max(0, ageMs))} ago, and \`max-age\` is ${formatDuration(maxAgeMs)}`;
  if (!policy.rebuildIfBaseMoved) return undefined;
  if (built.bases === undefined) return "its build record does not say from which bases it was built";
  for (const [reference, digest] of built.bases) {
    const now = current.get(reference);
    if (now !== digest) return `its base ${reference} was ${digest} and is ${now ?? "gone"}`;
  }
  return undefined;
}
