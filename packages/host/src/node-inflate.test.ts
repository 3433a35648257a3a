import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Compression } from "./inflate.ts";
import { nodeInflate } from "./node-inflate.ts";

const compress = { gzip: gzipSync, zstd: (text: string) => zstdCompressSync(text) };
/** @see RFC 8878, section 3.1.2 */
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

async function inflate(kind: Compression, bytes: Uint8Array, size: number): Promise<string> {
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of nodeInflate(kind, chunks())) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function* failing(whole: Uint8Array): AsyncIterable<Uint8Array> {
  yield whole.subarray(0, 10);
  throw new Error("the disk is gone");
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
}

const sizes = [1, 7, 1_000_000];
const text = "a line of a report\n".repeat(2000);

describe.each(["gzip", "zstd"] as const)("what %s compressed", (kind) => {
  const one = compress[kind](text);
  it.each(sizes)("comes back, in chunks of %i bytes", async (size) => {
    expect(await inflate(kind, one, size)).toBe(text);
  });
  it.each(sizes)("comes back to the end of the last of several parts, in chunks of %i bytes", async (size) => {
    const three = Buffer.concat([one, compress[kind]("second"), compress[kind]("third")]);
    expect(await inflate(kind, three, size)).toBe(`${text}secondthird`);
  });
  it("ends early wherever it is cut, also in its second part", async () => {
    const two = Buffer.concat([compress[kind]("first"), compress[kind]("second")]);
    const whole = compress[kind]("first").length;
    for (let length = 1; length < two.length; length++) {
      const read = inflate(kind, two.subarray(0, length), 5);
      if (length === whole) expect(await read).toBe("first");
      else await expect(read).rejects.toMatchObject({ code: "compressed-truncated" });
    }
  });
  it("is damaged when something else follows", async () => {
    for (const size of sizes)
      await expect(inflate(kind, Buffer.concat([one, Buffer.from("something else")]), size)).rejects.toMatchObject({
        code: "compressed-damaged",
        message: expect.stringContaining(`the ${kind} data is damaged at byte`),
      });
  });
  it("gives the error of whoever hands out the chunks", async () => {
    await expect(drain(nodeInflate(kind, failing(one)))).rejects.toThrow("the disk is gone");
  });
  it("is left alone when nobody reads on", async () => {
    let closed = false;
    async function* endless(): AsyncIterable<Uint8Array> {
      try {
        for (;;) yield one;
      } finally {
        closed = true;
      }
    }
    for await (const piece of nodeInflate(kind, endless())) if (piece.length > 0) break;
    expect(closed).toBe(true);
  });
});

it("a member of gzip with another sum is damaged", async () => {
  const bytes = Buffer.from(gzipSync(text));
  bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
  await expect(inflate("gzip", bytes, 100)).rejects.toMatchObject({ code: "compressed-damaged" });
});

it.each(sizes)("zeros after gzip are padding, in chunks of %i bytes", async (size) => {
  expect(await inflate("gzip", Buffer.concat([gzipSync("x"), new Uint8Array(3000)]), size)).toBe("x");
  const more = Buffer.concat([gzipSync("x"), new Uint8Array(30), Buffer.from("y")]);
  await expect(inflate("gzip", more, size)).rejects.toMatchObject({ code: "compressed-damaged" });
});

it.each(sizes)("skippable frames of zstd are skipped, in chunks of %i bytes", async (size) => {
  const frames = Buffer.concat([
    skippable,
    zstdCompressSync("a"),
    skippable,
    skippable,
    zstdCompressSync("b"),
    skippable,
  ]);
  expect(await inflate("zstd", frames, size)).toBe("ab");
});
