import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageErrors } from "../index.ts";
import { firstMember, jsonOutline, memberAt } from "./json-outline.ts";
import { type JsonHandler, JsonScanner } from "./json-scanner.ts";

const known = ["start", "end", "line", "skipped"];

/** The value that a document stands for, built from the scanner's events; members under "skipped" are left out. */
function build(text: string | Uint8Array, chunkBytes = 1 << 20): unknown {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const open: { value: Map<string, unknown> | unknown[]; key: string }[] = [];
  let root: unknown;
  const add = (value: unknown): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = value;
    else if (Array.isArray(parent.value)) parent.value.push(value);
    else parent.value.set(parent.key, value);
  };
  const handler: JsonHandler = {
    open(kind) {
      const value = kind === "array" ? [] : new Map<string, unknown>();
      add(value);
      open.push({ value, key: "" });
    },
    close: () => void open.pop(),
    key(json) {
      if (json.keyAt(json.depth) === 3) json.skip();
      else (open.at(-1) as { key: string }).key = json.text();
    },
    number: (json) => add(json.value),
    string: (json) => add(json.text()),
    literal: (value) => add(value),
  };
  const json = new JsonScanner("report", "test", known, handler);
  for (let at = 0; at < bytes.length; at += chunkBytes) json.push(bytes.slice(at, at + chunkBytes));
  json.end();
  return root;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return new Map(
    Object.entries(value)
      .filter(([key]) => key !== "skipped")
      .map(([key, member]) => [key, plain(member)]),
  );
}

function outcome(bytes: Uint8Array, chunkBytes: number): unknown {
  try {
    return build(bytes, chunkBytes);
  } catch (error) {
    if (coverageErrors.owns(error)) return error.message;
    throw error;
  }
}

const key = fc.oneof(fc.constantFrom(...known, "__proto__", 'a"b', "\u{1f600}"), fc.string({ unit: "grapheme" }));
const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, 0, -1, 1e300, 0.5, 4294967296, 123456789012345680),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.string({ unit: "grapheme" }),
    tie("object"),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
  object: fc.dictionary(key, tie("value"), { maxKeys: 5 }),
})).object;

const outline = (text: string) => jsonOutline(new TextEncoder().encode(text));

