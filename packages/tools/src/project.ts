import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root: string = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** The five actions, in the order a pipeline runs them. */
export const actionNames = [
  "build-once-by-digest",
  "artifact-check",
  "coverage-gate",
  "pr-summary",
  "deploy-smoke",
] as const;

/** One of the five actions. */
export type ActionName = (typeof actionNames)[number];

/** The folders of the actions that only our own workflows use, below the project's root. */
export const internalActions: readonly string[] = globSync(".github/actions/**/action.yml", { cwd: root })
  .map((path) => dirname(path))
  .sort();
