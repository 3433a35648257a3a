import { mediaTypes } from "@build-once/oci";
import type { ConformanceCase } from "./conformance-case.ts";
import { announced, conformanceRepository as repo, type Exchange, failure, served } from "./conformance-exchange.ts";
import { type BuiltImage, buildImage, buildIndex } from "./image.ts";

const image = buildImage({ labels: { "org.example.case": "conformance" } });
const other = buildImage({ platform: "linux/arm64" });
const orphan = buildImage({ files: [{ path: "never-pushed", content: "never pushed" }] });
const index = buildIndex([image, other], { attestations: true });
const dockerImage = buildImage({ docker: true, user: "1000" });
const absent = `sha256:${"0".repeat(64)}`;
const wrong = `sha256:${"1".repeat(64)}`;
// What a lenient registry takes must not show up in the lists that follow.
const refused = "conformance/refused";

async function put(
  x: Exchange,
  reference: string,
  bytes: Uint8Array,
  type: string,
  name: string = repo,
): ReturnType<Exchange["send"]> {
  return x.send("PUT", `/v2/${name}/manifests/${reference}`, { "content-type": type }, bytes);
}

async function pushBlobs(x: Exchange, built: BuiltImage): Promise<void> {
  for (const blob of built.blobs) await x.storeBlob(blob);
}

