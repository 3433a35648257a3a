import { err, formatReference, ok, parseReference, type Result } from "@build-once/kernel";
import { quoted } from "./problem.ts";

/** An image's name in the two forms that BuildKit uses. */
export interface ImageName {
  /** In full, with a tag: `docker.io/library/busybox:latest`; source policies and provenance are about this form. */
  readonly canonical: string;
  /** As short as it goes: `busybox`; named build contexts are about this form. */
  readonly familiar: string;
}

/**
 * Normalises an image name as docker does.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference#ParseNormalizedNamed
 */
export function parseImageName(text: string): Result<ImageName, string> {
  if (/^[a-f0-9]{64}$/.test(text)) return err(`${quoted(text)} is an image's id, which cannot be pulled`);
  const local = text.startsWith("index.docker.io/") ? text.slice("index.".length) : text;
  const reference = parseReference(local);
  if (!reference.ok) return err(`${quoted(text)} is not an image reference: ${reference.error}`);
  const { repository, tag, digest } = reference.value;
  const bare = tag === undefined && digest === undefined;
  const canonical = formatReference(bare ? { ...reference.value, tag: "latest" } : reference.value);
  return ok({ canonical, familiar: familiarName(canonical, repository.registry, digest !== undefined) });
}

function familiarName(canonical: string, registry: string, pinned: boolean): string {
  let name = canonical;
  if (registry === "docker.io") name = name.slice("docker.io/".length).replace(/^library\/(?=[^/]*$)/, "");
  return pinned ? name : name.replace(/:latest$/, "");
}
