import { symlink } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "@build-once/host";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFiles } from "../src/node-files.ts";
import { removeScratch, scratchFolder, touch } from "./scratch.ts";

let root: string;
let files: Files;

beforeEach(async () => {
  root = await scratchFolder();
  files = createFiles(root);
});

afterEach(removeScratch);

async function glob(...patterns: readonly string[]): Promise<readonly string[]> {
  return await files.glob(patterns, ".");
}

describe("patterns", () => {
  beforeEach(async () => {
    await touch(root, "a.xml", "b.xml", "c.txt", "d/e.xml", "d/f/g.xml", "d/f/h.txt", "j/k.xml");
  });

  test.each([
    ["a name", ["a.xml"], ["a.xml"]],
    ["a name with ./", ["./d/e.xml"], ["d/e.xml"]],
    ["* with ./", ["./d/*"], ["d/e.xml"]],
    ["* within a folder", ["*.xml"], ["a.xml", "b.xml"]],
    ["* as a folder", ["*/*.xml"], ["d/e.xml", "j/k.xml"]],
    ["** of any depth, none included", ["**/*.xml"], ["a.xml", "b.xml", "d/e.xml", "d/f/g.xml", "j/k.xml"]],
    ["** at the end", ["d/**"], ["d/e.xml", "d/f/g.xml", "d/f/h.txt"]],
    ["?", ["?.txt"], ["c.txt"]],
    ["a set", ["[ab].xml"], ["a.xml", "b.xml"]],
    ["a range", ["[a-c].*"], ["a.xml", "b.xml", "c.txt"]],
    ["a negated set", ["[^a].xml"], ["b.xml"]],
    ["braces of names", ["{a,c}.*"], ["a.xml", "c.txt"]],
    ["braces of folders", ["{d,j}/*.xml"], ["d/e.xml", "j/k.xml"]],
    ["braces with slashes", ["{d/f,j}/*.xml"], ["d/f/g.xml", "j/k.xml"]],
    ["braces on both sides of **", ["{d,j}/**/*.{xml,txt}"], ["d/e.xml", "d/f/g.xml", "d/f/h.txt", "j/k.xml"]],
    ["several, each file once", ["*.xml", "a.*", "**/a.xml"], ["a.xml", "b.xml"]],
    ["an exclude, wherever it stands", ["!d/**", "**/*.xml", "!b.*"], ["a.xml", "j/k.xml"]],
    ["an exclude with ./", ["*.xml", "!./a.xml"], ["b.xml"]],
    ["excludes alone", ["!*.txt"], []],
    ["no pattern", [], []],
    ["what is not there", ["none/**", "*.json", "none.xml"], []],
    ["a folder's name", ["d"], []],
    ["another case", ["A.XML"], []],
  ])("%s", async (_what, patterns, found) => {
    expect(await glob(...patterns)).toEqual(found);
  });

  test("an absolute pattern below the root is the same as a relative one", async () => {
    expect(await glob(join(root, "d/*.xml"), `!${join(root, "d/f/**")}`)).toEqual(["d/e.xml"]);
  });

  test("an absolute pattern beside the root finds nothing", async () => {
    expect(await files.glob([join(root, "j/*.xml")], "d")).toEqual([]);
  });

  test("names are relative to the root that is given", async () => {
    expect(await files.glob(["**/*.xml"], "d")).toEqual(["e.xml", "f/g.xml"]);
    expect(await files.glob(["**/*.xml"], join(root, "d/f"))).toEqual(["g.xml"]);
  });

  test("a root that is missing, or is a file, holds nothing", async () => {
    expect(await files.glob(["**"], "none")).toEqual([]);
    expect(await files.glob(["**"], "a.xml")).toEqual([]);
  });

  test.each(["../*.xml", "../../**", "d/../../*", "d/../a.xml", "..", "/", "/etc/*", "/etc/hostname"])(
    "nothing outside the root is found: %s",
    async (pattern) => {
      await touch(root, "inner/x.xml");
      expect(await files.glob([pattern], "inner")).toEqual([]);
    },
  );
});

