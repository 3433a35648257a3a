import { closeSync, openSync, writeSync } from "node:fs";

/** The formats that reports are generated in. */
export type BenchFormat = "lcov" | "go" | "cobertura" | "jacoco" | "clover" | "istanbul";

/** A report to write. */
export interface BenchReport {
  readonly format: BenchFormat;
  readonly minBytes: number;
  /** Source files of which the report tells; when they are told and bytes are missing, they are told again, as in a merged report. */
  readonly files: number;
  readonly linesPerFile: number;
  /** Reports with different seeds tell of the same lines and other hits. */
  readonly seed: number;
}

/** The path of the source file `index`: 40 to a folder, and all of them in Go's module `example.com/app`. */
export function sourcePath(index: number, format: BenchFormat): string {
  const folder = `services/team-${index % 7}/module-${Math.floor(index / 40)}`;
  const ending = { go: "go", jacoco: "java", clover: "php", istanbul: "ts", lcov: "ts", cobertura: "py" }[format];
  return `${folder}/src/component_${index}.${ending}`;
}

/** Numbers that look like chance and are the same on every machine. */
type Chance = () => number;

function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** Hits as tests give them: a quarter of the lines are missed, few are hit often. */
function hitsOf(chance: Chance): number {
  const n = chance() % 16;
  if (n < 4) return 0;
  return n < 14 ? (chance() % 40) + 1 : chance() % 100_000;
}

/** Executable lines: two of three, in small steps. */
function linesOf(count: number, chance: Chance): readonly (readonly [line: number, hits: number])[] {
  let line = 1;
  return Array.from({ length: count }, () => {
    line += 1 + (line % 3 === 0 ? 1 : 0);
    return [line, hitsOf(chance)] as const;
  });
}

interface Shape {
  readonly head: string;
  readonly tail: string;
  /** Between two files. */
  readonly between: string;
  readonly file: (path: string, count: number, chance: Chance) => string;
}

/** A range as Istanbul writes it. */
function place(line: number): string {
  return `{"start":{"line":${line},"column":2},"end":{"line":${line},"column":${20 + (line % 50)}}}`;
}

/** A JSON object of rows under their numbers. */
function numbered(rows: readonly string[]): string {
  return `{${rows.map((row, i) => `"${i}":${row}`).join(",")}}`;
}

