import { describe, expect, it } from "vitest";
import { diffArguments } from "./diff-arguments.ts";

describe("git's arguments", () => {
  it("end with the commits and with no path", () => {
    expect(diffArguments("b4se", "h3ad").slice(-3)).toEqual(["b4se", "h3ad", "--"]);
    expect(diffArguments("b4se").slice(-3)).toEqual(["--inter-hunk-context=0", "b4se", "--"]);
  });
  it("set each configuration before the command", () => {
    expect(diffArguments("b").slice(0, 7)).toEqual([
      "-c",
      "core.quotePath=true",
      "-c",
      "diff.suppressBlankEmpty=false",
      "-c",
      "diff.renameLimit=20000",
      "diff",
    ]);
  });
});
