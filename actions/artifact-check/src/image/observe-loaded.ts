import { dockerInvocation, runDocker } from "@build-once/docker";
import type { Exec } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import { parseImageConfig, readShape } from "@build-once/oci";
import type { ObservedEntry, ObservedImage } from "./observe-image.ts";

/** What the engine says of an image that it holds, in the form of its one manifest. */
export type ObservedLoaded = Result<ObservedImage, string>;

const timeoutMs = 60_000;

/**
 * Asks the engine of this machine for an image. Its digest is the engine's own id, and its size is of the unpacked layers.
 *
 * @throws {ActionError} `docker-not-available` (input)
 */
export async function observeLoaded(exec: Exec, name: string): Promise<ObservedLoaded> {
  const invocation = dockerInvocation(["image", "inspect", "--format", "{{json .}}", "--", name]);
  const result = await runDocker(exec, invocation, { timeoutMs });
  if (result.exitCode !== 0) return err("the engine has no image of that name");
  return parseLoaded(name, result.stdout);
}

/** Reads what `docker image inspect` prints as JSON. @see Docker Engine API, ImageInspect */
export function parseLoaded(name: string, text: string): ObservedLoaded {
  const read = readShape(new TextEncoder().encode(text), (document) => ({
    digest: document.required("Id").digest(),
    sizeBytes: document.required("Size").count(),
    // The members of a configuration as they are in an image, which its own parser reads.
    config: JSON.stringify({
      os: document.required("Os").text(),
      architecture: document.required("Architecture").text(),
      variant: document.optional("Variant")?.text(),
      created: document.optional("Created")?.text(),
      config: document.optional("Config")?.record() ?? {},
      rootfs: { diff_ids: document.required("RootFS").optional("Layers")?.texts() ?? [] },
    }),
  }));
  if (!read.ok) return read;
  const { digest, sizeBytes } = read.value;
  const config = parseImageConfig(new TextEncoder().encode(read.value.config));
  if (!config.ok) return config;
  const mediaType = "application/vnd.oci.image.config.v1+json";
  const descriptor = { mediaType, digest, sizeBytes, platform: undefined, artifactType: undefined };
  const entry: ObservedEntry = {
    descriptor: { ...descriptor, annotations: new Map() },
    attestation: false,
    problem: undefined,
    config: config.value,
    sizeBytes,
    layers: [],
  };
  return ok({ name, digest, problem: undefined, kind: "manifest", entries: [entry], missingLayers: undefined });
}
