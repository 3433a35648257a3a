import { expect, test } from "vitest";
import { formatPlatform, parsePlatform } from "./platform.ts";

test.each([
  ["linux/amd64", "linux/amd64"],
  ["linux/x86_64", "linux/amd64"],
  ["linux/aarch64", "linux/arm64"],
  ["linux/arm64/v8", "linux/arm64"],
  ["linux/arm", "linux/arm/v7"],
  ["linux/arm/6", "linux/arm/v6"],
  ["windows/amd64", "windows/amd64"],
])("%s is %s", (text, same) => {
  const parsed = parsePlatform(text);
  expect(parsed.ok && formatPlatform(parsed.value)).toBe(same);
});

test.each(["", "linux", "linux/", "/amd64", "linux/amd64/v1/x", "Linux/amd64", "linux amd64", "linux/../x"])(
  "%j is no platform",
  (text) => {
    expect(parsePlatform(text).ok).toBe(false);
  },
);