describe("the JSON scanner", () => {
  it("tells what JSON.parse tells, however the bytes are cut and spaced", () => {
    fc.assert(
      fc.property(
        document,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 1, "\t"),
        (value, chunkBytes, space) => {
          expect(build(JSON.stringify(value, null, space), chunkBytes)).toEqual(plain(value));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("answers a damaged document the same however it is cut, and by an error or as JSON.parse does", () => {
    const edit = fc.record({
      at: fc.nat({ max: 300 }),
      remove: fc.nat({ max: 3 }),
      insert: fc.constantFrom("", '"', "\\", ",", "]", "}", "{", "[", "0", "-", "e", "\0", "t", "\ud800", " "),
    });
    fc.assert(
      fc.property(document, edit, fc.integer({ min: 1, max: 20 }), (value, { at, remove, insert }, chunkBytes) => {
        const text = JSON.stringify(value);
        const start = at % (text.length + 1);
        const bytes = new TextEncoder().encode(text.slice(0, start) + insert + text.slice(start + remove));
        const whole = outcome(bytes, bytes.length + 1);
        expect(outcome(bytes, chunkBytes)).toEqual(whole);
        if (typeof whole === "string" || text.includes("skipped")) return;
        expect(whole).toEqual(plain(JSON.parse(new TextDecoder().decode(bytes))));
      }),
      { numRuns: 3000 },
    );
  });

  const refused: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
    ["nothing", "", "truncated-report", /byte 0: the report ends before/],
    ["an object without end", '{"a":[1', "truncated-report", /byte 7: the report ends with 2/],
    ["a string without end", '{"a":"b', "truncated-report", /byte 7/],
    ["a skipped string without end", '{"skipped":"b\\"', "truncated-report", /with 1/],
    ["a skipped object without end", '{"skipped":{"a":{}', "truncated-report", /with 2/],
    ["a second document", '{"a":1}{}', "malformed-report", /byte 7: "{".*nothing after/],
    ["a document that is no object or array", "12 ", "malformed-report", /byte 0/],
    ["a trailing comma", '{"a":1,}', "malformed-report", /byte 7: "}".*a key in quotes/],
    ["a trailing comma in an array", "[1,]", "malformed-report", /byte 3/],
    ["a missing comma", '{"a":1 "b":2}', "malformed-report", /byte 7/],
    ["a bracket that fits no start", '{"a":[1}', "malformed-report", /byte 7/],
    ["a skipped bracket that fits no start", '{"skipped":[1}}', "malformed-report", /byte 13/],
    ["a comment", '{/* */"a":1}', "malformed-report", /byte 1: "\/"/],
    ["NaN", '{"a":NaN}', "malformed-report", /byte 5: "N"/],
    ["Infinity", '{"a":-Infinity}', "malformed-report", /byte 5/],
    ["a number with a leading zero", '{"a":01}', "malformed-report", /byte 5: "01" is not a number/],
    ["a number with a plus sign", '{"a":+1}', "malformed-report", /byte 5/],
    ["a hexadecimal number", '{"a":0x1}', "malformed-report", /byte 6/],
    ["a number that never ends", `{"a":${"1".repeat(5000)}}`, "report-limit", /byte 5: a number is too long/],
    ["a NUL byte between values", '{"a":\0 1}', "malformed-report", /byte 5: a NUL byte/],
    ["a NUL byte in a string", '{"a":"\0"}', "malformed-report", /byte 6: a NUL byte/],
    ["a NUL byte in what is skipped", '{"skipped":[\0]}', "malformed-report", /byte 12: a NUL byte/],
    ["a line feed in a string", '{"a":"\n"}', "malformed-report", /byte 6: the control character 10/],
    ["half a surrogate pair", '{"a":"\\ud800"}', "malformed-report", /byte 6/],
    ["an unknown escape", '{"a":"\\x"}', "malformed-report", /byte 6/],
    ["a string that is not UTF-8", Uint8Array.of(123, 34, 97, 34, 58, 34, 255, 34, 125), "malformed-report", /byte 6/],
    ["a known name twice in one object", '{"line":1,"\\u006cine":2}', "malformed-report", /twice in one object/],
    ["nesting of 200,000", '{"a":'.repeat(200_000), "report-limit", /byte 1280: values nested deeper than 256/],
    ["nesting of 200,000 in what is skipped", `{"skipped":${"[".repeat(200_000)}`, "report-limit", /byte 266/],
    ["a string of ten megabytes", `{"a":"${"x".repeat(10_000_000)}"}`, "report-limit", /byte 5: a string is too long/],
    ["a text of 70 kilobytes", `{"a":"${"x".repeat(70_000)}"}`, "report-limit", /byte 6: a text is too long/],
  ];
  for (const [what, text, code, message] of refused)
    it(`refuses ${what}, naming the place`, () => {
      for (const chunkBytes of [65_536, 1 << 24, 3].slice(0, text.length > 100_000 ? 2 : 3)) {
        const refusal = () => build(text, chunkBytes);
        expect(refusal).toThrow(message);
        expect(refusal).toThrow(expect.objectContaining({ code }));
      }
    });

  it("reads past a skipped string of ten megabytes, and counts what is skipped", () => {
    const text = `{"skipped":"${"x\\\\".repeat(3_000_000)}","a":[1]}`;
    expect(build(text, 1000)).toEqual(new Map([["a", [1]]]));
  });

  it("takes a number beyond a double's range for infinite", () => {
    expect(build('{"a":[1e400,-1e400,18446744073709551616]}')).toEqual(
      new Map([["a", [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 64]]]),
    );
  });

  it("tells where a value is by the known keys and places above it", () => {
    const places: unknown[] = [];
    const handler: JsonHandler = {
      open: () => undefined,
      close: () => undefined,
      key: () => undefined,
      number: (json) => places.push([json.keyAt(1), json.indexAt(2), json.keyAt(3), json.value, json.depth]),
      string: () => undefined,
      literal: () => undefined,
    };
    new JsonScanner("report", "test", known, handler).push(
      new TextEncoder().encode('{"end":[null,{"line":7,"x":8},{}, 9]}'),
    );
    expect(places).toEqual([
      [1, 1, 2, 7, 3],
      [1, 1, -1, 8, 3],
      [1, 3, -1, 9, 2],
    ]);
  });
});

describe("the outline of a JSON report", () => {
  it("tells keys, kinds and first items of a head that is cut", () => {
    const cut = outline('  {"a":{"b":[{"c":1},{"d":2}],"e":"x"},"__proto__":null,"f":"y');
    expect([...(cut?.members.keys() ?? [])]).toEqual(["a", "__proto__"]);
    expect(memberAt(cut, "a", "b", "0", "c")?.kind).toBe("number");
    expect(memberAt(cut, "a", "b", "0", "d")).toBeUndefined();
    expect(firstMember(cut)?.members.get("e")?.kind).toBe("string");
  });

  it("is none of a text that is not JSON, and ends where JSON's rules are broken", () => {
    expect(outline("<coverage>")).toBeUndefined();
    expect([...(outline('{"a":1,b:2}')?.members.keys() ?? [])]).toEqual(["a"]);
  });
});
