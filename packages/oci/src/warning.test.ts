import { expect, test } from "vitest";
import { Warnings, warningTexts } from "./warning.ts";

test.each([
  ['299 - "the tag will be deleted"', ["the tag will be deleted"]],
  ['299 - "one", 299 - "two, with a comma"', ["one", "two, with a comma"]],
  ['299 - "say \\"hi\\""', ['say "hi"']],
])("%s warns", (field, texts) => {
  expect(warningTexts(field)).toEqual(texts);
});

test.each(['199 - "misc"', '299 registry.example "text"', "299 - text", '1299 - "x"', "", '299 - "open'])(
  "%s is not a warning of a registry",
  (field) => {
    expect(warningTexts(field)).toEqual([]);
  },
);

test("each text is told once, shortened, and no more than twenty are", () => {
  const told: string[] = [];
  const warnings = new Warnings((text) => told.push(text));
  const hear = (text: string): void => warnings.hear(new Map([["warning", `299 - "${text}"`]]));
  hear("a");
  hear("a");
  hear("x".repeat(1000));
  expect(told).toEqual(["a", "x".repeat(300)]);
  for (let count = 0; count < 100; count++) hear(`w${count}`);
  expect(told).toHaveLength(20);
});

test("a field of many quotes is read in no time", () => {
  expect(warningTexts('299 - "'.repeat(100_000)).length).toBeLessThan(1000);
});
