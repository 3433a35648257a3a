import { type CommonInputs, type Contract, defineContract } from "@build-once/contract";
import { inputs, type OwnInputs } from "./inputs.ts";
import { reasons, type Reason } from "./reasons.ts";
import { rules } from "./rules.ts";

const outputs = {
  digest: "Digest of the index or manifest, hashed by this action; empty when nothing was found or pushed.",
  reference: "`name@digest`.",
  image: "The image's repository.",
  key: "The tag that ties the commit to the digest.",
  "content-key": "`src-<hash>` of what the build reads; empty where it was not needed or cannot be told.",
  record: "Digest of the build record or note that was attached to the image; empty when none was written.",
  found: "`true` when an image was there.",
  built: "`true` when this run built the image.",
  reused: "`true` when this run uses an image that was there.",
  raced: "`true` when another run published first and its image was adopted.",
  pushed: "`true` when this run pushed.",
  verified: "`true` when the registry served the bytes of `digest` after everything was written.",
  tags: "JSON: `moved` and `held` tags with reasons.",
  "platform-digests": "JSON: platform to manifest digest.",
  bases: "JSON: base image to the digest that was used.",
  "previous-digest":
    "With `promote` and `rollback`: what the first tag pointed to before; empty with `history: false`, which does not look.",
} as const;

/** The interface of build-once-by-digest. */
export const contract: Contract<
  OwnInputs & CommonInputs,
  typeof outputs,
  Readonly<Record<Reason, (typeof reasons)[Reason]>>
> = defineContract({
  action: "build-once-by-digest",
  title: "Build Once · by digest",
  description: "Builds the image of a commit once; every later run, job and workflow gets the same digest.",
  branding: { icon: "package", color: "blue" },
  inputs,
  outputs,
  permissions: [
    { scope: "contents", level: "read", why: "read the commit that is built; `write` with `lock: ref`" },
    { scope: "attestations", level: "read", why: "read the image's attestation; only with `reuse-from: attested`" },
    { scope: "packages", level: "write", why: "push to ghcr.io; `read` is enough for `resolve`" },
  ],
  rules,
  reasons,
});
