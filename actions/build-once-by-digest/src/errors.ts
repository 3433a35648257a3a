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
  | "rival-refused"
  | "lock-unavailable"
  | "lock-unreadable"
  | "lock-invalid"
  | "history-missing"
  | "history-tag-too-long"
  | "history-contested"
  | "tags-refused"
  | "rollback-target-gone"
  | "platforms-differ"
  | "builds-differ"
  | "base-unknown"
  | "content-unkeyed"
  | "part-missing"
  | "part-mismatched"
  | "cache-invalid"
  | "record-file-unwritable";

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
    fix: "Clean-up of untagged manifests removed it, or a push was cut short. Run `mode: build` for the commit, which builds it anew.",
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
    meaning: "The tag on which runs agree kept changing, or the registry did not serve what was written to it.",
    fix: "Something writes the same tag over and over, or the registry lags for more than a minute; find it, then run again, or set `lock: ref`.",
  },
  "rival-refused": {
    kind: "data",
    meaning: "Another run published an image of the same key first, and `reuse-from` does not let it be used.",
    fix: "Run the job again when that run has attested its image. If there is no such run, somebody planted it: delete the key's tag, the tag `claim-<key>` and the references under `refs/build-once/`, and find out who may push.",
  },
  "lock-unavailable": {
    kind: "input",
    meaning: "`lock: ref` is set outside of a repository on GitHub, or without a token.",
    fix: "Leave `github-token` at its default, or set `lock: none`.",
  },
  "lock-unreadable": {
    kind: "upstream",
    meaning: "GitHub says that the git reference which decides between runs exists, and does not show it.",
    fix: "Run the job again; nothing was tagged.",
  },
  "lock-invalid": {
    kind: "data",
    meaning: "A git reference under `refs/build-once/` does not hold what this action writes there.",
    fix: "Somebody else wrote it: delete the reference that the message names, and find out who may write to the repository.",
  },
  "history-missing": {
    kind: "input",
    meaning: "The tag has no history tags as far back as the rollback goes.",
    fix: "Promote with `history: true` (the default), or roll back to a `digest`.",
  },
  "history-tag-too-long": {
    kind: "input",
    meaning: "A tag is so long that its history tag `<tag>-<n>` would have more than 128 characters.",
    fix: "Use a shorter tag, or set `history: false`.",
  },
  "history-contested": {
    kind: "upstream",
    meaning: "Other runs took every history number that this run tried. The tag was moved.",
    fix: "Give the jobs that promote to one tag a `concurrency:` group, then run this job again.",
  },
  "tags-refused": {
    kind: "upstream",
    meaning: "Some tags were moved and the registry refused others.",
    fix: "The message names both and the registry's reason; run the job again once it is solved.",
  },
  "rollback-target-gone": {
    kind: "data",
    meaning: "The image that the rollback goes back to is not whole in the registry any more. Nothing was moved.",
    fix: "Clean-up removed it: roll back further (`steps`), or to a `digest` that is still there, and let clean-up keep what the history tags name.",
  },
  "platforms-differ": {
    kind: "input",
    meaning: "The commit's image does not have all the platforms that are wanted.",
    fix: "Give every workflow that builds this image the same `platforms`; a commit has one image.",
  },
  "builds-differ": {
    kind: "input",
    meaning: "The commit's image was built from another context, Dockerfile or target than this job's.",
    fix: "A commit has one image under one name: give each build its own `image`, such as `ghcr.io/acme/app/api`.",
  },
  "content-unkeyed": {
    kind: "input",
    meaning: "`key` is `content` alone, and what the build reads cannot be told.",
    fix: "Add `commit` to `key`, or pin what the message names: a checksum for a URL, a commit for a git address.",
  },
  "base-unknown": {
    kind: "input",
    meaning: "A base image of the Dockerfile does not exist, or its name cannot be read.",
    fix: "Check the `FROM` line and the build arguments in it; a private base needs a docker login of its registry.",
  },
  "part-missing": {
    kind: "input",
    meaning: "A platform's part has not been built for this commit.",
    fix: "Let the merging job wait (`needs:`) for one job with `part: true` per platform.",
  },
  "part-mismatched": {
    kind: "input",
    meaning: "What is published as a platform's part is not an image of that platform alone.",
    fix: "Give each job with `part: true` its own platform, and build under a new commit, or delete the part's tag.",
  },
  "cache-invalid": {
    kind: "input",
    meaning: "`cache: registry=<reference>` names no tag that a cache can be written to.",
    fix: "Give a repository with a tag, such as `registry=ghcr.io/acme/app-cache:main`.",
  },
  "record-file-unwritable": {
    kind: "input",
    meaning: "The place of `record-file` is not a file that can be replaced.",
    fix: "Give `record-file` the path of a file, not of a folder.",
  },
});
