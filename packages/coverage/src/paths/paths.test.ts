import { describe, expect, it } from "vitest";
import { parsePathMapping, PathResolver, type Repository, type ResolvedPath } from "../index.ts";

const base: Repository = { files: [], roots: ["/builds/app"], modules: new Map(), mappings: [] };

function resolve(
  path: string,
  files: readonly string[],
  more: Partial<Repository> & { sources?: readonly string[]; others?: readonly string[]; folder?: string } = {},
): ResolvedPath | undefined {
  const { sources = [], others = [], folder = "", ...rest } = more;
  return new PathResolver({ ...base, ...rest, files }).resolveAll([...others, path], sources, folder).get(path);
}

describe("paths of reports", () => {
  const matches: readonly (readonly [
    string,
    string,
    readonly string[],
    string,
    string,
    Parameters<typeof resolve>[2]?,
  ])[] = [
    ["a repository path", "src/a.py", ["src/a.py", "x/src/a.py"], "src/a.py", "exact"],
    ["./ and ../", "./src/../src/a.py", ["src/a.py"], "src/a.py", "exact"],
    ["Windows separators", "src\\a.cs", ["src/a.cs"], "src/a.cs", "exact"],
    ["a path below the workspace", "/builds/app/a.py", ["a.py", "b/a.py"], "a.py", "root"],
    ["a file URL below the workspace", "file:///builds/app/a.py", ["a.py"], "a.py", "root"],
    [
      "a path below a source that is absolute",
      "a.py",
      ["pkg/a.py", "other/a.py"],
      "pkg/a.py",
      "source",
      { sources: ["/builds/app/pkg"] },
    ],
    [
      "a path below a source that is relative",
      "a.py",
      ["pkg/a.py", "other/a.py"],
      "pkg/a.py",
      "source",
      { sources: ["pkg"] },
    ],
    [
      "a Go module",
      "example.com/m/v2/x/a.go",
      ["svc/x/a.go", "x/a.go"],
      "svc/x/a.go",
      "module",
      {
        modules: new Map([
          ["example.com/m", ""],
          ["example.com/m/v2", "svc"],
        ]),
      },
    ],
    ["a container's root", "/app/src/a.py", ["src/a.py"], "src/a.py", "suffix"],
    [
      "a Java package",
      "com/acme/A.java",
      ["core/src/main/java/com/acme/A.java", "core/src/main/java/com/acme/sub/A.java"],
      "core/src/main/java/com/acme/A.java",
      "suffix",
    ],
    [
      "a file at a root that other paths reveal",
      "/app/main.py",
      ["main.py", "src/a.py"],
      "main.py",
      "root",
      { others: ["/app/src/a.py"] },
    ],
    ["a drive letter", "C:\\b\\src\\a.cs", ["src/a.cs"], "src/a.cs", "suffix"],
    ["a file URL of Windows", "file:///C:/b/src/a%20b.cs", ["src/a b.cs"], "src/a b.cs", "suffix"],
    ["a file URL with a host", "file://localhost/builds/app/a.py", ["a.py"], "a.py", "root"],
    ["a name that has a backslash of its own", "a\\b.py", ["a\\b.py", "a/b.py"], "a\\b.py", "exact"],
    ["a deterministic build of .NET", "/_/Program.cs", ["Program.cs", "x/Program.cs"], "Program.cs", "root"],
    [
      "an address that Source Link wrote",
      `https://raw.githubusercontent.com/acme/app/${"0a".repeat(20)}/src/My%20App/Program.cs`,
      ["src/My App/Program.cs", "x/src/My App/Program.cs"],
      "src/My App/Program.cs",
      "exact",
    ],
    ["the workspace of an action in a container", "/github/workspace/a.py", ["a.py", "b/a.py"], "a.py", "root"],
    [
      "a nested Go module that go.work joins",
      "example.com/app/tools/x/a.go",
      ["tools/x/a.go", "cmd/tools/x/a.go"],
      "tools/x/a.go",
      "module",
      {
        modules: new Map([
          ["example.com/app", "cmd"],
          ["example.com/app/tools", "tools"],
        ]),
      },
    ],
    [
      "a class of two JaCoCo modules in the module that the report lies in",
      "com/acme/A.java",
      ["api/src/main/java/com/acme/A.java", "core/src/main/java/com/acme/A.java"],
      "core/src/main/java/com/acme/A.java",
      "report",
      { folder: "core/target/site/jacoco", others: ["com/acme/B.java"] },
    ],
    [
      "a path of a package whose report lies in it, whatever the root has",
      "src/index.ts",
      ["src/index.ts", "src/other.ts", "packages/a/src/index.ts", "packages/a/src/other.ts"],
      "packages/a/src/index.ts",
      "report",
      { folder: "packages/a/coverage", others: ["src/other.ts"] },
    ],
    [
      "a path of the root although the report lies in a folder that has some of its paths",
      "src/index.ts",
      ["src/index.ts", "src/other.ts", "packages/a/src/index.ts"],
      "src/index.ts",
      "exact",
      { folder: "packages/a/coverage", others: ["src/other.ts"] },
    ],
    [
      "a Kotlin file without the folders of the package that all share",
      "com/acme/app/ui/Main.kt",
      ["src/main/kotlin/ui/Main.kt", "docs/ui/Main.kt"],
      "src/main/kotlin/ui/Main.kt",
      "package",
    ],
    [
      "another case where the report is of Windows",
      "C:\\work\\SRC\\App.cs",
      ["src/app.cs", "x/y.cs"],
      "src/app.cs",
      "case",
    ],
    [
      "another case where the report is of macOS",
      "src/App.swift",
      ["Src/App.swift"],
      "Src/App.swift",
      "case",
      {
        others: ["/Users/ci/x/other.swift"],
      },
    ],
  ];
  for (const [rule, path, files, expected, by, more] of matches)
    it(`finds ${rule}`, () => expect(resolve(path, files, more)).toEqual({ status: "matched", path: expected, by }));

  it("takes a source's word over a file of that name at the root", () => {
    expect(resolve("cli.py", ["cli.py", "pkg/cli.py"], { sources: ["/builds/app/pkg"] })).toMatchObject({
      path: "pkg/cli.py",
    });
  });
  it("finds a source that was in another folder when the report was made", () => {
    const files = ["cli.py", "a/src/pkg/cli.py", "b/src/pkg/cli.py", "pkg/cli.py"];
    expect(resolve("pkg/cli.py", files.slice(0, 3), { sources: ["/other/b/src"] })).toMatchObject({
      path: "b/src/pkg/cli.py",
      by: "source",
    });
    expect(resolve("cli.py", files.slice(1), { sources: ["/other/place/a/src/pkg"] })).toMatchObject({
      path: "a/src/pkg/cli.py",
    });
  });
  it("uses a mapping before anything else", () => {
    const mapping = parsePathMapping("/build/=src/");
    expect(mapping.ok && resolve("/build/a.py", ["src/a.py", "a.py"], { mappings: [mapping.value] })).toMatchObject({
      status: "matched",
      path: "src/a.py",
      by: "exact",
    });
    const toRoot = parsePathMapping("/build=");
    expect(toRoot.ok && resolve("/build/a.py", ["src/a.py", "a.py"], { mappings: [toRoot.value] })).toMatchObject({
      path: "a.py",
    });
    expect(parsePathMapping("nothing").ok).toBe(false);
  });
  it("says ambiguous instead of taking the first of two", () => {
    expect(resolve("a.py", ["x/a.py", "y/a.py"])).toEqual({ status: "ambiguous", candidates: ["x/a.py", "y/a.py"] });
    expect(resolve("a.py", ["x/a.py", "y/a.py"], { sources: ["x", "y"] })).toMatchObject({ status: "ambiguous" });
  });
  it("does not take a system header for a file of the same name, and says what would map it", () => {
    expect(resolve("/usr/include/config.h", ["config.h"])).toEqual({
      status: "unmatched",
      suggestion: "/usr/include/=",
    });
    expect(resolve("/usr/include/other.h", ["config.h"])).toEqual({ status: "unmatched", suggestion: undefined });
  });
  it("takes another case for another file where names have a case, or where two files differ in it alone", () => {
    expect(resolve("src/App.py", ["src/app.py"])).toMatchObject({ status: "unmatched" });
    expect(resolve("C:\\x\\src\\APP.cs", ["src/app.cs", "src/App.cs"])).toMatchObject({
      status: "ambiguous",
      candidates: ["src/app.cs", "src/App.cs"],
    });
  });
  it("does not choose between two files that are as near to the report", () => {
    const files = ["m/a/src/A.java", "m/b/src/A.java"];
    expect(resolve("A.java", files, { folder: "m/reports" })).toMatchObject({ status: "ambiguous" });
    expect(resolve("A.java", files, { folder: "reports" })).toMatchObject({ status: "ambiguous" });
  });
  it("does not take a Kotlin file of another root for one without its package", () => {
    const files = ["a/src/main/kotlin/Main.kt", "b/src/main/kotlin/Main.kt"];
    expect(resolve("com/acme/Main.kt", files)).toMatchObject({ status: "ambiguous" });
    expect(resolve("com/acme/Main.kt", ["docs/Main.kt"])).toMatchObject({ status: "unmatched" });
    expect(resolve("com/acme/Main.java", ["src/main/java/Main.java"])).toMatchObject({ status: "unmatched" });
  });
  const strays: readonly (readonly [string, string])[] = [
    ["/usr/src/lib/a.py", "a.py"],
    ["gen/x/a.py", "src/y/a.py"],
    ["/b=c/a.py", "src/a.py"],
    ["C:\\gen\\a.cs", "src/main/a.cs"],
  ];
  for (const [path, file] of strays)
    it(`suggests for ${JSON.stringify(path)} a line that finds ${file} once it is pasted`, () => {
      const before = resolve(path, [file]);
      const line = before?.status === "unmatched" ? before.suggestion : undefined;
      const mapping = parsePathMapping(line ?? "");
      expect(mapping.ok && resolve(path, [file], { mappings: [mapping.value] })).toMatchObject({
        status: "matched",
        path: file,
      });
    });
  it("suggests nothing that would not help", () => {
    expect(resolve("/gen/a.py", ["x=y/a.py"])).toEqual({ status: "unmatched", suggestion: undefined });
    expect(resolve(" /odd/a.py", ["lib/a.py"])).toEqual({ status: "unmatched", suggestion: undefined });
    expect(resolve("/gen\n/a.py", ["src/a.py"])).toEqual({ status: "unmatched", suggestion: undefined });
  });
  it("never leaves the repository", () => {
    expect(resolve("../../etc/passwd", ["a.py"])).toMatchObject({ status: "unmatched" });
  });
});
