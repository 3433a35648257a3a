import { err, ok, type Result } from "@build-once/kernel";
import type { Shape } from "./shape.ts";

/** What an image runs on. @see OCI image specification 1.1, image-index.md, "platform" */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | undefined;
}

const part = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const variantAliases = new Map([
  ["arm64/v8", undefined],
  ["arm/7", "v7"],
  ["arm/6", "v6"],
  ["amd64/v1", undefined],
]);
const architectureAliases = new Map([
  ["x86_64", "amd64"],
  ["x86-64", "amd64"],
  ["aarch64", "arm64"],
  ["armhf", "arm"],
]);

/** Parses `linux/arm64` or `linux/arm/v7`; aliases such as `linux/x86_64` come out in the usual spelling. */
export function parsePlatform(text: string): Result<Platform, string> {
  const [os, architecture, variant, ...rest] = text.split("/");
  if (os === undefined || architecture === undefined || rest.length > 0)
    return err("a platform is os/architecture or os/architecture/variant: linux/amd64, linux/arm/v7");
  for (const piece of [os, architecture, variant ?? "v"])
    if (!part.test(piece))
      return err(`${JSON.stringify(piece)} is no part of a platform: lower-case letters and digits`);
  return ok(normalizePlatform({ os, architecture, variant }));
}

/** The same platform in the one spelling that two of them are compared in: `arm64/v8` is `arm64`, `arm` is `arm/v7`. */
export function normalizePlatform(platform: Platform): Platform {
  const architecture = architectureAliases.get(platform.architecture) ?? platform.architecture;
  const key = `${architecture}/${platform.variant ?? ""}`;
  const variant = variantAliases.has(key) ? variantAliases.get(key) : platform.variant;
  return { os: platform.os, architecture, variant: architecture === "arm" ? (variant ?? "v7") : variant };
}

/** `os/architecture[/variant]`. */
export function formatPlatform(platform: Platform): string {
  const base = `${platform.os}/${platform.architecture}`;
  return platform.variant === undefined ? base : `${base}/${platform.variant}`;
}

/** True when both are one platform, however they are spelled. */
export function samePlatform(a: Platform, b: Platform): boolean {
  return formatPlatform(normalizePlatform(a)) === formatPlatform(normalizePlatform(b));
}

const members: ReadonlySet<string> = new Set(["os", "architecture", "variant"]);

/** Reads the `platform` member of a descriptor, or the platform members of an image configuration. */
export function readPlatform(shape: Shape): Platform {
  const variant = shape.spelling(members).optional("variant")?.text();
  return normalizePlatform({
    os: shape.required("os").text(),
    architecture: shape.required("architecture").text(),
    variant: variant === "" ? undefined : variant,
  });
}
