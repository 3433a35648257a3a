import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong in this action alone. */
export type BuildOnceErrorCode =
  | "image-unknown"
  | "commit-unknown"
  | "secret-file-missing"
  | "image-incomplete"
  | "digest-not-found"
  | "source-moved"
  | "key-unsettled"
  | "history-missing"
  | "platforms-differ"
  | "part-missing";

/** Errors of build-once-by-digest. */
export const buildOnceErrors: ErrorTable<BuildOnceErrorCode> = defineErrors<BuildOnceErrorCode>({
  "image-unknown": {
    kind: "input",
    meaning: "The repository of the image is not known.",
    fix: "Give `image`, such as `ghcr.io/acme/app`.",
  },
  "commit-unknown": {
    kind: "input",
    meaning: "The commit that is built is not known.",
    fix: "Run actions/checkout first, or run inside a workflow, where GITHUB_SHA is set.",
  },
  "secret-file-missing": {
    kind: "input",
    meaning: "A build secret of the form `id=@path` names a file that is not there.",
    fix: "Check the path; it is relative to the workspace.",
  },
  "image-incomplete": {
    kind: "data",
    meaning: "The registry serves an index but not everything that it lists.",
    fix: "Clean-up of untagged manifests removed it, or a push was cut short. Delete the key's tag and run again.",
  },
  "digest-not-found": {
    kind: "input",
    meaning: "The registry has nothing under the digest or reference that was given.",
    fix: "Check `image` and the digest; retention may have removed it.",
  },
  "source-moved": {
    kind: "data",
    meaning: "What `from` names changed while it was promoted.",
    fix: "Promote by `digest`, which cannot move, or run again.",
  },
  "key-unsettled": {
    kind: "upstream",
    meaning: "The commit's key kept changing while this run waited for it to settle.",
    fix: "Something writes the same tag over and over; find it, then run again.",
  },
  "history-missing": {
    kind: "input",
    meaning: "The tag has no history tags as far back as the rollback goes.",
    fix: "Promote with `history: true` (the default), or roll back to a `digest`.",
  },
  "platforms-differ": {
    kind: "input",
    meaning: "The commit's image does not have all the platforms that are wanted.",
    fix: "Give every workflow that builds this image the same `platforms`; a commit has one image.",
  },
  "part-missing": {
    kind: "input",
    meaning: "A platform's part has not been built for this commit.",
    fix: "Let the merging job wait (`needs:`) for one job with `part: true` per platform.",
  },
});
