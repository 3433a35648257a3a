import { err, ok, type Result } from "@build-once/kernel";

/** What a package's file name says. */
export interface PackageName {
  readonly kind: "wheel" | "sdist" | "npm";
  readonly name: string;
  readonly version: string;
}

/**
 * Parses a package's file name.
 *
 * @see PyPA specifications, "Binary distribution format", file name convention; "Source distribution format"; npm pack
 */
export function parsePackageName(file: string): Result<PackageName, string> {
  if (file.length > 255) return err("the name is longer than 255 characters");
  const wheel =
    /^([A-Za-z0-9_.]+)-([A-Za-z0-9_.!+]+)(?:-\d[A-Za-z0-9_.]*)?-([A-Za-z0-9_.]+)-([A-Za-z0-9_.]+)-([A-Za-z0-9_.]+)\.whl$/.exec(
      file,
    );
  if (wheel?.[1] !== undefined && wheel[2] !== undefined)
    return ok({ kind: "wheel", name: wheel[1], version: wheel[2] });
  const sdist = /^([A-Za-z0-9][A-Za-z0-9._-]*)-(\d[A-Za-z0-9_.!+]*)\.tar\.gz$/.exec(file);
  if (sdist?.[1] !== undefined && sdist[2] !== undefined)
    return ok({ kind: "sdist", name: sdist[1], version: sdist[2] });
  const npm = /^([a-z0-9][a-z0-9._-]*?)-(\d+\.\d+\.\d+(?:[-+][A-Za-z0-9.+-]+)?)\.tgz$/.exec(file);
  if (npm?.[1] !== undefined && npm[2] !== undefined) return ok({ kind: "npm", name: npm[1], version: npm[2] });
  return err("it is not named as a wheel (.whl), a source distribution (.tar.gz) or an npm tarball (.tgz)");
}

/** The one spelling in which two Python names are compared. @see PyPA specifications, "Names and normalization" */
export function normalizePythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}
