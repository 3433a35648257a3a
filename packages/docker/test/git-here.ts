import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm, utimes, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A temporary folder for one test. */
export interface Scratch {
  readonly path: string;
  readonly git: (...args: readonly string[]) => Promise<string>;
}

/** Runs `work` in a fresh folder, which is removed afterwards. The configuration of whoever runs the test has no part in it. */
export async function inScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "context-")));
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: path,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@example.org",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@example.org",
    GIT_ALLOW_PROTOCOL: "file",
  };
  try {
    return await work({
      path,
      git: async (...args) => (await run("git", [...args], { cwd: path, env })).stdout,
    });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** Commits everything, and lets git see files that are older than its index, as on a runner a moment after the checkout. */
export async function commitAll({ path, git }: Scratch, ...initArgs: readonly string[]): Promise<void> {
  await git("init", "-q", "-b", "main", ...initArgs);
  await git("add", "-A");
  await git("commit", "-q", "--allow-empty", "-m", "all");
  await settle({ path, git });
}

/** Gives all files an old time that git then knows, so that none has to be read for being younger than the index. */
export async function settle({ path, git }: Scratch): Promise<void> {
  const old = new Date("2024-01-02T03:04:05.678Z");
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    const whole = join(entry.parentPath, entry.name);
    if (entry.isFile() && !`${whole}/`.includes("/.git/")) await utimes(whole, old, old);
  }
  await waitForTick();
  await git("update-index", "-q", "--refresh").catch(() => "");
  await waitForTick();
}

/** Longer than a tick of the clock that time stamps are taken from. */
async function waitForTick(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 12);
  });
}
