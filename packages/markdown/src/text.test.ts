import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, codeBlock, codeTag } from "./code.ts";
import { md } from "./markdown.ts";
import { text } from "./text.ts";
import { cutText, makeVisible } from "./visible.ts";

describe("text", () => {
  test("plain words are left alone", () => {
    expect(text("adds two numbers, quickly; (really)?")).toBe("adds two numbers, quickly; &#40;really&#41;?");
  });

  test("markup becomes numeric references", () => {
    expect(text("<b>|`*")).toBe("&#60;b&#62;&#124;&#96;&#42;");
  });

  test("mentions and references are broken by a zero-width space", () => {
    expect(text("@a")).toBe("&#64;\u200ba");
    expect(text("#1")).toBe("&#35;\u200b1");
    expect(text("GH-1")).toBe("GH\u200b-1");
  });

  test("line feeds are shown, so that two lines never become two blocks", () => {
    expect(text("a\nb")).toBe("a␊b");
  });

  test.each(["-x", "+x", "=x", ":x", "1. x", "..."])("%j cannot start a block", (start) => {
    expect(text(start)).toMatch(/^(?:&#|\d&#)/);
  });

  test("is cut at the limit, at a whole character", () => {
    expect(text("🎉🎉🎉", 2)).toBe("🎉🎉…");
    expect(text("abc", 3)).toBe("abc");
  });
});

describe("code", () => {
  test("the fence is longer than any run of backticks inside", () => {
    expect(code("a``b")).toBe("```a``b```");
    expect(code("`a`")).toBe("`` `a` ``");
  });

  test("empty text is named, because a code span cannot be empty", () => {
    expect(code(" ")).toBe("`(empty)`");
    expect(codeTag("")).toBe("<code>&#40;empty&#41;</code>");
  });

  test("a pipe never reaches a table as a pipe", () => {
    expect(code("a|b")).toBe("<code>a&#124;b</code>");
  });

  test("the fence of a block is longer than any run of backticks inside, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("`", "``", "a", "\n", " ")), (parts) => {
        const lines = codeBlock(parts.join("")).split("\n");
        const fence = lines.at(-1) ?? "";
        expect(fence).toMatch(/^`{3,}$/);
        expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
      }),
    );
  });

  test("a block says how many lines were left out", () => {
    expect(codeBlock("1\n2\n3", { maxLines: 1, maxCharacters: 9 })).toBe("```text\n1\n… 2 more lines\n```");
    expect(codeBlock("1\n2", { maxLines: 1, maxCharacters: 9 })).toContain("… 1 more line\n");
  });
});

describe("makeVisible", () => {
  test.each([
    ["\u0000", "␀"],
    ["\u001b[31m", "␛[31m"],
    ["\u007f", "␡"],
    ["\u0085", "⟨U+0085⟩"],
    ["\u202e", "⟨U+202E⟩"],
    ["\u200b", "⟨U+200B⟩"],
    ["\u{e0041}", "⟨U+E0041⟩"],
    ["\ud800", "⟨U+D800⟩"],
    ["\ufeff", "⟨U+FEFF⟩"],
  ])("%j is shown as %s", (hidden, shown) => {
    expect(makeVisible(hidden)).toBe(shown);
  });

  test("every line end becomes a line feed where lines are kept", () => {
    expect(makeVisible("a\r\nb\rc\u2028d\u0085e\tf", "lines")).toBe("a\nb\nc\nd\ne\tf");
  });

  test("what was made visible is visible", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        const shown = makeVisible(any);
        expect(shown.isWellFormed()).toBe(true);
        expect(makeVisible(shown)).toBe(shown);
      }),
    );
  });

  test("floods of combining marks are cut", () => {
    expect(makeVisible(`z${"\u0300".repeat(50)}`)).toBe(`z${"\u0300".repeat(4)}`);
  });
});

test("cutText never splits a pair of surrogates", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat({ max: 30 }), (any, limit) => {
      const cut = cutText(any, limit);
      expect(cut.isWellFormed()).toBe(true);
      expect(Array.from(cut).length).toBeLessThanOrEqual(limit + 1);
      expect(any.startsWith(cut.replace(/…$/, ""))).toBe(true);
    }),
  );
});

test("md joins literals and values in order", () => {
  expect(md`a ${1} b ${md`c`}`).toBe("a 1 b c");
});
