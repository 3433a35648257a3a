import { describe, expect, test } from "vitest";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  test.each([
    ["treu", "true"],
    ["FALSE", "false"],
    ["sumary", "summary"],
    ["github_token", "github-token"],
  ])("%s was meant to be %s", (word, meant) => {
    expect(nearest(word, ["true", "false", "summary", "github-token"])).toBe(meant);
  });

  test("a word that resembles none has no nearest", () => {
    expect(nearest("completely-different", ["true", "false"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  test("a very long word resembles nothing", () => {
    expect(nearest("x".repeat(1_000_000), ["true", "false", "summary"])).toBeUndefined();
  });
});
