import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { zip } from "../../testkit/src/results/zip.ts";
import { type PlacedHost, placeHost } from "./host-beside-clients.ts";
import { removeScratch, scratchFolder } from "./scratch.ts";

let placed: PlacedHost;
let unpackZip: (archive: string, directory: string) => Promise<void>;
let folder: string;

beforeAll(async () => {
  placed = await placeHost();
  ({ unpackZip } = (await placed.load("unpack-zip.js")) as { readonly unpackZip: typeof unpackZip });
});

afterAll(async () => await placed.remove());

beforeEach(async () => {
  folder = await scratchFolder();
});

afterEach(removeScratch);

async function unpack(archive: Uint8Array): Promise<void> {
  await writeFile(join(folder, "a.zip"), archive);
  await unpackZip(join(folder, "a.zip"), join(folder, "out"));
}

async function refusal(archive: Uint8Array): Promise<string> {
  const error: unknown = await unpack(archive).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ kind: "data", code: "archive-refused" });
  return (error as Error).message;
}

const letter = "a text that is long enough to be worth it, a text that is long enough";

/** An archive of one file, with bytes changed in place. */
function changed(change: (bytes: Buffer, central: number) => void, name = "a.txt"): Buffer {
  const bytes = Buffer.from(zip(new Map([[name, letter]])));
  change(bytes, bytes.indexOf("PK\u0001\u0002"));
  return bytes;
}

describe("an archive", () => {
  test("without entries unpacks to nothing", async () => {
    await unpack(zip(new Map()));
    expect(await readdir(folder)).toEqual(["a.zip"]);
  });

  test("keeps bytes, odd names and depth, and gives nobody the right to run a file", async () => {
    const all = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
    await unpack(
      zip(
        new Map<string, string | Uint8Array>([
          ["all.bin", all],
          ["empty", ""],
          ["a/b/c/d/ä 😀\n.txt", "deep"],
          ["..a/b..", "dots"],
          ["__proto__/constructor", "plain"],
        ]),
      ),
    );
    expect((await readFile(join(folder, "out/all.bin"))).equals(all)).toBe(true);
    expect(await readFile(join(folder, "out/a/b/c/d/ä 😀\n.txt"), "utf8")).toBe("deep");
    expect(await readFile(join(folder, "out/..a/b.."), "utf8")).toBe("dots");
    expect(await readFile(join(folder, "out/__proto__/constructor"), "utf8")).toBe("plain");
    expect((await stat(join(folder, "out/empty"))).mode & 0o111).toBe(0);
  });

  test("replaces what is there", async () => {
    await mkdir(join(folder, "out"));
    await writeFile(join(folder, "out/a.txt"), "something old that is much longer than what is new".repeat(9));
    await unpack(zip(new Map([["a.txt", "new"]])));
    expect(await readFile(join(folder, "out/a.txt"), "utf8")).toBe("new");
  });

  test("that is not there is refused", async () => {
    await expect(unpackZip(join(folder, "none.zip"), folder)).rejects.toMatchObject({ code: "archive-refused" });
  });
});

describe("a damaged archive is refused", () => {
  test("when an entry's bytes are not those of its checksum", async () => {
    const archive = changed((bytes, central) => bytes.writeUInt32LE(crc32("another text"), central + 16));
    expect(await refusal(archive)).toContain("not the ones it says");
  });

  test.each([
    ["of an unknown method", 10, 99],
    ["that are encrypted", 8, 1],
  ])("when it holds entries %s", async (_what, at, value) => {
    await refusal(changed((bytes, central) => bytes.writeUInt16LE(value, central + at)));
  });

  test("when it promises more entries than it has", async () => {
    const bytes = Buffer.from(zip(new Map([["a.txt", letter]])));
    for (const at of [8, 10]) bytes.writeUInt16LE(7, bytes.length - 22 + at);
    await refusal(bytes);
  });

  test("when an entry is where another archive would be", async () => {
    await refusal(changed((bytes, central) => bytes.writeUInt32LE(0x7fff_ffff, central + 42)));
  });

  test("when a file is in the way of a folder", async () => {
    const archive = zip(
      new Map([
        ["a", "file"],
        ["a/b", "below"],
      ]),
    );
    await refusal(archive);
  });

  test("wherever it is cut", async () => {
    const whole = zip(new Map([["a.txt", letter]]));
    for (let length = 0; length < whole.length; length += 7) await refusal(whole.subarray(0, length));
  });
});

describe("an archive that is too large", () => {
  test("is refused by what its folders and files say together, before the file is unpacked", async () => {
    const bytes = Buffer.from(
      zip(
        new Map([
          ["a/", ""],
          ["b/", ""],
          ["c", ""],
        ]),
      ),
    );
    for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 1))
      bytes.writeUInt32LE(0x7fff_ffff, at + 24);
    expect(await refusal(bytes)).toContain("more than 4294967296 bytes");
    expect(await readdir(join(folder, "out"))).toEqual(["a", "b"]);
  });
});
