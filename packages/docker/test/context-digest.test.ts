import { chmod, lstat, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { assertNever } from "@build-once/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContextDigest, digestContext } from "../src/context/digest-context.ts";
import { type IgnoreRules, nothingIgnored } from "../src/context/ignore-rules.ts";
import { execWith } from "./exec-here.ts";
import { commitAll, inScratch, type Scratch, settle } from "./git-here.ts";

const withoutGit: IgnoreRules = { isIgnored: (path) => /(?:^|\/)\.git$/.test(path), mayContainIncluded: () => false };
const clean = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

async function digest(
  root: string,
  contents: "git" | "disk" = "git",
  rules: IgnoreRules = withoutGit,
): Promise<ContextDigest> {
  const ports = { tree: createTree(root), files: createFiles(root), exec: execWith(clean) };
  const result = await digestContext(ports, root, rules, { contents });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The digest, after it was found to be the same when every file is read. */
async function sameBothWays(root: string): Promise<ContextDigest> {
  const fast = await digest(root);
  const slow = await digest(root, "disk");
  expect(fast.digest).toBe(slow.digest);
  expect(fast.outline).toEqual(slow.outline);
  return fast;
}

async function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** Writes other bytes of the same length without leaving a trace in size or modification time. */
async function replaceSilently(path: string, content: string): Promise<void> {
  const { atime, mtime } = await lstat(path);
  await writeFile(path, content);
  await utimes(path, atime, mtime);
}

const three = { "a.txt": "one\n", "src/b.txt": "two\n", "src/deep/c.txt": "three\n" };

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

describe("a file that git converts is read as it lies on the disk", () => {
  const crlf = "one\r\ntwo\r\n";
  it.each([
    ["line ends by attribute", { ".gitattributes": "*.txt text eol=crlf\n", "a.txt": crlf }, {}],
    ["line ends found by git", { ".gitattributes": "* text=auto\n", "a.txt": crlf }, {}],
    ["line ends by configuration", { "a.txt": crlf }, { "core.autocrlf": "true" }],
    ["an identification", { ".gitattributes": "*.txt ident\n", "a.txt": "$Id: 0123 $\n" }, {}],
    [
      "an encoding",
      { ".gitattributes": "*.txt working-tree-encoding=UTF-16LE\n", "a.txt": Buffer.from("one\n", "utf16le") },
      {},
    ],
    [
      "a filter that keeps the size",
      { ".gitattributes": "*.txt filter=rot\n", "a.txt": "one\n" },
      { "filter.rot.clean": "tr a-y b-z", "filter.rot.smudge": "tr b-z a-y" },
    ],
    [
      "a filter named by a macro, deep down",
      { ".gitattributes": "[attr]secret filter=rot\n", "src/.gitattributes": "*.txt secret\n", "src/a.txt": "one\n" },
      { "filter.rot.clean": "tr a-y b-z", "filter.rot.smudge": "tr b-z a-y" },
    ],
  ] as const)("%s", async (_, files, config) => {
    await inScratch(async (scratch) => {
      await write(scratch.path, { ...files, "plain.bin": "\0plain" });
      await scratch.git("init", "-q");
      for (const [name, value] of Object.entries(config)) await scratch.git("config", name, value);
      await commitAll(scratch);
      const { filesRead } = await sameBothWays(scratch.path);
      expect(filesRead).toBe(1);
    });
  });

  it("also when the conversion was taken back after the checkout", async () => {
    await inScratch(async (scratch) => {
      await write(scratch.path, { "a.txt": crlf });
      await scratch.git("init", "-q");
      await scratch.git("config", "core.autocrlf", "true");
      await commitAll(scratch);
      await scratch.git("config", "core.autocrlf", "false");
      expect((await sameBothWays(scratch.path)).filesRead).toBe(1);
    });
  });
});

describe("a hostile repository", () => {
  it("starts nothing", async () => {
    await inScratch(async (scratch) => {
      await write(scratch.path, { ...three, ".gitattributes": "*.txt filter=evil diff=evil\n" });
      await commitAll(scratch);
      const mark = join(scratch.path, "../", `started-${process.pid}`);
      const evil = join(scratch.path, ".git/evil.sh");
      await writeFile(evil, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
      await write(join(scratch.path, ".git/hooks"), { "post-index-change": `#!/bin/sh\ntouch ${mark}\n` });
      await chmod(join(scratch.path, ".git/hooks/post-index-change"), 0o755);
      for (const [name, value] of [
        ["core.fsmonitor", evil],
        ["core.pager", evil],
        ["core.hooksPath", join(scratch.path, ".git/hooks")],
        ["filter.evil.clean", evil],
        ["filter.evil.smudge", evil],
        ["filter.evil.process", evil],
        ["diff.evil.textconv", evil],
        ["core.sshCommand", evil],
        ["core.alternateRefsCommand", evil],
        ["protocol.ext.allow", "always"],
        ["remote.origin.url", `ext::${evil}`],
        ["remote.origin.promisor", "true"],
        ["extensions.partialClone", "origin"],
      ] as const)
        await scratch.git("config", name, value);
      // A blob that is missing would be fetched from the promised remote.
      const id = (await scratch.git("rev-parse", "HEAD:a.txt")).trim();
      await rm(join(scratch.path, ".git/objects", id.slice(0, 2), id.slice(2)));
      await sameBothWays(scratch.path);
      await expect(lstat(mark)).rejects.toThrowError(/ENOENT/);
      // The trap works: a plain look at the tree springs it.
      await scratch.git("status").catch(() => "");
      await rm(mark);
    });
  });
});

describe("the digest of a folder", () => {
  it("knows what is in an ignored folder when something in it is not ignored, and nothing else of it", async () => {
    const rules: IgnoreRules = {
      isIgnored: (path) => path.startsWith("dist") && path !== "dist/kept/x",
      mayContainIncluded: (folder) => folder === "dist" || folder === "dist/kept",
    };
    await inScratch(async ({ path }) => {
      await write(path, { "dist/kept/x": "x", "dist/other/y": "y", z: "z" });
      const { outline } = await digest(path, "git", rules);
      expect(outline.map((row) => row.path)).toEqual(["dist/", "dist/kept/", "dist/kept/x", "z"]);
      await rm(join(path, "dist/kept/x"));
      expect((await digest(path, "git", rules)).outline.map((row) => row.path)).toEqual(["z"]);
    });
  });

  it("refuses what is no file, folder or link by its name", async () => {
    await inScratch(async ({ path }) => {
      await execWith({}).run("mkfifo", [join(path, "pipe")]);
      const ports = { tree: createTree(path), files: createFiles(path), exec: execWith({}) };
      expect(await digestContext(ports, path, nothingIgnored)).toMatchObject({
        ok: false,
        error: expect.stringContaining('"pipe"'),
      });
    });
  });

  it("tells names apart that are no text", async () => {
    await inScratch(async ({ path }) => {
      const digests = new Set<string>();
      for (const name of ["\xfe", "\xff", "\xc3"]) {
        const whole = Buffer.concat([Buffer.from(`${path}/`), Buffer.from(name, "latin1")]);
        await writeFile(whole, "x");
        digests.add((await digest(path)).digest);
        await rm(whole);
      }
      await writeFile(join(path, "\ufffd"), "x");
      digests.add((await digest(path)).digest);
      expect(digests.size).toBe(4);
    });
  });
});
