import type { CommonInputs, Rule, ValuesOf } from "@build-once/contract";
import { isTag } from "@build-once/kernel";
import { attestationProblem } from "./building/attestations.ts";
import { isKey, type OwnInputs } from "./inputs.ts";

/** What several inputs must be together. */
export const rules: readonly Rule<ValuesOf<OwnInputs & CommonInputs>>[] = [
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
    rule: "Not both `digest` and `from`, and `from` only for `promote` and `resolve`.",
    check: (values) => {
      if (values.from === undefined || values.mode === "build" || values.mode === "promote") return undefined;
      if (values.mode !== "resolve") return `${values.mode} takes digest; from is for promote and resolve`;
      return values.digest === undefined ? undefined : "resolve takes digest or from, not both";
    },
  },
  {
    rule: "`push: false` is for `build`; the other modes write nothing with `dry-run: true`.",
    check: ({ mode, push }) =>
      push === "false" && (mode === "record" || mode === "promote" || mode === "rollback")
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
  {
    rule: "`provenance` is `true`, `false` or fields of buildx such as `mode=max`; `sbom` is `true`, `false` or `generator=<image>`.",
    check: ({ provenance, sbom }) => attestationProblem(provenance, sbom),
  },
  {
    rule: "`rollback` needs `tag`, and not both `steps` and `digest`.",
    check: ({ mode, tag, steps, digest }) => {
      if (mode !== "rollback")
        return tag === undefined && steps === undefined ? undefined : "tag and steps are for mode: rollback";
      if (tag === undefined) return "rollback needs tag: the one to point back, such as prod";
      if (isKey(tag)) return `${tag} is the name of a key, which never moves`;
      if (!isTag(tag)) return `${JSON.stringify(tag.slice(0, 150))} is not a tag`;
      return steps !== undefined && digest !== undefined ? "rollback takes steps or digest, not both" : undefined;
    },
  },
  {
    rule: "`metadata` is for `build` and `record`: at most 50 names of small letters, digits, `.`, `_` and `-`, each value one line of at most 1000 characters.",
    check: ({ mode, metadata }) => {
      if (metadata.size === 0) return undefined;
      if (mode !== "build" && mode !== "record") return `${mode} writes no record; metadata is for build and record`;
      return metadata.size > 50 ? "metadata has at most 50 entries" : metadataProblem(metadata);
    },
  },
  {
    rule: "`part` needs exactly one platform, `merge` at least two; a job is one or the other, and both are for `build`.",
    check: ({ mode, part, merge, platforms }) => {
      if (!part && !merge) return undefined;
      if (part && merge) return "a job is a part or merges the parts, not both";
      if (mode !== "build") return "part and merge are for mode: build";
      if (part) return platforms.length === 1 ? undefined : "part needs exactly one platform";
      return platforms.length >= 2 ? undefined : "merge needs the platforms of all parts";
    },
  },
  {
    rule: "`part` and `merge` need the `commit` key, by which the parts are found.",
    check: ({ part, merge, key }) =>
      (part || merge) && !key.includes("commit") ? "part and merge need the key commit" : undefined,
  },
  {
    rule: "`reuse-from: attested` needs `signer-workflow`; `signer-workflow`, `source-ref` and `trusted-root` are for it alone. It is for `build` and `resolve`.",
    check: (values) => {
      if (values["reuse-from"] === "attested" && values.mode !== "build" && values.mode !== "resolve")
        return `${values.mode} reuses nothing; reuse-from: attested is for build and resolve`;
      if (values["reuse-from"] === "attested")
        return values["signer-workflow"] === undefined
          ? "attested needs signer-workflow: whose attestation is believed"
          : undefined;
      const given = (["signer-workflow", "source-ref", "trusted-root"] as const).filter(
        (name) => values[name] !== undefined,
      );
      return given.length === 0 ? undefined : `${given.join(", ")} need reuse-from: attested`;
    },
  },
];

function metadataProblem(metadata: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of metadata) {
    if (!/^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/.test(name))
      return `metadata: ${JSON.stringify(name.slice(0, 80))} is no name of small letters, digits, ., _ and -`;
    if (value.length > 1000 || /\p{Cc}/u.test(value))
      return `metadata: ${name} is not one line of at most 1000 characters`;
  }
  return undefined;
}
