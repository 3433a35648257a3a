import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readToolPaths } from "./tool-paths.ts";

/** A base image as it is in the registry. */
export interface BaseImage {
  /** `library/python:3.12-slim` */
  readonly name: string;
  /** Of the manifest. */
  readonly digest: string;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const files: readonly string[] = ["config.json", "layer.tar.gz"];

/**
 * Pushes the base images that the set-up made to a registry that speaks plain HTTP without authentication.
 *
 * @param registryHost `127.0.0.1:<port>`
 * @throws {Error} naming the request the registry refused
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#push
 */
export async function seedBaseImages(
  registryHost: string,
  folder: string = readToolPaths().baseImages,
): Promise<readonly BaseImage[]> {
  const images: BaseImage[] = [];
  for (const repository of readdirSync(join(folder, "library"))) {
    for (const tag of readdirSync(join(folder, "library", repository))) {
      images.push(
        await pushImage(registryHost, join(folder, "library", repository, tag), `library/${repository}`, tag),
      );
    }
  }
  if (images.length === 0) throw new Error(`${folder} holds no base image`);
  return images;
}

async function pushImage(host: string, folder: string, repository: string, tag: string): Promise<BaseImage> {
  const text = readFileSync(join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as {
    readonly mediaType: string;
    readonly config: Descriptor;
    readonly layers: readonly Descriptor[];
  };
  const descriptors = [manifest.config, ...manifest.layers];
  for (const [index, name] of files.entries()) {
    const descriptor = descriptors[index];
    if (descriptor === undefined) throw new Error(`${folder}/manifest.json names no ${name}`);
    await pushBlob(host, repository, descriptor, join(folder, name));
  }
  const address = `http://${host}/v2/${repository}/manifests/${tag}`;
  const headers = { "content-type": manifest.mediaType };
  const response = await request(address, { method: "PUT", headers, body: text }, 201);
  const digest = response.headers.get("docker-content-digest");
  if (digest === null) throw new Error(`PUT ${address}: no digest in the answer`);
  return { name: `${repository}:${tag}`, digest };
}

async function pushBlob(host: string, repository: string, descriptor: Descriptor, path: string): Promise<void> {
  const blob = `http://${host}/v2/${repository}/blobs/${descriptor.digest}`;
  const known = await fetch(blob, { method: "HEAD" });
  await known.body?.cancel();
  if (known.status === 200) return;
  const uploads = `http://${host}/v2/${repository}/blobs/uploads/`;
  const begun = await request(uploads, { method: "POST" }, 202);
  const location = begun.headers.get("location");
  if (location === null) throw new Error(`POST ${uploads}: no location in the answer`);
  const target = new URL(location, uploads);
  target.searchParams.set("digest", descriptor.digest);
  const headers = { "content-type": "application/octet-stream" };
  await request(target.href, { method: "PUT", headers, body: await readFile(path) }, 201);
}

async function request(address: string, options: RequestInit, wanted: number): Promise<Response> {
  const response = await fetch(address, { ...options, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (response.status === wanted) return response;
  throw new Error(
    `${options.method ?? "GET"} ${address}: status ${response.status} instead of ${wanted}: ${text.slice(0, 400)}`,
  );
}
