import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionNames, root } from "../src/project.ts";

let scratch: string;
let archive: Buffer;
let names: readonly string[];

const git = (args: readonly string[], env = process.env): Buffer =>
  execFileSync("git", args, { cwd: root, env, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] });

/** What a runner downloads, made of the files as they stand here, whether committed or not. */
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "export-"));
  const objects = resolve(root, git(["rev-parse", "--git-path", "objects"]).toString().trim());
  // An index and a store of their own: the repository is not touched.
  const apart = {
    ...process.env,
    GIT_INDEX_FILE: join(scratch, "index"),
    GIT_OBJECT_DIRECTORY: scratch,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
  };
  git(["read-tree", "HEAD"], apart);
  git(
    ["add", "--all", "--", ".gitattributes", "action.yml", "actions", ".github", "dist", "LICENSE", "packages/tools"],
    apart,
  );
  const tree = git(["write-tree"], apart).toString().trim();
  archive = git(["archive", "--format=tar", tree], apart);
  const listed = execFileSync("tar", ["-t"], { input: archive, maxBuffer: 2 ** 24 }).toString();
  names = listed.split("\n").filter((name) => name !== "" && !name.endsWith("/"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the archive that a runner downloads", () => {
  test("holds the actions' metadata, their bundles and the licence, and nothing else", () => {
    const wanted = /^(?:LICENSE|action\.yml|dist\/.+|actions\/[^/]+\/action\.yml|\.github\/actions\/.+)$/;
    expect(names.filter((name) => !wanted.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["LICENSE", "action.yml", "dist/clients/index.js"]));
    expect(names).toEqual(expect.arrayContaining([".github/actions/python/steps/__main__.py"]));
    for (const action of actionNames) {
      const own = [`actions/${action}/action.yml`, `dist/${action}/index.js`, `dist/${action}/post.js`];
      expect(names).toEqual(expect.arrayContaining(own));
    }
  });

  test("is smaller than 3 MB", () => {
    expect(gzipSync(archive).length).toBeLessThan(3_000_000);
  });
});
