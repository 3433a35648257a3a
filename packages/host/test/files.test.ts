import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Files } from "@build-once/host";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFiles } from "../src/node-files.ts";
import { removeScratch, scratchFolder, touch } from "./scratch.ts";

let root: string;
let files: Files;

beforeEach(async () => {
  root = await scratchFolder();
  files = createFiles(root);
});

afterEach(removeScratch);

async function modeOf(path: string): Promise<number> {
  return (await stat(join(root, path))).mode & 0o777;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return all;
}

describe("write", () => {
  test("makes the folders above, and paths are the workspace's unless absolute", async () => {
    await files.write("a/b/c.txt", "one");
    expect(await readFile(join(root, "a/b/c.txt"), "utf8")).toBe("one");
    await files.write(join(root, "d.bin"), new Uint8Array([0, 255, 10]));
    expect([...(await readFile(join(root, "d.bin")))]).toEqual([0, 255, 10]);
  });

  test("replaces the file by another: who has the old one open reads it to its end", async () => {
    await files.write("f", "old");
    const before = await stat(join(root, "f"));
    const reading = files.stream("f")[Symbol.asyncIterator]();
    await files.write("f", "new and longer");
    expect((await stat(join(root, "f"))).ino).not.toBe(before.ino);
    expect(await files.readText("f", 100)).toBe("new and longer");
    await reading.return?.();
  });

  test("leaves nothing beside the file, whether it works or not", async () => {
    await files.write("f", "text");
    await files.makeDirectory("folder");
    await files.makeDirectory("full/kept");
    for (const path of ["folder", "full"]) await expect(files.write(path, "text")).rejects.toThrow();
    expect(await files.list(".")).toEqual(["f", "folder", "full"]);
    expect(await files.list("full")).toEqual(["kept"]);
  });

  test.each(["folder", "f/below", "n".repeat(300)])(
    "where no file can be is the caller's mistake: %s",
    async (path) => {
      await files.write("f", "text");
      await files.makeDirectory("folder");
      await expect(files.write(path, "text")).rejects.toMatchObject({ kind: "input", code: "file-unwritable" });
      expect(await files.list(".")).toEqual(["f", "folder"]);
    },
  );

  test("never mixes the texts of racing callers, who make the folders too", async () => {
    const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(50_000 + index));
    await Promise.all(texts.map(async (text) => await files.write("a/b/f", text)));
    expect(texts).toContain(await readFile(join(root, "a/b/f"), "utf8"));
    expect(await readdir(join(root, "a/b"))).toEqual(["f"]);
  });

  test("replaces a symbolic link and leaves what it points to alone", async () => {
    await writeFile(join(root, "target"), "mine");
    await symlink("target", join(root, "link"));
    await files.write("link", "theirs");
    expect(await readFile(join(root, "target"), "utf8")).toBe("mine");
    expect(await files.stat("link")).toMatchObject({ kind: "file" });
  });

  test.each([0o600, 0o644, 0o666, 0o700, 0o755, 0o777])("gives exactly the mode asked for: %o", async (mode) => {
    await files.write("f", "text", { mode });
    expect(await modeOf("f")).toBe(mode);
  });

  test("without a mode, gives what the process gives to new files", async () => {
    await writeFile(join(root, "new"), "");
    await files.write("f", "text");
    expect(await modeOf("f")).toBe(await modeOf("new"));
  });

  test("does not keep a replaced file's mode: a secret's file is its owner's again", async () => {
    await writeFile(join(root, "f"), "open to all");
    await chmod(join(root, "f"), 0o666);
    await files.write("f", "secret", { mode: 0o600 });
    expect(await modeOf("f")).toBe(0o600);
  });
});

describe("append", () => {
  test("creates the file with its folders and adds at the end", async () => {
    await files.append("a/log", "one\n");
    await files.append("a/log", "two\n");
    expect(await readFile(join(root, "a/log"), "utf8")).toBe("one\ntwo\n");
  });
});

describe("createExclusive", () => {
  test("gives true to exactly one of 50 racing callers, whose text it is", async () => {
    const won = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => await files.createExclusive("locks/it", `caller ${index}`)),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await readFile(join(root, "locks/it"), "utf8")).toBe(`caller ${won.indexOf(true)}`);
  });

  test("gives false for whatever is there: a file, a folder, a link that leads nowhere", async () => {
    await touch(root, "file", "folder/x");
    await symlink("nowhere", join(root, "link"));
    for (const name of ["file", "folder", "link"]) expect(await files.createExclusive(name, "text")).toBe(false);
    expect(await readFile(join(root, "file"), "utf8")).toBe("");
    expect(await files.stat("nowhere")).toBeUndefined();
  });

  test("throws what is neither", async () => {
    await touch(root, "file");
    await expect(files.createExclusive("file/below", "text")).rejects.toThrow();
  });
});

