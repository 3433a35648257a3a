import { describe, expect, it } from "vitest";
import { parsePathMapping, PathResolver, type Repository, type ResolvedPath } from "../index.ts";

const base: Repository = { files: [], roots: ["/builds/app"], modules: new Map(), mappings: [] };

function resolve(
  path: string,
  files: readonly string[],
  more: Partial<Repository> & { sources?: readonly string[]; others?: readonly string[] } = {},
): ResolvedPath | undefined {
  const { sources = [], others = [], ...rest } = more;
  return new PathResolver({ ...base, ...rest, files }).resolveAll([...others, path], sources).get(path);
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
    expect(resolve("cli.py", files.slice(1), { sources: ["/other/root/a/src/pkg"] })).toMatchObject({
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
  it("never leaves the repository", () => {
    expect(resolve("../../etc/passwd", ["a.py"])).toMatchObject({ status: "unmatched" });
  });
});
