import {
  bytes,
  type CommonInputs,
  type Contract,
  choice,
  defineContract,
  duration,
  flag,
  type InputKind,
  type InputsOf,
  integer,
  list,
  path,
  reference,
  required,
  secret,
  text,
  url,
  withDefault,
} from "@build-once/contract";
import type { PublishedPort } from "@build-once/docker";
import type { Reference } from "@build-once/kernel";
import { type Probe, parsePattern, parseProbe, probeForms, type TextPattern } from "@build-once/probe";
import { type EnvEntries, envInput } from "./env-input.ts";
import { parsePort } from "./port-lines.ts";
import { reasons } from "./reasons.ts";
import { type RollbackWish, rollbackInput } from "./rollback-input.ts";
import { rules } from "./rules.ts";
import { nameInput, wordsInput } from "./word-inputs.ts";

/** The inputs of deploy-smoke, beside those of every action. */
interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
  readonly image: InputKind<Reference>;
  readonly "resolve-tag": InputKind<boolean>;
  readonly target: InputKind<"docker">;
  readonly run: InputKind<readonly string[]>;
  readonly args: InputKind<readonly string[]>;
  readonly env: InputKind<EnvEntries>;
  readonly ports: InputKind<readonly PublishedPort[]>;
  readonly network: InputKind<string | undefined>;
  readonly platform: InputKind<string | undefined>;
  readonly memory: InputKind<number | undefined>;
  readonly "expect-exit": InputKind<number>;
  readonly "expect-output": InputKind<readonly TextPattern[]>;
  readonly "reject-output": InputKind<readonly TextPattern[]>;
  readonly probes: InputKind<readonly Probe[]>;
  readonly "startup-timeout": InputKind<number>;
  readonly watch: InputKind<number>;
  readonly "stop-grace": InputKind<number | undefined>;
  readonly "pull-timeout": InputKind<number>;
  readonly strategy: InputKind<"replace" | "one-shot">;
  readonly rollback: InputKind<RollbackWish>;
  readonly restart: InputKind<"no" | "on-failure" | "unless-stopped" | "always">;
  readonly name: InputKind<string | undefined>;
  readonly environment: InputKind<string | undefined>;
  readonly record: InputKind<"auto" | "always" | "off">;
  readonly url: InputKind<URL | undefined>;
  readonly username: InputKind<string | undefined>;
  readonly password: InputKind<string | undefined>;
  readonly receipt: InputKind<string | undefined>;
  readonly lock: InputKind<string | undefined>;
  readonly "lock-wait": InputKind<number>;
  readonly "state-directory": InputKind<string | undefined>;
  readonly recorder: InputKind<"auto" | "always" | "off">;
}

type OutputName =
  | "url"
  | "stdout"
  | "exit-code"
  | "deployed-digest"
  | "previous-digest"
  | "serving-digest"
  | "rolled-back"
  | "class"
  | "deployment-id"
  | "recorder";

const lines = { commas: false } as const;

