import { buildImage, buildIndex, type BuiltImage } from "@build-once/testkit";

/** An index of two platforms with attestations, as BuildKit pushes it; other annotations give another digest. */
export function twoPlatforms(annotations: Record<string, string> = {}): BuiltImage {
  const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
  return buildIndex(images, { attestations: true, annotations });
}