/** One arm of a branch follows on every eighth line, one function on every twentieth. */
const shapes: Readonly<Record<BenchFormat, Shape>> = {
  lcov: {
    head: "",
    tail: "",
    between: "",
    file: (path, count, chance) => {
      const lines = linesOf(count, chance);
      const functions = lines.filter((_, i) => i % 20 === 0);
      const branches = lines.filter((_, i) => i % 8 === 0);
      return [
        `TN:\nSF:${path}\n`,
        ...functions.map(([line], i) => `FN:${line},function_${i}\n`),
        ...functions.map(([, hits], i) => `FNDA:${hits},function_${i}\n`),
        `FNF:${functions.length}\nFNH:${functions.filter(([, hits]) => hits > 0).length}\n`,
        ...branches.map(([line, hits], i) => `BRDA:${line},${i},0,${hits}\nBRDA:${line},${i},1,0\n`),
        `BRF:${branches.length * 2}\nBRH:${branches.filter(([, hits]) => hits > 0).length}\n`,
        ...lines.map(([line, hits]) => `DA:${line},${hits}\n`),
        `LF:${lines.length}\nLH:${lines.filter(([, hits]) => hits > 0).length}\nend_of_record\n`,
      ].join("");
    },
  },
  go: {
    head: "mode: count\n",
    tail: "",
    between: "",
    file: (path, count, chance) =>
      linesOf(count, chance)
        .map(
          ([line, hits]) =>
            `example.com/app/${path}:${line}.13,${line + 1}.${2 + (line % 30)} ${1 + (line % 3)} ${hits}\n`,
        )
        .join(""),
  },
  cobertura: {
    head: '<?xml version="1.0" ?>\n<coverage version="7.6" timestamp="1700000000000" lines-valid="1" lines-covered="1" line-rate="0.75" branches-covered="0" branches-valid="0" branch-rate="0" complexity="0">\n\t<sources>\n\t\t<source>/build/app</source>\n\t</sources>\n\t<packages>\n\t\t<package name="." line-rate="0.75" branch-rate="0" complexity="0">\n\t\t\t<classes>\n',
    tail: "\t\t\t</classes>\n\t\t</package>\n\t</packages>\n</coverage>\n",
    between: "",
    file: (path, count, chance) => {
      const rows = linesOf(count, chance).map(([line, hits], i) =>
        i % 8 === 0
          ? `\t\t\t\t\t\t<line number="${line}" hits="${hits}" branch="true" condition-coverage="${hits > 0 ? "50% (1/2)" : "0% (0/2)"}"/>\n`
          : `\t\t\t\t\t\t<line number="${line}" hits="${hits}"/>\n`,
      );
      return `\t\t\t\t<class name="${path.slice(path.lastIndexOf("/") + 1)}" filename="${path}" complexity="0" line-rate="0.75" branch-rate="0">\n\t\t\t\t\t<methods/>\n\t\t\t\t\t<lines>\n${rows.join("")}\t\t\t\t\t</lines>\n\t\t\t\t</class>\n`;
    },
  },
  jacoco: {
    head: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="app"><sessioninfo id="host-1" start="1700000000000" dump="1700000001000"/>',
    tail: "</report>",
    between: "",
    file: (path, count, chance) => {
      const cut = path.lastIndexOf("/");
      const name = path.slice(cut + 1);
      const lines = linesOf(count, chance);
      const methods = lines
        .filter((_, i) => i % 20 === 0)
        .map(
          ([line, hits], i) =>
            `<method name="method${i}" desc="()V" line="${line}"><counter type="INSTRUCTION" missed="${hits > 0 ? 0 : 9}" covered="${hits > 0 ? 9 : 0}"/><counter type="LINE" missed="0" covered="3"/><counter type="METHOD" missed="${hits > 0 ? 0 : 1}" covered="${hits > 0 ? 1 : 0}"/></method>`,
        );
      const rows = lines.map(
        ([line, hits], i) =>
          `<line nr="${line}" mi="${hits > 0 ? 0 : 4}" ci="${hits > 0 ? 4 : 0}" mb="${i % 8 === 0 ? 1 : 0}" cb="${i % 8 === 0 && hits > 0 ? 1 : 0}"/>`,
      );
      const folder = path.slice(0, cut);
      return `<package name="${folder}"><class name="${folder}/${name.slice(0, -5)}" sourcefilename="${name}">${methods.join("")}</class><sourcefile name="${name}">${rows.join("")}</sourcefile></package>`;
    },
  },
  clover: {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<coverage generated="1700000000">\n  <project timestamp="1700000000">\n',
    tail: "  </project>\n</coverage>\n",
    between: "",
    file: (path, count, chance) => {
      const rows = linesOf(count, chance).map(([line, hits], i) =>
        i % 20 === 0
          ? `      <line num="${line}" type="method" name="method${i}" visibility="public" complexity="2" crap="2" count="${hits}"/>\n`
          : `      <line num="${line}" type="stmt" count="${hits}"/>\n`,
      );
      return `    <file name="/build/app/${path}">\n      <class name="App\\Component" namespace="App"/>\n${rows.join("")}    </file>\n`;
    },
  },
  istanbul: {
    head: "{",
    tail: "}",
    between: ",",
    file: (path, count, chance) => {
      const lines = linesOf(count, chance);
      const functions = lines.filter((_, i) => i % 20 === 0);
      const branches = lines.filter((_, i) => i % 8 === 0);
      const file = `"/build/app/${path}"`;
      return `${file}:{"path":${file},"statementMap":${numbered(lines.map(([line]) => place(line)))},"fnMap":${numbered(functions.map(([line], i) => `{"name":"function${i}","decl":${place(line)},"loc":${place(line)},"line":${line}}`))},"branchMap":${numbered(branches.map(([line]) => `{"loc":${place(line)},"type":"if","locations":[${place(line)},${place(line)}],"line":${line}}`))},"s":${numbered(lines.map(([, hits]) => String(hits)))},"f":${numbered(functions.map(([, hits]) => String(hits)))},"b":${numbered(branches.map(([, hits]) => `[${hits},0]`))}}`;
    },
  },
};

/** Writes a report piece by piece; gives its size in bytes. */
export function writeBenchReport(path: string, report: BenchReport): number {
  const file = openSync(path, "w");
  let written = 0;
  try {
    for (const piece of piecesOf(report)) {
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
      written += piece.length;
    }
  } finally {
    closeSync(file);
  }
  return written;
}

function* piecesOf(report: BenchReport): Iterable<Uint8Array> {
  const { head, tail } = shapes[report.format];
  const rounds = [0, 1].map((round) => roundOf(report, shapes[report.format], round));
  yield Buffer.from(head);
  let bytes = 0;
  for (let round = 0; ; round++) {
    for (const piece of rounds[round % 2] ?? []) {
      if (round > 0 && bytes >= report.minBytes) break;
      yield piece;
      bytes += piece.length;
    }
    // A JSON object that has a key again would be one that no tool writes.
    if (bytes >= report.minBytes || report.format === "istanbul") break;
  }
  yield Buffer.from(tail);
}

/** Every file once, in pieces of a hundred files. */
function roundOf(
  { format, files, linesPerFile, seed }: BenchReport,
  shape: Shape,
  round: number,
): readonly Uint8Array[] {
  const chance = chanceFrom(seed * 2 + round);
  const pieces: Uint8Array[] = [];
  for (let first = 0; first < files; first += 100) {
    const texts: string[] = [];
    for (let index = first; index < Math.min(files, first + 100); index++)
      texts.push(shape.file(sourcePath(index, format), linesPerFile + (index % 101) - 50, chance));
    pieces.push(Buffer.from((first > 0 ? shape.between : "") + texts.join(shape.between)));
  }
  return pieces;
}
