import { deflateRawSync, zstdCompressSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure, readText } from "../../test/read.ts";
import { decodeBaseline, encodeBaseline } from "../baseline-code.ts";
import { type Baseline, coverageErrors, totalsOf } from "../index.ts";
import { baselineSchema, compactFile } from "./baseline.ts";
import { crc32 } from "./crc32.ts";

const about = {
  repository: "build-once/pipeline",
  commit: "c".repeat(40),
  ref: "refs/heads/main",
  workflow: "test.yml",
  runId: "12345678901",
  tool: "coverage-gate 1.0.0",
  createdMs: 1_800_000_000_000,
  flags: new Map(),
  marks: [],
} satisfies Omit<Baseline, "files">;

const section = fc
  .record({
    lines: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 3 })), { maxLength: 40 }),
    arms: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 5 }), fc.boolean())),
    functions: fc.array(fc.boolean(), { maxLength: 4 }),
  })
  .map(({ lines, arms, functions }) => [
    ...functions.flatMap((called, n) => [`FN:${n + 1},f${n}`, `FNDA:${called ? 1 : 0},f${n}`]),
    ...arms.map(([line, arm, taken]) => `BRDA:${line},0,${arm},${taken ? 1 : 0}`),
    ...lines.map(([line, hits]) => `DA:${line},${hits}`),
    "end_of_record\n",
  ]);
const lcov = fc
  .array(fc.tuple(fc.constantFrom("a.py", "b/c.py", "b/d é.py", "__proto__"), section), { minLength: 1, maxLength: 5 })
  .map((files) => files.map(([path, records]) => [`SF:${path}`, ...records].join("\n")).join(""));
const go = fc
  .array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 5 }), fc.nat({ max: 3 }), fc.nat({ max: 1 })), { minLength: 1 })
  .map((blocks) =>
    blocks.map(([line, span, count, hits]) => `a.go:${line + 1}.1,${line + 1 + span}.9 ${count} ${hits}\n`).join(""),
  )
  .map((text) => `mode: count\n${text}`);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesOf = (text: string) => measure(readText(text)).files;

function plain(files: Baseline["files"]): unknown {
  return [...files].map(([path, file]) => [path, JSON.stringify(compactFile(file))]);
}

/** What a flag reached of the first file below; it knows of another line. */
const lessOfA = "SF:a\nBRDA:1,0,0,-\nBRDA:1,0,1,-\nFN:1,f\nFNDA:0,f\nDA:1,0\nDA:2,1\nDA:3,0\nend_of_record\n";

const small: Baseline = {
  ...about,
  files: filesOf(
    "SF:a\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nFN:1,f\nFNDA:1,f\nDA:1,1\nDA:3,0\nend_of_record\nSF:b\nDA:9,1\nend_of_record\n",
  ),
  flags: new Map([
    ["e2e", { commit: "c".repeat(40), createdMs: about.createdMs, files: filesOf(lessOfA) }],
    ["unit", { commit: "d".repeat(40), createdMs: 7, files: filesOf("SF:b\nDA:9,1\nend_of_record\n") }],
  ]),
  marks: [{ scope: "flag:unit", metric: "branches", percent: 83_120_000 }],
};

const flag = (files: Baseline["files"]) => new Map([["unit", { commit: "d", createdMs: 1, files }]]);

function refusal(bytes: Uint8Array): string {
  try {
    decodeBaseline(bytes, "x.bin");
  } catch (error) {
    if (coverageErrors.owns(error) && error.code === "malformed-report") return error.message;
    throw error;
  }
  throw new Error("the bytes were accepted");
}

/** The bytes with a checksum that is right again. */
function sealed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy.subarray(0, -4)), true);
  return copy;
}

/** A baseline whose bits are these bytes. */
function sealedBody(body: Uint8Array): Uint8Array {
  return sealed(Uint8Array.of(...encode(`${baselineSchema}\n`), ...body, 0, 0, 0, 0));
}

