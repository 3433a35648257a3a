import { execFileSync } from "node:child_process";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BundleOptions, type BundleResult, scratchFolder } from "@build-once/testkit";
import { beforeEach, inject } from "vitest";
import { helloRepository } from "./repository.ts";
import type { Stage } from "./stage.ts";

/** A repository with one commit, and the action to run in it with the real engine. */
export interface Consumer {
  readonly workspace: string;
  readonly commit: string;
  /** Replaces the Dockerfile of the work tree. */
  dockerfile(text: string): Promise<void>;
  run(inputs?: Readonly<Record<string, string>>, options?: Partial<BundleOptions>): Promise<BundleResult>;
}

/** Registers the hooks of a test file: each test gets a repository of its own. */
export function setConsumer(stage: Stage): Consumer {
  const { environment } = inject("provingGround");
  let workspace = "";
  let commit = "";
  const dockerfile = async (text: string): Promise<void> => await writeFile(join(workspace, "Dockerfile"), text);
  beforeEach(async () => {
    ({ workspace, commit } = await helloRepository());
  });
  return {
    get workspace() {
      return workspace;
    },
    get commit() {
      return commit;
    },
    dockerfile,
    run: async (inputs = {}, options = {}) => {
      const environmentOfRun = { ...environment, GITHUB_SHA: commit, ...options.environment };
      return await stage.run(
        { cache: "none", ...inputs },
        { workspace, timeoutMs: 120_000, ...options, environment: environmentOfRun },
      );
    },
  };
}

/** A search path on which there is no docker and no buildx, whatever this machine has. */
export async function pathWithGitOnly(): Promise<string> {
  const folder = await scratchFolder("path");
  await symlink(execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim(), join(folder, "git"));
  return folder;
}

/** The files below a folder that hold a text. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path, "utf8")).includes(text)) found.push(path);
  }
  return found;
}
