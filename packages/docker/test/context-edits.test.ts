import { chmod, lstat, mkdir, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assertNever } from "@build-once/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceSilently, sameBothWays, three, write } from "./digest-both-ways.ts";
import { commitAll, inScratch, type Scratch, settle } from "./git-here.ts";

/** What is done to a committed tree; afterwards both ways must agree, and the digest be another one where it says so. */
const edits: readonly [name: string, changes: boolean, edit: (scratch: Scratch) => Promise<unknown>][] = [
  ["nothing", false, async () => undefined],
  ["a file touched", false, async ({ path }) => await utimes(join(path, "a.txt"), 1, 1)],
  ["a file changed", true, async ({ path }) => await writeFile(join(path, "a.txt"), "ONE\n")],
  [
    "a file changed to as many bytes, its time put back",
    true,
    async ({ path }) => await replaceSilently(join(path, "a.txt"), "ONE\n"),
  ],
  [
    "a file replaced by another of its size and time",
    true,
    async ({ path }) => {
      await writeFile(join(path, "new"), "ONE\n");
      const { atime, mtime } = await lstat(join(path, "a.txt"));
      await utimes(join(path, "new"), atime, mtime);
      await rename(join(path, "new"), join(path, "a.txt"));
    },
  ],
  ["a file staged", true, async ({ path, git }) => await stage(path, git)],
  ["a file removed", true, async ({ path }) => await rm(join(path, "a.txt"))],
  ["a file removed and staged", true, async ({ git }) => await git("rm", "-q", "a.txt")],
  ["a file no longer tracked", false, async ({ git }) => await git("rm", "-q", "--cached", "a.txt")],
  ["a file not tracked", true, async ({ path }) => await writeFile(join(path, "src/new"), "new")],
  ["a file that git ignores", true, async ({ path }) => await write(path, { "out.o": "object" })],
  ["a file replaced by a folder", true, async ({ path }) => await replaceByFolder(path)],
  ["a file replaced by a link", true, async ({ path }) => await replaceByLink(join(path, "a.txt"), "src/b.txt")],
  ["a link's target changed", true, async ({ path }) => await replaceByLink(join(path, "link"), "src/b.txt")],
  ["a link that leads nowhere", true, async ({ path }) => await symlink("nowhere", join(path, "dangling"))],
  ["a file made executable", true, async ({ path }) => await chmod(join(path, "a.txt"), 0o755)],
  [
    "a file made executable where git does not look at modes",
    true,
    async ({ path, git }) => {
      await git("config", "core.fileMode", "false");
      await chmod(join(path, "a.txt"), 0o755);
    },
  ],
  ["a file that only its owner may read", true, async ({ path }) => await chmod(join(path, "a.txt"), 0o600)],
  [
    "a mode that git wrote down without seeing it",
    true,
    async (scratch) => {
      await chmod(join(scratch.path, "a.txt"), 0o640);
      await settle(scratch);
    },
  ],
  ["a folder that only its owner may enter", true, async ({ path }) => await chmod(join(path, "src"), 0o700)],
  ["an empty folder", true, async ({ path }) => await mkdir(join(path, "src/empty"))],
  [
    "a change of a file assumed unchanged",
    true,
    async ({ path, git }) => {
      await git("update-index", "--assume-unchanged", "a.txt");
      await writeFile(join(path, "a.txt"), "ONE\n");
    },
  ],
  [
    "a change of a file that git skips",
    true,
    async ({ path, git }) => {
      await git("update-index", "--skip-worktree", "a.txt");
      await writeFile(join(path, "a.txt"), "ONE\n");
    },
  ],
  ["a sparse checkout", true, async ({ git }) => await git("sparse-checkout", "set", "src/deep")],
  [
    "a sparse checkout with a sparse index",
    true,
    async ({ git }) => await git("sparse-checkout", "set", "--cone", "--sparse-index", "src/deep"),
  ],
  ["a conflict", true, conflict],
  [
    "a file only intended to be added",
    true,
    async ({ path, git }) => {
      await writeFile(join(path, "later"), "");
      await git("add", "-N", "later");
    },
  ],
  [
    "a repository in the repository",
    true,
    async ({ path, git }) => {
      await write(path, { "nested/file": "x" });
      await git("init", "-q", "nested");
      await git("-C", "nested", "add", "-A");
    },
  ],
  [
    "a file written in the same moment as the index",
    true,
    async ({ path, git }) => {
      await writeFile(join(path, "a.txt"), "ONE\n");
      await git("add", "a.txt");
      await writeFile(join(path, "a.txt"), "TWO\n");
    },
  ],
];

