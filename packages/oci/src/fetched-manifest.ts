import { digestAlgorithm, type Digest, parseDigest } from "@build-once/kernel";
import { type Answer, answerError, describeRequest } from "./answer.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import { claimedMediaType, type Manifest, parseManifest } from "./manifest.ts";
import { bareMediaType, manifestKind } from "./media-types.ts";

/** A manifest as a registry served it, hashed here and parsed. */
export interface FetchedManifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Exactly what was served; pushing these bytes again keeps the digest. */
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

const untold = new Set(["", "application/octet-stream", "application/json", "text/plain"]);

/**
 * Accepts a 200 answer as a manifest: the type is one that is known, the bytes have the digest that was asked for and
 * the one that was announced, and the document parses.
 *
 * @param asked the digest that was read, `undefined` for a tag
 * @throws {ActionError} `registry-answer-invalid` (upstream), `digest-mismatch`, `manifest-invalid` (data)
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
export async function acceptManifest(answer: Answer, asked: Digest | undefined): Promise<FetchedManifest> {
  const where = describeRequest(answer);
  const mediaType = await servedType(answer, where);
  const algorithm = asked === undefined ? "sha256" : digestAlgorithm(asked);
  const digest = await digestOf(answer.bytes, algorithm);
  if (asked !== undefined && digest !== asked)
    throw ociErrors.error("digest-mismatch", `${where}: asked for ${asked}, the bytes served are ${digest}`);
  await checkAnnounced(answer, where, digest);
  const parsed = parseManifest(answer.bytes, mediaType);
  if (!parsed.ok) throw ociErrors.error("manifest-invalid", `${where}: ${parsed.error}`);
  return { digest, mediaType, sizeBytes: answer.bytes.length, bytes: answer.bytes, manifest: parsed.value };
}

/** Some registries serve a manifest without saying its type; then the document's own word counts. */
async function servedType(answer: Answer, where: string): Promise<string> {
  const told = bareMediaType(answer.headers.get("content-type"));
  const type = untold.has(told) ? (claimedMediaType(answer.bytes) ?? told) : told;
  if (manifestKind(type) !== undefined) return type;
  if (type.includes("html")) throw await answerError(answer, URL.parse(answer.url)?.host ?? "");
  throw ociErrors.error(
    "registry-answer-invalid",
    `${where}: the answer is ${JSON.stringify(type.slice(0, 100))}, not a manifest`,
  );
}

async function checkAnnounced(answer: Answer, where: string, computed: Digest): Promise<void> {
  const header = answer.headers.get("docker-content-digest");
  if (header === undefined) return;
  const announced = parseDigest(header);
  if (!announced.ok)
    throw ociErrors.error(
      "digest-mismatch",
      `${where}: the registry announced ${JSON.stringify(header.slice(0, 100))}: ${announced.error}`,
    );
  if (announced.value === computed) return;
  const actual = await digestOf(answer.bytes, digestAlgorithm(announced.value));
  if (actual !== announced.value)
    throw ociErrors.error(
      "digest-mismatch",
      `${where}: the registry announced ${announced.value}, the bytes served are ${actual}`,
    );
}
