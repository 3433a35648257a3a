import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile } from "./diff.ts";
import { DiffParser } from "./parse-diff.ts";

function parse(lines: readonly string[]): readonly ChangedFile[] {
  const parser = new DiffParser();
  for (const line of lines) parser.line(line);
  return parser.end();
}

/** What is said of lines that are not a diff. */
function refusal(lines: readonly string[]): string {
  try {
    parse(lines);
  } catch (error) {
    expect(error).toMatchObject({ code: "malformed-diff" });
    return (error as Error).message;
  }
  throw new Error("the diff was accepted");
}

const file: ChangedFile = {
  path: "a",
  oldPath: undefined,
  change: "modified",
  content: "text",
  added: [],
  removed: [],
  removedLines: 0,
};
const head = (path: string): readonly string[] => [
  `diff --git a/${path} b/${path}`,
  "index 1..2 100644",
  `--- a/${path}`,
  `+++ b/${path}`,
];
const moved = (word: string, from: string, to: string): readonly ChangedFile[] =>
  parse(["diff --git a/1 b/2", "similarity index 90%", `${word} from ${from}`, `${word} to ${to}`]);
/** Content that looks like what the parser looks for. */
const content = fc.constantFrom("", "x", "-- a/q", "++ b/q", "@@ -1 +1 @@", "diff --git a/q b/q", "\\ No newline");
const hunk = fc.record({
  skip: fc.integer({ min: 1, max: 5 }),
  minus: fc.array(content, { maxLength: 3 }),
  plus: fc.array(content, { maxLength: 3 }),
  cut: fc.boolean(),
  short: fc.boolean(),
});