describe("a baseline", () => {
  it("comes back as it was written, with lines, branches, flags and totals", () => {
    fc.assert(
      fc.property(fc.oneof(lcov, go), fc.oneof(lcov, go), (whole, part) => {
        const flags = new Map([
          ["unit", { commit: "d".repeat(40), createdMs: 5, files: filesOf(part) }],
          ["all", { commit: "c".repeat(40), createdMs: 6, files: filesOf(whole) }],
        ]);
        const files = filesOf(whole);
        const read = decodeBaseline(encodeBaseline({ ...about, files, flags }));
        expect({ ...read, files: 0, flags: 0 }).toEqual({ ...about, files: 0, flags: 0 });
        expect(plain(read.files)).toEqual(plain(files));
        for (const [name, flag] of flags)
          expect(plain(read.flags.get(name)?.files ?? new Map())).toEqual(plain(flag.files));
        for (const partial of ["hit", "miss"] as const)
          expect(totalsOf(read.files.values(), partial)).toEqual(totalsOf(files.values(), partial));
      }),
      { numRuns: 200 },
    );
  });
  it("keeps who wrote it and the best marks, and does not depend on the order of files", () => {
    const read = decodeBaseline(encodeBaseline(small));
    expect(read.marks).toEqual(small.marks);
    expect(read.flags.get("unit")).toMatchObject({ commit: "d".repeat(40), createdMs: 7 });
    const turned = { ...small, files: new Map([...small.files].reverse()) };
    expect(encodeBaseline(turned)).toEqual(encodeBaseline(small));
  });
  it("is these bytes on every machine: whatever changes them is another form, and needs another version", () => {
    const body = encodeBaseline(small).subarray(encode(`${baselineSchema}\n`).length);
    expect(Buffer.from(body).toString("base64")).toBe(
      "fQSBMDivQokforMQVh+zXJT4JcG8bYD3QKx5HXPcRZ7tPsKOHDDJwIMUuSH7qzMzMzMzMzMzMzMzMzMzMzMzNAT5SrEtvC2JVcx088IqeXMn1JoQyPlWgzDBLoiIiIiIiIiIiIiIiIiIiIiIiQzH/////+18XoWaGsX9Y4667eGnhrmeQ3k=",
    );
  });
  it("costs next to nothing for a flag's file that is in the whole as it is", () => {
    const files = filesOf(`SF:a\n${Array.from({ length: 500 }, (_, n) => `DA:${n + 1},1\n`).join("")}end_of_record\n`);
    const size = (flags: Baseline["flags"]) => encodeBaseline({ ...about, files, flags }).length;
    expect(size(flag(files)) - size(flag(new Map()))).toBeLessThanOrEqual(1);
  });
  it("costs a fraction for a flag's file of which less was reached", () => {
    const chance = chanceFrom(3);
    const text = lcovFile("a.ts", 800, chance);
    const less = text.replaceAll(/^DA:(\d{1,3}),\d+$/gm, "DA:$1,0");
    const files = filesOf(text);
    const size = (flags: Baseline["flags"]) => encodeBaseline({ ...about, files, flags }).length;
    const whole = size(flag(new Map()));
    expect((size(flag(filesOf(less))) - whole) / whole).toBeLessThan(0.1);
  });
  it("keeps one of two paths that are the same as UTF-8", () => {
    const [file] = filesOf("SF:a\nDA:1,1\nend_of_record\n").values();
    if (file === undefined) throw new Error("no file");
    const files = new Map([
      ["\ud800", file],
      ["\ud801", file],
    ]);
    expect([...decodeBaseline(encodeBaseline({ ...about, files })).files.keys()]).toEqual(["\ufffd"]);
  });
  it("is refused when it is cut anywhere, with the byte", () => {
    const bytes = encodeBaseline(small);
    for (let length = 0; length < bytes.length; length++)
      expect(refusal(bytes.subarray(0, length))).toMatch(/"x\.bin" \(coverage baseline\), byte \d+: /);
  });
  it("is refused when a bit is damaged or something follows", () => {
    const bytes = encodeBaseline(small);
    for (let at = 0; at < bytes.length * 8; at++) {
      const damaged = bytes.slice();
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(refusal(damaged)).toContain("byte");
    }
    expect(refusal(Uint8Array.of(...bytes, 0))).toContain("checksum");
    const body = bytes.subarray(encode(`${baselineSchema}\n`).length, -4);
    expect(refusal(sealedBody(Uint8Array.of(...body, 0, 0, 0)))).toContain("3 bytes follow the end");
  });
  it("is refused or valid, and never a crash, when somebody changes it and sets the checksum right", () => {
    const bytes = encodeBaseline(small);
    for (let at = 0; at < bytes.length - 4; at++)
      for (const value of [0, 1, 2, 31, 32, 127, 128, 255]) {
        const changed = bytes.slice();
        changed[at] = value;
        let read: Baseline | undefined;
        try {
          read = decodeBaseline(sealed(changed));
        } catch (error) {
          expect(coverageErrors.owns(error) && error.code).toBe("malformed-report");
        }
        for (const ratio of Object.values(totalsOf(read?.files.values() ?? [], "hit")))
          expect(ratio.part).toBeLessThanOrEqual(ratio.whole);
      }
  });
  it("is refused or valid, and never a crash, when it is made of anything", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (body) => {
        try {
          const read = decodeBaseline(sealedBody(body));
          expect(plain(decodeBaseline(encodeBaseline(read)).files)).toEqual(plain(read.files));
        } catch (error) {
          expect(coverageErrors.owns(error) && error.code).toBe("malformed-report");
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Numbers below 1 that no compressor guesses, the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), state | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = ["Client", "Payments", "Render", "Storage", "Session", "Table", "Query", "Editor", "Layout", "Worker"];
const word = (chance: () => number): string => words[Math.floor(chance() * words.length)] ?? "";

/** A function's name, as long as such names are. */
function nameOf(chance: () => number): string {
  return `on${word(chance)}${word(chance)}${Math.floor(chance() * 1e6).toString(36)}`;
}

/**
 * One file of a large program as lcov tells it: functions, runs of lines, and hits that are alike within a block. How far
 * lines are apart and how often hits turn to misses is as in the report of this repository's own tests.
 */
function lcovFile(path: string, lineCount: number, chance: () => number): string {
  const functions: string[] = [];
  const calls: string[] = [];
  const arms: string[] = [];
  const rows: string[] = [];
  const tested = chance() < 0.15 ? 0.1 : 0.9;
  let line = 1 + Math.floor(chance() * 40);
  let hits = 0;
  for (let i = 0; i < lineCount; i++) {
    const starts = i === 0 || chance() < 1 / 10;
    if (starts) line += 2 + Math.floor(chance() * 6);
    else if (chance() < 0.3) line += 1 + Math.floor(chance() * 4);
    if (starts || chance() < 1 / 8) hits = chance() < tested ? 1 + Math.floor(chance() ** 4 * 50_000) : 0;
    if (starts) {
      const name = nameOf(chance);
      functions.push(`FN:${line},${name}`);
      calls.push(`FNDA:${hits},${name}`);
    }
    if (chance() < 0.2) {
      const other = hits > 0 && chance() < 0.6 ? hits : 0;
      arms.push(`BRDA:${line},${i},0,${hits === 0 ? "-" : hits}`, `BRDA:${line},${i},1,${hits === 0 ? "-" : other}`);
    }
    rows.push(`DA:${line},${hits}`);
    line++;
  }
  const sums = [
    [`FNF:${functions.length}`, `FNH:${calls.filter((call) => !call.startsWith("FNDA:0,")).length}`],
    [`BRF:${arms.length}`, `BRH:${arms.filter((arm) => !/,[0-]$/.test(arm)).length}`],
    [`LF:${rows.length}`, `LH:${rows.filter((row) => !row.endsWith(",0")).length}`],
  ] as const;
  const records = [functions, calls, sums[0], arms, sums[1], rows, sums[2]].flat();
  return [`TN:`, `SF:${path}`, ...records, "end_of_record\n"].join("\n");
}

describe("the size of a baseline", () => {
  // The ratio is all bytes that are stored, compressed once more as artifacts and caches are, to all bytes of the report.
  // ../../test/baseline-size.test.ts holds the same for reports of small files that tools wrote.
  it("is at most 1.7 % of a large report in lcov, and does not grow when it is compressed", () => {
    const chance = chanceFrom(1);
    const part = (): string => word(chance).toLowerCase();
    const paths = new Set(Array.from({ length: 450 }, (_, i) => `src/${part()}/${part()}/${part()}-${part()}${i}.ts`));
    const text = [...paths].map((path) => lcovFile(path, 20 + Math.floor(chance() * 540), chance)).join("");
    const files = filesOf(text);
    const bytes = encodeBaseline({ ...about, files });
    expect(totalsOf(files.values(), "hit").lines.whole).toBeGreaterThan(100_000);
    for (const stored of [
      deflateRawSync(bytes, { level: 6 }),
      deflateRawSync(bytes, { level: 9 }),
      zstdCompressSync(bytes),
    ])
      expect(stored.length / text.length).toBeLessThanOrEqual(0.017);
    expect(plain(decodeBaseline(bytes).files)).toEqual(plain(files));
  });
});
