import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocumentPart, fitDocument } from "./document.ts";
import { md, trusted } from "./markdown.ts";
import { sizeOf } from "./size.ts";

const head: DocumentPart = { kind: "fixed", body: md`# head` };

function rows(count: number, priority: number): DocumentPart {
  return {
    kind: "rows",
    name: "failures",
    priority,
    head: md`| a |\n| - |`,
    rows: Array.from({ length: count }, (_, i) => md`| ${i} |`),
    tail: md``,
    leftOut: (left) => md`| … ${left} more |`,
  };
}

describe("fitDocument", () => {
  test("leaves a document alone that fits", () => {
    const fitted = fitDocument([head, rows(2, 1)], { max: 1000, unit: "bytes" });
    expect(fitted).toMatchObject({ body: "# head\n\n| a |\n| - |\n| 0 |\n| 1 |", fits: true, leftOut: [] });
  });

  test("leaves out the least important part first", () => {
    const parts: DocumentPart[] = [
      head,
      { kind: "block", name: "logs", priority: 9, body: trusted("x".repeat(100)) },
      { kind: "block", name: "summary", priority: 1, body: trusted("y".repeat(50)) },
    ];
    const fitted = fitDocument(parts, { max: 100, unit: "bytes" });
    expect(fitted.body).toBe(`# head\n\n${"y".repeat(50)}`);
    expect(fitted.leftOut).toEqual([{ name: "logs", rows: "all" }]);
  });

  test("keeps as many whole rows as fit and says how many are missing", () => {
    const fitted = fitDocument([head, rows(100, 1)], { max: 80, unit: "bytes" });
    expect(fitted.body).toMatch(/\n\| … \d+ more \|$/);
    expect(fitted.size).toBeLessThanOrEqual(80);
    const left = fitted.leftOut[0]?.rows;
    expect(fitted.body).toContain(`| … ${left} more |`);
    expect(fitted.body.match(/\| \d+ \|/g)).toHaveLength(100 - Number(left));
  });

  test("says so when not even the fixed parts fit", () => {
    expect(fitDocument([head, rows(3, 1)], { max: 3, unit: "bytes" })).toMatchObject({ fits: false, body: "# head" });
  });

  test("never exceeds its budget, never cuts a row, and accounts for every row", () => {
    const part = fc.oneof(
      fc.record({
        kind: fc.constant("block" as const),
        name: fc.constant("b"),
        priority: fc.nat(9),
        body: fc.string({ unit: "grapheme" }).map(trusted),
      }),
      fc.tuple(fc.nat(60), fc.nat(9)).map(([count, priority]) => rows(count, priority)),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.nat(400),
        fc.constantFrom("bytes" as const, "utf16" as const),
        (parts, max, unit) => {
          const fitted = fitDocument([head, ...parts], { max, unit });
          expect(fitted.size).toBe(sizeOf(fitted.body, unit));
          if (fitted.fits) expect(fitted.size).toBeLessThanOrEqual(max);
          else expect(fitted.body).toBe("# head");
          for (const line of fitted.body.split("\n").filter((line) => /^\| (?:\d|…)/.test(line)))
            expect(line).toMatch(/^\| (?:\d+|… \d+ more) \|$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("bytes are those of UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(sizeOf(any, "bytes")).toBe(new TextEncoder().encode(any).length);
      expect(sizeOf(any, "utf16")).toBe(any.length);
    }),
  );
});
