import { describe, expect, it } from "vitest";
import { type Environment, expandWord, type ShellWordOptions } from "./shell-words.ts";

const values = new Map([
  ["X", "abc"],
  ["EMPTY", ""],
  ["PATHS", "a/b/c.tar.gz"],
  ["SPACED", "a b  c"],
]);
const environment: Environment = (name) => {
  const value = values.get(name);
  if (value !== undefined) return { kind: "set", value };
  return { kind: name.startsWith("BASE") ? "unknown" : "unset" };
};

function expand(source: string, options: Partial<ShellWordOptions> = {}): string {
  const word = expandWord(source, environment, { escape: "\\", ...options });
  return word.ok ? word.value.text : `problem: ${word.error}`;
}

describe("a variable", () => {
  it.each([
    ["$X", "abc"],
    ["${X}", "abc"],
    ["$X.$X-$X", "abc.abc-abc"],
    ["$UNSET", ""],
    ["${UNSET}", ""],
    ["$", "$"],
    ["a$", "a$"],
    ["$.", "$."],
    ["$$", ""],
    ["$1x", "x"],
    ["$Xé", ""],
    ["${X:-d}", "abc"],
    ["${UNSET:-d}", "d"],
    ["${EMPTY:-d}", "d"],
    ["${EMPTY-d}", ""],
    ["${UNSET-d}", "d"],
    ["${X:+a}", "a"],
    ["${EMPTY:+a}", ""],
    ["${EMPTY+a}", "a"],
    ["${UNSET+a}", ""],
    ["${UNSET:-$X}", "abc"],
    ["${UNSET:-${UNSET2:-deep}}", "deep"],
    ["${X?message}", "abc"],
    ["${UNSET:-}", ""],
  ])("%s is %j", (source, text) => {
    expect(expand(source)).toBe(text);
  });

  it.each([
    ["${PATHS#a/}", "b/c.tar.gz"],
    ["${PATHS#*/}", "b/c.tar.gz"],
    ["${PATHS##*/}", "c.tar.gz"],
    ["${PATHS%.*}", "a/b/c.tar"],
    ["${PATHS%%.*}", "a/b/c"],
    ["${PATHS%%/*}", "a"],
    ["${PATHS#x}", "a/b/c.tar.gz"],
    ["${PATHS#?}", "/b/c.tar.gz"],
    ["${PATHS/\\//-}", "a-b/c.tar.gz"],
    ["${PATHS//\\//-}", "a-b-c.tar.gz"],
    ["${PATHS//?/x}", "xxxxxxxxxxxx"],
    ["${PATHS/b*/z}", "a/z"],
    ["${PATHS//*/z}", "z"],
    ["${X//b/}", "ac"],
    ["${X/b/$X}", "aabcc"],
    ["${UNSET#a}", ""],
  ])("%s with a pattern is %j", (source, text) => {
    expect(expand(source)).toBe(text);
  });

  it.each([
    ["${X:=d}", /unsupported modifier \(:=\)/],
    ["${X=d}", /unsupported modifier \(=\)/],
    ["${X^^}", /unsupported modifier \(\^\)/],
    ["${X,,}", /unsupported modifier/],
    ["${X@Q}", /unsupported modifier/],
    ["${X:0:1}", /unsupported modifier/],
    ["${X:#a}", /unsupported modifier/],
    ["${#X}", /unsupported modifier/],
    ["${}", /bad substitution/],
    ["${{X}}", /bad substitution/],
    ["${:-x}", /bad substitution/],
    ["${X", /unsupported modifier/],
    ["${X:-d", /closing \}/],
    ["${X/a}", /closing \//],
    ["${UNSET?}", /must not be unset/],
    ["${EMPTY:?it is empty}", /it is empty/],
    ["${X#\\d}", /invalid escape/],
    ["${X//b/\\$1}", /not supported/],
    ["'open", /single quote/],
    ['"open', /double quote/],
  ])("%s is a problem, never a guess", (source, message) => {
    expect(expand(source)).toMatch(message);
  });
});

describe("quotes and escapes", () => {
  it.each([
    ["'$X'", "$X"],
    ['"$X"', "abc"],
    ["\"'$X'\"", "'abc'"],
    ["\\$X", "$X"],
    ['"\\$X"', "$X"],
    ['"\\a"', "\\a"],
    ["\\a", "a"],
    ["'\\'", "\\"],
    ["a\\", "a"],
  ])("%s is %j", (source, text) => {
    expect(expand(source)).toBe(text);
  });

  it("follow the escape directive", () => {
    expect(expand("`$X\\$X", { escape: "`" })).toBe("$X\\abc");
  });

  it("are characters like any other in the body of a here-document", () => {
    expect(expand("'$X' \"", { ignoreQuotes: true })).toBe("'abc' \"");
  });

  it("keep a word together", () => {
    const word = expandWord("a 'b c' $SPACED \"$SPACED\"", environment, { escape: "\\" });
    expect(word.ok && word.value.words).toEqual(["a", "b c", "a", "b", "c", "a b  c"]);
  });
});

describe("a variable that only the base image may set", () => {
  it("makes the text unknown from there on", () => {
    const word = expandWord("lib/$X/$BASE_DIR/x", environment, { escape: "\\" });
    expect(word).toMatchObject({ ok: true, value: { known: false, knownPrefix: "lib/abc/" } });
  });

  it.each([
    ["${BASE:-d}", false],
    ["${X:-$BASE}", true],
    ["${UNSET:-$BASE}", false],
    ["${UNSET:+$BASE}", true],
    ["'$BASE'", true],
    ["\\$BASE", true],
  ])("in %s: known is %s", (source, known) => {
    expect(expandWord(source, environment, { escape: "\\" })).toMatchObject({ ok: true, value: { known } });
  });
});

describe("hostile text", () => {
  it("nests only so deep", () => {
    expect(expand("${a:-".repeat(100_000))).toMatch(/nested too deeply/);
  });

  it("costs no more than pattern times value", () => {
    const long = new Map([["L", "a".repeat(2000)]]);
    const word = expandWord(`\${L//${"*a".repeat(400)}b/x}`, (name) => ({ kind: "set", value: long.get(name) ?? "" }), {
      escape: "\\",
    });
    expect(word.ok && word.value.text).toBe(long.get("L"));
    const refused = expandWord(`\${L#${"*a".repeat(5000)}b}`, () => ({ kind: "set", value: "a".repeat(50_000) }), {
      escape: "\\",
    });
    expect(refused).toMatchObject({ ok: false, error: expect.stringMatching(/too long/) });
  });
});
