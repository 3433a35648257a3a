import { describe, expect, it } from "vitest";
import { coverageErrors, ReportReader } from "../src/index.ts";
import { coverageFormats } from "../src/formats/formats.ts";
import { measure, pushReused, readText } from "./read.ts";
import { fileName, type Specimen, specimens } from "./specimens.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Outcome = { readonly totals: string } | { readonly code: string; readonly message: string };

/** What reading ends in; anything but an error of this package is thrown on. */
function outcome(bytes: Uint8Array, chunkBytes: number = bytes.length + 1): Outcome {
  const reader = new ReportReader("r");
  try {
    pushReused(reader, bytes, chunkBytes);
    return { totals: JSON.stringify(measure(reader.end()).totals) };
  } catch (error) {
    if (coverageErrors.owns(error)) return { code: error.code, message: error.message };
    throw error;
  }
}

/** Refusals that come before a format is known, by their beginning. */
const beforeAnyFormat = /^"r"(?: is empty, byte 0| starts with | is .*, which is not read|, byte 0: UTF-16)/;

/** True for counted reports, and for refusals that say where in which format. */
function saysWhere(result: Outcome): boolean {
  if ("totals" in result) return true;
  if (beforeAnyFormat.test(result.message)) return true;
  return coverageFormats.some(({ name }) =>
    new RegExp(String.raw`\(${name}\), (?:line \d+, )?byte \d+`).test(result.message),
  );
}

function expectRefusal(result: Outcome, what: string): void {
  expect("code" in result ? "refused" : result, what).toBe("refused");
  expect(saysWhere(result), `${what}: ${JSON.stringify(result)}`).toBe(true);
}

/** Small numbers that look random and are the same in every run. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 24;
  }
}

const cases = coverageFormats.map(({ name }) => ({ name, specimen: specimens.get(name) }));

describe.each(cases)("a hostile report ($name)", ({ name, specimen }) => {
  const { text, wholeBeginnings = [] } = specimen ?? ({ text: "" } satisfies Specimen);
  const bytes = encode(text);
  const whole = outcome(bytes);
  const isXml = text.startsWith("<");
  const isJson = text.startsWith("{");

  it("has a specimen that is read as this format, with lines in it", () => {
    const report = readText(text);
    expect(report.format).toBe(name);
    expect(measure(report).totals.lines.whole).toBeGreaterThan(0);
  });

  it("is refused when it is cut at any byte", () => {
    for (let length = 0; length < bytes.length; length++) {
      if (wholeBeginnings.includes(text.slice(0, length))) continue;
      expectRefusal(outcome(bytes.subarray(0, length)), `cut at byte ${length}`);
    }
  });

  it("is counted or refused when a byte is another one, the same in chunks of any size", () => {
    const random = seeded(bytes.length);
    for (let at = 0; at < bytes.length; at++)
      for (let times = 0; times < 3; times++) {
        const value = random.next().value;
        const damaged = bytes.with(at, value);
        const result = outcome(damaged);
        const what = `byte ${at} is ${value}`;
        expect(saysWhere(result), `${what}: ${JSON.stringify(result)}`).toBe(true);
        for (const chunkBytes of [1, 7]) {
          const cut = outcome(damaged, chunkBytes);
          expect("code" in cut ? cut.code : cut, what).toEqual("code" in result ? result.code : result);
        }
      }
  });

  it.each(["__proto__", "constructor", "toString"])("may name a file %s", (path) => {
    expect([...readText(text.replaceAll(fileName, path)).files.keys()]).toEqual([path]);
  });

  it("is the same with a byte order mark and with CRLF", () => {
    expect(outcome(encode(`\ufeff${text}`))).toEqual(whole);
    expect(outcome(encode(text.replaceAll("\n", "\r\n")))).toEqual(whole);
  });

  it("is refused with a NUL, in UTF-16, when empty and when blank", () => {
    expectRefusal(outcome(encode(`\0${text}`)), "a NUL before it");
    const wide = new Uint8Array([0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])]);
    expectRefusal(outcome(wide), "UTF-16LE");
    expectRefusal(outcome(new Uint8Array([0xfe, 0xff, ...[...bytes].flatMap((byte) => [0, byte])])), "UTF-16BE");
    expectRefusal(outcome(new Uint8Array(0)), "empty");
    expectRefusal(outcome(encode(" \r\n\t\n")), "blank");
  });

  it("with Latin-1 in a name is counted or refused by its place", () => {
    const latin = Uint8Array.from(text.replaceAll(fileName, "\u00e9.c"), (letter) => letter.charCodeAt(0));
    const result = outcome(latin);
    expect(saysWhere(result), JSON.stringify(result)).toBe(true);
  });

  it("is refused for a name of ten megabytes", () => {
    const long = encode(text.replaceAll(fileName, "x".repeat(10_000_000)));
    for (const chunkBytes of [1 << 16, 1_500_000, long.length])
      expectRefusal(outcome(long, chunkBytes), `a long name in chunks of ${chunkBytes}`);
  });

  it.each(["NaN", "-1", "18446744073709551616", "1e400", "0.5", "0", "9007199254740992", "1000000000"])(
    "with the number %s in any place is counted or refused by its place",
    (number) => {
      for (const match of text.matchAll(/\d+/g)) {
        const odd = text.slice(0, match.index) + number + text.slice(match.index + match[0].length);
        const result = outcome(encode(odd));
        const what = `${number} at byte ${match.index}: ${JSON.stringify(result)}`;
        expect(saysWhere(result), what).toBe(true);
        if ("totals" in result) expect(result.totals, what).not.toMatch(/null|-\d|e\+|\.\d/);
      }
    },
  );

  it.runIf(isXml)("is refused for deep elements, many attributes and declared entities", () => {
    const end = text.lastIndexOf("</");
    const within = (inner: string): Outcome => outcome(encode(text.slice(0, end) + inner + text.slice(end)));
    expectRefusal(within("<a>".repeat(200_000)), "deep elements");
    const attributes = Array.from({ length: 100_000 }, (_, i) => ` a${i}="1"`).join("");
    expectRefusal(within(`<a${attributes}/>`), "many attributes");
    const [head, body] = [text.slice(0, text.indexOf("?>") + 2), text.slice(text.indexOf("?>") + 2)];
    const bomb = '<!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    expectRefusal(outcome(encode(head + bomb + body.replaceAll(fileName, "&c;"))), "an entity bomb");
    const foreign = '<!DOCTYPE c [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expectRefusal(outcome(encode(head + foreign + body.replaceAll(fileName, "&a;"))), "an external entity");
    expect(outcome(encode(`${head}<!DOCTYPE c SYSTEM "http://example.invalid/c.dtd">${body}`))).toEqual(whole);
  });

  it.runIf(isJson)("is refused for deep arrays and objects, and for text after it", () => {
    const within = (inner: string): Outcome => outcome(encode(`${text.slice(0, -1)},"deep":${inner}}`));
    expectRefusal(within("[".repeat(200_000)), "deep arrays");
    expectRefusal(within('{"a":'.repeat(200_000)), "deep objects");
    expectRefusal(outcome(encode(`${text}${text}`)), "two reports");
  });
});
