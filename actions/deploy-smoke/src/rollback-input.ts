import type { InputKind } from "@build-once/contract";
import { type Digest, err, ok, parseDigest } from "@build-once/kernel";

/** What to do when the new image turns out to be bad. */
export type RollbackWish =
  | { readonly kind: "auto" }
  | { readonly kind: "off" }
  | { readonly kind: "digest"; readonly digest: Digest };

/** `auto`, `off` or a digest. */
export function rollbackInput(description: string): InputKind<RollbackWish> {
  return {
    kind: "rollback",
    description,
    default: "auto",
    allowed: "`auto`, `off`, or `sha256:` and 64 hexadecimal digits",
    choices: ["auto", "off"],
    secret: false,
    required: false,
    absent: { kind: "auto" },
    parse: (text) => {
      if (text === "auto" || text === "off") return ok({ kind: text });
      const digest = parseDigest(text);
      return digest.ok ? ok({ kind: "digest", digest: digest.value }) : err("is not auto, off or a digest");
    },
  };
}

/** Something that may serve again. */
export type RollbackCandidate =
  /** The container that served before; it only has to be started. */
  | { readonly kind: "container"; readonly id: string; readonly digest: Digest | undefined }
  /** An image to be pulled and run with the new deployment's settings. */
  | { readonly kind: "image"; readonly digest: Digest };

/** What is known of the deployment before. */
export interface Earlier {
  readonly container:
    | { readonly id: string; readonly digest: Digest | undefined; readonly wasRunning: boolean }
    | undefined;
  /** From the record of this machine. */
  readonly lastGood: Digest | undefined;
}

/** What to put back after the new image failed, in the order to try; never the digest that just failed. */
export function planRollback(wish: RollbackWish, earlier: Earlier, failed: Digest): readonly RollbackCandidate[] {
  if (wish.kind === "off") return [];
  const { container, lastGood } = earlier;
  const candidates: RollbackCandidate[] = [];
  // The container that was serving is proof enough, even of the same digest: its settings were the ones that worked.
  const serving: RollbackCandidate | undefined =
    container?.wasRunning === true ? { kind: "container", id: container.id, digest: container.digest } : undefined;
  if (wish.kind === "digest" && wish.digest !== container?.digest && wish.digest !== failed)
    candidates.push({ kind: "image", digest: wish.digest });
  if (serving !== undefined) candidates.push(serving);
  const known = wish.kind === "auto" ? lastGood : undefined;
  if (serving === undefined && known !== undefined && known !== failed)
    candidates.push({ kind: "image", digest: known });
  return candidates;
}