async function stage(path: string, git: Scratch["git"]): Promise<void> {
  await writeFile(join(path, "a.txt"), "ONE\n");
  await git("add", "a.txt");
}

async function replaceByFolder(path: string): Promise<void> {
  await rm(join(path, "a.txt"));
  await write(path, { "a.txt/inside": "one\n" });
}

async function replaceByLink(path: string, target: string): Promise<void> {
  await rm(path);
  await symlink(target, path);
}

async function conflict({ path, git }: Scratch): Promise<void> {
  await git("checkout", "-q", "-b", "other");
  await writeFile(join(path, "a.txt"), "theirs\n");
  await git("commit", "-qam", "theirs");
  await git("checkout", "-q", "main");
  await writeFile(join(path, "a.txt"), "ours\n");
  await git("commit", "-qam", "ours");
  await git("merge", "-q", "other").catch(() => "");
}

describe("after an edit both ways agree", () => {
  it.each(edits)("%s", async (_, changes, edit) => {
    await inScratch(async (scratch) => {
      await write(scratch.path, { ...three, "other/d.txt": "four\n", ".gitignore": "*.o\n" });
      await symlink("a.txt", join(scratch.path, "link"));
      await commitAll(scratch);
      const before = await sameBothWays(scratch.path);
      await edit(scratch);
      const after = await sameBothWays(scratch.path);
      if (changes) expect(after.digest).not.toBe(before.digest);
      else expect(after.digest).toBe(before.digest);
    });
  });
});

/** One random step of a work tree's life. */
const step = fc.record({
  what: fc.constantFrom(
    "write",
    "rewrite",
    "remove",
    "chmod",
    "link",
    "folder",
    "add",
    "commit",
    "touch",
    "reset",
    "settle",
  ),
  path: fc.constantFrom("a", "b", "d/a", "d/b", "d/e/a", "d/e/b", "f/ü", "f/.gitattributes"),
  content: fc.constantFrom("", "x", "y", "one\n", "two\n", "one\r\n", "* text=auto\n", "* eol=crlf\n"),
  mode: fc.constantFrom(0o644, 0o600, 0o755, 0o664),
});

async function take(
  scratch: Scratch,
  { what, path, content, mode }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const whole = join(scratch.path, path);
  switch (what) {
    case "write":
      return await write(scratch.path, { [path]: content });
    case "rewrite":
      return await replaceSilently(whole, content);
    case "remove":
      return await rm(whole, { recursive: true });
    case "chmod":
      return await chmod(whole, mode);
    case "link":
      return await symlink(content === "" ? "a" : content, whole);
    case "folder":
      return await mkdir(whole, { recursive: true });
    case "touch":
      return await utimes(whole, mode, mode);
    case "add":
      return await scratch.git("add", "-A");
    case "commit":
      return await scratch.git("commit", "-qam", "step");
    case "reset":
      return await scratch.git("reset", "-q", "--hard");
    case "settle":
      return await settle(scratch);
    default:
      return assertNever(what);
  }
}

describe("whatever is done to a work tree", () => {
  it("both ways agree after each step, and equal trees have equal digests", async () => {
    let believed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await inScratch(async (scratch) => {
          await write(scratch.path, { a: "one\n", "d/a": "two\n", "d/e/b": "three\n" });
          await commitAll(scratch);
          for (const one of steps) {
            // A step that cannot be taken there is none.
            await take(scratch, one).catch(() => undefined);
            const { files, filesRead } = await sameBothWays(scratch.path);
            believed += files - filesRead;
          }
        });
      }),
      { numRuns: 20 },
    );
    expect(believed).toBeGreaterThan(0);
  });
});
