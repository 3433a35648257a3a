import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scratchFolder } from "@build-once/testkit";

/** Runs git and gives back what it prints. */
export type Git = (...args: readonly string[]) => string;

/** git in `folder`, with a name to commit under. */
export function gitIn(folder: string): Git {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
  return (...args) => execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

/** A repository with an image's sources in one commit, in a scratch folder. */
export async function helloRepository(): Promise<{ readonly workspace: string; readonly commit: string }> {
  const workspace = await scratchFolder("consumer");
  await writeFile(join(workspace, "Dockerfile"), "FROM scratch\nCOPY hello.txt /hello.txt\n");
  await writeFile(join(workspace, "hello.txt"), "hello\n");
  const git = gitIn(workspace);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "one");
  return { workspace, commit: git("rev-parse", "HEAD") };
}
