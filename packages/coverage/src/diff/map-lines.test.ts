import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile, LineRange } from "./diff.ts";
import { changesByOldPath, mapLines } from "./map-lines.ts";

/** Hunks as git writes them, from what happens to each line: it stays, goes, or has lines put before it. */
function hunks(steps: readonly { readonly gone: boolean; readonly before: number }[]): {
  readonly added: readonly LineRange[];
  readonly removed: readonly LineRange[];
  readonly expected: readonly number[];
} {
  const added: LineRange[] = [];
  const removed: LineRange[] = [];
  const expected: number[] = [];
  let now = 0;
  for (const [index, { gone, before }] of steps.entries()) {
    if (before > 0) added.push({ first: now + 1, last: now + before });
    now += before;
    if (gone) removed.push({ first: index + 1, last: index + 1 });
    expected.push(gone ? 0 : ++now);
  }
  return { added, removed, expected };
}

const change = (more: Partial<ChangedFile>): ChangedFile => ({
  path: "new",
  oldPath: undefined,
  change: "modified",
  content: "text",
  added: [],
  removed: [],
  removedLines: 0,
  ...more,
});

describe("moving lines through a change", () => {
  it("gives every line that stays its new number and every other 0", () => {
    const step = fc.record({ gone: fc.boolean(), before: fc.oneof(fc.constant(0), fc.nat({ max: 3 })) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { added, removed, expected } = hunks(steps);
        const lines = Uint32Array.from(steps, (_, index) => index + 1);
        expect([...mapLines(lines, { added, removed })]).toEqual(expected);
        const odd = lines.filter((line) => line % 2 === 1);
        expect([...mapLines(odd, { added, removed })]).toEqual(expected.filter((_, index) => index % 2 === 0));
      }),
    );
  });
  it("takes ranges of many lines", () => {
    const moves = { removed: [{ first: 3, last: 5 }], added: [{ first: 3, last: 12 }] };
    expect([...mapLines(Uint32Array.of(1, 2, 3, 4, 5, 6, 20), moves)]).toEqual([1, 2, 0, 0, 0, 13, 27]);
  });
  it("finds a change by the path before it, and none for files that were not there or were copied", () => {
    const changes = [
      change({ path: "b", oldPath: "a", change: "renamed" }),
      change({ path: "c" }),
      change({ path: "d", change: "added" }),
      change({ path: "f", oldPath: "e", change: "copied" }),
    ];
    expect([...changesByOldPath(changes)].map(([path, { path: now }]) => [path, now])).toEqual([
      ["a", "b"],
      ["c", "c"],
    ]);
  });
});
