import { err, ok, type Result } from "@build-once/kernel";

/** The largest file of trusted roots, in bytes. */
export const maxTrustedRootBytes: number = 2 * 1024 * 1024;
const maxRoots = 20;

/**
 * Parses trusted roots: one JSON document, or one a line as `gh attestation trusted-root` prints them.
 *
 * @see sigstore/protobuf-specs, sigstore_trustroot.proto
 */
export function parseTrustedRoots(text: string): Result<readonly unknown[], string> {
  if (text.length > maxTrustedRootBytes) return err(`more than ${maxTrustedRootBytes} bytes`);
  const whole = parseOne(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const roots = whole === undefined ? lines.slice(0, maxRoots + 1).map(parseOne) : [whole];
  if (roots.length === 0) return err("empty");
  if (roots.length > maxRoots) return err(`more than ${maxRoots} roots`);
  const wrong = roots.findIndex((root) => !isTrustedRoot(root));
  return wrong === -1 ? ok(roots) : err(`root ${wrong + 1} of ${roots.length} is no trusted root`);
}

function parseOne(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isTrustedRoot(value: unknown): boolean {
  const mediaType = typeof value === "object" && value !== null && "mediaType" in value ? value.mediaType : undefined;
  return typeof mediaType === "string" && /^application\/vnd\.dev\.sigstore\.trustedroot\b/.test(mediaType);
}
