import { type Digest, parseDigest } from "./digest.ts";
import { err, ok, type Result } from "./result.ts";

/** A repository in a registry: `ghcr.io/acme/app` is registry `ghcr.io`, path `acme/app`. */
export interface Repository {
  readonly registry: string;
  readonly path: string;
}

/** A repository with what it is asked for: a tag, a digest, or a tag pinned to a digest. */
export interface Reference {
  readonly repository: Repository;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
}

const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const registryPattern = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;

/** The registry that a name without one means, as docker has it. */
const defaultRegistry = "docker.io";

/**
 * Parses `[registry/]path`, the form of an `image` input; a tag or digest is a problem.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"; names without a registry follow docker's convention
 */
export function parseRepository(text: string): Result<Repository, string> {
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
  const registry = hasRegistry ? first : defaultRegistry;
  const rest = hasRegistry ? text.slice(slash + 1) : text;
  if (!registryPattern.test(registry)) return err(`${JSON.stringify(registry)} is not a registry host`);
  if (rest === "") return err("the repository path is missing");
  if (rest.length > 255) return err("a repository path has at most 255 characters");
  if (rest !== rest.toLowerCase())
    return err(`a repository is lower-case: did you mean ${JSON.stringify(text.toLowerCase())}?`);
  if (!pathPattern.test(rest)) return err(`${JSON.stringify(rest)} is not a repository path`);
  return ok({ registry, path: registry === defaultRegistry && !rest.includes("/") ? `library/${rest}` : rest });
}

/** Parses `repository[:tag][@digest]`. */
export function parseReference(text: string): Result<Reference, string> {
  const at = text.indexOf("@");
  const named = at < 0 ? text : text.slice(0, at);
  let digest: Digest | undefined;
  if (at >= 0) {
    const parsed = parseDigest(text.slice(at + 1));
    if (!parsed.ok) return parsed;
    digest = parsed.value;
  }
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !tagPattern.test(tag)) return err(`${JSON.stringify(tag)} is not a tag`);
  const repository = parseRepository(colon < 0 ? named : named.slice(0, colon));
  if (!repository.ok) return repository;
  return ok({ repository: repository.value, tag, digest });
}

/** True when `text` is a tag that every registry accepts. */
export function isTag(text: string): boolean {
  return tagPattern.test(text);
}

/** `registry/path`. */
export function formatRepository(repository: Repository): string {
  return `${repository.registry}/${repository.path}`;
}

/** `registry/path[:tag][@digest]`. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
  const digest = reference.digest === undefined ? "" : `@${reference.digest}`;
  return `${formatRepository(reference.repository)}${tag}${digest}`;
}
