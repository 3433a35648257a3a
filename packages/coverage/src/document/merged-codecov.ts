import { branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/measured-file.ts";

/**
 * All files in Codecov's JSON, a file a piece: hits of a line, or `"taken/arms"` where it branches.
 *
 * @see https://docs.codecov.com/docs/codecov-custom-coverage-format
 */
export function* renderCodecov(files: ReadonlyMap<string, MeasuredFile>): Generator<string> {
  yield '{"coverage":{';
  let comma = "";
  for (const [path, file] of files) {
    const rows: string[] = [];
    for (let row = 0; row < file.lines.length; row++) {
      const line = file.lines[row] ?? 0;
      const { part, whole } = branchOn(file, line);
      rows.push(`"${line}":${whole === 0 ? (file.hits[row] ?? 0) : `"${part}/${whole}"`}`);
    }
    yield `${comma}\n${JSON.stringify(path)}:{${rows.join(",")}}`;
    comma = ",";
  }
  yield "\n}}\n";
}