describe("reading", () => {
  test("gives what is missing as undefined, also below a file", async () => {
    await touch(root, "file");
    for (const path of ["none", "none/deeper", "file/below"]) {
      expect(await files.stat(path)).toBeUndefined();
      expect(await files.readBytes(path, 10)).toBeUndefined();
      expect(await files.readText(path, 10)).toBeUndefined();
      expect(await files.list(path)).toEqual([]);
    }
  });

  test("gives a link that leads nowhere as missing", async () => {
    await symlink("nowhere", join(root, "link"));
    expect(await files.readText("link", 10)).toBeUndefined();
  });

  test("a folder is not a file, and not missing either", async () => {
    await touch(root, "folder/x");
    await expect(files.readText("folder", 10_000)).rejects.toThrow(/EISDIR/);
    await expect(files.readBytes("folder", 10_000)).rejects.toThrow(/EISDIR/);
  });

  test("takes a file of exactly the limit and refuses one byte more, by name and numbers", async () => {
    await writeFile(join(root, "f"), "12345");
    expect(await files.readText("f", 5)).toBe("12345");
    await expect(files.readText("f", 4)).rejects.toMatchObject({ kind: "data", code: "file-too-large" });
    await touch(root, "empty");
    expect(await files.readText("empty", 0)).toBe("");
    await expect(files.readBytes("f", 4)).rejects.toThrow(/f" has .*5 bytes; at most 4 are read/);
  });

  test("keeps the limit behind a link", async () => {
    await writeFile(join(root, "f"), "x".repeat(1000));
    await symlink("f", join(root, "link"));
    await expect(files.readBytes("link", 999)).rejects.toMatchObject({ code: "file-too-large" });
    expect(await files.readBytes("link", 1000)).toHaveLength(1000);
  });

  test.runIf(process.platform === "linux")("keeps the limit where a size is not told and no end comes", async () => {
    await symlink("/dev/zero", join(root, "report.xml"));
    await expect(files.readBytes("report.xml", 1000)).rejects.toMatchObject({ code: "file-too-large" });
    expect(await files.readText("/proc/self/status", 100_000)).toContain("Name:");
  });

  test.runIf(process.platform === "linux")("does not wait for a pipe that nobody writes", async () => {
    await promisify(execFile)("mkfifo", [join(root, "pipe")]);
    expect(await files.stat("pipe")).toMatchObject({ kind: "other" });
    expect(await files.readText("pipe", 100)).toBe("");
  });

  test("keeps bytes as they are, and makes broken UTF-8 visible in texts", async () => {
    await writeFile(join(root, "f"), Buffer.from([0x61, 0xff, 0x62]));
    expect([...((await files.readBytes("f", 10)) ?? [])]).toEqual([0x61, 0xff, 0x62]);
    expect(await files.readText("f", 10)).toBe("a\ufffdb");
  });
});

describe("stat", () => {
  test("tells files, folders and links apart, and does not follow a link", async () => {
    await writeFile(join(root, "f"), "four");
    await utimes(join(root, "f"), 1_700_000_000, 1_700_000_000);
    await mkdir(join(root, "d"));
    await symlink("f", join(root, "l"));
    await symlink("d", join(root, "ld"));
    expect(await files.stat("f")).toEqual({ kind: "file", sizeBytes: 4, modifiedMs: 1_700_000_000_000 });
    expect(await files.stat("d")).toMatchObject({ kind: "directory" });
    expect(await files.stat("l")).toMatchObject({ kind: "symlink" });
    expect(await files.stat("ld")).toMatchObject({ kind: "symlink" });
  });
});

describe("stream", () => {
  test("gives the whole file in chunks of at most 1 MiB", async () => {
    const content = Buffer.alloc(2 ** 21 + 17, "abcdefghijk");
    await writeFile(join(root, "f"), content);
    const chunks = await collect(files.stream("f"));
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(2 ** 20);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  test("of an empty file gives nothing, and of a missing one throws that it is missing", async () => {
    await touch(root, "empty");
    expect(await collect(files.stream("empty"))).toEqual([]);
    const error: unknown = await collect(files.stream("none")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "data", code: "file-missing" });
    expect((error as Error).message).toContain("none");
  });
});

describe("list, makeDirectory and remove", () => {
  test("list is sorted and holds hidden names", async () => {
    await touch(root, "b", "a", ".c", "d/e");
    expect(await files.list(".")).toEqual([".c", "a", "b", "d"]);
  });

  test("makeDirectory takes what is there for done", async () => {
    await files.makeDirectory("a/b");
    await files.makeDirectory("a/b");
    expect(await files.list("a")).toEqual(["b"]);
  });

  test("remove takes files and trees, and what is missing", async () => {
    await touch(root, "f", "d/e/f");
    for (const path of ["f", "d", "none"]) await files.remove(path);
    expect(await readdir(root)).toEqual([]);
  });

  test("remove takes a link and leaves what it points to", async () => {
    await touch(root, "kept/f");
    await symlink("kept", join(root, "link"));
    await files.remove("link");
    expect(await files.list("kept")).toEqual(["f"]);
    await expect(readlink(join(root, "link"))).rejects.toThrow();
  });
});
