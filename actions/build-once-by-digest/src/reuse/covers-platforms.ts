import { type FetchedManifest, formatPlatform, parsePlatform, runnableEntries } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";

/**
 * Refuses an image of the commit that lacks a wanted platform: a commit has one image, so two workflows that want
 * different platforms of it need to be told. A single manifest does not name its platform and is believed.
 *
 * @throws {ActionError} `platforms-differ` (input)
 */
export function requirePlatforms(image: FetchedManifest, key: string, wanted: readonly string[]): void {
  const missing = missingPlatforms(image, wanted);
  if (missing.length === 0) return;
  throw buildOnceErrors.error("platforms-differ", `${key} (${image.digest}) has no ${missing.join(", ")}`);
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
