import type { Files } from "@build-once/host";
import type { Digest, Result } from "@build-once/kernel";
import { digestOf } from "@build-once/oci";
import { type PackageName, parsePackageName } from "./package-name.ts";
import { readPackage } from "./read-package.ts";

/** A package with its hash, what its name says and what is inside. */
export interface ObservedPackage {
  readonly path: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly named: Result<PackageName, string>;
  /** `undefined` when the name does not tell what to expect. */
  readonly inside: Result<string, string> | undefined;
}

/** The packages that a pattern matches. */
export interface ObservedPackages {
  readonly pattern: string;
  readonly packages: readonly ObservedPackage[];
}

const maxPackageBytes = 256 * 1024 * 1024;

/** Reads, hashes and opens what a pattern matches. @throws {ActionError} `file-too-large` (data) beyond 256 MiB */
export async function observePackages(files: Files, pattern: string): Promise<ObservedPackages> {
  const packages: ObservedPackage[] = [];
  for (const path of await files.glob([pattern], ".")) {
    const bytes = (await files.readBytes(path, maxPackageBytes)) ?? new Uint8Array();
    const named = parsePackageName(path.slice(path.lastIndexOf("/") + 1));
    const inside = named.ok ? await readPackage(bytes, named.value) : undefined;
    packages.push({ path, digest: await digestOf(bytes), sizeBytes: bytes.length, named, inside });
  }
  return { pattern, packages };
}