const inputs: OwnInputs = {
  image: required(reference({ description: "The image as `name@sha256:…`; a tag only with `resolve-tag: true`." })),
  "resolve-tag": withDefault(
    flag({ description: "Accept a tag and deploy the digest it means at this moment." }),
    "false",
  ),
  target: withDefault(
    choice(["docker"], { description: "Where it runs: the Docker engine of this machine." }),
    "docker",
  ),
  run: wordsInput(
    "A command to run once instead of a server. It replaces the image's entrypoint; nothing in it is expanded.",
  ),
  args: list({ ...lines, description: "Arguments, one a line, for `run` or for the image's own entrypoint." }),
  env: envInput("Environment of the container. Values reach docker through its environment, not on a command line."),
  ports: list({
    ...lines,
    item: parsePort,
    allowed: "`8080:80`, `127.0.0.1:8080:80` or `80`, one a line",
    description: "Published ports; a port alone is published on a free port of 127.0.0.1.",
  }),
  network: nameInput("Docker network, or `host`; the engine's default when not given."),
  platform: text({ description: "Platform of the image, where it is not the engine's own.", maxLength: 60 }),
  memory: bytes({ description: "Memory limit of the container." }),
  "expect-exit": withDefault(
    integer({ description: "Exit code that the command must end with.", min: 0, max: 255 }),
    "0",
  ),
  "expect-output": list({
    ...lines,
    item: (line: string) => parsePattern(line, "line"),
    allowed: "an exact line or `/regex/`, one a line",
    description: "What the command must print on standard output: each an exact line or `/regex/`.",
  }),
  "reject-output": list({
    ...lines,
    item: (line: string) => parsePattern(line, "line"),
    allowed: "an exact line or `/regex/`, one a line",
    description: "What must not be printed, on either stream: each an exact line or `/regex/`.",
  }),
  probes: list({
    ...lines,
    item: parseProbe,
    allowed: `one probe a line: ${probeForms.map((form) => `\`${form}\``).join(", ")}`,
    description:
      "What must answer before the server counts as healthy; without probes the image's healthcheck, else that it stays up.",
  }),
  "startup-timeout": withDefault(
    duration({ description: "Until everything is healthy, or the command has ended." }),
    "60s",
  ),
  watch: withDefault(duration({ description: "How long a healthy server must stay so." }), "10s"),
  "stop-grace": duration({ description: "Between the stop signal and the kill; the image's own, else 10 s." }),
  "pull-timeout": withDefault(duration({ description: "Limit for the pull." }), "10m"),
  strategy: withDefault(
    choice(["replace", "one-shot"], {
      description:
        "`replace` keeps the old container until the new one is proven, and puts it back otherwise; `one-shot` runs the image once and removes it.",
    }),
    "replace",
  ),
  rollback: rollbackInput(
    "After a failure of the image itself: `auto` to what served before, else to the last good digest of this machine; `off`; or a digest.",
  ),
  restart: withDefault(
    choice(["no", "on-failure", "unless-stopped", "always"], {
      description: "Restart policy that a proven server gets.",
    }),
    "unless-stopped",
  ),
  name: nameInput("Name of the container; the repository's name and the environment when not given."),
  environment: text({
    description: "Name of the environment; part of the default name and lock, and what GitHub records.",
    maxLength: 255,
  }),
  record: withDefault(
    choice(["auto", "always", "off"], {
      description:
        "GitHub deployment and statuses of `environment`: `auto` where the token may write them, `always` (else red), `off`.",
    }),
    "auto",
  ),
  url: url({ description: "Address under which people find the deployment; derived from ports when not given." }),
  username: text({ description: "User of the registry, for the pull.", maxLength: 255 }),
  password: secret({
    description: "Password for the pull; without it the docker configuration counts, for ghcr.io else the job's token.",
  }),
  receipt: path({
    description: "Receipt of artifact-check; the deployment then demands that it passed for exactly this digest.",
  }),
  lock: text({
    description:
      "Deployments with the same lock run one at a time on this machine; the container's name when not given.",
    maxLength: 255,
  }),
  "lock-wait": withDefault(duration({ description: "How long to wait for another deployment to end." }), "5m"),
  "state-directory": path({
    description: "Where locks and the last good digests are kept; `~/.build-once/deploy-smoke` when not given.",
  }),
  recorder: withDefault(
    choice(["auto", "always", "off"], {
      description:
        "Upload probes, logs and inspections as a run artifact: `auto` when the deployment failed, `always`, `off`.",
    }),
    "auto",
  ),
};

const outputs: Readonly<Record<OutputName, string>> = {
  url: "Address of the deployment, when it has one.",
  stdout: "What the command printed on standard output, the first 64 KiB.",
  "exit-code": "Exit code of the command, or of a server that ended.",
  "deployed-digest": "The digest that was asked for, as deployed.",
  "previous-digest": "The digest that served before, when known.",
  "serving-digest": "The digest that serves now; empty when nothing does.",
  "rolled-back": "`true` when an earlier digest was put back because the image was at fault.",
  class:
    "How it ended: `healthy`, `app-crashed`, `app-unhealthy`, `app-slow`, `port-closed`, `oom`, `wrong-arch`, `pull-failed`, `daemon-error`, `registry-error`.",
  "deployment-id": "Id of the GitHub deployment, when one was recorded.",
  recorder: "Folder with probes, logs and inspections, written before anything was stopped.",
};

/** The interface of deploy-smoke. */
export const contract: Contract<
  OwnInputs & CommonInputs,
  Readonly<Record<OutputName, string>>,
  typeof reasons
> = defineContract({
  action: "deploy-smoke",
  title: "Deploy and smoke",
  description: "Run exactly that digest, prove it works, put the old one back if it does not, and keep the evidence.",
  branding: { icon: "shield", color: "green" },
  inputs,
  outputs,
  permissions: [
    { scope: "deployments", level: "write", why: "record the deployment and its statuses when `environment` is given" },
    { scope: "packages", level: "read", why: "pull a private image from ghcr.io" },
  ],
  rules,
  reasons,
});

/** The parsed inputs of deploy-smoke. */
export type Inputs = InputsOf<typeof contract>;
