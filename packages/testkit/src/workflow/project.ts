import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The checkout that this file is part of. */
export const projectRoot: string = resolve(import.meta.dirname, "../../../..");

/** `owner/name` of this project, as its `package.json` says. */
export function projectRepository(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "repository" in manifest)
    if (typeof manifest.repository === "string") return manifest.repository;
  throw new Error("package.json names no repository");
}
