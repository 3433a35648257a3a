import { branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * All files in SonarQube's generic form, a file a piece.
 *
 * @see https://docs.sonarsource.com/sonarqube-server/latest/analyzing-source-code/test-coverage/generic-test-data/
 */
export function* renderSonar(files: ReadonlyMap<string, MeasuredFile>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n';
  for (const [path, file] of files) {
    const rows: string[] = [];
    for (let row = 0; row < file.lines.length; row++) rows.push(lineElement(file, row));
    yield `<file path="${escapeXml(path)}">${rows.join("")}</file>\n`;
  }
  yield "</coverage>\n";
}

function lineElement(file: MeasuredFile, row: number): string {
  const line = file.lines[row] ?? 0;
  const covered = (file.hits[row] ?? 0) > 0;
  const { part, whole } = branchOn(file, line);
  const arms = whole === 0 ? "" : ` branchesToCover="${whole}" coveredBranches="${part}"`;
  return `<lineToCover lineNumber="${line}" covered="${covered}"${arms}/>`;
}
