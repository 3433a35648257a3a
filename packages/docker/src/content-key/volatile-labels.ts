const volatileNames: ReadonlySet<string> = new Set([
  "org.opencontainers.image.created",
  "org.opencontainers.image.ref.name",
  "org.opencontainers.image.revision",
  "org.opencontainers.image.source",
  "org.opencontainers.image.url",
  "org.opencontainers.image.version",
  "org.label-schema.build-date",
  "org.label-schema.vcs-ref",
  "org.label-schema.vcs-url",
  "org.label-schema.version",
]);

/** True for a label or annotation that tells when, where or from which commit an image was built, and not what is in it. */
export function isVolatileLabel(name: string): boolean {
  return volatileNames.has(name) || name.startsWith("io.github.build-once.");
}
