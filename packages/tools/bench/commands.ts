import { join } from "node:path";
import { toolPath } from "@build-once/testkit";
import { root } from "../src/project.ts";
import type { Timed } from "./measure.ts";

/** What is timed, and what puts its world back before each round. */
interface Named {
  readonly name: string;
  /** Home, docker configuration and workspace; holds the runner's files `output`, `state` and `summary`. */
  readonly folder: string;
  readonly prepare?: () => void;
}

/** The shipped bundle of build-once-by-digest as the runner starts it, on a tag of `acme/app`. */
export function ourCommand({ folder, ...named }: Named, inputs: Readonly<Record<string, string>>): Timed {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return {
    ...named,
    command: process.execPath,
    args: [join(root, "dist/build-once-by-digest/index.js")],
    cwd: folder,
    environment: {
      ...environmentIn(folder),
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STATE: join(folder, "state"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_SHA: "1".repeat(40),
      GITHUB_REF: "refs/tags/v1",
      ...Object.fromEntries(given),
    },
  };
}

/** A peer's program with the same docker configuration. */
export function peerCommand(
  { folder, ...named }: Named,
  tool: "crane" | "buildx" | "regctl",
  args: readonly string[],
): Timed {
  return { ...named, command: toolPath(tool), args, environment: { ...environmentIn(folder), BUILDX_CONFIG: folder } };
}

function environmentIn(folder: string): Readonly<Record<string, string>> {
  return { HOME: folder, PATH: process.env["PATH"] ?? "", DOCKER_CONFIG: folder };
}