describe("names", () => {
  test("that begin with a dot match like others", async () => {
    await touch(root, ".a.xml", ".d/b.xml", "c.xml");
    expect(await glob("**/*.xml")).toEqual([".a.xml", ".d/b.xml", "c.xml"]);
    expect(await glob("*.xml")).toEqual([".a.xml", "c.xml"]);
    expect(await glob("**/*.xml", "!.d/**")).toEqual([".a.xml", "c.xml"]);
  });

  test.each(["a\nb.xml", "\n.xml", "a\r\n.xml", "a b.xml", "ä😀.xml", "a\u2028b.xml", "-x.xml", "a\\b.xml", "'\".xml"])(
    "that are unusual hide from no pattern: %j",
    async (name) => {
      await touch(root, `d/${name}`, `${name}.d/x.xml`);
      expect(await glob("d/*.xml")).toEqual([`d/${name}`]);
      expect(await glob("**/*.xml")).toEqual([`d/${name}`, `${name}.d/x.xml`].sort());
      expect(await glob("**", "!**/*.xml")).toEqual([]);
    },
  );

  test("come sorted by code unit", async () => {
    await touch(root, "b", "a", "Z", "a/../é", "10", "9");
    expect(await glob("*")).toEqual(["10", "9", "Z", "a", "b", "é"]);
  });
});

describe("folders nobody means", () => {
  beforeEach(async () => {
    await touch(
      root,
      "a.js",
      ".git/b.js",
      "node_modules/p/c.js",
      "d/node_modules/p/e.js",
      "d/.git/f.js",
      ".github/g.js",
    );
  });

  test("are not entered by **", async () => {
    expect(await glob("**/*.js")).toEqual([".github/g.js", "a.js"]);
    expect(await glob("d/**")).toEqual([]);
    expect(await glob("*/p/*.js")).toEqual([]);
  });

  test("are entered when a pattern names them", async () => {
    expect(await glob("node_modules/**")).toEqual(["node_modules/p/c.js"]);
    expect(await glob("**/node_modules/**")).toEqual(["d/node_modules/p/e.js", "node_modules/p/c.js"]);
    expect(await glob(".git/*")).toEqual([".git/b.js"]);
    expect(await glob("{d,x}/{node_modules,y}/**/*.js")).toEqual(["d/node_modules/p/e.js"]);
  });

  test("are not named by a name that only begins like theirs", async () => {
    expect(await glob("{.github,d}/**")).toEqual([".github/g.js"]);
  });

  test("are not entered because an exclude names them", async () => {
    expect(await glob("**/*.js", "!.git/**")).toEqual([".github/g.js", "a.js"]);
  });
});

describe("symbolic links", () => {
  beforeEach(async () => {
    await touch(root, "outside/x.xml", "outside/deep/y.xml", "in/a.xml");
    await symlink("../outside", join(root, "in/link"));
  });

  test.each(["**", "*/*.xml", "link/**", "link/*.xml", "link/deep/*.xml", "link/deep/y.xml", "link/x.xml"])(
    "to folders are not followed: %s",
    async (pattern) => {
      expect(await files.glob([pattern], "in")).not.toEqual(expect.arrayContaining([expect.stringContaining("link")]));
    },
  );

  test("to files are no files", async () => {
    await symlink("a.xml", join(root, "in/b.xml"));
    expect(await glob("in/**", "in/b.xml")).toEqual(["in/a.xml"]);
  });

  test("in a circle end nowhere", async () => {
    await symlink(".", join(root, "in/self"));
    expect(await glob("in/**")).toEqual(["in/a.xml"]);
  });

  test("as the root itself are the caller's own choice and are followed", async () => {
    await symlink("in", join(root, "root"));
    expect(await files.glob(["*.xml"], "root")).toEqual(["a.xml"]);
    expect(await files.glob(["**"], "root")).toEqual(["a.xml"]);
  });
});

describe("any pattern", () => {
  let tree: string;

  afterAll(removeScratch);

  test("finds files below the root alone, each once, sorted, and none that an exclude matches", async () => {
    tree = await scratchFolder();
    await touch(tree, "secret", "root/a", "root/b.c", "root/.d", "root/e/f", "root/e/g.c", "root/e/h/i");
    await symlink("..", join(tree, "root/up"));
    const all = new Set(await createFiles(tree).glob(["**"], "root"));
    expect(all.size).toBe(6);
    const pieces = "a b.c .d e f .. . up secret * ** ? [ { } , ! \\ ( | ) + @".split(" ");
    const piece = fc.constantFrom(...pieces);
    const pattern = fc.array(fc.tuple(piece, fc.constantFrom("", "/"))).map((parts) => parts.flat().join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(pattern, { maxLength: 3 }), async (patterns) => {
        const found = await createFiles(tree).glob(patterns, "root");
        expect(found).toEqual([...new Set(found)].sort());
        expect(found.filter((name) => !all.has(name))).toEqual([]);
        expect(await createFiles(tree).glob([...patterns, "!**"], "root")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
