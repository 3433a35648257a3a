import type { MeasuredFile } from "../model/measured-file.ts";

/** More arms of one line than any program has would turn a few bytes of a report into gigabytes. */
const maxArms = 10_000;

/** All files as lcov records, under the repository's paths, a file a piece; functions have no names here and are left out. @see geninfo(1) */
export function* renderLcov(files: ReadonlyMap<string, MeasuredFile>): Generator<string> {
  for (const [path, file] of files) {
    // A path with a line end cannot be written in this format.
    if (!/[\r\n]/.test(path)) yield recordOf(path, file);
  }
}

function recordOf(path: string, file: MeasuredFile): string {
  const records: string[] = [];
  let reached = 0;
  for (let row = 0; row < file.lines.length; row++) {
    const hits = file.hits[row] ?? 0;
    if (hits > 0) reached++;
    records.push(`DA:${file.lines[row]},${hits}\n`);
  }
  return `TN:\nSF:${path}\n${armRecords(file)}${records.join("")}LF:${file.lines.length}\nLH:${reached}\nend_of_record\n`;
}

function armRecords({ branches }: MeasuredFile): string {
  const records: string[] = [];
  let whole = 0;
  let part = 0;
  for (let row = 0; row < branches.lines.length; row++) {
    const arms = Math.min(branches.arms[row] ?? 0, maxArms);
    const taken = Math.min(branches.taken[row] ?? 0, arms);
    whole += arms;
    part += taken;
    for (let arm = 0; arm < arms; arm++) records.push(`BRDA:${branches.lines[row]},0,${arm},${arm < taken ? 1 : 0}\n`);
  }
  return whole === 0 ? "" : `${records.join("")}BRF:${whole}\nBRH:${part}\n`;
}
