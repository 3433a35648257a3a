import { resolve } from "node:path";

/** The checkout this file belongs to. */
export const rootDirectory: string = resolve(import.meta.dirname, "../../../..");

/** Where the set-up puts everything; the only place it writes to. */
export const toolsDirectory: string = resolve(rootDirectory, ".tools");

/** What every child of the set-up gets so that nothing is read from or written to the home directory. */
export function privateEnvironment(): Record<string, string> {
  const cache = resolve(toolsDirectory, "cache");
  return {
    GOPATH: `${cache}/go`,
    GOMODCACHE: `${cache}/go/pkg/mod`,
    GOCACHE: `${cache}/go-build`,
    // Writable, so that `.tools` can be removed like any other folder.
    GOFLAGS: "-modcacherw -buildvcs=false",
    GOTOOLCHAIN: "local",
    PIP_CACHE_DIR: `${cache}/pip`,
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_ROOT_USER_ACTION: "ignore",
    DEBIAN_FRONTEND: "noninteractive",
  };
}
