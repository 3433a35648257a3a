import { describe, expect, it } from "vitest";
import { readHeadComment } from "./head-comment.ts";

describe("the comment at the head of a workflow", () => {
  it("is paragraphs, and YAML where it is indented, in this order", () => {
    const text =
      "# Builds it,\n# once.\n#\n#   jobs:\n#     a: {}\n#\n#     b: {}\n#\n# And more.\nname: X\n# not here\n";
    expect(readHeadComment("a.yml", text)).toEqual([
      { kind: "text", text: "Builds it, once." },
      { kind: "yaml", text: "jobs:\n  a: {}\n\n  b: {}" },
      { kind: "text", text: "And more." },
    ]);
  });

  it("must say something", () => {
    expect(() => readHeadComment("a.yml", "name: X\n# Late.\n")).toThrow("a.yml begins with no comment");
    expect(() => readHeadComment("a.yml", "#   jobs: {}\nname: X\n")).toThrow("a.yml begins with no comment");
  });
});
