import {
  choice,
  digest,
  duration,
  flag,
  type InputKind,
  integer,
  list,
  pairs,
  path,
  reference,
  repository,
  secret,
  text,
  withDefault,
} from "@build-once/contract";
import { type Digest, err, isTag, ok, type Reference, type Repository } from "@build-once/kernel";
import { parseKnownPlatform } from "./building/known-platform.ts";

/** What the action is asked to do. */
export type Mode = "build" | "resolve" | "record" | "promote" | "rollback";

/** What an image is looked up by. */
export type KeyKind = "commit" | "content";

/** Whose images are reused. */
export type ReuseFrom = "trusted" | "repository" | "attested";

/** The inputs that are the action's own. */
export interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
  readonly mode: InputKind<Mode>;
  readonly image: InputKind<Repository | undefined>;
  readonly context: InputKind<string>;
  readonly file: InputKind<string | undefined>;
  readonly target: InputKind<string | undefined>;
  readonly platforms: InputKind<readonly string[]>;
  readonly "build-args": InputKind<ReadonlyMap<string, string>>;
  readonly "build-contexts": InputKind<ReadonlyMap<string, string>>;
  readonly secrets: InputKind<ReadonlyMap<string, string>>;
  readonly network: InputKind<string | undefined>;
  readonly load: InputKind<boolean>;
  readonly key: InputKind<readonly KeyKind[]>;
  readonly tags: InputKind<readonly string[]>;
  readonly labels: InputKind<ReadonlyMap<string, string>>;
  readonly annotations: InputKind<ReadonlyMap<string, string>>;
  readonly cache: InputKind<string>;
  readonly push: InputKind<"auto" | "true" | "false">;
  readonly provenance: InputKind<string>;
  readonly sbom: InputKind<string>;
  readonly "source-date-epoch": InputKind<number | undefined>;
  readonly part: InputKind<boolean>;
  readonly merge: InputKind<boolean>;
  readonly lint: InputKind<"warn" | "fail" | "off">;
  readonly "max-age": InputKind<number | undefined>;
  readonly "rebuild-if-base-moved": InputKind<boolean>;
  readonly verify: InputKind<"auto" | "digest" | "all">;
  readonly lock: InputKind<"none" | "ref">;
  readonly "reuse-from": InputKind<ReuseFrom>;
  readonly "signer-workflow": InputKind<string | undefined>;
  readonly "source-ref": InputKind<string | undefined>;
  readonly "trusted-root": InputKind<string | undefined>;
  readonly "on-lookup-error": InputKind<"fail" | "build">;
  readonly username: InputKind<string | undefined>;
  readonly password: InputKind<string | undefined>;
  readonly digest: InputKind<Digest | undefined>;
  readonly from: InputKind<Reference | undefined>;
  readonly tag: InputKind<string | undefined>;
  readonly steps: InputKind<number | undefined>;
  readonly history: InputKind<boolean>;
  readonly metadata: InputKind<ReadonlyMap<string, string>>;
  readonly "record-file": InputKind<string | undefined>;
  readonly insecure: InputKind<boolean>;
  readonly required: InputKind<boolean>;
  readonly "dry-run": InputKind<boolean>;
}

/** Names that the action looks commits up by; nobody else may point them elsewhere. */
export function isKey(tag: string): boolean {
  return /^(?:claim-)?(?:(?:pr-|ref-)?(?:sha|src)|head)-[0-9a-f]{40,}(?:-|$)/.test(tag);
}

