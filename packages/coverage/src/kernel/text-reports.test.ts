import { describe, expect, it } from "vitest";
import { withoutKernel } from "../../test/idle-kernel.ts";
import { expectSameWhenEdited, outcome } from "../../test/kernel-outcome.ts";
import { maxRows } from "./layout.ts";

const encoder = new TextEncoder();
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** A section with every plain record, in the order of `geninfo`. */
function section(file: number, lines: number): string {
  const name = file % 3 === 0 ? `src/ünïcode ${file}.ts` : `src/file-${file}.ts`;
  return [
    `TN:test ${file % 2}`,
    `SF:${name}`,
    ...numbers(file % 5).flatMap((i) => [
      `FN:${i + 1},${i % 2 === 0 ? `${i + 9},` : ""}f,${i}(a<b>)`,
      `FN:${i + 3},${"long".repeat(i * 3)}`,
    ]),
    ...numbers(file % 5).flatMap((i) => [`FNDA:${i},f,${i}(a<b>)`, `FNDA:${i * 10_000},${"long".repeat(i * 3)}`]),
    `FNF:${file % 5}`,
    `FNH:0`,
    ...numbers(lines).flatMap((i) =>
      i % 4 === 0 ? [`BRDA:${i},${i},0,${i % 3 === 0 ? "-" : i}`, `BRDA:${i},${i},1,0`] : [],
    ),
    `BRF:${lines}`,
    `BRH:0`,
    ...numbers(lines).map((i) => `DA:${i * 7 + file},${i % 3 === 0 ? 0 : 10 ** (i % 8)}`),
    `LF:${lines}`,
    `LH:${file}`,
    "end_of_record\n",
  ].join("\n");
}

const profile = (files: number): string =>
  `mode: count\n${numbers(files)
    .flatMap((file) =>
      numbers(30).map(
        (i) =>
          `example.com/app/p${file % 4}/${"deep/".repeat(file % 6)}x.go:${i * 3 + 1}.${i + 1},${i * 3 + 2 + (i % 4)}.${10 ** (i % 5)} ${i % 4} ${10 ** (i % 9)}\n`,
      ),
    )
    .join("")}`;

const lcov = numbers(14)
  .map((file) => section(file, 3 * file))
  .join("");
const shuffled = lcov.replaceAll("DA:7,", "DA:70,").replaceAll("BRDA:8,", "BRDA:80,");
const odd = lcov
  .replaceAll("DA:14,10", "DA:14,1e2")
  .replaceAll("BRDA:4,4,0", "BRDA:4,e4,0")
  .replaceAll("end_of_record", "end_of_record ");
const texts = [lcov, lcov.replaceAll("\n", "\r\n"), shuffled, odd, profile(12), profile(12).replaceAll("\n", "\r\n")];
const reports = texts.map((text) => encoder.encode(text));

describe("records that the kernel reads", () => {
  it.each(reports)("are read as without it, wherever the report is cut", (bytes) => {
    const whole = outcome(bytes);
    expect(whole).toHaveProperty("files");
    expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
    for (const pieceBytes of [1, 7, 64, 4096]) expect(outcome(bytes, pieceBytes)).toEqual(whole);
  });

  it("are read as without it in a damaged report", () => {
    expectSameWhenEdited(reports, [0, 9, 10, 13, 32, 44, 45, 46, 48, 57, 58, 65, 68, 95, 128, 255]);
  });

  it("may be more of one section than the kernel keeps", () => {
    const many = numbers(2 * maxRows + 5);
    const lines = `SF:a.c\n${many.map((i) => `DA:${i},1\n`).join("")}${many.map((i) => `BRDA:${i},0,${i % 2},1\n`).join("")}${many.map((i) => `FN:${i},f${i}\n`).join("")}end_of_record\n`;
    const blocks = `mode: set\n${many.map((i) => `a.go:${i + 1}.1,${i + 1}.9 1 1\n`).join("")}`;
    const rows = many.map((i) => `<line number="${i}" hits="1" condition-coverage="50% (1/2)"/>`).join("");
    const xml = `<coverage line-rate="1"><packages><package><classes><class filename="a.py"><lines>${rows}</lines></class></classes></package></packages></coverage>`;
    for (const bytes of [lines, blocks, xml].map((text) => encoder.encode(text))) {
      const whole = outcome(bytes);
      expect(whole).toHaveProperty("files");
      expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
    }
  });
});
