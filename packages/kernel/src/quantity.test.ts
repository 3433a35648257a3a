import { describe, expect, test } from "vitest";
import { formatBytes, parseBytes } from "./bytes.ts";
import { formatDuration, parseDuration } from "./duration.ts";

describe("parseDuration", () => {
  test.each([
    ["0s", 0],
    ["500ms", 500],
    ["30s", 30_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["7d", 604_800_000],
  ])("%s is %d ms", (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms });
  });

  test.each([
    "",
    "5",
    "s",
    "-5s",
    "+5s",
    " 5s",
    "5s ",
    "5 s",
    "1.5s",
    "1e3s",
    "5S",
    "5m30s",
    "NaNs",
    "0x5s",
    "1234567890s",
    "5s\n",
  ])("refuses %j", (text) => {
    expect(parseDuration(text).ok).toBe(false);
  });
});

describe("formatDuration", () => {
  test.each([
    [0, "0 ms"],
    [340, "340 ms"],
    [2_449, "2.4 s"],
    [59_999, "59.9 s"],
    [200_000, "3 m 20 s"],
    [7_260_000, "2 h 1 m"],
    [999.7, "999 ms"],
  ])("%d is %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe("parseBytes", () => {
  test.each([
    ["0", 0],
    ["65000", 65_000],
    ["1B", 1],
    ["1kB", 1000],
    ["10MB", 10_000_000],
    ["1KiB", 1024],
    ["1GiB", 1_073_741_824],
  ])("%s is %d bytes", (text, bytes) => {
    expect(parseBytes(text)).toEqual({ ok: true, value: bytes });
  });

  test.each([
    "",
    "B",
    "-1",
    "+1",
    " 1",
    "1 MB",
    "1.5MB",
    "1e3",
    "0x10",
    "1TB",
    "1constructor",
    "1__proto__",
    "999999999999GiB",
    "1\n",
  ])("refuses %j", (text) => {
    expect(parseBytes(text).ok).toBe(false);
  });
});

describe("formatBytes", () => {
  test.each([
    [812, "812 B"],
    [999, "999 B"],
    [1_499_999, "1.4 MB"],
    [2e9, "2.0 GB"],
  ])("%d is %s, cut and never rounded up", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
