import { readFileSync } from "node:fs";
import { deflateRawSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeBaseline, encodeBaseline } from "../src/baseline-code.ts";
import { type Baseline, totalsOf } from "../src/index.ts";
import { measureOwnPackages, measurePygments } from "./producers/small-files.ts";
import { measure, readText } from "./read.ts";

const longMs = 180_000;

const about = {
  repository: "build-once/pipeline",
  commit: "0123456789abcdef0123456789abcdef01234567",
  ref: "refs/heads/main",
  workflow: "CI",
  runId: "12345678901",
  tool: "build-once/coverage-gate",
  createdMs: 1_800_000_000_000,
  flags: new Map(),
  marks: [],
} satisfies Omit<Baseline, "files">;

/**
 * The ratio is all bytes that are stored, with who wrote the baseline and the checksum, as an artifact (deflate) or a cache
 * (zstd) compresses them once more, to all bytes of the report in lcov as the tool wrote it.
 */
function expectSmall(path: string): void {
  const report = readFileSync(path);
  const { files, totals } = measure(readText(report.toString()));
  const bytes = encodeBaseline({ ...about, files });
  for (const stored of [deflateRawSync(bytes), zstdCompressSync(bytes)])
    expect(stored.length / report.length).toBeLessThanOrEqual(0.02);
  expect(totalsOf(decodeBaseline(bytes).files.values(), "hit")).toEqual(totals);
  // It is about small files, of which paths and totals are a large part.
  expect(report.length).toBeGreaterThan(50_000);
  expect(files.size).toBeGreaterThan(100);
  expect(totals.lines.whole / files.size).toBeLessThan(50);
}

describe("a baseline of many small files is at most 2 % of the report", () => {
  it("that vitest writes of this repository's packages", () => expectSmall(measureOwnPackages()), longMs);
  it("that coverage.py writes of Pygments", () => expectSmall(measurePygments()), longMs);
});
