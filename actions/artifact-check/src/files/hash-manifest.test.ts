import { sha256Digest } from "@build-once/kernel";
import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseHashManifest, renderHashManifest } from "./hash-manifest.ts";

const hex = "a".repeat(64);
const digest = sha256Digest(hex);

test("a name with a line end or backslash is escaped and its line marked", () => {
  expect(renderHashManifest([{ path: "a\nb\\c\r", digest }])).toBe(`\\${hex}  a\\nb\\\\c\\r\n`);
});

test("files are sorted by name", () => {
  const names = ["b", "a", "a/b", "B"].map((path) => ({ path, digest }));
  expect(renderHashManifest(names)).toBe(["B", "a", "a/b", "b"].map((path) => `${hex}  ${path}\n`).join(""));
});

test("what was written reads back the same, whatever the names", () => {
  const name = array(constantFrom("a", "\\", "\n", "\r", "n", " ", "*", "é"), { minLength: 1, maxLength: 8 }).map(
    (parts) => `d/${parts.join("")}`,
  );
  assert(
    property(array(name, { minLength: 1, maxLength: 5 }), (names) => {
      const files = [...new Set(names)].map((path) => ({ path, digest }));
      const parsed = parseHashManifest(renderHashManifest(files));
      expect(parsed.ok && new Set(parsed.value.map(({ path }) => path))).toEqual(new Set(names));
    }),
  );
});

test("no text makes the parser throw", () => {
  assert(
    property(string(), (text) => {
      expect(typeof parseHashManifest(text).ok).toBe("boolean");
    }),
  );
});

test.each([
  [`${hex} *a`, ["a"]],
  [`${hex.toUpperCase()}  a`, ["a"]],
  [`${hex}  ./a\r\n\r\n${hex}  b`, ["a", "b"]],
])("%j is read", (text, names) => {
  const parsed = parseHashManifest(text);
  expect(parsed.ok && parsed.value.map(({ path }) => path)).toEqual(names);
});

test.each([
  ["", "names no file"],
  [`${hex} a`, "line 1"],
  [`${hex.slice(1)}  a`, "line 1"],
  [`${hex}  a\n${hex}  a`, "named twice"],
  [`${hex}  a/../../b`, "leaves the workspace"],
  [`${hex}  C:\\a`, "leaves the workspace"],
  [`${hex}  a\\..\\b`, "leaves the workspace"],
  [`\\${hex}  a\\`, "cannot be read"],
])("%j is a problem", (text, words) => {
  expect(parseHashManifest(text)).toEqual({ ok: false, error: expect.stringContaining(words) });
});
