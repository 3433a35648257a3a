import { err, ok, type Result } from "@build-once/kernel";
import type { RemoteSource } from "../dockerfile/build-closure.ts";
import { parseImageName } from "../dockerfile/image-name.ts";
import type { SourcePin } from "./source-pin.ts";

/** A rule; of those that allow or deny a source the last one counts, and what was converted is judged anew. */
export interface SourceRule {
  readonly action: "ALLOW" | "CONVERT" | "DENY";
  readonly selector: { readonly identifier: string; readonly match_type: "EXACT" | "REGEX" | "WILDCARD" };
  readonly updates?: { readonly identifier: string };
}

/** BuildKit's source policy, as `EXPERIMENTAL_BUILDKIT_SOURCE_POLICY=<file>` hands it to buildx. */
export interface SourcePolicy {
  readonly version: 1;
  readonly rules: readonly SourceRule[];
}

/**
 * The policy under which a build uses exactly `pins` and `remoteSources`: each pinned reference becomes its digest wherever
 * BuildKit looks it up (`FROM`, `COPY --from`, `RUN --mount`, a `docker-image://` build context, `# syntax=`,
 * `BUILDKIT_SYNTAX`), and every other image or address is refused, those in `ONBUILD` triggers of bases included. Local
 * folders and layouts that the client sends are allowed.
 *
 * A policy rather than named build contexts: a context whose name does not match is ignored without a word, and no
 * context reaches the frontend. Tried with BuildKit 0.32 behind the driver `remote`; the policy travels with the request and
 * not with the builder, so no driver makes a difference. A BuildKit too old for policies ignores it: look at the
 * materials afterwards.
 *
 * @returns an error when a pin contradicts another one or its own reference
 * @see https://docs.docker.com/build/building/env-vars/ ; moby/buildkit, docs/build-repro.md, "Pinning the dependencies"
 */
export function planSourcePolicy(
  pins: readonly SourcePin[],
  remoteSources: readonly RemoteSource[] = [],
): Result<SourcePolicy, string> {
  const digests = new Map<string, string>();
  for (const { reference, digest } of pins) {
    const image = parseImageName(reference);
    if (!image.ok) return image;
    const at = image.value.canonical.indexOf("@");
    const known = at < 0 ? digests.get(image.value.canonical) : image.value.canonical.slice(at + 1);
    if (known !== undefined && known !== digest)
      return err(`${reference} is pinned to ${digest} and to ${known}: resolve it once`);
    digests.set(image.value.canonical, digest);
  }
  const rules: SourceRule[] = [
    { action: "DENY", selector: { identifier: "*", match_type: "WILDCARD" } },
    ...["local://*", "oci-layout://*"].map((identifier) => allow(identifier, "WILDCARD")),
  ];
  for (const [reference, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = `docker-image://${reference}`;
    // The tag stays, so that provenance still names it.
    const pinned = reference.includes("@") ? source : `${source}@${digest}`;
    rules.push(allow(pinned, "EXACT"));
    if (pinned !== source)
      rules.push({
        action: "CONVERT",
        selector: { identifier: source, match_type: "EXACT" },
        updates: { identifier: pinned },
      });
  }
  return ok({ version: 1, rules: [...rules, ...remoteSources.flatMap(remoteRules)] });
}

/** The policy as the file's text. */
export function renderSourcePolicy(policy: SourcePolicy): string {
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

function remoteRules({ address }: RemoteSource): readonly SourceRule[] {
  // An address that depends on a base image's variables stays refused: nobody can say what would be fetched.
  if (address === undefined) return [];
  if (address.kind === "http") return [allow(address.url, "EXACT")];
  const path = gitPath(address.remote);
  // BuildKit's identifier of a git source is host and path whatever the protocol, then the ref.
  return path === undefined ? [] : [allow(`^git://${escapePattern(path)}(#.*)?$`, "REGEX")];
}

function gitPath(remote: string): string | undefined {
  const scp = /^[^@/]+@([^:/]+):(.*)$/.exec(remote);
  if (scp !== null && !remote.includes("://")) return `${scp[1] ?? ""}/${(scp[2] ?? "").replace(/^\/+/, "")}`;
  const url = /^[a-zA-Z0-9]+:\/\/(?:[^@/]*@)?([^/]+)(\/.*)?$/.exec(remote);
  return url === null ? undefined : `${url[1] ?? ""}${(url[2] ?? "").replace(/\/+/g, "/")}`;
}

function escapePattern(text: string): string {
  return text.replace(/[^A-Za-z0-9/_-]/g, (character) => (character < "\u0080" ? `\\${character}` : character));
}

function allow(identifier: string, matchType: SourceRule["selector"]["match_type"]): SourceRule {
  return { action: "ALLOW", selector: { identifier, match_type: matchType } };
}
