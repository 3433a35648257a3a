import type { Environment } from "./environment.ts";

/** A snapshot of this process's environment. */
export function nodeEnvironment(): Environment {
  const variables = new Map(Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ""));
  return {
    get: (name) => variables.get(name),
    startingWith: (prefix) => {
      const found = new Map<string, string>();
      for (const [name, value] of variables) {
        if (name.startsWith(prefix) && value !== undefined) found.set(name, value);
      }
      return found;
    },
    platform: process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux",
    architecture: process.arch === "x64" ? "amd64" : process.arch === "arm64" ? "arm64" : "other",
  };
}
