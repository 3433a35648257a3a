import { sha256Digest } from "@build-once/kernel";
import { describe, expect, test } from "vitest";
import { decideEntries, historyNumbers, historyTag, returnPath } from "./history.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((hex) => sha256Digest(hex.repeat(64)));
if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("no digests");

describe("the numbers of a history", () => {
  test("are those of the tag alone, in the order of numbers", () => {
    const all = [
      "prod-10",
      "prod-2",
      "prod",
      "prod-9",
      "prod-x",
      "prod-1-2",
      "preprod-3",
      "prod-01",
      "prod-0",
      "prod-",
    ];
    expect(historyNumbers("prod", all)).toEqual([2, 9, 10]);
  });

  test("leave dated tags alone", () => {
    expect(historyNumbers("prod", ["prod-20260101", "prod-3"])).toEqual([3]);
  });

  test("make tags that a registry takes, or say that the tag is too long", () => {
    expect(historyTag("prod", 7)).toBe("prod-7");
    expect(() => historyTag("x".repeat(127), 1)).toThrow(/128/);
  });
});

describe("what is recorded before a tag moves", () => {
  test.each([
    ["a first promotion", undefined, undefined, a, [a]],
    ["a tag older than its history", undefined, a, b, [a, b]],
    ["a history that is up to date", a, a, b, [b]],
    ["a tag that somebody moved by other means", a, b, c, [b, c]],
    ["a run that was cut short after it recorded", b, a, b, []],
    ["a tag that is there and recorded", a, a, a, []],
    ["a tag that is there and was never recorded", undefined, a, a, [a]],
    ["a tag that was deleted", a, undefined, a, []],
  ])("%s", (_, newest, current, wanted, entries) => {
    expect(decideEntries(newest, current, wanted)).toEqual(entries);
  });
});

describe("the way back", () => {
  test.each([
    ["from the newest goes through every promotion", [a, b, c], c, [a, b]],
    ["after a rollback goes on from where that went", [a, b, c, b], b, [a]],
    ["after two rollbacks has nothing left", [a, b, c, b, a], a, []],
    ["never leads to what was rolled back from", [a, b, c, b, d], d, [a, b]],
    ["from what the history does not know leads to its end", [a, b], c, [a, b]],
    ["from an entry that was pointed back by hand starts there", [a, b, c], b, [a]],
    ["counts what was promoted twice in a row once", [a, b, b, c], c, [a, b]],
    ["without entries is none", [], a, []],
  ])("%s", (_, entries, current, path) => {
    expect(returnPath(entries, current)).toEqual(path);
  });
});
