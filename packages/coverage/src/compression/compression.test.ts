import { describe, expect, it } from "vitest";
import { coverageFormats, detectCompression, InflationLimit } from "../index.ts";

const take = (inBytes: number, outBytes: number) => () => {
  const limit = new InflationLimit("x.gz");
  limit.takeIn(inBytes);
  limit.takeOut(outBytes);
};

describe("compressed reports", () => {
  it.each([
    ["gzip", [0x1f, 0x8b, 8, 0], "gzip"],
    ["a frame of zstd", [0x28, 0xb5, 0x2f, 0xfd], "zstd"],
    ["the first skippable frame of zstd", [0x50, 0x2a, 0x4d, 0x18], "zstd"],
    ["the last skippable frame of zstd", [0x5f, 0x2a, 0x4d, 0x18], "zstd"],
    ["beyond the skippable frames", [0x60, 0x2a, 0x4d, 0x18], undefined],
    ["XML", [0x3c, 0x3f, 0x78, 0x6d], undefined],
    ["the first byte of gzip alone", [0x1f], undefined],
    ["nothing", [], undefined],
  ])("are known by their first bytes: %s", (_what, bytes, expected) => {
    const head = Uint8Array.from(bytes);
    expect(detectCompression(head)).toBe(expected);
    if (expected !== undefined) expect(coverageFormats.filter((format) => format.detect(head))).toEqual([]);
  });

  it("may grow as real reports grow, and small ones as they like", () => {
    expect(take(2 ** 20, 200 * 2 ** 20)).not.toThrow();
    expect(take(100, 64 * 2 ** 20)).not.toThrow();
    expect(take(2 ** 30, 8 * 2 ** 30)).not.toThrow();
  });
  it("stop at the ratio of a bomb, and say it", () => {
    const refusal = { code: "report-limit", message: expect.stringMatching(/"x\.gz", byte 100 .* 671088 : 1/) };
    expect(take(100, 64 * 2 ** 20 + 1)).toThrow(expect.objectContaining(refusal));
    expect(take(2 ** 20, 250 * 2 ** 20 + 1)).toThrow(expect.objectContaining({ code: "report-limit" }));
    expect(take(2 ** 20, 250 * 2 ** 20)).not.toThrow();
  });
  it("stop where no report is that large, however slowly they grow", () => {
    const refusal = { code: "report-limit", message: expect.stringContaining("at most 8589934592 bytes") };
    expect(take(2 ** 30, 8 * 2 ** 30 + 1)).toThrow(expect.objectContaining(refusal));
  });
});