describe("a diff", () => {
  it("gives the ranges of every hunk of every file", () => {
    fc.assert(
      fc.property(fc.array(fc.array(hunk, { maxLength: 4 }), { maxLength: 4 }), (files) => {
        const lines: string[] = [];
        const expected: ChangedFile[] = [];
        for (const [n, hunks] of files.entries()) {
          const [added, removed] = [[], []] as { first: number; last: number }[][];
          let [before, now, removedLines] = [1, 1, 0];
          lines.push(...head(`f${n}`));
          for (const { skip, minus, plus, cut, short } of hunks.filter((h) => h.minus.length + h.plus.length > 0)) {
            before += skip;
            now += skip;
            const count = (of: readonly string[]): string => (short && of.length === 1 ? "" : `,${of.length}`);
            lines.push(`@@ -${before}${count(minus)} +${now}${count(plus)} @@ @@ -1,9 +1,9 @@`);
            lines.push(...minus.map((text) => `-${text}`), ...(cut && minus.length > 0 ? ["\\ No newline"] : []));
            lines.push(...plus.map((text) => `+${text}`), ...(cut ? ["\\ No newline"] : []));
            if (minus.length > 0) removed?.push({ first: before, last: before + minus.length - 1 });
            if (plus.length > 0) added?.push({ first: now, last: now + plus.length - 1 });
            removedLines += minus.length;
            before += minus.length;
            now += plus.length;
          }
          expected.push({ ...file, path: `f${n}`, added: added ?? [], removed: removed ?? [], removedLines });
        }
        expect(parse(lines)).toEqual(expected);
      }),
    );
  });
  it("takes no more lines of a side than the hunk has", () => {
    expect(refusal([...head("a"), "@@ -1 +1 @@", "-x", "-y"])).toMatch(
      /line 7: "-y"; expected a line that starts with/,
    );
    expect(refusal([...head("a"), "@@ -0,0 +1,2 @@", "+x", "-y"])).toMatch(/line 7: "-y"/);
    expect(refusal([...head("a"), "@@ -1,2 +0,0 @@", "-x", "+y"])).toMatch(/line 7: "\+y"/);
    expect(refusal([...head("a"), "@@ -1 +0,0 @@", "-x", "-y"])).toMatch(/line 7: "-y"; expected a header of git diff/);
    expect(refusal([...head("a"), "@@ -1 +0,0 @@", ""])).toMatch(/line 6: ""/);
  });
  it("that ends inside a hunk is refused with how much is missing", () => {
    expect(refusal([...head("a"), "@@ -1,2 +1,3 @@", "-x"])).toMatch(/line 6: ""; expected 4 more lines of a hunk/);
    expect(refusal([...head("a"), "@@ -1,2 +0,0 @@", "-x"])).toMatch(/expected 1 more lines of a hunk/);
    expect(refusal([...head("a"), "@@ -0,0 +1,2 @@", "+x"])).toMatch(/expected 1 more lines of a hunk/);
  });
  it.each([
    ["@@ -1 +1", /"@@ -1 \+1"; expected @@ -a,b \+c,d @@/],
    ["@@ -1,1234567890 +1 @@", /expected @@ -a,b/],
    ["@@@ -1 -1 +1 @@@", /expected @@ -a,b/],
    ["--- b/a", /expected a path that starts with a\//],
    ["+++ a/a", /expected a path that starts with b\//],
    ['+++ "b/a" ', /expected a path as git quotes it/],
    ['rename to "x', /expected a path as git quotes it/],
    ["rename from ", /expected a path as git quotes it/],
    ["copy to ", /expected a path as git quotes it/],
    ["similarity 100%", /expected a header of git diff/],
    ["", /line 2: ""; expected a header of git diff/],
  ])("with the line %j is refused", (line, message) => {
    expect(refusal(["diff --git a/a b/a", line])).toMatch(message);
  });
  it("that does not begin with a file is refused, with the first 80 characters", () => {
    expect(refusal(["@@ -1 +1 @@"])).toMatch(/line 1: "@@ -1 \+1 @@"; expected "diff --git"/);
    expect(refusal(["y".repeat(100)])).toContain(`"${"y".repeat(80)}"`);
  });
  it("without a line has no files", () => {
    expect(parse([])).toEqual([]);
    expect(parse(["\\ No newline at end of file"])).toEqual([]);
  });
  it.each([
    ["diff --git a/x b/x", "x"],
    ["diff --git a/x b/y b/x b/y", "x b/y"],
    ['diff --git "a/\\303\\251" "b/\\303\\251"', "é"],
    ['diff --git "a/\\t b" "b/\\t b"', "\t b"],
  ])("names a file of which only the mode changed: %s", (line, path) => {
    expect(parse([line, "old mode 100644", "new mode 100755"])).toEqual([{ ...file, path }]);
  });
  it.each([
    "diff --git a/x b/yy",
    "diff --git a/x b/y",
    "diff --git b/x b/x",
    "diff --git a/x a/x",
    'diff --git "a/x" "b/y"',
    'diff --git "a/x',
    'diff --git "a/x" "b',
  ])("does not guess a path from %s", (line) => {
    expect(refusal([line, "old mode 100644"])).toMatch(/expected the path of the file before/);
    expect(refusal([line, ...head("a")])).toMatch(/line 2: ""; expected the path of the file before/);
  });
  it("says where a file was before when it was renamed or copied", () => {
    expect(moved("rename", "one", "two")).toEqual([{ ...file, path: "two", oldPath: "one", change: "renamed" }]);
    expect(moved("copy", "one to", "from two")).toEqual([
      { ...file, path: "from two", oldPath: "one to", change: "copied" },
    ]);
    expect(moved("rename", '"\\303\\251"', '"\\tx"')).toMatchObject([{ path: "\tx", oldPath: "é" }]);
    expect(moved("rename", "rename from x", "a to b")).toMatchObject([{ path: "a to b", oldPath: "rename from x" }]);
  });
  it("names a deleted file as it was, and one that is new as it is", () => {
    const gone = [
      "diff --git a/x b/y",
      "deleted file mode 100644",
      "--- a/gone",
      "+++ /dev/null",
      "@@ -4,2 +3,0 @@",
      "-1",
      "-2",
    ];
    const fresh = ["diff --git a/x b/y", "new file mode 120000", "--- /dev/null", "+++ b/fresh", "@@ -0,0 +1 @@", "+1"];
    expect(parse([...gone, ...fresh])).toEqual([
      { ...file, path: "gone", change: "deleted", removed: [{ first: 4, last: 5 }], removedLines: 2 },
      { ...file, path: "fresh", change: "added", content: "symlink", added: [{ first: 1, last: 1 }] },
    ]);
    expect(parse(["diff --git a/x b/y", "--- a/old name\t", "+++ b/new name\t"])).toEqual([
      { ...file, path: "new name" },
    ]);
    expect(refusal(["diff --git a/x b/y", "--- a/old"])).toMatch(/expected the path of the file before/);
  });
  it.each([
    ["index 1..2 160000", "submodule"],
    ["index 1..2 120000", "symlink"],
    ["index 1..2 100644", "text"],
    ["new mode 120000", "symlink"],
    ["new mode 100755", "text"],
    ["old mode 120000", "text"],
    ["deleted file mode 160000", "submodule"],
    ["new file mode 160000", "submodule"],
    ["Binary files a/a and b/a differ", "binary"],
    ["dissimilarity index 90%", "text"],
  ])("knows from %j what a file is", (line, is) => {
    expect(parse(["diff --git a/a b/a", line])).toMatchObject([{ path: "a", content: is }]);
  });
  it("keeps what was known of a file's content", () => {
    expect(parse(["diff --git a/a b/a", "new file mode 120000", "index 0..1"])).toMatchObject([{ content: "symlink" }]);
    expect(parse(["diff --git a/a b/a", "index 1..2 160000", "new mode 100644"])).toMatchObject([
      { content: "submodule" },
    ]);
  });
});
