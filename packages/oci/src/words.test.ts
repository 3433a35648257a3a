import { describe, expect, it } from "vitest";
import { quoteWords } from "./words.ts";

describe("a registry's words", () => {
  it.each([
    ["a line end", "a\nb", '"a\\nb"'],
    ["a change of direction", "a\u202eb", '"a\\u202eb"'],
    ["a number sign that nobody sees", "\u0600", '"\\u0600"'],
    ["a tag beyond the first plane", "\u{e0041}", '"\\udb40\\udc41"'],
  ])("show %s as what it is", (_, text, shown) => {
    expect(quoteWords(text)).toBe(shown);
  });
});
