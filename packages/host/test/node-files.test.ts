import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Files } from "../src/files.ts";
import { createFiles } from "../src/node-files.ts";

let base: string;
let folder: string;
let files: Files;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "files-"));
  folder = join(base, "workspace");
  await mkdir(folder);
  files = createFiles(folder);
});
afterEach(async () => await rm(base, { recursive: true, force: true }));

async function plant(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await files.write(path, path);
}

describe("reading", () => {
  test("what is missing is undefined, also below a file", async () => {
    await plant("a");
    expect(await files.readText("none", 10)).toBeUndefined();
    expect(await files.readText("a/b", 10)).toBeUndefined();
    expect(await files.stat("a/b")).toBeUndefined();
    expect(await files.list("none")).toEqual([]);
  });

  test("the limit is kept to the byte", async () => {
    await files.write("a", "12345");
    expect(await files.readText("a", 5)).toBe("12345");
    await expect(files.readText("a", 4)).rejects.toMatchObject({ code: "file-too-large", kind: "data" });
    await files.write("empty", "");
    expect(await files.readText("empty", 0)).toBe("");
  });

  test("a link to a large file or to an endless device is refused at the limit", async () => {
    await files.write("large", "x".repeat(1000));
    await symlink(join(folder, "large"), join(folder, "link"));
    await symlink("/dev/zero", join(folder, "zero"));
    await expect(files.readText("link", 999)).rejects.toMatchObject({ code: "file-too-large" });
    await expect(files.readBytes("zero", 999)).rejects.toMatchObject({ code: "file-too-large" });
  });

  test("stat looks at a link itself", async () => {
    await symlink("/etc", join(folder, "link"));
    expect(await files.stat("link")).toMatchObject({ kind: "symlink" });
  });

  test("a stream of a missing file is a data error", async () => {
    const first = files.stream("none")[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ code: "file-missing", kind: "data" });
  });
});

describe("writing", () => {
  test("creates folders, replaces whole and leaves no temporary file", async () => {
    await Promise.all(["x".repeat(100_000), "y".repeat(100_000)].map(async (text) => await files.write("a/b/c", text)));
    expect(new Set(await readFile(join(folder, "a/b/c"), "utf8")).size).toBe(1);
    expect(await readdir(join(folder, "a/b"))).toEqual(["c"]);
  });

  test("a write that fails leaves what was there, and no temporary file", async () => {
    await mkdir(join(folder, "a/b"), { recursive: true });
    await expect(files.write("a", "x")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a"]);
  });

  test("replacing a link does not write through it", async () => {
    await plant("target");
    await symlink(join(folder, "target"), join(folder, "link"));
    await files.write("link", "new");
    expect(await readFile(join(folder, "target"), "utf8")).toBe("target");
  });

  test("the mode is the new file's", async () => {
    await files.write("script", "", { mode: 0o700 });
    expect((await stat(join(folder, "script"))).mode & 0o777).toBe(0o700);
    await chmod(join(folder, "script"), 0o600);
  });

  test("of fifty racing callers exactly one creates a file", async () => {
    const created = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => await files.createExclusive("a/owner", String(index))),
    );
    const winner = created.indexOf(true);
    expect(created.filter(Boolean)).toHaveLength(1);
    expect(await readFile(join(folder, "a/owner"), "utf8")).toBe(String(winner));
  });
});
