/** What a broken rule does. */
export type Level = "off" | "warn" | "fail";

/** A rule as it is documented: its level unless `rules` says otherwise, and what it demands. */
export interface RuleRow {
  readonly level: Level;
  readonly demands: string;
  /** True: `rules` cannot soften it, because everything else rests on it. */
  readonly fixed?: true;
}

/** A rule's name. */
export type RuleName =
  | "image-digest"
  | "image-children"
  | "image-layers"
  | "image-platforms"
  | "image-labels"
  | "image-revision"
  | "image-user"
  | "image-size"
  | "image-env"
  | "image-attestation"
  | "image-loaded"
  | "artifact-present"
  | "artifact-unexpired"
  | "artifact-run"
  | "artifact-commit"
  | "artifact-fork"
  | "artifact-content"
  | "files-present"
  | "files-listed"
  | "manifest-readable"
  | "manifest-match"
  | "package-present"
  | "package-name"
  | "package-content"
  | "evidence-present"
  | "evidence-passed"
  | "evidence-subject"
  | "evidence-digest"
  | "preflight-workflows"
  | "preflight-permissions"
  | "preflight-docker"
  | "preflight-buildx"
  | "preflight-environment"
  | "preflight-token"
  | "scan-readable"
  | "scan-covered"
  | "scan-findings";

/** Every rule by name. */
export const ruleRows: Readonly<Record<RuleName, RuleRow>> = {
  "image-digest": { level: "fail", fixed: true, demands: "the registry serves bytes with exactly that digest" },
  "image-children": {
    level: "fail",
    demands: "every manifest and configuration that the image lists is there with its digest",
  },
  "image-layers": { level: "off", demands: "every layer is there (one request a layer)" },
  "image-platforms": {
    level: "fail",
    demands: "the expected platforms are there, and each configuration says the platform it is listed under",
  },
  "image-labels": { level: "fail", demands: "every image has the expected labels" },
  "image-revision": {
    level: "fail",
    demands:
      "the label `org.opencontainers.image.revision` is the expected commit, or build-once-by-digest reused the image for it in this job; `warn` unless `commit` is given",
  },
  "image-user": { level: "warn", demands: "the image runs as the expected user; `fail` when `user` is not `non-root`" },
  "image-size": { level: "fail", demands: "the layers of each platform together are within `max-size`" },
  "image-env": { level: "fail", demands: "no environment variable looks like a secret" },
  "image-attestation": { level: "fail", fixed: true, demands: "attestations are verified; `attestation` says when" },
  "image-loaded": { level: "fail", fixed: true, demands: "the engine of this machine has an image of that name" },
  "artifact-present": { level: "fail", demands: "the run has an artifact of that name" },
  "artifact-unexpired": { level: "fail", demands: "the artifact can still be downloaded" },
  "artifact-run": { level: "fail", demands: "the artifact belongs to the expected run" },
  "artifact-commit": { level: "fail", demands: "the run was about the expected commit" },
  "artifact-fork": { level: "fail", demands: "the run's commit is not from a fork" },
  "artifact-content": {
    level: "fail",
    demands: "the archive's bytes have the digest that GitHub tells, checked before it is unpacked",
  },
  "files-present": { level: "fail", demands: "the pattern matches at least one file" },
  "files-listed": { level: "fail", demands: "each file of `files` is in the manifests that are checked as well" },
  "manifest-readable": { level: "fail", fixed: true, demands: "the manifest is there and names at least one file" },
  "manifest-match": { level: "fail", demands: "each file that the manifest names is there with its hash" },
  "package-present": { level: "fail", demands: "the pattern matches at least one file" },
  "package-name": { level: "fail", demands: "the file is named as a wheel, a source distribution or an npm tarball" },
  "package-content": {
    level: "fail",
    demands: "the archive can be read, and name and version inside agree with the file's name",
  },
  "evidence-present": { level: "fail", demands: "the run left evidence of the action" },
  "evidence-passed": { level: "fail", demands: "every such piece says that the action passed" },
  "evidence-subject": {
    level: "fail",
    fixed: true,
    demands: "every such piece speaks about this repository, that run and its commit",
  },
  "evidence-digest": {
    level: "fail",
    fixed: true,
    demands: "what build-once-by-digest left names one digest, and it is the one of `image=` where that is checked too",
  },
  "preflight-workflows": { level: "fail", demands: "GitHub's own parser accepts each workflow file" },
  "preflight-permissions": { level: "warn", demands: "each workflow file says what its jobs' token may do" },
  "preflight-docker": { level: "fail", demands: "Docker's engine answers" },
  "preflight-buildx": { level: "fail", demands: "Buildx is there" },
  "preflight-environment": { level: "fail", demands: "the runner's variables are set and well-formed" },
  "preflight-token": { level: "fail", demands: "GitHub takes the job's token; each row says what it may read" },
  "scan-readable": { level: "fail", fixed: true, demands: "there is a scanner's report, and it can be read" },
  "scan-covered": { level: "fail", demands: "the scanner found packages or files that it could look at" },
  "scan-findings": { level: "fail", demands: "nothing was found at the severities of `severity`" },
};

/** True for the name of a rule. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(ruleRows, name);
}

/** The row of a rule. */
export function ruleRow(name: RuleName): RuleRow {
  return ruleRows[name];
}
