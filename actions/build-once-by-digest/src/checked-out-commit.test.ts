import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFiles } from "@build-once/host/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkedOutCommit } from "./checked-out-commit.ts";

let folder: string;
let commit: string;
let asked: number;

const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder, encoding: "utf8" }).trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "head-"));
  git("init", "-q", "-b", "main");
  git("commit", "-q", "--allow-empty", "-m", "first");
  commit = git("rev-parse", "HEAD");
  asked = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(context = "."): Promise<string | undefined> {
  return await checkedOutCommit(
    {
      files: createFiles(folder),
      exec: {
        run: async () => {
          asked++;
          const stdout = `${git("rev-parse", "--verify", "HEAD")}\n`;
          return await Promise.resolve({ exitCode: 0, stdout, stderr: "", truncated: false, timedOut: false });
        },
      },
      log: { mask() {}, debug() {}, info() {}, warning() {}, group: async (_title, work) => await work() },
    },
    context,
  );
}

describe("the commit that is checked out", () => {
  it("is read without starting git on a branch, with packed refs, and detached", async () => {
    expect(await read()).toBe(commit);
    git("pack-refs", "--all");
    expect(await read()).toBe(commit);
    git("checkout", "-q", "--detach");
    expect(await read()).toBe(commit);
    expect(asked).toBe(0);
  });

  it("is asked of git in a linked work tree", async () => {
    const linked = join(folder, "linked");
    git("worktree", "add", "-q", linked, "-b", "other");
    folder = linked;
    expect(await read()).toBe(commit);
    expect(asked).toBe(1);
  });

  it("is never read through a ref that leaves the folder of refs", async () => {
    writeFileSync(join(folder, ".git/stolen"), `${"f".repeat(40)}\n`);
    writeFileSync(join(folder, ".git/HEAD"), "ref: refs/heads/../../stolen\n");
    await expect(read()).rejects.toThrow();
    expect(asked).toBe(1);
  });

  it("is that of the checkout which the context lies in, whatever is around it", async () => {
    const outer = commit;
    const root = folder;
    folder = join(root, "sources/app");
    mkdirSync(join(folder, "docker"), { recursive: true });
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "inner");
    const inner = git("rev-parse", "HEAD");
    folder = root;
    expect(inner).not.toBe(outer);
    for (const context of ["sources/app", "./sources/app/", "sources/app/docker"])
      expect(await read(context), context).toBe(inner);
    for (const context of [".", "sources", "https://example.org/sources/app", "sources/app/../.."])
      expect(await read(context), context).toBe(outer);
    rmSync(join(root, ".git"), { recursive: true });
    expect(await read("sources/app")).toBe(inner);
  });

  it("of a submodule is that of the repository around it, which names the submodule's", async () => {
    mkdirSync(join(folder, "module"));
    writeFileSync(join(folder, "module/.git"), "gitdir: ../.git/modules/module\n");
    expect(await read("module")).toBe(commit);
  });

  it("is unknown without a repository", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(await read()).toBeUndefined();
  });
});
