import { describe, expect, it } from "vitest";
import { type ChangedFile, DiffParser } from "../index.ts";

function parse(text: string): readonly ChangedFile[] {
  const parser = new DiffParser();
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) parser.line(line);
  return parser.end();
}

const header = (path: string) => `diff --git a/${path} b/${path}\nindex 1..2 100644\n--- a/${path}\n+++ b/${path}\n`;

describe("the diff", () => {
  it("gives the lines of the new version that each hunk adds", () => {
    expect(
      parse(
        `${header("a.py")}@@ -1 +1,2 @@ def f():\n-old\n+new\n+more\n@@ -9,2 +10 @@\n-x\n-y\n+z\n\\ No newline at end of file\n`,
      ),
    ).toEqual([
      {
        path: "a.py",
        oldPath: undefined,
        change: "modified",
        content: "text",
        added: [
          { first: 1, last: 2 },
          { first: 10, last: 10 },
        ],
        removed: [
          { first: 1, last: 1 },
          { first: 9, last: 10 },
        ],
        removedLines: 3,
      },
    ]);
  });
  it("is not misled by content that looks like a header", () => {
    const files = parse(
      `${header("a")}@@ -1,2 +1,3 @@\n--- a/other\n-x\n+++ b/other\n+diff --git a/c b/c\n+@@ -1 +1,99 @@\n${header("b")}@@ -0,0 +1 @@\n+x\n`,
    );
    expect(files.map((file) => [file.path, file.added])).toEqual([
      ["a", [{ first: 1, last: 3 }]],
      ["b", [{ first: 1, last: 1 }]],
    ]);
  });
  it("decodes quoted names", () => {
    const name = '"b/\\303\\251 \\"x\\"\\t\\\\.py"';
    const [file] = parse(
      `diff --git ${name.replace("b/", "a/")} ${name}\nindex 1..2 100644\n--- ${name.replace("b/", "a/")}\n+++ ${name}\n@@ -0,0 +1 @@\n+x\n`,
    );
    expect(file?.path).toBe('é "x"\t\\.py');
  });
  it("takes names with spaces, which git ends with a tab", () => {
    expect(
      parse("diff --git a/a b.py b/a b.py\nindex 1..2 100644\n--- a/a b.py\t\n+++ b/a b.py\t\n@@ -0,0 +1 @@\n+x\n")[0]
        ?.path,
    ).toBe("a b.py");
  });
  it("knows renames, additions, deletions, binary files, modes, submodules and links", () => {
    const text = [
      "diff --git a/old.py b/new.py\nsimilarity index 100%\nrename from old.py\nrename to new.py",
      "diff --git a/add.py b/add.py\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/add.py\n@@ -0,0 +1 @@\n+x",
      "diff --git a/del.py b/del.py\ndeleted file mode 100644\nindex 1..0\n--- a/del.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x",
      "diff --git a/logo.png b/logo.png\nindex 1..2 100644\nBinary files a/logo.png and b/logo.png differ",
      "diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755",
      "diff --git a/lib b/lib\nindex 1..2 160000\n--- a/lib\n+++ b/lib\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2",
      "diff --git a/link b/link\nnew file mode 120000\nindex 0..1\n--- /dev/null\n+++ b/link\n@@ -0,0 +1 @@\n+target\n\\ No newline at end of file",
    ].join("\n");
    expect(
      parse(text).map((file) => [
        file.path,
        file.oldPath,
        file.change,
        file.content,
        file.added.length,
        file.removedLines,
      ]),
    ).toEqual([
      ["new.py", "old.py", "renamed", "text", 0, 0],
      ["add.py", undefined, "added", "text", 1, 0],
      ["del.py", undefined, "deleted", "text", 0, 1],
      ["logo.png", undefined, "modified", "binary", 0, 0],
      ["run.sh", undefined, "modified", "text", 0, 0],
      ["lib", undefined, "modified", "submodule", 1, 1],
      ["link", undefined, "added", "symlink", 1, 0],
    ]);
  });
  for (const [what, text] of [
    ["text before the first file", "hello\n"],
    ["a hunk that is cut", `${header("a")}@@ -1,2 +1,3 @@\n-x\n`],
    ["a hunk with a line of context", `${header("a")}@@ -1 +1 @@\n x\n`],
    ["a header that git does not write", "diff --git a/a b/a\nhello\n"],
    ["a path without prefix", "diff --git a/a b/a\nindex 1..2\n--- a\n+++ a\n"],
    ["an escape that git does not write", 'diff --git a/a b/a\nindex 1..2\n--- "a/\\q"\n'],
  ] as const)
    it(`refuses ${what}`, () => expect(() => parse(text)).toThrow(expect.objectContaining({ code: "malformed-diff" })));
});
