import { dockerErrors } from "@build-once/docker";
import { ActionError, type Digest } from "@build-once/kernel";
import {
  digestOf,
  type FetchedManifest,
  formatPlatform,
  maxConfigBytes,
  parseImageConfig,
  parsePlatform,
  type Platform,
  type RegistryClient,
  runnableEntries,
  samePlatform,
} from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { partKey } from "../keys/part-key.ts";
import { runUrl } from "../record/run-identity.ts";
import { originOf } from "../reuse/origin.ts";
import { standardLabels } from "./plan-build-request.ts";
import { type Part, planMergedIndex } from "./plan-merged-index.ts";
import type { Session } from "../session.ts";

/** Which parts make the image. */
export interface PartsWanted {
  /** The commit's keys in the order they are looked up; the parts are beneath them. */
  readonly keys: readonly string[];
  /** As `platforms` names them. */
  readonly platforms: readonly string[];
  /** Tags that this run will apply, written into the index as into one that was built whole. */
  readonly tags: readonly string[];
}

/** The index of all parts. */
export interface Assembled {
  readonly image: FetchedManifest;
  /** A job of this run built one of the parts; otherwise earlier runs had built them all. */
  readonly ofThisRun: boolean;
}

/**
 * Reads the part of every platform, assembles the index and pushes it by digest; nothing is tagged. Whoever merges the
 * same parts gets the same digest.
 *
 * @throws {ActionError} `part-missing`, `part-mismatched`, `index-refused` (input), `image-incomplete` (data), and those
 *   of the registry
 */
export async function assembleParts(session: Session, wanted: PartsWanted): Promise<Assembled> {
  const { registry } = session;
  const platforms = new Map(wanted.platforms.map(readPlatform).map((platform) => [formatPlatform(platform), platform]));
  const parts: Part[] = [];
  const missing: string[] = [];
  for (const platform of platforms.values()) {
    const distrusted: string[] = [];
    const found = await findPart(session, wanted.keys, platform, distrusted);
    if (found === undefined && distrusted.length > 0) throw untrustedPart(session, distrusted);
    if (found === undefined) missing.push(formatPlatform(platform));
    else parts.push(await openPart(registry, found.key, found.image, platform));
  }
  if (missing.length > 0) throw missingParts(session, wanted, missing);
  // When it was built is what the parts say; the time of the merge must not be in the digest.
  const standard = standardLabels(session, undefined);
  const { bytes, mediaType } = planMergedIndex(parts, {
    standard,
    tags: wanted.tags,
    given: session.inputs.annotations,
  });
  for (const { image } of parts) await requireChildren(registry, image);
  const digest = await digestOf(bytes);
  await push(session, bytes, mediaType, digest);
  const run = runUrl(session.host.environment);
  const ofThisRun = parts.some(({ image }) => run !== undefined && originOf(image).run === run);
  return { image: await registry.getManifest(digest), ofThisRun };
}

/** A registry that took every part and refuses what names them takes no indexes. */
async function push({ registry, image }: Session, bytes: Uint8Array, mediaType: string, digest: Digest): Promise<void> {
  try {
    await registry.putManifest(bytes, mediaType, digest);
  } catch (error) {
    if (!(error instanceof ActionError && error.code === "manifest-rejected")) throw error;
    const message = `${image} does not take the index of the parts: ${error.message}`;
    throw dockerErrors.error("index-refused", message, {
      cause: error,
      hint: "An image of several platforms is an index; use a registry that takes OCI indexes, or tag each platform by itself.",
    });
  }
}

function readPlatform(text: string): Platform {
  const platform = parsePlatform(text);
  if (platform.ok) return platform.value;
  throw buildOnceErrors.error("part-mismatched", `platforms: ${JSON.stringify(text)}: ${platform.error}`);
}

/** With `attested` a part is believed as little as a whole image; why one is not used is added to `distrusted`. */
async function findPart(
  session: Session,
  keys: readonly string[],
  platform: Platform,
  distrusted: string[],
): Promise<{ readonly key: string; readonly image: FetchedManifest } | undefined> {
  for (const key of keys.map((each) => partKey(each, formatPlatform(platform)))) {
    const image = await session.registry.resolve(key);
    if (image === undefined) continue;
    const why = await reasonAgainst(session, image, key);
    if (why === undefined) return { key, image };
    distrusted.push(`${key} (${image.digest}) is not used: ${why}`);
  }
  return undefined;
}

async function reasonAgainst(session: Session, image: FetchedManifest, key: string): Promise<string | undefined> {
  if (session.inputs["reuse-from"] !== "attested") return undefined;
  return await (await import("../trust/reason-to-distrust.ts")).reasonToDistrust(session, image, key);
}

function untrustedPart({ image }: Session, distrusted: readonly string[]): ActionError {
  return buildOnceErrors.error("part-missing", `${image}: ${distrusted.join("; ")}`, {
    hint: "With `reuse-from: attested` the job of each part attests it too: `actions/attest` after the build.",
  });
}

function missingParts(session: Session, { keys }: PartsWanted, missing: readonly string[]): Error {
  const jobs = missing.map((platform) => {
    const names = keys.map((key) => partKey(key, platform)).join(" or ");
    return `the job with \`part: true\` and \`platforms: ${platform}\` has not published ${names}`;
  });
  return buildOnceErrors.error("part-missing", `${session.image}: ${jobs.join("; ")}`);
}

/** The part's entries, if it is an image of that one platform. */
async function openPart(
  registry: RegistryClient,
  key: string,
  image: FetchedManifest,
  platform: Platform,
): Promise<Part> {
  const { manifest } = image;
  if (manifest.kind === "manifest") {
    const config = parseImageConfig(await registry.getBlob(manifest.config, maxConfigBytes));
    if (!config.ok) throw mismatch(key, `its configuration cannot be read: ${config.error}`);
    requirePlatform(key, [config.value.platform], platform);
    return { platform, image };
  }
  const runnable = runnableEntries(manifest);
  requirePlatform(
    key,
    runnable.map((entry) => entry.platform),
    platform,
  );
  return { platform, image };
}

function requirePlatform(key: string, has: readonly (Platform | undefined)[], wanted: Platform): void {
  const [only, ...more] = has;
  if (only !== undefined && more.length === 0 && samePlatform(only, wanted)) return;
  const names = has.map((platform) => (platform === undefined ? "an unnamed platform" : formatPlatform(platform)));
  const holds = names.length === 0 ? "no platform" : names.join(", ");
  throw mismatch(key, `it holds ${holds}, not just ${formatPlatform(wanted)}`);
}

function mismatch(key: string, why: string): ActionError {
  return buildOnceErrors.error("part-mismatched", `${key}: ${why}`);
}

/** Not every registry refuses an index whose children it lacks. */
async function requireChildren(registry: RegistryClient, image: FetchedManifest): Promise<void> {
  if (image.manifest.kind === "manifest") return;
  for (const { digest } of image.manifest.manifests) {
    if (await registry.hasManifest(digest)) continue;
    throw buildOnceErrors.error("image-incomplete", `the part ${image.digest} lists ${digest}, which is not there`);
  }
}
