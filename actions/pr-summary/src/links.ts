import { type HttpsUrl, parseBaseUrl, urlBelow } from "@build-once/markdown";

/** Builds addresses below our own server; every other address is shown as text. */
export interface Links {
  commit(sha: string): HttpsUrl | undefined;
  file(sha: string, path: string, line: number | undefined): HttpsUrl | undefined;
  run(runId: number, attempt: number): HttpsUrl | undefined;
  artifact(runId: number, id: number): HttpsUrl | undefined;
  /** The package page of an image that belongs to this repository's owner. */
  image(reference: string): HttpsUrl | undefined;
  /** `address`, when it is a page of this repository. */
  own(address: string): HttpsUrl | undefined;
}

/** The addresses of one repository on the server that the runner names. */
export function createLinks(serverUrl: string, owner: string, name: string): Links {
  const base = parseBaseUrl(serverUrl);
  const below = (segments: readonly string[], fragment?: string): HttpsUrl | undefined =>
    base.ok ? urlBelow(base.value, [owner, name, ...segments], fragment === undefined ? {} : { fragment }) : undefined;
  return {
    commit: (sha) => (sha === "" ? undefined : below(["commit", sha])),
    file: (sha, path, line) => {
      if (sha === "" || !isInside(path)) return undefined;
      return below(["blob", sha, ...path.split("/")], line === undefined ? undefined : `L${line}`);
    },
    run: (runId, attempt) =>
      runId === 0 ? undefined : below(["actions", "runs", String(runId), "attempts", String(attempt)]),
    artifact: (runId, id) => below(["actions", "runs", String(runId), "artifacts", String(id)]),
    image: (reference) => {
      const [, imageOwner, imageName] = /^ghcr\.io\/([a-z0-9_.-]+)\/([a-z0-9_./-]+)@/.exec(reference) ?? [];
      if (imageName === undefined || imageOwner !== owner.toLowerCase()) return undefined;
      return below(["pkgs", "container", imageName]);
    },
    own: (address) => {
      if (!base.ok || !URL.canParse(address)) return undefined;
      const url = new URL(address);
      const home = `${new URL(base.value).pathname.replace(/\/$/, "")}/${owner}/${name}/`;
      if (url.origin !== new URL(base.value).origin || !url.pathname.startsWith(home)) return undefined;
      const segments = url.pathname
        .slice(home.length)
        .split("/")
        .filter((segment) => segment !== "");
      return below(segments.map(decodeSegment));
    },
  };
}

/** A path that stays inside the repository. */
function isInside(path: string): boolean {
  if (path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.includes("://")) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
