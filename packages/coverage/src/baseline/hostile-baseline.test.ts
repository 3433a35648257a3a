import { describe, expect, it } from "vitest";
import { decodeBaseline, encodeBaseline } from "../baseline-code.ts";
import { type Baseline, coverageErrors } from "../index.ts";
import { freeBaselineRows, maxLineNumber } from "../limits.ts";
import { measuredFile } from "../../test/measured-file.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { baselineSchema } from "./baseline.ts";
import { writeHead } from "./baseline-head.ts";
import { BaselineModels } from "./baseline-models.ts";
import { writeText } from "./baseline-texts.ts";
import { BitEncoder } from "./bit-encoder.ts";
import { crc32 } from "./crc32.ts";
import { fileKinds } from "./file-traits.ts";
import { emptyRow, type Row } from "./row.ts";
import { valueKinds } from "./value-kinds.ts";

const about = {
  repository: "build-once/pipeline",
  commit: "c".repeat(40),
  ref: "refs/heads/main",
  workflow: "CI",
  runId: "1",
  tool: "t",
  createdMs: 1,
  flags: new Map(),
  marks: [],
} satisfies Omit<Baseline, "files">;

const none = new Uint8Array(0);

/** A baseline with a right checksum, of bits that a test chooses, and as many bytes more. */
function forged(write: (models: BaselineModels) => void, padding = 0): Uint8Array {
  const encoder = new BitEncoder();
  write(new BaselineModels(encoder));
  const body = encoder.finish();
  const bytes = Uint8Array.of(
    ...new TextEncoder().encode(`${baselineSchema}\n`),
    ...body,
    ...new Uint8Array(padding + 4),
  );
  new DataView(bytes.buffer).setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

/** A baseline of these paths, of which the first has a file that a test writes. */
function forgedFile(write: (models: BaselineModels) => void, paths: readonly string[] = ["a"]): Uint8Array {
  return forged((models) => {
    writeHead(models, about);
    models.bits.given(valueKinds.count, 2).number(paths.length);
    let before: Uint8Array = none;
    for (const path of paths) before = writeText(models, path, before);
    models.bits.given(valueKinds.count, 3).number(1);
    models.bits.given(valueKinds.skip, 0).number(0);
    write(models);
  });
}

/** A file with one row. */
function forgedRow(row: Partial<Row>): Uint8Array {
  return forgedFile(({ shapes, rows }) => {
    const traits = { kinds: fileKinds.branches, rowCount: 1 };
    shapes.traits(traits);
    rows.beginFile(traits);
    rows.code({ ...emptyRow(), ...row });
  });
}

function refusal(bytes: Uint8Array): string {
  try {
    decodeBaseline(bytes, "x.bin");
  } catch (error) {
    if (coverageErrors.owns(error) && error.code === "malformed-report") return error.message;
    throw error;
  }
  throw new Error("the bytes were accepted");
}

/** A file of neighbouring lines, all reached. */
function reached(lineCount: number): MeasuredFile {
  const lines = Uint32Array.from({ length: lineCount }, (_, at) => at + 1);
  return { ...measuredFile({}), lines, hits: new Uint32Array(lineCount).fill(1), partial: new Uint8Array(lineCount) };
}

describe("a baseline of few bytes", () => {
  it("is refused at once when it claims thirty million lines", () => {
    const bytes = forgedFile(({ shapes }) => {
      shapes.traits({ kinds: 0, rowCount: 30_000_000 });
    });
    expect(bytes.length).toBeLessThan(150);
    const started = performance.now();
    expect(refusal(bytes)).toContain("it claims more than its bytes can tell");
    expect(performance.now() - started).toBeLessThan(1000);
  });
  it("is refused when a file claims more lines than a file has, however many bytes there are", () => {
    const bytes = forged((models) => {
      writeHead(models, about);
      models.bits.given(valueKinds.count, 2).number(1);
      writeText(models, "a", none);
      models.bits.given(valueKinds.count, 3).number(1);
      models.bits.given(valueKinds.skip, 0).number(0);
      models.shapes.traits({ kinds: 0, rowCount: maxLineNumber + 2 });
    }, 50_000);
    expect(refusal(bytes)).toContain("a file has more than");
  });
  it("is refused when files or flags claim more lines together than its bytes can tell", () => {
    const half = reached(freeBaselineRows / 2 + 200_000);
    const bytes = encodeBaseline({ ...about, files: new Map([["a", half]]) });
    expect(bytes.length).toBeLessThan(1000);
    expect(decodeBaseline(bytes).files.get("a")?.lines.length).toBe(half.lines.length);
    const both = new Map([
      ["a", half],
      ["b", half],
    ]);
    expect(refusal(encodeBaseline({ ...about, files: both }))).toContain("it claims more than its bytes can tell");
  });
  it("is refused when its flags have it look at a long file again and again", () => {
    const [long, short] = [reached(900_000), reached(1)];
    const flags = new Map(
      Array.from({ length: 10 }, (_, at) => [`f${at}`, { commit: "", createdMs: 1, files: new Map([["a", short]]) }]),
    );
    const bytes = encodeBaseline({ ...about, files: new Map([["a", long]]), flags });
    expect(refusal(bytes)).toContain("it claims more than its bytes can tell");
  });
  it("is refused when its paths are longer together than its bytes can tell", () => {
    const names = Array.from({ length: 8 }, (_, at) => `${"a".repeat(40_000)}${String(at).padStart(2, "0")}`);
    const bytes = forgedFile(() => undefined, names);
    expect(bytes.length).toBeLessThan(2000);
    expect(refusal(bytes)).toContain("it claims more than its bytes can tell");
  });
  it("is refused when the numbers on its lines take long to read", () => {
    const traits = { kinds: fileKinds.branches, rowCount: freeBaselineRows / 4 };
    const bytes = forgedFile(({ shapes, rows }) => {
      shapes.traits(traits);
      rows.beginFile(traits);
      for (let left = 60_000; left > 0; left--)
        rows.code({ ...emptyRow(), isHit: 1, hasArms: 1, arms: 0xffff_ffff, unlike: 0xffff_ffff });
    });
    expect(bytes.length).toBeLessThan(4000);
    expect(refusal(bytes)).toContain("it claims more than its bytes can tell");
  });
});

describe("a forged baseline is refused", () => {
  it.each([
    ["has a line beyond any file", forgedRow({ gap: maxLineNumber + 1 }), "a line is beyond"],
    ["misses more arms than there are", forgedRow({ gap: 1, isHit: 1, hasArms: 1, arms: 2, unlike: 3 }), "more arms"],
    ["takes more arms than there are", forgedRow({ gap: 1, hasArms: 1, arms: 2, unlike: 3 }), "more arms"],
    ["has a path that is too long", forgedFile(() => undefined, ["a".repeat(70_000)]), "a path is longer than"],
    ["has its paths twice", forgedFile(() => undefined, ["a", "a"]), "not in order"],
    ["has its paths in another order", forgedFile(() => undefined, ["b", "a"]), "not in order"],
    [
      "lacks more of a total than it has",
      forgedFile(({ shapes }) => {
        shapes.traits({ kinds: 4, rowCount: 0 });
        shapes.total(2, { whole: 1, lacking: 2 });
      }),
      "lacks more",
    ],
    [
      "names a file that is not there",
      forged((models) => {
        writeHead(models, about);
        models.bits.given(valueKinds.count, 2).number(1);
        writeText(models, "a", none);
        models.bits.given(valueKinds.count, 3).number(1);
        models.bits.given(valueKinds.skip, 0).number(1);
      }),
      "there is no file 1",
    ],
    [
      "has more files than paths",
      forged((models) => {
        writeHead(models, about);
        models.bits.given(valueKinds.count, 2).number(0);
        models.bits.given(valueKinds.count, 3).number(1);
      }),
      "the number of files is beyond 0",
    ],
    [
      "leaves out folders that are not there",
      forged(({ bits }) => bits.given(valueKinds.back, 0).number(2)),
      "leaves out too many folders",
    ],
    [
      "has a text that is no text",
      forged(({ bits, texts }) => {
        bits.given(valueKinds.back, 0).number(1);
        texts.begin(none, 0);
        for (const byte of [0xff, 0]) texts.code(byte);
      }),
      "is not text",
    ],
    ["has a time beyond any", forged((models) => writeHead(models, { ...about, createdMs: 9e15 })), "a time is beyond"],
    [
      "has a percentage above all",
      forged((models) =>
        writeHead(models, { ...about, marks: [{ scope: "", metric: "lines", percent: 100_000_001 }] }),
      ),
      "a percentage is beyond",
    ],
  ])("when it %s", (_, bytes, message) => {
    expect(refusal(bytes)).toContain(message);
  });
  it("when it has more marks or flags than anybody sets", () => {
    const mark = { scope: "", metric: "lines", percent: 1 } as const;
    expect(
      refusal(encodeBaseline({ ...about, files: new Map(), marks: Array.from({ length: 10_001 }, () => mark) })),
    ).toContain("marks");
    const flags = new Map(
      Array.from({ length: 1001 }, (_, at) => [`f${at}`, { commit: "", createdMs: 1, files: new Map() }]),
    );
    expect(refusal(encodeBaseline({ ...about, files: new Map(), flags }))).toContain("flags");
  });
});
