import { formatPlatform, normalizePlatform, parsePlatform, type Platform } from "@build-once/oci";

/** The name of one platform's part of the image under `key`: `sha-<40 hex>-linux-arm64`, `…-linux-arm-v7`. */
export function partKey(key: string, platform: Platform | string): string {
  return `${key}-${usualName(platform).replaceAll("/", "-")}`;
}

/** Two spellings of one platform have one name. */
function usualName(platform: Platform | string): string {
  if (typeof platform !== "string") return formatPlatform(normalizePlatform(platform));
  const parsed = parsePlatform(platform);
  return parsed.ok ? formatPlatform(parsed.value) : platform;
}
