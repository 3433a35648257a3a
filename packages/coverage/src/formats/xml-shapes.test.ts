import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutKernel } from "../../test/idle-kernel.ts";
import { outcome } from "../../test/kernel-outcome.ts";
import { ReportReader } from "../index.ts";
import { emptyFile } from "../model/file-coverage.ts";

/** Numbers of every width, and now and then what is none: that is an error, after which nothing can be compared. */
const numbers = fc.oneof(
  { weight: 800, arbitrary: fc.nat({ max: 9 }).map(String) },
  { weight: 400, arbitrary: fc.nat({ max: 99_999 }).map(String) },
  { weight: 20, arbitrary: fc.constantFrom("007", "1234567", "12345678", "4294967296") },
  { weight: 1, arbitrary: fc.constantFrom("", "-1", "1.5", "x", " 3", "1e3") },
);
/** Attributes beside those that are looked at, with digits where a shape must not take them for numbers. */
const others = fc.oneof(
  { weight: 8, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: numbers.map((value) => ` complexity="${value}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' a1="v"', ' a2="v"', ' note="v1"', ' note="v2"', " note='1'", ' note="&amp;9"'),
  },
);
const spaces = fc.oneof(
  { weight: 9, arbitrary: fc.constant("\n  ") },
  { weight: 1, arbitrary: fc.constantFrom("", "\n\t", "\r\n  ", "<!-- 1 -->", "text 5") },
);
const endings = fc.oneof(
  { weight: 12, arbitrary: fc.constant("/>") },
  { weight: 1, arbitrary: fc.constantFrom(" />", ">") },
);

/** Rows of one file as `tag` writes them, most of them alike. */
const rows = (tag: fc.Arbitrary<string>, name: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc
        .tuple(spaces, tag, others, endings)
        .map(
          ([space, text, other, ending]) =>
            `${space}<${name}${text}${other}${ending}${ending === ">" ? `</${name}>` : ""}`,
        ),
      { maxLength: 30 },
    )
    .map((tags) => tags.join(""));

const clover = rows(
  fc
    .tuple(
      numbers,
      fc.constantFrom("stmt", "stmt", "stmt", "method", "cond", "stm1"),
      numbers,
      fc.constantFrom("", ' name="f"', ' name="g1"'),
    )
    .map(([line, type, count, name]) => ` num="${line}" type="${type}"${name} count="${count}"`),
  "line",
);
const jacoco = rows(
  fc
    .tuple(numbers, numbers, numbers, numbers, numbers)
    .map(([nr, mi, ci, mb, cb]) => ` nr="${nr}" mi="${mi}" ci="${ci}" mb="${mb}" cb="${cb}"`),
  "line",
);
const cobertura = rows(
  fc
    .tuple(
      numbers,
      numbers,
      fc.constantFrom("", "", ' branch="true" condition-coverage="50% (1/2)"', ' branch="false"'),
    )
    .map(([line, hits, branch]) => ` number="${line}" hits="${hits}"${branch}`),
  "line",
);
const methods = rows(
  fc
    .tuple(fc.constantFrom("METHOD", "LINE", "BRANCH", "COMPLEXITY", "METHOD1", "METHO"), numbers, numbers)
    .map(([type, missed, covered]) => ` type="${type}" missed="${missed}" covered="${covered}"`),
  "counter",
);

const inFiles = (all: readonly string[], file: (rows: string, index: number) => string): string =>
  all.map(file).join("");
const reports: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  [
    "Clover",
    fc
      .array(clover, { maxLength: 5 })
      .map(
        (all) =>
          `<coverage generated="1"><project timestamp="1">${inFiles(all, (text, i) => `<file name="/a${i % 2}.php">${text}</file>`)}</project></coverage>`,
      ),
  ],
  [
    "JaCoCo",
    fc
      .array(fc.tuple(jacoco, methods), { maxLength: 5 })
      .map(
        (all) =>
          `<report name="r"><sessioninfo id="h" start="1" dump="2"/>${all
            .map(
              ([lines, counters], i) =>
                `<package name="p"><class name="p/A" sourcefilename="A${i % 2}.java"><method name="f" desc="()V" line="1">${counters}</method></class><sourcefile name="A${i % 2}.java">${lines}</sourcefile></package>`,
            )
            .join("")}</report>`,
      ),
  ],
  [
    "Cobertura",
    fc
      .array(cobertura, { maxLength: 5 })
      .map(
        (all) =>
          `<coverage line-rate="0.5"><packages><package><classes>${inFiles(all, (text, i) => `<class name="c" filename="a${i % 2}.py"><methods/><lines>${text}</lines></class>`)}</classes></package></packages></coverage>`,
      ),
  ],
];

/** A row of JaCoCo's on the line `hits`. */
const tag = (hits: number): string => `<line nr="${hits}" mi="0" ci="${hits}" mb="0" cb="0"/>`;
const tags = (from: number, count: number): string => Array.from({ length: count }, (_, i) => tag(from + i)).join("");

describe("rows of tags that have the same shape", () => {
  it.each(reports)("are read as every other tag is: %s", (_, report) => {
    let read = 0;
    fc.assert(
      fc.property(report, (text) => {
        const bytes = new TextEncoder().encode(text);
        const whole = outcome(bytes);
        if (typeof whole !== "string") read++;
        expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
        expect(outcome(bytes, 61)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
    // Most of them without an error.
    expect(read).toBeGreaterThan(50);
  });

  it("end where the bytes end that have come, whatever lies behind them", () => {
    const head =
      '<report name="r"><sessioninfo id="h" start="1" dump="2"/><package name="p"><sourcefile name="A.java">';
    const cut = tag(5).indexOf("mb");
    // The tags of the third piece lie where those of the second one lay.
    const pieces = [head.padEnd(70_000), tags(1, 9), tags(1, 4) + tag(5).slice(0, cut)];
    const rest = `${tag(5).slice(cut).replace('mb="0"', 'mb="1"')}</sourcefile></package></report>`;
    const encoder = new TextEncoder();
    const reader = new ReportReader("r");
    for (const piece of [...pieces, rest]) reader.push(encoder.encode(piece));
    const { branches } = reader.end().files.get("p/A.java") ?? emptyFile();
    expect([...branches.keys]).toEqual([5]);
  });
});
