import type { ConformanceCase } from "./conformance-case.ts";
import { announced, conformanceRepository as repo, failure, served, withDigest } from "./conformance-exchange.ts";
import { hashOf } from "./store.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const octets = { "content-type": "application/octet-stream" };
const absent = `sha256:${"0".repeat(64)}`;
const whole = text("a blob pushed by POST then PUT");
const single = text("a blob pushed by a single POST");
const parts = [text("a blob pushed "), text("in chunks")] as const;
const joined = text("a blob pushed in chunks");
const range = (from: number, part: Uint8Array): string => `${from}-${from + part.length - 1}`;
const gone = text("a blob that is deleted again");

/** Requests about blobs. */
export const blobCases: readonly ConformanceCase[] = [
  {
    name: "GET /v2/ says that the API is there",
    section: "Determining Support",
    send: async (x) => ({ status: (await x.send("GET", "/v2/")).status }),
    expected: { status: 200 },
  },
  {
    name: "HEAD of a blob that nobody pushed is 404",
    section: "Checking if content exists in the registry",
    send: async (x) => ({ status: (await x.send("HEAD", `/v2/${repo}/blobs/${absent}`)).status }),
    expected: { status: 404 },
  },
  {
    name: "GET of a blob that nobody pushed is BLOB_UNKNOWN",
    section: "Pulling blobs",
    send: async (x) => failure(await x.send("GET", `/v2/${repo}/blobs/${absent}`)),
    expected: { status: 404, code: "BLOB_UNKNOWN" },
  },
  {
    name: "GET of a malformed digest is DIGEST_INVALID",
    section: "Pulling blobs",
    send: async (x) => failure(await x.send("GET", `/v2/${repo}/blobs/sha256:123`)),
    expected: { status: 400, code: "DIGEST_INVALID" },
    allowed: { crane: { status: 400, code: "NAME_INVALID" } },
  },
  {
    name: "POST begins an upload and tells where it goes on",
    section: "POST then PUT",
    send: async (x) => {
      const begun = await x.send("POST", `/v2/${repo}/blobs/uploads/`);
      return { status: begun.status, detail: begun.headers.has("location") ? "location" : "no location" };
    },
    expected: { status: 202, detail: "location" },
  },
  {
    name: "PUT with the digest ends an upload",
    section: "POST then PUT",
    send: async (x) => {
      const location = withDigest(await x.beginUpload(), hashOf(whole));
      return announced(await x.send("PUT", location, octets, whole), whole);
    },
    expected: { status: 201, digest: "right" },
  },
  {
    name: "PUT with another content's digest is DIGEST_INVALID",
    section: "POST then PUT",
    send: async (x) => failure(await x.send("PUT", withDigest(await x.beginUpload(), absent), octets, whole)),
    expected: { status: 400, code: "DIGEST_INVALID" },
  },
  {
    name: "HEAD of a blob tells its length",
    section: "Checking if content exists in the registry",
    send: async (x) => {
      const head = await x.send("HEAD", `/v2/${repo}/blobs/${hashOf(whole)}`);
      return { ...announced(head, whole), detail: head.headers.get("content-length") ?? "no length" };
    },
    expected: { status: 200, digest: "right", detail: String(whole.length) },
  },
  {
    name: "GET of a blob serves its bytes",
    section: "Pulling blobs",
    send: async (x) => served(await x.send("GET", `/v2/${repo}/blobs/${hashOf(whole)}`), whole),
    expected: { status: 200, digest: "right", body: "same" },
  },
  {
    name: "GET of a part of a blob serves that part",
    section: "Pulling blobs",
    send: async (x) => {
      const part = await x.send("GET", `/v2/${repo}/blobs/${hashOf(whole)}`, { range: "bytes=2-5" });
      return { status: part.status, detail: Buffer.from(part.bytes).toString("utf8") };
    },
    expected: { status: 206, detail: "blob" },
  },
  {
    name: "a blob is pushed by one POST",
    section: "Single POST",
    send: async (x) => {
      const path = `/v2/${repo}/blobs/uploads/?digest=${hashOf(single)}`;
      return { status: (await x.send("POST", path, octets, single)).status };
    },
    expected: { status: 201 },
    allowed: { distribution: { status: 202 } },
  },
  {
    name: "a blob is pushed in chunks",
    section: "Pushing a blob in chunks",
    send: async (x) => {
      const first = await x.send(
        "PATCH",
        await x.beginUpload(),
        { ...octets, "content-range": range(0, parts[0]) },
        parts[0],
      );
      const second = await x.send(
        "PATCH",
        x.next(first),
        { ...octets, "content-range": range(parts[0].length, parts[1]) },
        parts[1],
      );
      const closed = await x.send("PUT", withDigest(x.next(second), hashOf(joined)), octets, new Uint8Array());
      return {
        ...announced(closed, joined),
        detail: `${first.status} ${first.headers.get("range") ?? ""}, ${second.status}`,
      };
    },
    expected: { status: 201, digest: "right", detail: `202 0-${parts[0].length - 1}, 202` },
  },
  {
    name: "a chunk that does not continue the upload is 416",
    section: "Pushing a blob in chunks",
    send: async (x) => {
      const headers = { ...octets, "content-range": `7-${6 + parts[0].length}` };
      return { status: (await x.send("PATCH", await x.beginUpload(), headers, parts[0])).status };
    },
    expected: { status: 416 },
    allowed: { "distribution-2": { status: 202 } },
  },
  {
    name: "GET of an upload tells how far it came",
    section: "Pushing a blob in chunks",
    send: async (x) => {
      const first = await x.send(
        "PATCH",
        await x.beginUpload(),
        { ...octets, "content-range": `0-${parts[0].length - 1}` },
        parts[0],
      );
      const status = await x.send("GET", x.next(first));
      return { status: status.status, detail: status.headers.get("range") ?? "no range" };
    },
    expected: { status: 204, detail: `0-${parts[0].length - 1}` },
    allowed: { crane: { status: 400, detail: "no range" } },
  },
  {
    name: "an upload that nobody began is BLOB_UPLOAD_UNKNOWN",
    section: "Pushing a blob in chunks",
    send: async (x) =>
      failure(
        await x.send("PATCH", `/v2/${repo}/blobs/uploads/0e66b5a7-67d5-4d3f-9bb9-1fa2aa0ed25f`, octets, parts[0]),
      ),
    expected: { status: 404, code: "BLOB_UPLOAD_UNKNOWN" },
    allowed: { distribution: { status: 404, code: "BLOB_UPLOAD_INVALID" }, crane: { status: 202, code: "none" } },
  },
  {
    name: "DELETE ends an upload",
    section: "Cancelling a blob upload",
    send: async (x) => ({ status: (await x.send("DELETE", await x.beginUpload())).status }),
    expected: { status: 204 },
    allowed: { crane: { status: 400 } },
  },
  {
    name: "a blob of another repository is mounted",
    section: "Mounting a blob from another repository",
    send: async (x) => {
      const path = `/v2/conformance/other/blobs/uploads/?mount=${hashOf(whole)}&from=${repo}`;
      const mounted = await x.send("POST", path);
      const there = await x.send("HEAD", `/v2/conformance/other/blobs/${hashOf(whole)}`);
      return { status: mounted.status, detail: String(there.status) };
    },
    expected: { status: 201, detail: "200" },
    allowed: { crane: { status: 202, detail: "200" } },
  },
  {
    name: "mounting what does not exist begins an upload",
    section: "Mounting a blob from another repository",
    send: async (x) => ({
      status: (await x.send("POST", `/v2/conformance/other/blobs/uploads/?mount=${absent}&from=${repo}`)).status,
    }),
    expected: { status: 202 },
  },
  {
    name: "a blob of one repository is not visible in another",
    section: "Pulling blobs",
    send: async (x) => ({ status: (await x.send("HEAD", `/v2/conformance/empty/blobs/${hashOf(whole)}`)).status }),
    expected: { status: 404 },
    allowed: { crane: { status: 200 } },
  },
  {
    name: "DELETE removes a blob",
    section: "Deleting Blobs",
    send: async (x) => {
      const digest = await x.storeBlob(gone);
      const deleted = await x.send("DELETE", `/v2/${repo}/blobs/${digest}`);
      const after = await x.send("HEAD", `/v2/${repo}/blobs/${digest}`);
      return { status: deleted.status, detail: String(after.status) };
    },
    expected: { status: 202, detail: "404" },
  },
];
