import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong between the action and an image registry. */
export type OciErrorCode =
  | "registry-unauthorized"
  | "registry-forbidden"
  | "registry-rate-limited"
  | "registry-not-found"
  | "registry-unavailable"
  | "registry-answer-invalid"
  | "registry-repository-missing"
  | "registry-name-invalid"
  | "registry-quota-exceeded"
  | "registry-unsupported"
  | "registry-realm-refused"
  | "registry-redirect-refused"
  | "manifest-invalid"
  | "manifest-too-large"
  | "manifest-rejected"
  | "manifest-not-served"
  | "blob-invalid"
  | "blob-too-large"
  | "blob-upload-failed"
  | "digest-mismatch"
  | "tag-immutable"
  | "tag-protected"
  | "copy-too-large"
  | "attachments-differ"
  | "docker-config-invalid"
  | "credential-helper-failed";

/** Errors of the registry client and of the image model. */
export const ociErrors: ErrorTable<OciErrorCode> = defineErrors<OciErrorCode>({
  "registry-unauthorized": {
    kind: "permission",
    meaning: "The registry wants credentials and got none, or refused those it got.",
    fix: "Give `username` and `password`, or log in with a docker login step earlier in the job. For ghcr.io the job token is used: it needs `permissions: packages: read`.",
  },
  "registry-forbidden": {
    kind: "permission",
    meaning: "The registry knows the credentials and does not allow this.",
    fix: "To push give the job `permissions: packages: write`, to read `packages: read`.",
  },
  "registry-rate-limited": {
    kind: "upstream",
    meaning: "The registry kept answering that there were too many requests.",
    fix: "Run the job again later; log in (anonymous limits are lower), and give concurrent jobs of one image a `concurrency:` group.",
  },
  "registry-not-found": {
    kind: "input",
    meaning: "A repository, manifest or blob that must exist is not in the registry.",
    fix: "Check name, tag and digest. A clean-up job that deletes untagged versions also deletes the platform manifests of an index.",
  },
  "registry-unavailable": {
    kind: "upstream",
    meaning: "The registry kept failing, or its answers ended early, until the schedule of attempts ran out.",
    fix: "Run the job again; if it persists look at the registry's status page and at proxies in between. It was not taken for a missing image.",
  },
  "registry-answer-invalid": {
    kind: "upstream",
    meaning: "Something answered in the registry's place, or the registry broke the protocol.",
    fix: "Check that the image name's host is a registry and that no proxy or login page answers for it.",
  },
  "registry-repository-missing": {
    kind: "input",
    meaning: "The registry has no repository of that name and makes none when something is pushed.",
    fix: "Create the repository once; the message names the registry, and the hint the command for it.",
  },
  "registry-name-invalid": {
    kind: "input",
    meaning: "The registry does not take a repository name or tag.",
    fix: "Use lower-case names with as many parts as the registry allows, and tags of at most 128 letters, digits, `_`, `.` and `-`.",
  },
  "registry-quota-exceeded": {
    kind: "upstream",
    meaning: "The registry has no room left for this account, or at all.",
    fix: "Delete versions that nothing refers to, or raise the quota; then run the job again.",
  },
  "registry-unsupported": {
    kind: "upstream",
    meaning:
      "The registry does not do what it was asked for: it refuses indexes, referrers, deletions, or every write.",
    fix: "The message says what was refused. Build one platform without attestations, or use a registry that implements OCI 1.1.",
  },
  "registry-realm-refused": {
    kind: "permission",
    meaning: "The registry sends credentials to a place that cannot be trusted with them.",
    fix: "The token service must use https and belong to the registry's own site, and must not redirect; docs/security.md, “Where credentials may go”, has the rules. Check the registry's name; if it is right, its token service is set up wrongly.",
  },
  "registry-redirect-refused": {
    kind: "upstream",
    meaning:
      "The registry redirects without end, to a place without https or with a private address, or away from where this request may go.",
    fix: "Name the registry's real host in the image name. Storage must be reached by https and under a public name, or where the registry itself is.",
  },
  "manifest-invalid": {
    kind: "data",
    meaning: "A manifest, index or image configuration is not what the OCI image specification says.",
    fix: "Build and push the image again with a current tool; the message says where the document is wrong.",
  },
  "manifest-too-large": {
    kind: "data",
    meaning: "A manifest is larger than 4 MiB, which no registry has to accept.",
    fix: "Check what is stored under that name; it is hardly an image.",
  },
  "manifest-rejected": {
    kind: "upstream",
    meaning: "The registry did not store a manifest.",
    fix: "The message carries the registry's own reason. When it names a missing blob, push the image again.",
  },
  "manifest-not-served": {
    kind: "upstream",
    meaning: "The registry accepted a manifest and then did not serve it.",
    fix: "Run the job again. If it persists, the registry lags or a clean-up job deletes what was just pushed.",
  },
  "blob-invalid": {
    kind: "data",
    meaning: "A blob's length is not the one its descriptor tells.",
    fix: "Push the image again.",
  },
  "blob-too-large": {
    kind: "data",
    meaning: "A blob is larger than what it is read for allows.",
    fix: "An image configuration has at most 8 MiB; check what the manifest names as its configuration.",
  },
  "blob-upload-failed": {
    kind: "upstream",
    meaning: "The registry did not take a blob.",
    fix: "Run the job again; the message carries the registry's own reason.",
  },
  "digest-mismatch": {
    kind: "data",
    meaning: "Bytes that the registry served do not have the digest that was asked for or announced.",
    fix: "Do not use that image. Something between the registry and this job changes content, or the registry's storage is damaged.",
  },
  "tag-immutable": {
    kind: "input",
    meaning: "The registry refuses to move a tag that exists already.",
    fix: "Use the digest that the tag has, or exclude this tag from the repository's immutability rule.",
  },
  "tag-protected": {
    kind: "permission",
    meaning: "A rule of the registry protects a tag from this account.",
    fix: "Use an account that the rule lets through, or exclude the tag from the rule.",
  },
  "copy-too-large": {
    kind: "data",
    meaning: "More belongs to an image than to any that is in use, or it is nested without end.",
    fix: "Look at what refers to the image; delete what a faulty tool attached over and over.",
  },
  "attachments-differ": {
    kind: "data",
    meaning:
      "Source and target have a tag such as `sha256-<digest>.sig` each, and each holds something that the other lacks.",
    fix: "Delete the tag in one of them, or attach signatures as referrers, of which there can be many.",
  },
  "docker-config-invalid": {
    kind: "input",
    meaning: "The docker configuration file cannot be read.",
    fix: "Log in again, which rewrites the file, or point `DOCKER_CONFIG` to a good one.",
  },
  "credential-helper-failed": {
    kind: "input",
    meaning: "A credential helper named in the docker configuration did not give credentials.",
    fix: "Run `docker-credential-<name> get` by hand with the registry's host on standard input, or remove the helper from the configuration.",
  },
});