/** Their declarations. */
export const inputs: OwnInputs = {
  mode: withDefault(
    choice(["build", "resolve", "record", "promote", "rollback"], {
      description:
        "`build` reuses the image of this commit or builds it; `resolve` only looks it up; `record` ties an existing `digest` to this commit; `promote` points `tags` to `digest` or `from`; `rollback` points `tag` back by `steps`, or to `digest`.",
    }),
    "build",
  ),
  image: repository({ description: "Repository of the image; `ghcr.io/<owner>/<repo>` in lower case unless given." }),
  context: withDefault(path({ description: "Build context, as `docker buildx build` takes it." }), "."),
  file: path({ description: "Dockerfile; `<context>/Dockerfile` unless given." }),
  target: text({ description: "Stage to build." }),
  platforms: list({
    description: "Platforms such as `linux/amd64`; the builder's own unless given.",
    item: parseKnownPlatform,
  }),
  "build-args": pairs({ description: "Build arguments. They stay in the image's history: not for secrets." }),
  "build-contexts": pairs({
    description: "Named contexts, such as `python:3.12=docker-image://registry/python@sha256:…` for an exact `FROM`.",
  }),
  secrets: pairs({
    description:
      "Build secrets, `id=value` or `id=@path`; handed over as files, never in the key or on a command line.",
    secret: true,
  }),
  network: text({ description: "Network of `RUN` instructions, as buildx takes it." }),
  load: withDefault(flag({ description: "Also load the image into the engine when it is built." }), "false"),
  key: list({
    description:
      "Keys that are looked up and written, in this order: `commit` is `sha-<40 hex>`, `content` is `src-<hash of what the build reads>`.",
    default: "commit, content",
    item: (value) => (value === "commit" || value === "content" ? ok(value) : err("a key is `commit` or `content`")),
  }),
  tags: list({
    description:
      "`auto` = `branch-<ref>` (with a hash at its end where the name is no tag), `pr-<number>` and `head-<commit>`, `latest` on the default branch, on `v*` tags the version ladder; or tags. Moving tags never go back to an older commit.",
    default: "auto",
    item: (value) => {
      if (isKey(value)) return err("is the name of a key, which ties a commit to its one image and never moves");
      return value === "auto" || isTag(value) ? ok(value) : err("is not a tag");
    },
  }),
  labels: pairs({ description: "Labels besides the OCI standard set." }),
  annotations: pairs({ description: "Annotations besides the OCI standard set." }),
  cache: withDefault(
    text({ description: "`auto` (the runner's cache where there is one), `gha`, `registry=<reference>` or `none`." }),
    "auto",
  ),
  push: withDefault(
    choice(["auto", "true", "false"], {
      description: "`auto` pushes except in runs of forks and of Dependabot, whose token cannot write.",
    }),
    "auto",
  ),
  provenance: withDefault(text({ description: "As `--provenance` of buildx." }), "mode=max"),
  sbom: withDefault(text({ description: "As `--sbom` of buildx." }), "false"),
  "source-date-epoch": integer({
    description: "Time of everything the build writes, in seconds since 1970; the commit's time unless given.",
    min: 0,
    max: 253_402_300_799,
  }),
  part: withDefault(
    flag({
      description:
        "This job builds one of several platforms: it writes a key of that platform and no tags; a job with `merge: true` puts the parts together.",
    }),
    "false",
  ),
  merge: withDefault(
    flag({ description: "Build nothing; assemble the image from the parts that other jobs built, one a platform." }),
    "false",
  ),
  lint: withDefault(
    choice(["warn", "fail", "off"], {
      description:
        "Findings of BuildKit's checks of the Dockerfile, on a build: annotations, a failure, or not asked for.",
    }),
    "warn",
  ),
  "max-age": duration({ description: "Reuse nothing that was built longer ago; such an image is built anew." }),
  "rebuild-if-base-moved": withDefault(
    flag({ description: "Reuse nothing whose base images have moved since; it is built anew." }),
    "false",
  ),
  verify: withDefault(
    choice(["auto", "digest", "all"], {
      description:
        "What is proved of an image that is reused, besides its hashed bytes: `digest` nothing; `all` every child and configuration; `auto` the platforms' manifests before a build is left out, nothing for `resolve` and `promote`.",
    }),
    "auto",
  ),
  lock: withDefault(
    choice(["none", "ref"], {
      description:
        "`ref` decides between runs that publish at once by a git reference (`refs/build-once/…`, needs `contents: write`), so that even a third run never sees the one that is overtaken.",
    }),
    "none",
  ),
  "reuse-from": withDefault(
    choice(["trusted", "repository", "attested"], {
      description:
        "`trusted`: the default branch and tags reuse only what such runs built, other runs write keys of their own; `repository`: every run shares one key; `attested`: whatever has an attestation by `signer-workflow` for `source-ref`.",
    }),
    "trusted",
  ),
  "signer-workflow": text({
    description:
      "With `attested`: the workflow whose attestation is believed, compared exactly, such as `acme/app/.github/workflows/ci.yml`.",
  }),
  "source-ref": text({
    description:
      "With `attested`: the ref the image was built from, compared exactly; the default branch unless given.",
  }),
  "trusted-root": path({
    description: "With `attested`: a Sigstore trusted root, as `gh attestation trusted-root` prints it.",
  }),
  "on-lookup-error": withDefault(
    choice(["fail", "build"], { description: "What a failed lookup does; it never counts as missing." }),
    "fail",
  ),
  username: text({ description: "User of the registry; unless given, the docker configuration's." }),
  password: secret({ description: "Password or token of the registry; for ghcr.io the job token unless given." }),
  digest: digest({ description: "What `record` ties, `promote` and `rollback` point to, `resolve` checks." }),
  from: reference({
    description:
      "What `promote` and `resolve` read instead of `digest`: a tag or digest of `image`; with `promote` also of another repository or registry, whose image is then copied with everything that refers to it.",
  }),
  tag: text({ description: "With `rollback`: the tag to point back, such as `prod`.", maxLength: 128 }),
  steps: integer({
    description: "With `rollback`: how many promotions to go back; 1 unless `digest` is given.",
    min: 1,
    max: 1000,
  }),
  history: withDefault(
    flag({
      description: "With `promote`: also write `<tag>-<n>`, which `rollback` reads and which keeps clean-up away.",
    }),
    "true",
  ),
  metadata: pairs({
    description:
      "With `build` and `record`: kept with the image, as annotations of the record or note that is attached to it, and in `record-file`. Anybody who may pull can read it.",
  }),
  "record-file": path({
    description:
      "Also write what ties the commit to the digest as a JSON file here; an older one is removed first, and none is written without a digest.",
  }),
  insecure: withDefault(flag({ description: "Speak plain HTTP to a registry that is not on this machine." }), "false"),
  required: withDefault(flag({ description: "With `resolve`: not found is a failure." }), "false"),
  "dry-run": withDefault(
    flag({ description: "Say what would be built, tagged or promoted, and write nothing." }),
    "false",
  ),
};
