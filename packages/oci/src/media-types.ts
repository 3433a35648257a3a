/** Media types of manifests and of what they name. @see OCI image specification 1.1, media-types.md */
export const mediaTypes = {
  ociIndex: "application/vnd.oci.image.index.v1+json",
  ociManifest: "application/vnd.oci.image.manifest.v1+json",
  ociConfig: "application/vnd.oci.image.config.v1+json",
  ociEmpty: "application/vnd.oci.empty.v1+json",
  ociLayer: "application/vnd.oci.image.layer.v1.tar",
  ociLayerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  dockerIndex: "application/vnd.docker.distribution.manifest.list.v2+json",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerConfig: "application/vnd.docker.container.image.v1+json",
} as const;

/** What a manifest's media type makes of it; `undefined` for anything that is no manifest this project reads. */
export function manifestKind(mediaType: string): "index" | "manifest" | undefined {
  if (mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerIndex) return "index";
  if (mediaType === mediaTypes.ociManifest || mediaType === mediaTypes.dockerManifest) return "manifest";
  return undefined;
}

/** True for the configuration of a container image, as opposed to that of any other artifact. */
export function isImageConfig(mediaType: string): boolean {
  return mediaType === mediaTypes.ociConfig || mediaType === mediaTypes.dockerConfig;
}

/**
 * The `Accept` of every manifest read: all four types, because some registries answer 404 for a type that was not
 * asked for.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
export const acceptManifests: string = [
  mediaTypes.ociIndex,
  mediaTypes.ociManifest,
  mediaTypes.dockerIndex,
  mediaTypes.dockerManifest,
].join(", ");

/** A `Content-Type` without its parameters, in lower case; empty when there is none. */
export function bareMediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
