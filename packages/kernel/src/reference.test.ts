import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReference, isTag, parseReference, parseRepository } from "./reference.ts";

const digest = `sha256:${"a".repeat(64)}`;

describe("parseReference", () => {
  test.each([
    ["app", "docker.io/library/app"],
    ["acme/app:1.2", "docker.io/acme/app:1.2"],
    ["localhost/app", "localhost/app"],
    ["localhost:5000/app:v1", "localhost:5000/app:v1"],
    ["127.0.0.1:5000/a/b/c", "127.0.0.1:5000/a/b/c"],
    ["[::1]:5000/app:v1", "[::1]:5000/app:v1"],
    [`ghcr.io/acme/app:v1@${digest}`, `ghcr.io/acme/app:v1@${digest}`],
    [`ghcr.io/acme/a__b-c.d@${digest}`, `ghcr.io/acme/a__b-c.d@${digest}`],
    ["app:5000", "docker.io/library/app:5000"],
  ])("%s names %s", (text, whole) => {
    const parsed = parseReference(text);
    expect(parsed.ok && formatReference(parsed.value)).toBe(whole);
  });

  test.each([
    "",
    " ",
    "app ",
    "/app",
    "app/",
    "a//b",
    "../app",
    "ghcr.io/../etc",
    "ghcr.io/",
    "https://ghcr.io/acme/app",
    "user:password@ghcr.io/acme/app",
    "ghcr.io/acme/app:",
    "ghcr.io/acme/app:-x",
    "ghcr.io/acme/app:a/b",
    `ghcr.io/acme/app:${"x".repeat(129)}`,
    "ghcr.io/acme/app@",
    `ghcr.io/acme/app@${digest}@${digest}`,
    `@${digest}`,
    "ghcr.io/acme/app@sha256:short",
    "ghcr.io/acme/app?x=1",
    "ghcr.io/acme/app#x",
    "ghcr.io/acme/%2e%2e",
    "ghcr.io/acme/app\n::error::x",
    "ghcr.io:port/app",
    "ghcr.io:123456/app",
    "-ghcr.io/app",
    "a@b.c/d",
    "ghcr.io\\acme/app",
    "ghcr.io/аcme/app",
    "a___b",
    "a..b",
    "a-",
    "x".repeat(256),
  ])("refuses %j", (text) => {
    expect(parseReference(text).ok).toBe(false);
  });

  test("upper case in a path is refused with the form that was meant", () => {
    expect(parseRepository("ghcr.io/Acme/App")).toEqual({
      ok: false,
      error: 'a repository is lower-case: did you mean "ghcr.io/acme/app"?',
    });
  });

  test("a tag or a digest is not part of a repository", () => {
    expect(parseRepository("ghcr.io/acme/app:v1").ok).toBe(false);
    expect(parseRepository(`ghcr.io/acme/app@${digest}`).ok).toBe(false);
  });

  test("whatever parses is written in a form that parses to the same, and holds no white space, query or escape", () => {
    const piece = fc.constantFrom(
      "a",
      "B",
      "0",
      ".",
      "_",
      "-",
      "/",
      ":",
      "@",
      digest,
      "ghcr.io",
      "localhost",
      " ",
      "%",
      "[::1]",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseReference(pieces.join(""));
        if (!parsed.ok) return;
        const whole = formatReference(parsed.value);
        expect(parseReference(whole)).toEqual(parsed);
        expect(whole).not.toMatch(/[\s?#%\\]|\.\.\//);
      }),
      { numRuns: 2000 },
    );
  });

  test("a hostile length is refused without backtracking", () => {
    expect(parseReference(`ghcr.io/${"a-".repeat(100_000)}`).ok).toBe(false);
    expect(parseReference(`${"a.".repeat(100_000)}/x`).ok).toBe(false);
  });
});

describe("isTag", () => {
  test.each([
    ["v1.2.3", true],
    ["_x", true],
    ["x".repeat(128), true],
    ["", false],
    [".x", false],
    ["a b", false],
    ["a\n", false],
    ["x".repeat(129), false],
  ])("%j: %s", (text, expected) => {
    expect(isTag(text)).toBe(expected);
  });
});
