import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPath } from "./quoted-path.ts";

const letters: ReadonlyMap<number, string> = new Map([
  [7, "a"],
  [8, "b"],
  [9, "t"],
  [10, "n"],
  [11, "v"],
  [12, "f"],
  [13, "r"],
  [34, '"'],
  [92, "\\"],
]);

/** As git writes a path with core.quotePath. */
function quote(path: string): string {
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const letter = letters.get(byte);
    if (letter !== undefined) return `\\${letter}`;
    return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
  });
  return `"${bytes.join("")}"`;
}

describe("a path as git quotes it", () => {
  it("is read back, whatever is before and behind it", () => {
    const path = fc.string({ unit: "binary", maxLength: 12 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(
        fc.oneof(path, fc.string({ unit: fc.constantFrom("\t", '"', "\\", "é", "a", "7", "\u0001") })),
        (name) => {
          const quoted = quote(name);
          const text = `xy${quoted} z"`;
          expect(readPath(text, 2, text.length)).toEqual({ path: name.replace(/^\uFEFF/, ""), end: 2 + quoted.length });
        },
      ),
    );
  });
  it("is plain up to the end when no quote opens it", () => {
    expect(readPath('--- a/x "y"\\n\t', 4, 12)).toEqual({ path: 'a/x "y"\\', end: 12 });
    expect(readPath("", 0, 0)).toEqual({ path: "", end: 0 });
  });
  it("may hold characters that git left as they are", () => {
    expect(readPath('"é\\377"', 0, 8)).toEqual({ path: "é\uFFFD", end: 7 });
    expect(readPath('""', 0, 2)).toEqual({ path: "", end: 2 });
  });
  it.each(['"open', '"open\\"', '"\\q"', '"\\400"', '"\\08"', '"\\12"', '"\\'])("is not %s", (text) => {
    expect(readPath(text, 0, text.length)).toBeUndefined();
  });
  it("does not reach beyond the end", () => {
    expect(readPath('"ab"', 0, 3)).toBeUndefined();
    expect(readPath('"ab"', 0, 4)).toEqual({ path: "ab", end: 4 });
  });
});
