import type { Rule } from "@build-once/contract";
import type { PublishedPort } from "@build-once/docker";
import type { Reference } from "@build-once/kernel";
import type { Probe, TextPattern } from "@build-once/probe";
import type { EnvEntries } from "./env-input.ts";
import type { RollbackWish } from "./rollback-input.ts";

/** The inputs that rules look at. */
interface Values {
  readonly image: Reference;
  readonly "resolve-tag": boolean;
  readonly run: readonly string[];
  readonly env: EnvEntries;
  readonly ports: readonly PublishedPort[];
  readonly network: string | undefined;
  readonly probes: readonly Probe[];
  readonly strategy: "replace" | "one-shot";
  readonly rollback: RollbackWish;
  readonly "expect-output": readonly TextPattern[];
  readonly "startup-timeout": number;
  readonly environment: string | undefined;
  readonly record: "auto" | "always" | "off";
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** True when the image is run once and removed, rather than left serving. */
export function isOneShot(values: { readonly run: readonly string[]; readonly strategy: string }): boolean {
  return values.run.length > 0 || values.strategy === "one-shot";
}

/** What several inputs must agree on. */
export const rules: readonly Rule<Values>[] = [
  {
    rule: "`image` names a digest, unless `resolve-tag: true`.",
    check: ({ image, "resolve-tag": resolveTag }) =>
      image.digest === undefined && !resolveTag
        ? "image: a tag may mean another image a minute later; give `name@sha256:…`, or set `resolve-tag: true`"
        : undefined,
  },
  { rule: "`env` is well-formed.", check: ({ env }) => env.problem },
  {
    rule: "`probes` and a digest in `rollback` are for servers, not for a command that runs once.",
    check: (values) => {
      if (!isOneShot(values)) return undefined;
      if (values.probes.length > 0) return "probes: a command that runs once is proven by its exit code and output";
      return values.rollback.kind === "digest"
        ? "rollback: a command that runs once has nothing to roll back"
        : undefined;
    },
  },
  {
    rule: "`expect-output` is for commands; a server's log is checked by a `log` probe.",
    check: (values) =>
      !isOneShot(values) && values["expect-output"].length > 0
        ? "expect-output: a server never ends; use a probe such as `log /ready/`"
        : undefined,
  },
  {
    rule: "`ports` cannot be published on the network `host`.",
    check: ({ network, ports }) =>
      network === "host" && ports.length > 0
        ? "ports: on the network host the container has this machine's ports; nothing can be published"
        : undefined,
  },
  {
    rule: "An `http` probe without a port needs exactly one published TCP port.",
    check: ({ probes, ports }) => {
      const open = ports.filter((port) => port.protocol === "tcp").length;
      const vague = probes.find((probe) => isHttpWithoutPort(probe));
      return vague === undefined || open === 1
        ? undefined
        : `probes: ${JSON.stringify(vague.line)} needs a port such as :8080/healthz, since ${open} TCP ports are published`;
    },
  },
  {
    rule: "`record: always` needs an `environment`.",
    check: ({ record, environment }) =>
      record === "always" && environment === undefined
        ? "record: a GitHub deployment belongs to an environment; give `environment`"
        : undefined,
  },
  {
    rule: "`username` needs a `password`.",
    check: ({ username, password }) =>
      username !== undefined && password === undefined ? "username: it is of no use without `password`" : undefined,
  },
  {
    rule: "`startup-timeout` is more than nothing.",
    check: (values) => (values["startup-timeout"] > 0 ? undefined : "startup-timeout: 0 leaves no time to start"),
  },
];

function isHttpWithoutPort(probe: Probe): boolean {
  return probe.kind === "http" && probe.target.kind === "container" && probe.target.port === undefined;
}
