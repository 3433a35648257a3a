import { chmod, lstat, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { describe, expect, it } from "vitest";
import { digestContext } from "../src/context/digest-context.ts";
import { type IgnoreRules, nothingIgnored } from "../src/context/ignore-rules.ts";
import { digest, sameBothWays, three, write } from "./digest-both-ways.ts";
import { execWith } from "./exec-here.ts";
import { commitAll, inScratch } from "./git-here.ts";

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
