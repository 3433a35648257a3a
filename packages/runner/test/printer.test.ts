import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotation, Commands } from "../../host/src/index.ts";
import { parseCommands } from "../../testkit/src/bundle/printed-commands.ts";
import { limitAnnotations } from "../src/limit-annotations.ts";
import { createPrinter } from "../src/printer.ts";

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** Commands that print as `@actions/core` does. */
function recorder(): { readonly commands: Commands; readonly output: () => string } {
  const lines: string[] = [];
  const commands: Commands = {
    mask: (value) => lines.push(`::add-mask::${data(value)}`),
    setOutput: () => undefined,
    saveState: () => undefined,
    annotate: ({ level, message }) => lines.push(`::${level}::${data(message)}`),
    info: (line) => lines.push(line),
    debug: (line) => lines.push(`::debug::${data(line)}`),
    startGroup: (title) => lines.push(`::group::${data(title)}`),
    endGroup: () => lines.push("::endgroup::"),
    addSummary: async () => await Promise.resolve(true),
  };
  return { commands, output: () => lines.join("\n") };
}

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    "::",
    "##[",
    "##",
    "[",
    "]",
    "error",
    "\r",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\u2028",
    "\u0085",
    "\ufeff",
    "%0A",
    ":",
    "#",
    "add-mask",
    "stop-commands",
    "\u200b",
  ),
);
const foreign = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

describe("the printer", () => {
  test.each(["s3cret-", "abcdefg\u{1f511}hijk", "\u{1f511}".repeat(12), "a".repeat(8), "t0ken".repeat(300)])(
    "hides a secret whatever its characters and its length: %s",
    (secret) => {
      const { commands, output } = recorder();
      const printer = createPrinter(commands);
      printer.mask(secret);
      printer.info(`before ${secret} after ${JSON.stringify(secret)}.`);
      expect(output().split("\n").at(-1)).toBe('before *** after "***".');
    },
  );

  test("no text and no sequence of texts becomes a command, but for the printer's own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(foreign, { maxLength: 4 }), foreign, async (texts, title) => {
        const { commands, output } = recorder();
        const printer = createPrinter(commands);
        for (const text of texts) {
          printer.info(text);
          printer.warning(text);
        }
        await printer.group(title, async () => await Promise.resolve());
        const names = parseCommands(output()).map(({ name }) => name);
        expect(names).toEqual([...texts.map(() => "warning"), "group", "endgroup"]);
      }),
      { numRuns: 2000 },
    );
  });

  test("a group ends when its work fails", async () => {
    const { commands, output } = recorder();
    const work = createPrinter(commands).group("g", async () => await Promise.reject(new Error("no")));
    await expect(work).rejects.toThrow("no");
    expect(output()).toBe("::group::g\n::endgroup::");
  });

  test("a huge line is cut and says how long it was", () => {
    const { commands, output } = recorder();
    createPrinter(commands).info("x".repeat(5_000_000));
    expect(output().length).toBeLessThan(17_000);
    expect(output()).toContain("5000000 characters");
  });

  test("a secret that straddles the cut of a huge line is hidden before the cut", () => {
    const { commands, output } = recorder();
    const printer = createPrinter(commands);
    printer.mask("swordfish");
    printer.info(`${"x".repeat(16_380)}swordfish`);
    expect(output()).not.toContain("xswor");
  });

  test("what was masked is printed no more, whole, by line or longest first", () => {
    const { commands, output } = recorder();
    const printer = createPrinter(commands);
    printer.mask("abcd");
    printer.mask("abcdefgh");
    printer.mask("first line\nsecond line");
    const masks = output();
    expect(masks).toContain("::add-mask::second line");
    printer.info("abcdefgh, abcd, second line\nfirst line.");
    expect(output().slice(masks.length)).toBe("\n***, ***, ***\n***.");
  });

  test("a masked value is found in any text, also as JSON and Markdown write it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 30 }), foreign, foreign, (secret, before, after) => {
        const value = secret.trim();
        fc.pre(value.length >= 4 && !value.includes("*"));
        const printer = createPrinter(recorder().commands);
        printer.mask(value);
        expect(printer.redact(before + value + after)).not.toContain(value);
        expect(printer.redact(JSON.stringify({ x: value }))).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });

  test("very short values are not masked: they would hide innocent text", () => {
    const { commands, output } = recorder();
    createPrinter(commands).mask("a");
    expect(output()).toBe("");
  });
});

const many = (level: Annotation["level"], count: number): readonly Annotation[] =>
  Array.from({ length: count }, (_, index) => ({ level, message: String(index) }));

describe("limitAnnotations", () => {
  test("ten of a level are shown as they are, of more the first nine and a count of the others", () => {
    expect(limitAnnotations(many("error", 10))).toEqual(many("error", 10));
    const limited = limitAnnotations(many("warning", 12));
    expect(limited.slice(0, 9)).toEqual(many("warning", 9));
    expect(limited.slice(9)).toEqual([{ level: "warning", message: expect.stringMatching(/^3 more /) }]);
  });

  test("no level takes another's places, and errors come first", () => {
    const limited = limitAnnotations([...many("notice", 30), ...many("warning", 2), ...many("error", 30)]);
    expect(limited.map(({ level }) => level)).toEqual([
      ...Array<string>(10).fill("error"),
      ...Array<string>(2).fill("warning"),
      ...Array<string>(10).fill("notice"),
    ]);
  });
});
