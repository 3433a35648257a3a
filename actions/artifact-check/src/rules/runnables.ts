import { formatPlatform, type ImageConfig } from "@build-once/oci";
import { type Finding, skipped } from "../finding.ts";
import type { ObservedEntry, ObservedImage } from "../image/observe-image.ts";

/** An entry that runs, with its configuration. */
export interface Runnable {
  readonly entry: ObservedEntry;
  readonly config: ImageConfig;
  readonly platform: string;
}

/** The entries of an image that run. */
export function runnablesOf(image: ObservedImage): readonly Runnable[] {
  return image.entries.flatMap((entry) =>
    entry.config === undefined
      ? []
      : [{ entry, config: entry.config, platform: formatPlatform(entry.config.platform) }],
  );
}

/** One finding for each entry that runs; an artifact without any is not looked at, and says so. */
export function perRunnable(
  image: ObservedImage,
  rule: Finding["rule"],
  judge: (runnable: Runnable) => Finding,
): readonly Finding[] {
  const runnables = runnablesOf(image);
  if (runnables.length === 0) return [skipped(rule, image.name, "this artifact holds nothing that runs")];
  return runnables.map(judge);
}
