import { describe, expect, it } from "vitest";
import { measuredFile } from "../../test/measured-file.ts";
import type { PatchFile } from "./measure-patch.ts";
import { largestRanges, mostUncovered, rankPatchFiles } from "./rank-uncovered.ts";

const none = { part: 0, whole: 0 };
const patchFile = (path: string, more: Partial<PatchFile>): PatchFile => ({
  path,
  lines: none,
  branches: none,
  uncovered: [],
  ...more,
});

const range = (first: number, lines: number) => ({ first, last: first + lines - 1, lines });
const file = (...hits: readonly number[]) => measuredFile({ lines: hits.map((count, row) => [row + 1, count, count]) });
const lines = (part: number, whole: number) => ({ lines: { part, whole } });

describe("what is worth a test first", () => {
  it("are the largest ranges of a change, then by path, then by line", () => {
    const ranked = largestRanges([
      patchFile("b", { uncovered: [range(1, 2), range(9, 3)] }),
      patchFile("a", { uncovered: [range(30, 2), range(4, 2), range(50, 1)] }),
    ]);
    expect(ranked.map(({ path, first, lines }) => [path, first, lines])).toEqual([
      ["b", 9, 3],
      ["a", 4, 2],
      ["a", 30, 2],
      ["b", 1, 2],
      ["a", 50, 1],
    ]);
    expect(ranked[0]).toEqual({ path: "b", first: 9, last: 11, lines: 3 });
  });
  it("are the files with most uncovered lines, and none without", () => {
    const files = new Map([
      ["few", file(0, 1)],
      ["b", file(0, 1, 0)],
      ["a", file(1, 0, 0)],
      ["none", file(1, 1)],
    ]);
    expect(mostUncovered(files, "hit")).toEqual([
      { path: "a", lines: 2 },
      { path: "b", lines: 2 },
      { path: "few", lines: 1 },
    ]);
    expect(mostUncovered(files, "miss").map(({ path, lines }) => [path, lines])).toEqual([
      ["a", 3],
      ["b", 3],
      ["few", 2],
      ["none", 2],
    ]);
  });
  it("are the changed files that miss most, then by path", () => {
    const files = [
      patchFile("c", lines(9, 11)),
      patchFile("b", lines(0, 2)),
      patchFile("d", lines(0, 3)),
      patchFile("a", {}),
    ];
    expect(rankPatchFiles(files).map(({ path }) => path)).toEqual(["d", "b", "c", "a"]);
    expect(files[0]?.path).toBe("c");
  });
});
