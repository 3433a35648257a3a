import { describe, expect, it } from "vitest";
import { parseKnownPlatform } from "./known-platform.ts";

describe("a platform", () => {
  it.each([
    ["linux/amd64", "linux/amd64"],
    ["linux/x86_64", "linux/amd64"],
    ["linux/arm64/v8", "linux/arm64"],
    ["linux/arm", "linux/arm/v7"],
    ["linux/amd64/v3", "linux/amd64/v3"],
    ["windows/amd64", "windows/amd64"],
    ["wasi/wasm", "wasi/wasm"],
  ])("%s is known as %s", (given, usual) => {
    expect(parseKnownPlatform(given)).toEqual({ ok: true, value: usual });
  });

  it.each([
    "linux",
    "linux/foo",
    "linux/amd46",
    "plan9/amd64",
    "linux/amd64/v9",
    "linux/s390x/v1",
    "LINUX/AMD64",
    "a/b/c/d",
    "",
  ])("%j is a problem before anything is built", (given) => {
    expect(parseKnownPlatform(given).ok).toBe(false);
  });
});
