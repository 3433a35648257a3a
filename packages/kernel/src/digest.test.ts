import { describe, expect, test } from "vitest";
import { digestAlgorithm, digestHex, parseDigest, sha256Digest, shortDigest } from "./digest.ts";

const hex = "0123456789abcdef".repeat(4);

describe("parseDigest", () => {
  test.each([`sha256:${hex}`, `sha512:${hex}${hex}`])("takes %s", (text) => {
    expect(parseDigest(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    "",
    ":",
    "sha256",
    "sha256:",
    `sha256:${hex}0`,
    `sha256:${hex.slice(1)}`,
    `sha256:${hex.toUpperCase()}`,
    `SHA256:${hex}`,
    `sha512:${hex}`,
    `md5:${hex}`,
    `constructor:${hex}`,
    ` sha256:${hex}`,
    `sha256:${hex.slice(1)}\n`,
    `sha256:${hex}\n`,
    `sha256:${"٠".repeat(64)}`,
    `sha256:${"0".repeat(63)}-`,
  ])("refuses %j", (text) => {
    expect(parseDigest(text).ok).toBe(false);
  });

  test("its parts are those that were written", () => {
    const digest = sha256Digest(hex);
    expect([digestAlgorithm(digest), digestHex(digest), shortDigest(digest)]).toEqual([
      "sha256",
      hex,
      "sha256:0123456789ab",
    ]);
    expect(() => sha256Digest("")).toThrow(/64 hexadecimal/);
  });
});
