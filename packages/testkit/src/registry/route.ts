/** What a request of the API is about. @see OCI distribution specification 1.1.1, "Endpoints" */
export type RegistryRoute =
  /** end-1 */
  | { readonly kind: "base" }
  | { readonly kind: "token" }
  /** end-2, end-10 */
  | { readonly kind: "blob"; readonly name: string; readonly digest: string }
  /** end-3, end-7, end-9 */
  | { readonly kind: "manifest"; readonly name: string; readonly reference: string }
  /** end-4, end-11 */
  | { readonly kind: "uploads"; readonly name: string }
  /** end-5, end-6, end-13 */
  | { readonly kind: "upload"; readonly name: string; readonly id: string }
  /** end-8 */
  | { readonly kind: "tags"; readonly name: string }
  /** end-12 */
  | { readonly kind: "referrers"; readonly name: string; readonly digest: string }
  | { readonly kind: "unknown" };

const namePattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** The route of a path. */
export function registryRoute(path: string): RegistryRoute {
  const decoded = decodePath(path);
  if (decoded === "/v2/" || decoded === "/v2") return { kind: "base" };
  if (decoded === "/token") return { kind: "token" };
  const match = /^\/v2\/(.+)\/(?:(blobs|manifests|referrers)\/([^/]+)|blobs\/uploads\/([^/]*)|(tags)\/list)$/.exec(
    decoded,
  );
  const name = match?.[1];
  if (name === undefined) return { kind: "unknown" };
  if (match?.[5] !== undefined) return { kind: "tags", name };
  if (match?.[4] !== undefined)
    return match[4] === "" ? { kind: "uploads", name } : { kind: "upload", name, id: match[4] };
  const last = match?.[3] ?? "";
  switch (match?.[2]) {
    case "blobs":
      return last === "uploads" ? { kind: "uploads", name } : { kind: "blob", name, digest: last };
    case "manifests":
      return { kind: "manifest", name, reference: last };
    case "referrers":
      return { kind: "referrers", name, digest: last };
    default:
      return { kind: "unknown" };
  }
}

/** True for a repository name of the specification's grammar. @see OCI distribution specification 1.1.1, "Pulling manifests" */
export function isRepositoryName(name: string): boolean {
  return name.length <= 255 && namePattern.test(name);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
