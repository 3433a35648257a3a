import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type PlacedHost, placeHost } from "./host-beside-clients.ts";

let placed: PlacedHost;
let unpack: (archive: string, directory: string) => Promise<void>;
let base: string;
beforeAll(async () => {
  placed = await placeHost();
  const loaded = (await placed.load("unpack-zip.js")) as { readonly unpackZip: typeof unpack };
  unpack = loaded.unpackZip;
});
afterAll(async () => await placed.remove());
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "unpack-"));
});
afterEach(async () => await rm(base, { recursive: true, force: true }));

interface ZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Unix mode; none unless given. */
  readonly mode?: number;
  /** What the headers say the content's size is; the truth unless given. */
  readonly says?: number;
}

/** An archive by hand: local headers, central directory, end. @see PKWARE APPNOTE 6.3.10, 4.3 */
function archiveOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = "", mode = 0, says } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    [20, 0x0800, 8, 0, 0x21].forEach((value, index) => facts.writeUInt16LE(value, index * 2));
    [crc32(plain), packed.length, says ?? plain.length].forEach((value, index) =>
      facts.writeUInt32LE(value, 10 + index * 4),
    );
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((mode & 0xffff) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0003"), facts, tail, title]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end]);
}

async function unpacked(archive: Uint8Array): Promise<readonly string[]> {
  await writeFile(join(base, "archive.zip"), archive);
  await unpack(join(base, "archive.zip"), join(base, "in/out"));
  return (await readdir(join(base, "in/out"), { recursive: true })).toSorted();
}

describe("unpackZip", () => {
  test("unpacks files and folders", async () => {
    const entries = [
      { name: "a.txt", content: "one" },
      { name: "b/" },
      { name: "c/d/e.txt", content: "two", mode: 0o100644 },
    ];
    expect(await unpacked(archiveOf(entries))).toEqual(["a.txt", "b", "c", "c/d", "c/d/e.txt"]);
    expect(await readFile(join(base, "in/out/c/d/e.txt"), "utf8")).toBe("two");
  });

  test.each(["../x", "a/../../x", "/tmp/x", "..\\x", "C:/x", "C:\\x", "a\0b"])(
    "refuses the name %j and writes nothing outside",
    async (name) => {
      const archive = archiveOf([{ name, content: "evil" }]);
      await expect(unpacked(archive)).rejects.toMatchObject({ code: "archive-refused", kind: "data" });
      expect(await readdir(base)).not.toContain("x");
    },
  );

  test.each([
    ["a link", 0o120777],
    ["a device", 0o020666],
    ["a pipe", 0o010666],
    ["a socket", 0o140666],
  ])("refuses %s", async (_name, mode) => {
    const archive = archiveOf([{ name: "x", content: "/etc/passwd", mode }]);
    await expect(unpacked(archive)).rejects.toMatchObject({ code: "archive-refused" });
  });

  test("refuses entries that say they are enormous", async () => {
    const bomb = Array.from({ length: 3 }, (_, index) => ({ name: String(index), says: 2 ** 31 }));
    await expect(unpacked(archiveOf(bomb))).rejects.toMatchObject({ code: "archive-refused" });
  });

  test.each([3, 3_000_000])("refuses an entry that lies about its size (says %d)", async (says) => {
    const archive = archiveOf([{ name: "bomb", content: Buffer.alloc(1_000_000), says }]);
    await expect(unpacked(archive)).rejects.toMatchObject({ code: "archive-refused" });
  });

  test("refuses more entries than any workflow leaves", async () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: String(index) }));
    await expect(unpacked(archiveOf(entries))).rejects.toMatchObject({ code: "archive-refused" });
    expect(await readdir(base)).toEqual(["archive.zip"]);
  });

  test("refuses what is damaged", async () => {
    const archive = archiveOf([{ name: "a.txt", content: "a text that is long enough to be packed" }]);
    const flipped = Buffer.from(archive);
    flipped.fill(0xff, 36, 46);
    for (const damaged of [
      Buffer.from(""),
      Buffer.from("no archive"),
      archive.subarray(0, -5),
      archive.subarray(10),
      flipped,
    ]) {
      await expect(unpacked(damaged)).rejects.toMatchObject({ code: "archive-refused" });
    }
  });
});
