import { homedir } from "node:os";
import { join, resolve } from "node:path";

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
    CGO_ENABLED: "0",
    // pip asks rustc for its version, and rustup then writes its settings.
    RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? `${cache}/rustup`,
    PIP_CACHE_DIR: `${cache}/pip`,
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_ROOT_USER_ACTION: "ignore",
    DEBIAN_FRONTEND: "noninteractive",
  };
}

/** For Go alone: it counts its own use in the user's configuration folder, but reads its settings from there as well. */
export function goEnvironment(): Record<string, string> {
  const configuration = process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
  return {
    GOENV: process.env["GOENV"] ?? join(configuration, "go/env"),
    XDG_CONFIG_HOME: join(toolsDirectory, "cache/xdg"),
  };
}
