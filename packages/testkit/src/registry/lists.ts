import { parseDigest } from "@build-once/kernel";
import { mediaTypes, parseManifest } from "@build-once/oci";
import type { ReceivedRequest, Reply } from "../http/index.ts";
import type { MemoryRegistryOptions } from "./options.ts";
import { json, refuse } from "./replies.ts";
import type { RegistryStore } from "./store.ts";

/** @see OCI distribution specification 1.1.1, "Listing Tags": `n`, `last`, and `Link` to the next page */
export function answerTags(
  store: RegistryStore,
  request: ReceivedRequest,
  name: string,
  options: MemoryRegistryOptions = {},
): Reply {
  const repository = store.find(name);
  if (repository === undefined || repository.manifests.size === 0)
    return refuse(404, "NAME_UNKNOWN", "repository name not known to registry");
  const query = request.url.searchParams;
  const last = query.get("last");
  const asked = query.get("n");
  if (asked !== null && !/^\d{1,9}$/.test(asked)) return refuse(400, "SIZE_INVALID", "n is a whole number");
  const order = options.tagOrder ?? byBytes;
  const all = [...repository.tags.keys()].sort(order).filter((tag) => last === null || order(tag, last) > 0);
  const size = Math.min(Number(asked ?? Number.POSITIVE_INFINITY), options.maxTagsPage ?? Number.POSITIVE_INFINITY);
  const page = all.slice(0, size);
  const more = page.length < all.length && page.length > 0;
  const next = new URLSearchParams({ ...(asked === null ? {} : { n: asked }), last: page.at(-1) ?? "" });
  return json({ name, tags: page }, more ? { link: `</v2/${name}/tags/list?${next.toString()}>; rel="next"` } : {});
}

/** @see OCI distribution specification 1.1.1, "Listing Referrers": always an index, filtered by `artifactType` when asked */
export function answerReferrers(store: RegistryStore, request: ReceivedRequest, name: string, subject: string): Reply {
  const digest = parseDigest(subject);
  if (!digest.ok) return refuse(400, "DIGEST_INVALID", digest.error);
  const wanted = request.url.searchParams.get("artifactType");
  const manifests: unknown[] = [];
  for (const stored of store.find(name)?.manifests.values() ?? []) {
    const parsed = parseManifest(stored.bytes, stored.mediaType);
    if (!parsed.ok || parsed.value.subject?.digest !== digest.value) continue;
    const manifest = parsed.value;
    const artifactType =
      manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
    if (wanted !== null && artifactType !== wanted) continue;
    manifests.push({
      mediaType: stored.mediaType,
      digest: stored.digest,
      size: stored.bytes.length,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(manifest.annotations.size === 0 ? {} : { annotations: Object.fromEntries(manifest.annotations) }),
    });
  }
  const body = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests });
  const filtered = wanted === null ? {} : { "oci-filters-applied": "artifactType" };
  return { status: 200, headers: { "content-type": mediaTypes.ociIndex, ...filtered }, body };
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
