import { err, ok, type Result } from "@build-once/kernel";
import { formatPlatform, parsePlatform } from "@build-once/oci";

/** Architectures by operating system. BuildKit builds for any name, and an image for a misspelt one runs nowhere. */
const architectures = new Map([
  ["linux", "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x".split(" ")],
  ["windows", ["386", "amd64", "arm", "arm64"]],
  ["freebsd", ["386", "amd64", "arm", "arm64", "riscv64"]],
  ["darwin", ["amd64", "arm64"]],
  ["wasi", ["wasm", "wasm32"]],
  ["wasip1", ["wasm"]],
]);

/** Variants by architecture; the others have none. */
const variants = new Map([
  ["386", /^(?:sse2|softfloat)$/],
  ["amd64", /^v[1-4]$/],
  ["arm", /^v[5-8]$/],
  ["arm64", /^v[89](?:\.\d)?$/],
  ["mips", /^(?:hard|soft)float$/],
  ["mipsle", /^(?:hard|soft)float$/],
  ["mips64", /^(?:hard|soft)float$/],
  ["mips64le", /^(?:hard|soft)float$/],
  ["ppc64", /^power\d+$/],
  ["ppc64le", /^power\d+$/],
  ["riscv64", /^rva\d+u64$/],
]);

/**
 * A platform that images are built for, in its usual spelling.
 *
 * @see Go, cmd/dist, "supported platforms"; OCI image specification 1.1, image-index.md, "Platform Variants"
 */
export function parseKnownPlatform(value: string): Result<string, string> {
  const platform = parsePlatform(value);
  if (!platform.ok) return platform;
  const { os, architecture, variant } = platform.value;
  const known = architectures.get(os);
  if (known === undefined)
    return err(`${os} is no operating system of images: ${[...architectures.keys()].join(", ")}`);
  if (!known.includes(architecture)) return err(`${os} has no architecture ${architecture}: ${known.join(", ")}`);
  if (variant !== undefined && variants.get(architecture)?.test(variant) !== true)
    return err(`${architecture} has no variant ${variant}`);
  return ok(formatPlatform(platform.value));
}
