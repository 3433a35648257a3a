import { expect, test } from "vitest";
import { pauseInWords } from "./retry-after.ts";

test.each([
  ["retry-after: 245.123µs, allowed: 44000/minute", 0.245123],
  ["retry-after: 61μs", 0.061],
  ["retry-after: 61us", 0.061],
  ["retry-after: 900ns", 0.0009],
  ["toomanyrequests: Retry-After: 12.5ms, allowed: 2000/minute", 12.5],
  ["retry after 1m2.5s", 62_500],
  ["retry-after: 2h", 7_200_000],
])("%s asks for %f ms", (words, ms) => {
  expect(pauseInWords(words)).toBeCloseTo(ms, 9);
});

test.each([
  "",
  "retry-after: soon",
  "retry-after: 5",
  "retry-after: 5 apples",
  "retry-after: 5sec",
  "allowed: 5s",
  "retry-after: -5s",
])("%s asks for nothing", (words) => {
  expect(pauseInWords(words)).toBeUndefined();
});

test("a megabyte of digits is read in no time", () => {
  expect(pauseInWords(`retry-after: ${"9".repeat(1_000_000)}`)).toBeUndefined();
});
