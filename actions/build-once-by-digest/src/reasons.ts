/** Why the action ended as it did. */
export const reasons = {
  reused: { verdict: "pass", meaning: "The commit's image was there and is used." },
  "reused-content": {
    verdict: "pass",
    meaning: "The commit had no image, but an earlier build read exactly the same; its image is tied to this commit.",
  },
  built: { verdict: "pass", meaning: "The commit had no image; this run built and pushed it." },
  "built-not-pushed": {
    verdict: "pass",
    meaning: "The image was built and not pushed, because this run may not or shall not write.",
  },
  repaired: {
    verdict: "pass",
    meaning:
      "The image had lost a part in the registry; it was built again, came out the same, and the image is whole.",
  },
  merged: { verdict: "pass", meaning: "The parts that other jobs built were put together and published." },
  "lint-failed": {
    verdict: "fail",
    meaning: "BuildKit's checks found something in the Dockerfile, and `lint: fail` is set.",
    fix: "Change what the annotations name, or set `lint: warn`.",
  },
  "adopted-winner": {
    verdict: "pass",
    meaning:
      "Another run published the commit's image while this one built; its image is used, ours was left untagged.",
  },
  found: { verdict: "pass", meaning: "The image was looked up and is there." },
  "not-found": {
    verdict: "pass",
    meaning: "The image was looked up and is not there; that is an answer, not a failure.",
  },
  missing: {
    verdict: "fail",
    meaning: "The image was looked up with `required: true` and is not there.",
    fix: "Build it first (`mode: build`), or check `image` and which commit is checked out.",
  },
  recorded: { verdict: "pass", meaning: "The digest is tied to the commit." },
  "recorded-otherwise": {
    verdict: "fail",
    meaning: "The commit is tied to another digest already.",
    fix: "Use the digest that is recorded, or delete the key's tag if it is wrong.",
  },
  promoted: { verdict: "pass", meaning: "Every tag points to the digest." },
  overtaken: {
    verdict: "fail",
    meaning: "Another run pointed a tag to another image at the same time, and the registry kept that.",
    fix: "Give the jobs that promote to one tag a `concurrency:` group; run the job again if its image is the one that is wanted.",
  },
  "rolled-back": { verdict: "pass", meaning: "The tag points to the earlier image again." },
  "dry-run": { verdict: "skip", meaning: "Nothing was written: `dry-run` is set." },
} as const;

/** A reason's code. */
export type Reason = keyof typeof reasons;
