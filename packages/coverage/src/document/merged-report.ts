import type { Ratio } from "@build-once/kernel";
import { branchOn } from "../model/branches.ts";
import { isCovered, type MeasuredFile, totalsOf, totalsOfFile } from "../model/coverage.ts";

/** The forms in which joined coverage can be handed on. */
export type MergedFormat = "cobertura" | "lcov" | "json";

/** The form that a file name asks for: `.xml`, `.info` or `.lcov`, `.json`. */
export function mergedFormatOf(path: string): MergedFormat | undefined {
  if (/\.xml$/i.test(path)) return "cobertura";
  if (/\.(?:info|lcov)$/i.test(path)) return "lcov";
  return /\.json$/i.test(path) ? "json" : undefined;
}

/** All files as lcov records, under the repository's paths. @see geninfo(1) */
export function renderLcov(files: ReadonlyMap<string, MeasuredFile>): string {
  const sections: string[] = [];
  for (const [path, file] of files) {
    // A path with a line end cannot be written in this format.
    if (/[\r\n]/.test(path)) continue;
    const { lines, branches } = totalsOfFile(file, "hit");
    const records = [...file.lines].map((line, row) => `DA:${line},${file.hits[row] ?? 0}`);
    sections.push(
      `SF:${path}`,
      ...armRecords(file),
      ...(branches.whole === 0 ? [] : [`BRF:${branches.whole}`, `BRH:${branches.part}`]),
      ...records,
      `LF:${lines.whole}`,
      `LH:${lines.part}`,
      "end_of_record",
    );
  }
  return sections.map((record) => `${record}\n`).join("");
}

function armRecords({ branches }: MeasuredFile): readonly string[] {
  return [...branches.lines].flatMap((line, row) => {
    const taken = branches.taken[row] ?? 0;
    const arms = Math.min(branches.arms[row] ?? 0, 10_000);
    return Array.from({ length: arms }, (_, arm) => `BRDA:${line},0,${arm},${arm < taken ? 1 : 0}`);
  });
}

/** All files as a Cobertura report, under the repository's paths, a class per file and a package per folder. */
export function renderCobertura(files: ReadonlyMap<string, MeasuredFile>): string {
  const { lines, branches } = totalsOf(files.values(), "hit");
  const totals = `lines-covered="${lines.part}" lines-valid="${lines.whole}" branches-covered="${branches.part}" branches-valid="${branches.whole}"`;
  const classes = [...files].map(([path, file]) => {
    const own = totalsOfFile(file, "hit");
    const rows = [...file.lines].map((line, row) => lineElement(file, line, row)).join("");
    return `<class name="${escapeXml(path)}" filename="${escapeXml(path)}" line-rate="${rate(own.lines)}" branch-rate="${rate(own.branches)}" complexity="0"><methods/><lines>${rows}</lines></class>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<coverage line-rate="${rate(lines)}" branch-rate="${rate(branches)}" ${totals} complexity="0" version="build-once" timestamp="0">`,
    "<sources><source>.</source></sources>",
    `<packages><package name="." line-rate="${rate(lines)}" branch-rate="${rate(branches)}" complexity="0"><classes>`,
    ...classes,
    "</classes></package></packages>",
    "</coverage>",
    "",
  ].join("\n");
}

/** For readers that want a number; never rounded up to 1. */
function rate({ part, whole }: Ratio): string {
  return whole === 0 ? "0" : String(Math.floor((part * 10_000) / whole) / 10_000);
}

function lineElement(file: MeasuredFile, line: number, row: number): string {
  const { part, whole } = branchOn(file, line);
  const hits = isCovered(file, row, "hit") ? (file.hits[row] ?? 0) : 0;
  if (whole === 0) return `<line number="${line}" hits="${hits}" branch="false"/>`;
  const percent = Math.floor((part * 100) / whole);
  return `<line number="${line}" hits="${hits}" branch="true" condition-coverage="${percent}% (${part}/${whole})"/>`;
}

/** Text for an XML attribute; what XML cannot hold becomes the replacement character. */
function escapeXml(text: string): string {
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, "\ufffd");
}