/** Requests about manifests. */
export const manifestCases: readonly ConformanceCase[] = [
  {
    name: "a manifest of a repository that does not exist is 404",
    section: "Pulling manifests",
    send: async (x) => failure(await x.send("GET", "/v2/conformance/nothing/manifests/latest", { accept: x.accept })),
    expected: { status: 404, code: "NAME_UNKNOWN" },
    allowed: { distribution: { status: 404, code: "MANIFEST_UNKNOWN" } },
  },
  {
    name: "PUT under a tag stores a manifest",
    section: "Pushing Manifests",
    send: async (x) => {
      await pushBlobs(x, image);
      const stored = await put(x, "one", image.bytes, image.mediaType);
      return { ...announced(stored, image.bytes), detail: stored.headers.has("location") ? "location" : "no location" };
    },
    expected: { status: 201, digest: "right", detail: "location" },
    allowed: { crane: { status: 201, digest: "right", detail: "no location" } },
  },
  {
    name: "PUT under its digest stores a manifest",
    section: "Pushing Manifests",
    send: async (x) => {
      await pushBlobs(x, other);
      return announced(await put(x, other.digest, other.bytes, other.mediaType), other.bytes);
    },
    expected: { status: 201, digest: "right" },
  },
  {
    name: "PUT under another digest is refused",
    section: "Pushing Manifests",
    send: async (x) => failure(await put(x, wrong, image.bytes, image.mediaType)),
    expected: { status: 400, code: "DIGEST_INVALID" },
    allowed: { crane: { status: 201, code: "none" } },
  },
  {
    name: "PUT of what is not JSON is refused",
    section: "Pushing Manifests",
    send: async (x) => failure(await put(x, "broken", new TextEncoder().encode("{"), mediaTypes.ociManifest, refused)),
    expected: { status: 400, code: "MANIFEST_INVALID" },
    allowed: { crane: { status: 201, code: "none" } },
  },
  {
    name: "PUT of a manifest whose blobs are missing is refused",
    section: "Pushing Manifests",
    send: async (x) => failure(await put(x, "orphan", orphan.bytes, orphan.mediaType, refused)),
    expected: { status: 400, code: "MANIFEST_BLOB_UNKNOWN" },
    allowed: { crane: { status: 201, code: "none" } },
  },
  {
    name: "PUT of an index whose manifests are missing is refused",
    section: "Pushing Manifests",
    send: async (x) => {
      const missing = buildIndex([orphan]);
      return failure(await put(x, "orphan-index", missing.bytes, missing.mediaType, refused));
    },
    expected: { status: 400, code: "MANIFEST_BLOB_UNKNOWN" },
    allowed: { crane: { status: 201, code: "none" } },
  },
  {
    name: "GET by tag serves the stored bytes",
    section: "Pulling manifests",
    send: async (x) => {
      const got = await x.send("GET", `/v2/${repo}/manifests/one`, { accept: x.accept });
      return { ...served(got, image.bytes), type: got.headers.get("content-type") ?? "none" };
    },
    expected: { status: 200, digest: "right", body: "same", type: mediaTypes.ociManifest },
  },
  {
    name: "HEAD by tag tells digest, type and length",
    section: "Checking if content exists in the registry",
    send: async (x) => {
      const head = await x.send("HEAD", `/v2/${repo}/manifests/one`, { accept: x.accept });
      const type = head.headers.get("content-type") ?? "none";
      return { ...announced(head, image.bytes), type, detail: head.headers.get("content-length") ?? "no length" };
    },
    expected: { status: 200, digest: "right", type: mediaTypes.ociManifest, detail: String(image.bytes.length) },
  },
  {
    name: "GET by digest serves the stored bytes",
    section: "Pulling manifests",
    send: async (x) =>
      served(await x.send("GET", `/v2/${repo}/manifests/${image.digest}`, { accept: x.accept }), image.bytes),
    expected: { status: 200, digest: "right", body: "same" },
  },
  {
    name: "GET of an unknown tag is MANIFEST_UNKNOWN",
    section: "Pulling manifests",
    send: async (x) => failure(await x.send("GET", `/v2/${repo}/manifests/never`, { accept: x.accept })),
    expected: { status: 404, code: "MANIFEST_UNKNOWN" },
  },
  {
    name: "GET of an unknown digest is MANIFEST_UNKNOWN",
    section: "Pulling manifests",
    send: async (x) => failure(await x.send("GET", `/v2/${repo}/manifests/${absent}`, { accept: x.accept })),
    expected: { status: 404, code: "MANIFEST_UNKNOWN" },
  },
  {
    name: "an index with attestations is stored",
    section: "Pushing Manifests",
    send: async (x) => {
      for (const blob of index.blobs) await x.storeBlob(blob);
      for (const child of index.children) await put(x, child.digest, child.bytes, child.mediaType);
      return announced(await put(x, "index", index.bytes, index.mediaType), index.bytes);
    },
    expected: { status: 201, digest: "right" },
  },
  {
    name: "GET of an index serves the stored bytes",
    section: "Pulling manifests",
    send: async (x) => {
      const got = await x.send("GET", `/v2/${repo}/manifests/index`, { accept: x.accept });
      return { ...served(got, index.bytes), type: got.headers.get("content-type") ?? "none" };
    },
    expected: { status: 200, digest: "right", body: "same", type: mediaTypes.ociIndex },
  },
  {
    name: "GET of an index by who accepts only manifests is 404",
    section: "Pulling manifests",
    send: async (x) => ({
      status: (await x.send("GET", `/v2/${repo}/manifests/index`, { accept: mediaTypes.ociManifest })).status,
    }),
    expected: { status: 404 },
    allowed: { "distribution-2": { status: 404 }, distribution: { status: 200 }, crane: { status: 200 } },
  },
  {
    name: "a manifest of docker's type is kept as it is",
    section: "Pushing Manifests",
    send: async (x) => {
      await pushBlobs(x, dockerImage);
      await put(x, "docker", dockerImage.bytes, dockerImage.mediaType);
      const got = await x.send("GET", `/v2/${repo}/manifests/docker`, { accept: x.accept });
      return { ...served(got, dockerImage.bytes), type: got.headers.get("content-type") ?? "none" };
    },
    expected: { status: 200, digest: "right", body: "same", type: mediaTypes.dockerManifest },
  },
  {
    name: "a tag is moved by a second PUT",
    section: "Pushing Manifests",
    send: async (x) => {
      await put(x, "moving", image.bytes, image.mediaType);
      await put(x, "moving", index.bytes, index.mediaType);
      return served(await x.send("GET", `/v2/${repo}/manifests/moving`, { accept: x.accept }), index.bytes);
    },
    expected: { status: 200, digest: "right", body: "same" },
  },
  {
    name: "a method that manifests do not have is 405",
    section: "Endpoints",
    send: async (x) => ({ status: (await x.send("PATCH", `/v2/${repo}/manifests/one`)).status }),
    expected: { status: 405 },
    allowed: { crane: { status: 400 } },
  },
  {
    name: "a name with upper case is refused",
    section: "Pulling manifests",
    send: async (x) => ({
      status: (await x.send("GET", "/v2/Conformance/manifests/one", { accept: x.accept })).status,
    }),
    expected: { status: 404 },
  },
];
