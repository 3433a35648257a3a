import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { describe, expect, it } from "vitest";
import { digestContext } from "../src/context/digest-context.ts";
import { digest, sameBothWays, three, withoutGit, write } from "./digest-both-ways.ts";
import { commitAll, inScratch, settle } from "./git-here.ts";

describe("the fast path", () => {
  it("reads no file that git knows, of either object format", async () => {
    for (const args of [[], ["--object-format=sha256"]])
      await inScratch(async (scratch) => {
        await write(scratch.path, three);
        await commitAll(scratch, ...args);
        expect((await sameBothWays(scratch.path)).filesRead).toBe(0);
        const inner = await sameBothWays(join(scratch.path, "src"));
        expect(inner).toMatchObject({ files: 2, filesRead: 0 });
      });
  });

  it("understands each version of the index", async () => {
    for (const version of ["2", "3", "4"])
      await inScratch(async (scratch) => {
        await write(scratch.path, { ...three, "later.txt": "intended\n", "skipped.txt": "skipped\n" });
        await scratch.git("init", "-q");
        await scratch.git("add", "a.txt", "src", "skipped.txt");
        await scratch.git("add", "-N", "later.txt");
        await scratch.git("update-index", "--index-version", version);
        await settle(scratch);
        await scratch.git("update-index", "--skip-worktree", "skipped.txt");
        expect((await sameBothWays(scratch.path)).filesRead).toBe(1);
      });
  });

  it.each([
    ["split in two", ["update-index", "--split-index"]],
    ["without a checksum that fits", undefined],
  ])("is left when the index is %s", async (_, args) => {
    await inScratch(async (scratch) => {
      await write(scratch.path, three);
      await commitAll(scratch);
      if (args !== undefined) await scratch.git(...args);
      else {
        const bytes = await readFile(join(scratch.path, ".git/index"));
        bytes[60] = (bytes[60] ?? 0) ^ 1;
        await writeFile(join(scratch.path, ".git/index"), bytes);
      }
      expect((await digest(scratch.path)).filesRead).toBe(3);
    });
  });

  it("is left in a folder that git does not know, or without git", async () => {
    await inScratch(async (scratch) => {
      await write(scratch.path, three);
      expect((await digest(scratch.path)).filesRead).toBe(3);
      await commitAll(scratch);
      const ports = {
        tree: createTree(scratch.path),
        files: createFiles(scratch.path),
        exec: { run: async () => await Promise.reject(new Error("no git")) },
      };
      expect(await digestContext(ports, scratch.path, withoutGit)).toMatchObject({ value: { filesRead: 3 } });
    });
  });

  it("believes no file that is as young as the index", async () => {
    await inScratch(async (scratch) => {
      await write(scratch.path, three);
      await commitAll(scratch);
      expect((await digest(scratch.path)).filesRead).toBe(0);
      // All of them were changed after this, although before it by their modification times.
      const between = new Date("2024-06-01");
      await utimes(join(scratch.path, ".git/index"), between, between);
      expect((await sameBothWays(scratch.path)).filesRead).toBe(3);
    });
  });

  it("works in a linked work tree and in a submodule", async () => {
    await inScratch(async (scratch) => {
      await write(join(scratch.path, "inner"), three);
      const git = async (...args: readonly string[]) => await scratch.git("-C", "inner", ...args);
      await commitAll({ path: join(scratch.path, "inner"), git });
      await git("worktree", "add", "-q", "../linked");
      await new Promise((resolve) => {
        setTimeout(resolve, 12);
      });
      await git("-C", "../linked", "update-index", "--force-write-index", "-q", "--refresh").catch(() => "");
      await scratch.git("init", "-q", "outer");
      await scratch.git("-C", "outer", "-c", "protocol.file.allow=always", "submodule", "add", "-q", "../inner", "sub");
      await sameBothWays(join(scratch.path, "outer"));
      await sameBothWays(join(scratch.path, "outer/sub"));
      await sameBothWays(join(scratch.path, "linked"));
    });
  });
});
