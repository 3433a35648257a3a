import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGitIndex } from "./git-index.ts";

const hash = (algorithm: "sha1" | "sha256", content: string | Uint8Array): string =>
  createHash(algorithm).update(content).digest("hex");

interface Entry {
  readonly path: string;
  readonly mode?: number;
  readonly stage?: number;
  readonly intended?: boolean;
}

/** An index of version 3, as git lays it out. */
function indexOf(entries: readonly Entry[], extension = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(12);
  header.write("DIRC");
  header.writeUInt32BE(3, 4);
  header.writeUInt32BE(entries.length, 8);
  return signed(Buffer.concat([header, ...entries.map(entryBytes), extension]));
}

function entryBytes({ path, mode = 0o100644, stage = 0, intended = false }: Entry, number: number): Buffer {
  const fixed = Buffer.alloc(64);
  fixed.writeUInt32BE(1000, 0);
  fixed.writeUInt32BE(500_000_000, 4);
  fixed.writeUInt32BE(2000, 8);
  fixed.writeUInt32BE(7, 20);
  fixed.writeUInt32BE(mode, 24);
  fixed.writeUInt32BE(number, 36);
  fixed.fill(number, 40, 60);
  fixed.writeUInt16BE(0x4000 | (stage << 12), 60);
  fixed.writeUInt16BE(intended ? 0x2000 : 0, 62);
  const name = Buffer.from(path);
  return Buffer.concat([fixed, name, Buffer.alloc(8 - ((64 + name.length) % 8))]);
}

function signed(content: Buffer): Buffer {
  return Buffer.concat([content, createHash("sha1").update(content).digest()]);
}

function pathsIn(index: Uint8Array, prefix = ""): readonly string[] | string {
  const parsed = parseGitIndex(index, prefix, hash);
  return parsed.ok ? [...parsed.value.places.keys()] : parsed.error;
}

describe("an index", () => {
  it("tells of each file its blob and what lstat said", () => {
    const parsed = parseGitIndex(indexOf([{ path: "a" }, { path: "ü/b" }]), "", hash);
    if (!parsed.ok) throw new Error(parsed.error);
    const { places, entryAt, blobIdAt } = parsed.value;
    const place = places.get("ü/b") ?? 0;
    expect(blobIdAt(place)).toBe("01".repeat(20));
    expect(entryAt(place)).toEqual({ changedMs: 1_000_500, modifiedMs: 2_000_000, inode: 7, sizeBytes: 1 });
  });

  it("is read below a folder, whose name is no prefix of another's", () => {
    expect(pathsIn(indexOf([{ path: "src-x/a" }, { path: "src/b" }, { path: "top" }]), "src/")).toEqual(["b"]);
  });

  it("has no links, submodules, conflicts or mere intentions", () => {
    const entries = [
      { path: "link", mode: 0o120000 },
      { path: "module", mode: 0o160000 },
      { path: "sparse/", mode: 0o040000 },
      { path: "conflict", stage: 2 },
      { path: "later", intended: true },
      { path: "file", mode: 0o100755 },
    ];
    expect(pathsIn(indexOf(entries))).toEqual(["file"]);
  });

  it.each([
    ["split in two", indexOf([{ path: "a" }], Buffer.from("link\0\0\0\x02xx")), "it is split in two files"],
    ["of another version", signed(Buffer.from("DIRC\0\0\0\x05\0\0\0\0")), "version 5 is not known"],
    ["cut short", signed(Buffer.from("DIRC\0\0\0\x02\0\0\0\x01")), "it ends within an entry"],
    [
      "without a checksum",
      Buffer.concat([indexOf([]).subarray(0, -20), Buffer.alloc(20)]),
      "its checksum is missing or wrong",
    ],
    ["empty", Buffer.alloc(0), "its checksum is missing or wrong"],
  ])("that is %s is refused", (_, bytes, why) => {
    expect(pathsIn(bytes)).toBe(why);
  });

  it("of any bytes under a right checksum is read or refused, and never throws", () => {
    const honest = indexOf([{ path: "a" }, { path: "src/b" }]).subarray(0, -20);
    const change = fc.tuple(fc.nat(honest.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(honest.length), (changes, length) => {
        const bytes = Buffer.from(honest);
        for (const [at, byte] of changes) bytes[at] = byte;
        const parsed = parseGitIndex(signed(bytes.subarray(0, length)), "", hash);
        if (parsed.ok) for (const place of parsed.value.places.values()) parsed.value.entryAt(place);
      }),
    );
  });
});
