import { mediaTypes, nextLink } from "@build-once/oci";
import type { ConformanceCase, Observation } from "./conformance-case.ts";
import { conformanceRepository as repo, type Exchange, failure, type Received } from "./conformance-exchange.ts";
import { buildImage, buildReferrer } from "./image.ts";

const subject = buildImage({ labels: { "org.example.case": "subject" } });
const sbom = buildReferrer(subject, "application/spdx+json", "{}");
const record = buildReferrer(subject, "application/vnd.example.record", "{}", { "org.example.note": "kept" });
const doomed = buildImage({ labels: { "org.example.case": "doomed" } });

/** The tags, in order or marked as being in none. */
function tagsOf(received: Received): string {
  const parsed = JSON.parse(Buffer.from(received.bytes).toString("utf8")) as {
    readonly tags?: readonly string[] | null;
  };
  const tags = (parsed.tags ?? []).join(" ");
  const sorted = (parsed.tags ?? []).toSorted().join(" ");
  return tags === sorted ? tags : `in no order: ${sorted}`;
}

function referrersOf(received: Received): Observation {
  if (received.status !== 200) return { status: received.status };
  const parsed = JSON.parse(Buffer.from(received.bytes).toString("utf8")) as {
    readonly manifests: readonly { readonly artifactType?: string }[];
  };
  const types = parsed.manifests.map((entry) => entry.artifactType ?? "none").sort();
  return { status: 200, type: received.headers.get("content-type") ?? "none", detail: types.join(" ") };
}

async function store(x: Exchange, built: typeof sbom, reference: string = built.digest): Promise<Received> {
  for (const blob of built.blobs) await x.storeBlob(blob);
  return x.send("PUT", `/v2/${repo}/manifests/${reference}`, { "content-type": built.mediaType }, built.bytes);
}

/** Distribution 2 lists what the file system gives it, whatever is asked for. */
function inAnyOrder(tags: string, rest = ""): readonly Observation[] {
  return ["", "in no order: "].map((order) => ({ status: 200, detail: `${order}${tags}${rest}` }));
}

/** Requests about lists and deletions. */
export const listCases: readonly ConformanceCase[] = [
  {
    name: "the tags of a repository are listed in order",
    section: "Listing Tags",
    send: async (x) => {
      const list = await x.send("GET", `/v2/${repo}/tags/list`);
      return { status: list.status, detail: tagsOf(list) };
    },
    expected: { status: 200, detail: "docker index moving one" },
    allowed: { "distribution-2": inAnyOrder("docker index moving one") },
  },
  {
    name: "a page of tags leads to the next",
    section: "Listing Tags",
    send: async (x) => {
      const first = await x.send("GET", `/v2/${repo}/tags/list?n=2`);
      const link = nextLink(first.headers.get("link"));
      const second = link === undefined ? undefined : await x.send("GET", link);
      return {
        status: first.status,
        detail: `${tagsOf(first)} | ${second === undefined ? "no link" : tagsOf(second)}`,
      };
    },
    expected: { status: 200, detail: "docker index | moving one" },
    allowed: {
      "distribution-2": inAnyOrder("docker index moving one", " | no link"),
      crane: { status: 200, detail: "docker index | no link" },
    },
  },
  {
    name: "tags after the last one are listed",
    section: "Listing Tags",
    send: async (x) => {
      const list = await x.send("GET", `/v2/${repo}/tags/list?n=10&last=index`);
      return { status: list.status, detail: tagsOf(list) };
    },
    expected: { status: 200, detail: "moving one" },
    allowed: { "distribution-2": inAnyOrder("docker index moving one") },
  },
  {
    name: "the tags of a repository that does not exist are NAME_UNKNOWN",
    section: "Listing Tags",
    send: async (x) => failure(await x.send("GET", "/v2/conformance/nothing/tags/list")),
    expected: { status: 404, code: "NAME_UNKNOWN" },
  },
  {
    name: "a manifest with a subject is stored and its subject acknowledged",
    section: "Pushing Manifests with Subject",
    send: async (x) => {
      await store(x, subject);
      const stored = await store(x, sbom);
      await store(x, record);
      return {
        status: stored.status,
        detail: stored.headers.get("oci-subject") === subject.digest ? "acknowledged" : "silent",
      };
    },
    expected: { status: 201, detail: "acknowledged" },
    allowed: { distribution: { status: 201, detail: "silent" }, crane: { status: 201, detail: "silent" } },
  },
  {
    name: "the referrers of a manifest are listed",
    section: "Listing Referrers",
    send: async (x) => referrersOf(await x.send("GET", `/v2/${repo}/referrers/${subject.digest}`)),
    expected: {
      status: 200,
      type: mediaTypes.ociIndex,
      detail: "application/spdx+json application/vnd.example.record",
    },
    allowed: { distribution: { status: 404 }, crane: { status: 404 } },
  },
  {
    name: "referrers are filtered by their type",
    section: "Listing Referrers",
    send: async (x) => {
      const path = `/v2/${repo}/referrers/${subject.digest}?artifactType=${encodeURIComponent("application/spdx+json")}`;
      return referrersOf(await x.send("GET", path));
    },
    expected: { status: 200, type: mediaTypes.ociIndex, detail: "application/spdx+json" },
    allowed: { distribution: { status: 404 }, crane: { status: 404 } },
  },
  {
    name: "what nobody refers to has an empty list",
    section: "Listing Referrers",
    send: async (x) => referrersOf(await x.send("GET", `/v2/${repo}/referrers/${sbom.digest}`)),
    expected: { status: 200, type: mediaTypes.ociIndex, detail: "" },
    allowed: { distribution: { status: 404 }, crane: { status: 404 } },
  },
  {
    name: "DELETE of a tag leaves the manifest",
    section: "Deleting tags",
    send: async (x) => {
      await store(x, doomed, "doomed");
      const deleted = await x.send("DELETE", `/v2/${repo}/manifests/doomed`);
      const byTag = await x.send("GET", `/v2/${repo}/manifests/doomed`, { accept: x.accept });
      const byDigest = await x.send("GET", `/v2/${repo}/manifests/${doomed.digest}`, { accept: x.accept });
      return { status: deleted.status, detail: `${byTag.status} ${byDigest.status}` };
    },
    expected: { status: 202, detail: "404 200" },
    allowed: { "distribution-2": { status: 400, detail: "200 200" } },
  },
  {
    name: "DELETE of a digest removes the manifest",
    section: "Deleting Manifests",
    send: async (x) => {
      const deleted = await x.send("DELETE", `/v2/${repo}/manifests/${doomed.digest}`);
      const after = await x.send("GET", `/v2/${repo}/manifests/${doomed.digest}`, { accept: x.accept });
      return { status: deleted.status, detail: String(after.status) };
    },
    expected: { status: 202, detail: "404" },
  },
  {
    name: "DELETE of what does not exist is 404",
    section: "Deleting Manifests",
    send: async (x) => ({ status: (await x.send("DELETE", `/v2/${repo}/manifests/${doomed.digest}`)).status }),
    expected: { status: 404 },
  },
];
