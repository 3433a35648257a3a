/** A semantic version as a git tag writes it. @see Semantic Versioning 2.0.0 */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** Empty for a release. */
  readonly prerelease: string;
}

/** Parses `v1.2.3` or `v1.2.3-rc.1`; anything else is `undefined`. Build metadata cannot be part of an image tag. */
export function parseVersion(tag: string): Version | undefined {
  const match =
    /^v(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(tag);
  if (match === null || tag.length > 128) return undefined;
  const [, major = "0", minor = "0", patch = "0", prerelease = ""] = match;
  return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease };
}

/** The tags of a version: `v1.2.3`, `v1.2`, `v1`; a pre-release has only its own. */
export function ladder(version: Version): readonly string[] {
  const { major, minor, patch, prerelease } = version;
  const exact = `v${major}.${minor}.${patch}`;
  return prerelease === "" ? [exact, `v${major}.${minor}`, `v${major}`] : [`${exact}-${prerelease}`];
}

/** Negative when `a` is lower than `b`, positive when it is higher; pre-releases are not told apart from their release. */
export function compareVersions(a: Version, b: Version): number {
  for (const part of ["major", "minor", "patch"] as const) {
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  }
  return 0;
}
