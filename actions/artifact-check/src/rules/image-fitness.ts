import { formatBytes, shortDigest } from "@build-once/kernel";
import { formatPlatform, type ImageConfig, runsAsRoot, samePlatform } from "@build-once/oci";
import { broken, type Finding, holds, skipped } from "../finding.ts";
import { meetsLabel } from "../image/label-demand.ts";
import type { ObservedEntry, ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { secretShape } from "../image/secret-shapes.ts";
import { namePattern } from "../name-pattern.ts";

/** An entry that runs, with its configuration. */
interface Runnable {
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

/** `image-platforms`: the expected platforms are there, and each configuration says what it is listed under. */
export function judgePlatforms(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  const runnables = runnablesOf(image);
  const swapped = runnables.filter(
    ({ entry, config }) =>
      entry.descriptor.platform !== undefined && !samePlatform(entry.descriptor.platform, config.platform),
  );
  const missing = policy.platforms.filter(
    (wanted) => !runnables.some(({ config }) => samePlatform(wanted, config.platform)),
  );
  const found = runnables.map(({ platform }) => platform).join(", ");
  const findings = [
    ...swapped.map(({ entry, platform }) =>
      broken(
        "image-platforms",
        image.name,
        `${shortDigest(entry.descriptor.digest)} is listed as ${entry.descriptor.platform === undefined ? "" : formatPlatform(entry.descriptor.platform)} and is ${platform}`,
        "The index was put together wrongly; build it with one `docker buildx build --platform …`.",
      ),
    ),
    ...missing.map((wanted) =>
      broken(
        "image-platforms",
        image.name,
        `${formatPlatform(wanted)} is missing; there is ${found === "" ? "nothing that runs" : found}`,
        `Add ${formatPlatform(wanted)} to \`platforms\` of the build.`,
      ),
    ),
  ];
  if (findings.length > 0) return findings;
  if (found === "") return [skipped("image-platforms", image.name, "this artifact holds nothing that runs")];
  return [holds("image-platforms", image.name, found)];
}

/** `image-labels`: every image has the expected labels. */
export function judgeLabels(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.labels.length === 0) return [];
  return perRunnable(image, "image-labels", ({ config, platform }) => {
    const wrong = policy.labels.filter((demand) => !meetsLabel(demand, config.labels.get(demand.name)));
    if (wrong.length === 0)
      return holds("image-labels", image.name, `${platform}: all ${policy.labels.length} labels are as expected`);
    const words = wrong.map(({ name, value }) => {
      const actual = config.labels.get(name);
      const wanted =
        value === undefined ? "any value" : typeof value === "string" ? JSON.stringify(value) : String(value);
      return `${name} should be ${wanted} and is ${actual === undefined ? "absent" : JSON.stringify(actual.slice(0, 200))}`;
    });
    return broken(
      "image-labels",
      image.name,
      `${platform}: ${words.join("; ")}`,
      "Set the labels in the Dockerfile or with `labels` of the build.",
    );
  });
}

const revisionLabels = ["org.opencontainers.image.revision", "org.label-schema.vcs-ref"];

/** `image-revision`: the image says that it was built from the expected commit. The label alone is the builder's own word. */
export function judgeRevision(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.commits.length === 0)
    return [
      skipped("image-revision", image.name, "this event does not tell the image's commit; give `commit` to check it"),
    ];
  return perRunnable(image, "image-revision", ({ config, platform }) => {
    const actual = revisionLabels
      .map((name) => config.labels.get(name))
      .find((value) => value !== undefined && value !== "");
    if (actual !== undefined && policy.commits.includes(actual))
      return holds("image-revision", image.name, `${platform}: built from ${actual}`);
    const said = actual === undefined ? "says nothing about its commit" : `says ${JSON.stringify(actual.slice(0, 80))}`;
    return broken(
      "image-revision",
      image.name,
      `${platform}: expected ${policy.commits.join(" or ")}, the image ${said}`,
      "Build with the label org.opencontainers.image.revision, and check that this is the image of the commit.",
    );
  });
}

/** `image-user`: the image runs as the expected user. */
export function judgeUser(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.user === "any") return [];
  return perRunnable(image, "image-user", ({ config, platform }) => {
    const shown = config.user === "" ? "root, because none is set" : JSON.stringify(config.user.slice(0, 100));
    const good = policy.user === "non-root" ? !runsAsRoot(config.user) : config.user === policy.user;
    if (good) return holds("image-user", image.name, `${platform}: user ${shown}`);
    return broken(
      "image-user",
      image.name,
      `${platform}: expected ${policy.user}, the user is ${shown}`,
      "Add a USER line with a number to the Dockerfile's last stage.",
    );
  });
}

/** `image-size`: the layers of each platform together are within the limit. */
export function judgeSize(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  const limit = policy.maxSizeBytes;
  if (limit === undefined) return [];
  return perRunnable(image, "image-size", ({ entry, platform }) => {
    const words = `${platform}: ${formatBytes(entry.sizeBytes)} of at most ${formatBytes(limit)}`;
    if (entry.sizeBytes <= limit) return holds("image-size", image.name, words);
    return broken("image-size", image.name, words, "Look for what the last layers add, or raise `max-size`.");
  });
}

/** `image-env`: no environment variable looks like a secret. Values are never repeated. */
export function judgeEnv(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.forbiddenEnv.length === 0) return [];
  return perRunnable(image, "image-env", ({ config, platform }) => {
    const bad = config.env.flatMap((line) => {
      const at = line.indexOf("=");
      const name = at < 0 ? line : line.slice(0, at);
      const why = forbidden(policy.forbiddenEnv, name, at < 0 ? "" : line.slice(at + 1));
      return why === undefined ? [] : [`${name.slice(0, 100)} (${why})`];
    });
    if (bad.length === 0)
      return holds("image-env", image.name, `${platform}: ${config.env.length} variables, none looks like a secret`);
    return broken(
      "image-env",
      image.name,
      `${platform}: ${bad.join(", ")}`,
      "Whoever pulls the image can read it: revoke the secret, and pass it at build time with `secrets` or at run time.",
    );
  });
}

function forbidden(patterns: readonly string[], name: string, value: string): string | undefined {
  for (const pattern of patterns) {
    const named = pattern !== "secret-shapes" && namePattern(pattern, "i").test(name.slice(0, 1000));
    const why = named ? `forbidden by ${pattern}` : pattern === "secret-shapes" ? secretShape(name, value) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}

function perRunnable(
  image: ObservedImage,
  rule: Finding["rule"],
  judge: (runnable: Runnable) => Finding,
): readonly Finding[] {
  const runnables = runnablesOf(image);
  if (runnables.length === 0) return [skipped(rule, image.name, "this artifact holds nothing that runs")];
  return runnables.map(judge);
}
