import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, type Result } from "@build-once/kernel";
import * as kinds from "./kinds.ts";

const described = { description: "d" };

/** Every kind, with a text that it takes and the value that text has. */
const all: readonly (readonly [string, kinds.InputKind<unknown>, string, unknown])[] = [
  ["choice", kinds.choice(["one", "two"], described), "two", "two"],
  ["flag", kinds.flag(described), "True", true],
  ["integer", kinds.integer({ ...described, min: -3, max: 90 }), "-3", -3],
  ["percent", kinds.percent(described), "87.5", 87_500_000],
  ["duration", kinds.duration(described), "5m", 300_000],
  ["bytes", kinds.bytes(described), "1KiB", 1024],
  ["digest", kinds.digest(described), `sha256:${"a".repeat(64)}`, `sha256:${"a".repeat(64)}`],
];

describe("a kind", () => {
  test.each(all)("%s takes its own form", (_name, kind, text, value) => {
    expect(kind.parse(text)).toEqual({ ok: true, value });
  });

  test.each(all)("%s refuses what only looks like its form", (_name, kind) => {
    for (const text of [
      "",
      " ",
      "80abc",
      "NaN",
      "1e309",
      "1e1",
      "+5",
      " 5",
      "5 ",
      "0x10",
      "Infinity",
      "-0",
      "05",
      "1_000",
      "٥",
      "null",
      "__proto__",
      "constructor",
      "5\n",
    ]) {
      // A size is a number without a unit too.
      if (kind.kind === "bytes" && text === "05") continue;
      if (kind.kind === "percent" && text === "05") continue;
      expect({ text, ok: kind.parse(text).ok }).toEqual({ text, ok: false });
    }
  });

  test.each(all)("%s without a value and without a default is undefined", (_name, kind) => {
    expect(kind.absent).toBeUndefined();
    expect(kind.default).toBeUndefined();
  });
});

describe("integer", () => {
  const port = kinds.integer({ ...described, min: 1, max: 65_535 });
  test.each(["0", "65536", "-1", "1.0", "999999999999999999999"])("%s is out of range or no whole number", (text) => {
    expect(port.parse(text).ok).toBe(false);
  });

  test("every whole number of the range parses to itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (n) => {
        expect(port.parse(String(n))).toEqual({ ok: true, value: n });
      }),
    );
  });
});

describe("flag", () => {
  test.each(["yes", "no", "on", "1", "0", "tRUE", "true "])("%j is neither true nor false", (text) => {
    expect(kinds.flag(described).parse(text).ok).toBe(false);
  });
});

describe("text and path", () => {
  test("control characters are refused, line ends and tabs only where text may have them", () => {
    expect(kinds.text(described).parse("a\tb\r\nc").ok).toBe(true);
    for (const text of ["a\0b", "a\u001bb", "a\u007f"]) expect(kinds.text(described).parse(text).ok).toBe(false);
    for (const text of ["a\nb", "a\rb", "a\0"]) expect(kinds.path(described).parse(text).ok).toBe(false);
    expect(kinds.path(described).parse("reports/a b.xml").ok).toBe(true);
  });

  test("a text has a limit", () => {
    expect(kinds.text({ ...described, maxLength: 3 }).parse("abcd").ok).toBe(false);
  });
});

describe("url", () => {
  test.each(["http://127.0.0.1:8080/x", "https://example.org"])("takes %s", (text) => {
    expect(kinds.url(described).parse(text).ok).toBe(true);
  });

  test.each([
    "",
    "example.org",
    "ftp://x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://u:p@example.org",
    "https://u@example.org",
    "http://",
  ])("refuses %j", (text) => {
    expect(kinds.url(described).parse(text).ok).toBe(false);
  });
});

const item = (text: string): Result<string, string> => err(`bad ${text.length}`);

describe("list", () => {
  test("items are lines or between commas, comments and empty lines are dropped", () => {
    expect(kinds.list(described).parse("a, b\n# no\n\n  c\r\nd,")).toEqual({ ok: true, value: ["a", "b", "c", "d"] });
    expect(kinds.list({ ...described, commas: false }).parse("a, b\nc")).toEqual({ ok: true, value: ["a, b", "c"] });
  });

  test("the problems of all items are told at once, a secret item's value never", () => {
    const open = kinds.list({ ...described, item }).parse("one,two");
    expect(open).toEqual({ ok: false, error: '"one": bad 3; "two": bad 3' });
    expect(kinds.list({ ...described, item, secret: true }).parse("one,two")).toEqual({
      ok: false,
      error: "bad 3; bad 3",
    });
  });

  test("a default that does not parse is refused where it is declared, an expression is not read", () => {
    expect(() => kinds.list({ ...described, default: "x", item })).toThrow(/not allowed: "x": bad 1/);
    expect(kinds.list({ ...described, default: "${{ github.ref }}", item }).absent).toEqual([]);
    expect(kinds.list({ ...described, default: "a,b" }).absent).toEqual(["a", "b"]);
  });
});

describe("pairs", () => {
  test("values keep their equals signs, prototype names are keys like any other", () => {
    const parsed = kinds.pairs(described).parse("A=1=2\n__proto__=x\nconstructor=y\nEMPTY=");
    expect(parsed.ok && [...parsed.value]).toEqual([
      ["A", "1=2"],
      ["__proto__", "x"],
      ["constructor", "y"],
      ["EMPTY", ""],
    ]);
  });

  test.each(["A", "=1", "A=1\nA=2"])("%j is refused", (text) => {
    expect(kinds.pairs(described).parse(text).ok).toBe(false);
  });

  test("a secret line that is no pair is not shown", () => {
    expect(JSON.stringify(kinds.pairs({ ...described, secret: true }).parse("hunter2"))).not.toContain("hunter2");
  });
});

describe("withDefault and required", () => {
  test("a default is parsed where it is declared", () => {
    expect(kinds.withDefault(kinds.percent(described), "80").absent).toBe(80_000_000);
    expect(() => kinds.withDefault(kinds.percent(described), "80abc")).toThrow(/"80abc" is not allowed/);
  });

  test("a mandatory input has no default", () => {
    expect(kinds.required(kinds.text({ ...described, default: "x" }))).toMatchObject({
      required: true,
      default: undefined,
    });
  });
});
