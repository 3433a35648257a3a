import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTree } from "../src/node-tree.ts";
import { pathBytes, pathText, type TreeEntry, type WalkChoice } from "../src/tree.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tree-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function walked(choose: (path: string) => WalkChoice = () => "take"): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  for await (const batch of createTree("/").walk(folder, choose)) entries.push(...batch);
  return entries;
}

describe("a walk", () => {
  it("tells kinds, permissions, sizes and targets, and follows no link", async () => {
    mkdirSync(join(folder, "empty"), { mode: 0o700 });
    writeFileSync(join(folder, "file"), "12345");
    chmodSync(join(folder, "file"), 0o4750);
    symlinkSync("empty", join(folder, "link"));
    const entries = (await walked()).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(entries).toMatchObject([
      { path: "empty", kind: "directory", mode: 0o700 },
      { path: "file", kind: "file", mode: 0o4750, sizeBytes: 5 },
      { path: "link", kind: "symlink", target: "empty" },
    ]);
  });

  it("names folders that were looked into, and nothing that was skipped", async () => {
    mkdirSync(join(folder, "into/deep"), { recursive: true });
    mkdirSync(join(folder, "skipped"));
    for (const path of ["into/no", "into/deep/yes", "skipped/no"]) writeFileSync(join(folder, path), "");
    const choices = new Map<string, WalkChoice>([
      ["into/deep/yes", "take"],
      ["skipped", "skip"],
    ]);
    const entries = await walked((path) => choices.get(path) ?? "into");
    expect(entries.map(({ path }) => path)).toEqual(["into", "into/deep", "into/deep/yes"]);
  });

  it("lets other work happen between batches", async () => {
    for (let i = 0; i < 1100; i++) writeFileSync(join(folder, String(i)), "");
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    expect(await walked()).toHaveLength(1100);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
  });

  it("keeps names apart that are no text", async () => {
    for (const name of [[0xff], [0xfe], [0xc3, 0x28], [0xef, 0xbf, 0xbd]])
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), Buffer.from(name));
    const entries = await walked();
    expect(new Set(entries.map(({ path }) => path)).size).toBe(4);
    const ids = await createTree("/").blobIds(
      folder,
      entries.map(({ path }) => path),
      "git-sha1",
    );
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ["is missing", "missing"],
    ["is a file", "file"],
  ])("of a root that %s is refused", async (_, name) => {
    writeFileSync(join(folder, "file"), "");
    folder = join(folder, name);
    await expect(walked()).rejects.toMatchObject({ code: "folder-unreadable", kind: "input" });
  });
});

describe("blob ids", () => {
  it("are git's, for empty, small and large files", async () => {
    const names = ["empty", "small", "exact", "large"];
    for (const [index, size] of [0, 5, 2 ** 18, 5 * 2 ** 20 + 3].entries())
      writeFileSync(join(folder, names[index] ?? ""), Buffer.alloc(size, "ab"));
    for (const format of ["sha1", "sha256"] as const) {
      const repository = join(folder, `.${format}`);
      execFileSync("git", ["init", "-q", "--bare", `--object-format=${format}`, repository]);
      const printed = execFileSync("git", ["--git-dir", repository, "hash-object", "--no-filters", ...names], {
        cwd: folder,
        encoding: "utf8",
      });
      const ids = await createTree("/").blobIds(folder, names, `git-${format}`);
      expect(ids).toEqual(printed.trim().split("\n"));
    }
  });

  it.each([
    ["is gone", () => undefined, "file-changing"],
    ["became a link", () => symlinkSync("/etc/hosts", join(folder, "x")), "folder-unreadable"],
    ["became a folder", () => mkdirSync(join(folder, "x")), "file-changing"],
    ["became a pipe", () => execFileSync("mkfifo", [join(folder, "x")]), "file-changing"],
  ])("of a file that %s are refused", async (_, make, code) => {
    make();
    await expect(createTree("/").blobIds(folder, ["x"], "git-sha1")).rejects.toMatchObject({ code });
  });
});

describe("the text of a path", () => {
  it("has the path's bytes, whatever they are", () => {
    const sequences = [
      [0x61, 0x2f, 0xc3, 0xbc],
      [0xf0, 0x9f, 0x98, 0x80, 0xff],
      [0xed, 0xa0, 0x80],
      [0xc3],
      [0xef, 0xbb, 0xbf, 0x61],
      [0xef, 0xbf, 0xbd, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ];
    for (const bytes of sequences) expect([...pathBytes(pathText(Uint8Array.from(bytes)))]).toEqual(bytes);
    expect(new Set(sequences.map((bytes) => pathText(Uint8Array.from(bytes)))).size).toBe(sequences.length);
  });
});
