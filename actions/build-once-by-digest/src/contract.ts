import {
  type CommonInputs,
  choice,
  type Contract,
  defineContract,
  digest,
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
import { reasons, type Reason } from "./reasons.ts";

/** What the action is asked to do. */
export type Mode = "build" | "resolve" | "record" | "promote";

interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
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
  readonly key: InputKind<readonly string[]>;
  readonly tags: InputKind<readonly string[]>;
  readonly labels: InputKind<ReadonlyMap<string, string>>;
  readonly annotations: InputKind<ReadonlyMap<string, string>>;
  readonly cache: InputKind<string>;
  readonly push: InputKind<"auto" | "true" | "false">;
  readonly provenance: InputKind<string>;
  readonly sbom: InputKind<string>;
  readonly "source-date-epoch": InputKind<number | undefined>;
  readonly "reuse-from": InputKind<"trusted" | "repository">;
  readonly "on-lookup-error": InputKind<"fail" | "build">;
  readonly username: InputKind<string | undefined>;
  readonly password: InputKind<string | undefined>;
  readonly digest: InputKind<Digest | undefined>;
  readonly from: InputKind<Reference | undefined>;
  readonly required: InputKind<boolean>;
  readonly "dry-run": InputKind<boolean>;
}

/** Names that the action looks commits up by; nobody else may point them elsewhere. */
function isKey(tag: string): boolean {
  return /^(?:(?:pr-|ref-)?(?:sha|src)|head)-[0-9a-f]{40,}$/.test(tag);
}

const inputs: OwnInputs = {
  mode: withDefault(
    choice(["build", "resolve", "record", "promote"], {
      description:
        "`build` reuses the image of this commit or builds it; `resolve` only looks it up; `record` ties an existing `digest` to this commit; `promote` points `tags` to `digest` or `from`.",
    }),
    "build",
  ),
  image: repository({ description: "Repository of the image; `ghcr.io/<owner>/<repo>` in lower case unless given." }),
  context: withDefault(path({ description: "Build context, as `docker buildx build` takes it." }), "."),
  file: path({ description: "Dockerfile; `<context>/Dockerfile` unless given." }),
  target: text({ description: "Stage to build." }),
  platforms: list({
    description: "Platforms such as `linux/amd64`; the builder's own unless given.",
    item: (value) =>
      /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/.test(value) ? ok(value) : err("is not os/architecture"),
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
    description: "Keys that are looked up and written; `commit` is `sha-<40 hex>`.",
    default: "commit",
    item: (value) => (value === "commit" ? ok(value) : err("the key is `commit`")),
  }),
  tags: list({
    description:
      "`auto` = `branch-<ref>`, `pr-<number>` and `head-<commit>`, `latest` on the default branch, on `v*` tags the version ladder; or tags. Moving tags never go back to an older commit.",
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
  "reuse-from": withDefault(
    choice(["trusted", "repository"], {
      description:
        "`trusted`: the default branch and tags reuse only what such runs built, other runs write keys of their own; `repository`: every run shares one key.",
    }),
    "trusted",
  ),
  "on-lookup-error": withDefault(
    choice(["fail", "build"], { description: "What a failed lookup does; it never counts as missing." }),
    "fail",
  ),
  username: text({ description: "User of the registry; unless given, the docker configuration's." }),
  password: secret({ description: "Password or token of the registry; for ghcr.io the job token unless given." }),
  digest: digest({ description: "What `record` ties, `promote` points to, `resolve` checks." }),
  from: reference({
    description: "What `promote` and `resolve` read instead of `digest`: a tag or digest of `image`.",
  }),
  required: withDefault(flag({ description: "With `resolve`: not found is a failure." }), "false"),
  "dry-run": withDefault(
    flag({ description: "Say what would be built, tagged or promoted, and write nothing." }),
    "false",
  ),
};

const outputs = {
  digest: "Digest of the index or manifest, hashed by this action; empty when nothing was found or pushed.",
  reference: "`name@digest`.",
  image: "The image's repository.",
  key: "The tag that ties the commit to the digest.",
  found: "`true` when an image was there.",
  built: "`true` when this run built the image.",
  reused: "`true` when this run uses an image that was there.",
  raced: "`true` when another run published first and its image was adopted.",
  pushed: "`true` when this run pushed.",
  verified: "`true` when the registry served the bytes of `digest` after everything was written.",
  tags: "JSON: `moved` and `held` tags with reasons.",
  "platform-digests": "JSON: platform to manifest digest.",
  bases: "JSON: base image to the digest that was used.",
  "previous-digest": "With `promote`: what the first tag pointed to before.",
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
    { scope: "contents", level: "read", why: "read the commit that is built" },
    { scope: "packages", level: "write", why: "push to ghcr.io; `read` is enough for `resolve`" },
  ],
  rules: [
    {
      rule: "`promote` needs exactly one of `digest` and `from`, and tags that are not `auto`.",
      check: (values) => {
        if (values.mode !== "promote") return undefined;
        if ((values.digest === undefined) === (values.from === undefined))
          return "promote needs exactly one of digest and from";
        return values.tags.includes("auto") ? "promote needs tags: the ones to point to the digest" : undefined;
      },
    },
    {
      rule: "`record` needs `digest`.",
      check: (values) => (values.mode === "record" && values.digest === undefined ? "record needs digest" : undefined),
    },
    {
      rule: "`digest` and `from` are for the other modes than `build`.",
      check: (values) =>
        values.mode === "build" && (values.digest !== undefined || values.from !== undefined)
          ? "build takes neither digest nor from; use mode: promote or record"
          : undefined,
    },
    {
      rule: "Not both `digest` and `from`, and no `from` for `record`.",
      check: (values) => {
        if (values.from === undefined || values.mode === "build" || values.mode === "promote") return undefined;
        if (values.mode === "record") return "record ties digest to the commit; from is for promote and resolve";
        return values.digest === undefined ? undefined : "resolve takes digest or from, not both";
      },
    },
    {
      rule: "`push: false` is for `build`; the other modes write nothing with `dry-run: true`.",
      check: ({ mode, push }) =>
        push === "false" && (mode === "record" || mode === "promote")
          ? `${mode} only writes; use dry-run: true to write nothing`
          : undefined,
    },
    {
      // A build of a fork's pull request gets the user's name and no secret, and asks the registry nothing.
      rule: "`username` needs a `password`, except for `build`.",
      check: ({ mode, username, password }) =>
        mode !== "build" && username !== undefined && password === undefined
          ? "username is of no use without password"
          : undefined,
    },
    {
      rule: "`cache` is `auto`, `gha`, `none` or `registry=<reference>`.",
      check: (values) =>
        /^(?:auto|gha|none|registry=.+)$/.test(values.cache)
          ? undefined
          : "cache is auto, gha, none or registry=<reference>",
    },
  ],
  reasons,
});
