import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dockerignoreFiles, parseDockerignore } from "./dockerignore.ts";

function rules(text: string) {
  const parsed = parseDockerignore(text);
  if (!parsed.ok) throw new Error(`line ${parsed.error.line}: ${parsed.error.message}`);
  return parsed.value;
}

describe("a pattern", () => {
  it.each([
    ["a", "a", true],
    ["a", "a/b/c", true],
    ["a", "b/a", false],
    ["a", "ab", false],
    ["/a", "a", true],
    ["a/", "a", true],
    ["./a", "a", true],
    ["a//b/../c", "a/c", true],
    ["  a  ", "a", true],
    ["\ufeffa", "a", true],
    ["a\r", "a", true],
    ["#a", "#a", false],
    [" #a", "#a", true],
    ["\\#a", "#a", true],
    [".", "a", false],
    ["/", "a", false],
    ["../a", "a", false],
    ["*", "a/b", true],
    ["*", ".a", true],
    ["*.md", "a.md", true],
    ["*.md", "a/b.md", false],
    ["*/b", "a/b", true],
    ["*/b", "a/c/b", false],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["a?", "a\u{1f600}", true],
    ["[a-c]x", "bx", true],
    ["[^a-c]x", "bx", false],
    ["[^a-c]x", "dx", true],
    ["a[.-9]b", "a/b", true],
    ["**", "a/b", true],
    ["**/a", "a", true],
    ["**/a", "x/y/a", true],
    ["**/a", "x/ya", false],
    ["**a", "xa", true],
    ["**/*.md", "a/b.md", true],
    ["a/**", "a", false],
    ["a/**", "a/b/c", true],
    ["a**", "ab/c", true],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "ax/b", false],
    ["**/a/**", "x/a/y", true],
    ["**/node_modules", "p/q/node_modules/r.js", true],
    ["a.c", "abc", false],
    ["a+(b)", "a+(b)", true],
    ["*.{js,ts}", "a.js", false],
    ["*.{js,ts}", "a.{js,ts}", true],
    ["a^b", "a^b", true],
    ["a\\*b", "a*b", true],
    ["a\\*b", "axb", false],
    ["A", "a", false],
  ])("%j on %j: %s", (text, path, ignored) => {
    expect(rules(text).isIgnored(path)).toBe(ignored);
  });

  it.each([
    ["*\n!a", "a", false],
    ["!a\n*", "a", true],
    ["*\n!a\na/b", "a/b", true],
    ["*\n!a\na/b", "a/c", false],
    ["a\n!a/b", "a/b/c", false],
    ["a\n!a/b", "a/c", true],
    ["a/b\n!a", "a/b", true],
    ["**\n!**/*.go", "x/y.go", false],
    ["*\n! a", "a", false],
    ["*\n!/a", "a", false],
    ["*\n/!a", "a", false],
  ])("after another one in %j on %j: %s", (text, path, ignored) => {
    expect(rules(text).isIgnored(path)).toBe(ignored);
  });

  it.each([
    ["a\n[", /^2: .*not closed/],
    ["[]", /^1: /],
    ["[a-", /^1: /],
    ["[b-a]", /backwards/],
    ["a\\", /backslash/],
    ["!", /exception of nothing/],
    ["! ", /exception of nothing/],
    ["*\\d", /\\d is not supported/],
    ["*|b", /\| beside a wildcard/],
    ["a{2}*", /repetition/],
    ["[*]", /in brackets/],
    ["[[:alpha:]]", /in brackets/],
    ["a\0", /NUL/],
    ["a".repeat(70_000), /64 KiB/],
  ])("%j is a problem with its line", (text, message) => {
    const parsed = parseDockerignore(text);
    expect(parsed.ok ? "none" : `${parsed.error.line}: ${parsed.error.message}`).toMatch(message);
  });
});

describe("a folder", () => {
  it.each([
    ["a", "a", false],
    ["a", "b", true],
    ["a\n!a/b", "a", true],
    ["a\n!a/b", "a/c", false],
    ["*\n!a/b/c", "a/b", true],
    ["*\n!a/b/c", "a/x", false],
    ["node_modules\n!src/*.js", "node_modules", false],
    ["a\n!a/**/*.md", "a/b/c", true],
    ["a\n!*/x", "a", true],
    ["a\n!*/x", "a/b", false],
    ["a\n!**/x", "a/b", true],
    ["a\n!a/b*/c", "a/bb", true],
    ["a\n!a/b*/c", "a/cc", false],
    ["a\n!a/b/**", "a/b", true],
    ["**", "", true],
  ])("with %j: %j may hold what is sent: %s", (text, folder, expected) => {
    expect(rules(text).mayContainIncluded(folder)).toBe(expected);
  });

  it("that may be skipped never holds anything that is sent", () => {
    const part = fc.constantFrom("a", "b", "ab", "*", "**", "a*", "?", "[ab]", "*b");
    const pattern = fc
      .tuple(fc.constantFrom("", "!"), fc.array(part, { minLength: 1, maxLength: 4 }))
      .map(([mark, parts]) => mark + parts.join("/"));
    const path = fc.array(fc.constantFrom("a", "b", "ab", "bb"), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 5 }), path, (patterns, names) => {
        const ignore = rules(patterns.join("\n"));
        const skipped = names.slice(0, -1).some((_, i) => !ignore.mayContainIncluded(names.slice(0, i + 1).join("/")));
        return !skipped || ignore.isIgnored(names.join("/"));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("hostile files", () => {
  it.each(["*a".repeat(2000), "**/".repeat(2000), "?*".repeat(2000), "[ab]*".repeat(2000)])(
    "a pattern of wildcards costs no more than its length times the path's",
    (pattern) => {
      expect(rules(`${pattern}b`).isIgnored("a".repeat(2000))).toBe(false);
    },
  );

  it("a path of many folders is no deeper than the stack", () => {
    expect(rules("**/x").isIgnored(`${"a/".repeat(20_000)}y`)).toBe(false);
  });
});

it("the ignore file beside the Dockerfile is preferred to the context's", () => {
  expect(dockerignoreFiles("docker/app.Dockerfile")).toEqual(["docker/app.Dockerfile.dockerignore", ".dockerignore"]);
});
