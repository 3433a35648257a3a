import {
  bytes,
  choice,
  type CommonInputs,
  type Contract,
  defineContract,
  flag,
  type InputKind,
  type InputsOf,
  integer,
  list,
  path,
  secret,
  text,
  withDefault,
} from "@build-once/contract";
import { err, ok } from "@build-once/kernel";
import { parsePlatform, type Platform } from "@build-once/oci";
import { type LabelDemand, parseLabelDemand } from "./image/label-demand.ts";
import { parseDay, parseRuleLine, type RuleLine } from "./levels.ts";
import { type Reason, reasons } from "./reasons.ts";
import { parseSeverity, type Severity } from "./scans/severity.ts";
import { parseSubject, type Subject, subjectForms } from "./subject.ts";

interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
  readonly subjects: InputKind<readonly Subject[]>;
  readonly rules: InputKind<readonly RuleLine[]>;
  readonly "enforce-from": InputKind<string | undefined>;
  readonly commit: InputKind<string | undefined>;
  readonly "run-id": InputKind<number | undefined>;
  readonly attestation: InputKind<"auto" | "required" | "off">;
  readonly platforms: InputKind<readonly Platform[]>;
  readonly labels: InputKind<readonly LabelDemand[]>;
  readonly user: InputKind<string>;
  readonly "max-size": InputKind<number | undefined>;
  readonly "forbid-env": InputKind<readonly string[]>;
  readonly severity: InputKind<readonly Severity[]>;
  readonly "ignore-unfixed": InputKind<boolean>;
  readonly "write-manifest": InputKind<string | undefined>;
  readonly username: InputKind<string | undefined>;
  readonly password: InputKind<string | undefined>;
  readonly preflight: InputKind<boolean>;
  readonly workflows: InputKind<readonly string[]>;
  readonly receipt: InputKind<string>;
}

const lines = { commas: false } as const;

const commitInput: InputKind<string | undefined> = {
  ...text({ description: "Commit that the subjects must come from; this run's commit when not given." }),
  allowed: "40 hexadecimal digits",
  parse: (value) => (/^[0-9a-f]{40}$/.test(value) ? ok(value) : err("is not a full commit in lower case")),
};

const dayInput: InputKind<string | undefined> = {
  ...text({ description: "Before this day broken rules only warn, so that rules can be announced before they hold." }),
  allowed: "a day such as `2026-01-31`",
  parse: parseDay,
};

const inputs: OwnInputs = {
  subjects: list({
    ...lines,
    item: parseSubject,
    allowed: subjectForms,
    description:
      "What is checked. When not given: the image whose reference build-once-by-digest left in this job. An image is named by digest; artifacts and evidence are those of `run-id`; a package is a wheel, a source distribution or an npm tarball; a manifest is a list of hashes that is verified; a loaded image is in this machine's engine; a scan is a report of Trivy as JSON.",
  }),
  rules: list({
    item: parseRuleLine,
    allowed: "`rule=off`, `rule=warn` or `rule=fail`, one a line; the rules are in the README of the action",
    description: "Levels of rules that differ from their defaults.",
  }),
  "enforce-from": dayInput,
  commit: commitInput,
  "run-id": integer({
    description:
      "Run whose artifacts are checked; this run, or the one that triggered a `workflow_run`, when not given.",
    min: 1,
    max: 999_999_999_999_999,
  }),
  attestation: withDefault(
    choice(["auto", "required", "off"], {
      description:
        "Signed attestations: `auto` says in the receipt that they were not verified, `required` fails because this action does not verify them, `off` says nothing.",
    }),
    "auto",
  ),
  platforms: list({
    item: parsePlatform,
    allowed: "`linux/amd64`, …",
    description: "Platforms that an image must have.",
  }),
  labels: list({
    ...lines,
    item: parseLabelDemand,
    allowed: "`name`, `name=value` or `name=/regex/`, one a line",
    description: "Labels that every image must have.",
  }),
  user: withDefault(
    text({ description: "User that an image runs as: `non-root`, `any`, or exactly this user.", maxLength: 100 }),
    "non-root",
  ),
  "max-size": bytes({ description: "Limit for the layers of one platform together, as they are stored." }),
  "forbid-env": list({
    description:
      "Environment variables that an image must not set: names with `*`; `secret-shapes` stands for names and values that look like secrets.",
    default: "secret-shapes",
  }),
  severity: list({
    description: "Severities at which a finding of `scan=` breaks the rule `scan-findings`.",
    default: "HIGH, CRITICAL",
    item: parseSeverity,
  }),
  "ignore-unfixed": withDefault(
    flag({ description: "Let findings of `scan=` pass that have no fixed version yet." }),
    "false",
  ),
  "write-manifest": path({ description: "Write the SHA-256 of each file of `files=` here, as `sha256sum` does." }),
  username: text({ description: "User of the registry; the docker configuration's when not given." }),
  password: secret({ description: "Password or token of the registry; for ghcr.io the job token when not given." }),
  preflight: withDefault(
    flag({
      description:
        "Also say in the same table what a pipeline rests on: workflow files, Docker, Buildx, the runner's variables, what the job's token may do.",
    }),
    "false",
  ),
  workflows: list({
    description: "With `preflight`: the workflow files that are read, as patterns.",
    default: ".github/workflows/*.yml, .github/workflows/*.yaml",
  }),
  receipt: withDefault(path({ description: "Where the machine-readable proof is written." }), "artifact-receipt.json"),
};

const outputs = {
  digest:
    "Digest of the image, when exactly one was checked and the check passed; without one, the digest that the evidence of the run names.",
  checked: "How many checks were made.",
  failed: "How many rules at level `fail` are broken.",
  warned: "How many rules at level `warn` are broken.",
  receipt: "Path of the receipt.",
  sarif: "Path of the broken rules as SARIF.",
  junit: "Path of all checks as a JUnit report.",
  findings:
    "JSON: how many findings `scan=` has at each severity, whatever `severity` says; empty without a readable report.",
  failing: "How many findings of `scan=` are at the severities that fail; empty without a readable report.",
} as const;

/** The interface of artifact-check. */
export const contract: Contract<
  OwnInputs & CommonInputs,
  typeof outputs,
  Readonly<Record<Reason, (typeof reasons)[Reason]>>
> = defineContract({
  action: "artifact-check",
  title: "Build Once · artifact check",
  description:
    "Proves that an image, artifact or file is exactly what that run built from that commit, and fit to deploy.",
  branding: { icon: "check-circle", color: "green" },
  inputs,
  outputs,
  permissions: [
    { scope: "packages", level: "read", why: "read images of ghcr.io" },
    { scope: "actions", level: "read", why: "list and download artifacts of a run (`artifact=` and `evidence=` only)" },
  ],
  rules: [
    {
      rule: "`write-manifest` needs a `files=` subject.",
      check: (values) =>
        values["write-manifest"] !== undefined && !values.subjects.some((subject) => subject.kind === "files")
          ? "write-manifest needs a files= subject: there would be nothing in it"
          : undefined,
    },
    {
      rule: "`username` needs a `password`.",
      check: ({ username, password }) =>
        username !== undefined && password === undefined ? "username is of no use without password" : undefined,
    },
    {
      rule: "`receipt` and `write-manifest` are different files.",
      check: (values) =>
        values["write-manifest"] === values.receipt ? "receipt and write-manifest are the same file" : undefined,
    },
  ],
  reasons,
});

/** The parsed inputs of artifact-check. */
export type Inputs = InputsOf<typeof contract>;
