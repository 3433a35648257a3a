import { createHash } from "node:crypto";

/** What an image adds to the base image of the proving ground. */
export interface ImageChange {
  readonly cmd?: readonly string[];
  readonly healthcheck?: { readonly Test: readonly string[]; readonly Interval: number; readonly Retries: number };
  readonly architecture?: string;
  readonly entrypoint?: readonly string[];
}

const manifestType = "application/vnd.oci.image.manifest.v1+json";
const accept = `${manifestType}, application/vnd.docker.distribution.manifest.v2+json`;

/**
 * Pushes `library/python:3.12-slim` with another configuration as `acme/<name>:<tag>` and gives its digest; the layers
 * are the same, so that nothing is built and each change is another digest.
 */
export async function pushVariant(registry: string, name: string, change: ImageChange): Promise<string> {
  const from = `http://${registry}/v2/library/python`;
  const manifest = (await getJson(`${from}/manifests/3.12-slim`, accept)) as {
    config: { digest: string; mediaType: string; size: number };
    layers: { digest: string }[];
  };
  const config = (await getJson(`${from}/blobs/${manifest.config.digest}`, "*/*")) as {
    architecture: string;
    config: Record<string, unknown>;
  };
  if (change.cmd !== undefined) config.config["Cmd"] = change.cmd;
  if (change.entrypoint !== undefined) config.config["Entrypoint"] = change.entrypoint;
  if (change.healthcheck !== undefined) config.config["Healthcheck"] = change.healthcheck;
  if (change.architecture !== undefined) config.architecture = change.architecture;
  const to = `http://${registry}/v2/acme/${name}`;
  for (const layer of manifest.layers)
    await put(`${to}/blobs/uploads/?mount=${layer.digest}&from=library/python`, "POST", 201);
  const text = JSON.stringify(config);
  const digest = sha256(text);
  const location = await put(`${to}/blobs/uploads/`, "POST", 202);
  const upload = new URL(location, to);
  upload.searchParams.set("digest", digest);
  await put(upload.href, "PUT", 201, text, "application/octet-stream");
  const body = JSON.stringify({ ...manifest, config: { ...manifest.config, digest, size: Buffer.byteLength(text) } });
  const type = (manifest as unknown as { mediaType?: string }).mediaType ?? manifestType;
  await put(`${to}/manifests/latest`, "PUT", 201, body, type);
  return sha256(body);
}

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

async function getJson(url: string, accepted: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: accepted } });
  if (!response.ok) throw new Error(`GET ${url}: ${response.status}`);
  return await response.json();
}

async function put(url: string, method: string, wanted: number, body?: string, type?: string): Promise<string> {
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  await response.arrayBuffer();
  if (response.status !== wanted) throw new Error(`${method} ${url}: ${response.status}`);
  return response.headers.get("location") ?? "";
}
