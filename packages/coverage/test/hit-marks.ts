import type { ChangedFile, MeasuredFile } from "../src/index.ts";
import { measure, readText } from "./read.ts";

/** Files with these hits of their lines 1, 2, 3 …; `-` is no executable line, `h` one with one of two arms taken. */
export function files(marks: Readonly<Record<string, string>>): ReadonlyMap<string, MeasuredFile> {
  const text = Object.entries(marks).map(([path, hits]) => {
    const rows = Array.from(hits).flatMap((mark, index) => {
      if (mark === "-") return [];
      const arms = mark === "h" ? [`BRDA:${index + 1},0,0,1`, `BRDA:${index + 1},0,1,0`] : [];
      return [...arms, `DA:${index + 1},${mark === "0" ? 0 : 1}`];
    });
    return `SF:${path}\n${rows.join("\n")}\nend_of_record\n`;
  });
  return measure(readText(text.join(""))).files;
}

/** The marks that `files` would make a file of. */
export function marksOf(file: MeasuredFile | undefined): string {
  const marks: string[] = [];
  for (const [row, line] of (file?.lines ?? new Uint32Array(0)).entries()) {
    while (marks.length < line - 1) marks.push("-");
    marks.push((file?.hits[row] ?? 0) === 0 ? "0" : file?.partial[row] === 1 ? "h" : "1");
  }
  return marks.join("");
}

/** A change of `a.py`. */
export function change(more: Partial<ChangedFile>): ChangedFile {
  return {
    path: "a.py",
    oldPath: undefined,
    change: "modified",
    content: "text",
    added: [],
    removed: [],
    removedLines: 0,
    ...more,
  };
}
