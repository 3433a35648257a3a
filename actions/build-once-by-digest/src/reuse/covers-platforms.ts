import { type FetchedManifest, formatPlatform, parsePlatform, runnableEntries } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { ownPlatform } from "../keys/own-platform.ts";
import type { Session } from "../session.ts";

/**
 * Refuses an image of the commit that lacks a wanted platform: a commit has one image, so two workflows that want
 * different platforms of it need to be told. A build that names no platform wants the one that it would build here. A
 * single manifest does not name its platform and is believed, and a part is looked at when it is merged.
 *
 * @throws {ActionError} `platforms-differ` (input)
 */
export function requirePlatforms(session: WantedSession, image: FetchedManifest, key: string): void {
  const lacking = lackingPlatforms(session, image);
  if (lacking.length === 0) return;
  throw buildOnceErrors.error("platforms-differ", `${key} (${image.digest}) has no ${lacking.join(", ")}`);
}

type WantedSession = Pick<Session, "inputs" | "host">;

/** As {@link requirePlatforms}, the platforms that are wanted and not there. */
export function lackingPlatforms({ inputs, host }: WantedSession, image: FetchedManifest): readonly string[] {
  if (inputs.part) return [];
  const own = inputs.platforms.length === 0 && inputs.mode === "build" && namesPlatforms(image);
  return missingPlatforms(image, own ? [ownPlatform(host)] : inputs.platforms);
}

function namesPlatforms({ manifest }: FetchedManifest): boolean {
  return manifest.kind === "index" && runnableEntries(manifest).some(({ platform }) => platform !== undefined);
}

/** The wanted platforms that an index does not list, in their usual spelling. */
export function missingPlatforms(image: FetchedManifest, wanted: readonly string[]): readonly string[] {
  if (image.manifest.kind === "manifest") return [];
  const present = new Set(
    runnableEntries(image.manifest).flatMap(({ platform }) =>
      platform === undefined ? [] : [formatPlatform(platform)],
    ),
  );
  const names = wanted.map((text) => {
    const parsed = parsePlatform(text);
    return parsed.ok ? formatPlatform(parsed.value) : text;
  });
  return names.filter((name) => !present.has(name));
}
