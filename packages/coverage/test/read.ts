import {
  coverageErrors,
  CoverageUnion,
  type MeasuredFile,
  type Report,
  ReportReader,
  type Totals,
  totalsOf,
} from "../src/index.ts";

/** Reads a report written in a test, in chunks of `chunkBytes`. */
export function readText(text: string, chunkBytes: number = 1 << 20, name = "report"): Report {
  const bytes = new TextEncoder().encode(text);
  const reader = new ReportReader(name);
  pushReused(reader, bytes, chunkBytes);
  return reader.end();
}

/** Gives a reader bytes as reading a file does: in one buffer, over and over. */
export function pushReused(reader: ReportReader, bytes: Uint8Array, chunkBytes: number): void {
  const buffer = new Uint8Array(Math.min(chunkBytes, bytes.length));
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    buffer.set(chunk);
    reader.push(buffer.subarray(0, chunk.length));
    buffer.fill(0x23);
  }
}

/** What reports say together, by their own paths. */
export function measure(...reports: readonly Report[]): {
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly totals: Totals;
} {
  const union = new CoverageUnion();
  for (const report of reports) for (const [path, file] of report.files) union.add(path, file, report.format);
  const files = union.measure();
  return { files, totals: totalsOf(files.values(), "hit") };
}

/** The totals of a report as `part/whole`. */
export function fractions(text: string): Readonly<Record<string, string>> {
  const { totals } = measure(readText(text));
  return Object.fromEntries(Object.entries(totals).map(([metric, ratio]) => [metric, `${ratio.part}/${ratio.whole}`]));
}

/** A Cobertura report with these classes. */
export function coberturaXml(classes: string, root = 'line-rate="0.5"', sources = ""): string {
  return `<?xml version="1.0"?>\n<coverage ${root}>${sources}<packages><package><classes>${classes}</classes></package></packages></coverage>\n`;
}

/** A class of a Cobertura report with lines `[number, hits, conditions?]`. */
export function classXml(
  filename: string,
  lines: readonly (readonly [number | string, number | string, string?])[],
): string {
  const rows = lines.map(
    ([number, hits, conditions]) =>
      `<line number="${number}" hits="${hits}"${conditions === undefined ? "" : ` branch="true" condition-coverage="${conditions}"`}/>`,
  );
  return `<class name="c" filename="${filename}"><methods/><lines>${rows.join("")}</lines></class>`;
}

/** The code and message with which a report is refused. */
export function failure(text: string, chunkBytes?: number): { code: string; message: string } {
  try {
    readText(text, chunkBytes);
  } catch (error) {
    if (coverageErrors.owns(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("the report was accepted");
}

/** The fractions of a report that holds nothing. */
export const none: Readonly<Record<"lines" | "branches" | "functions" | "statements", string>> = {
  lines: "0/0",
  branches: "0/0",
  functions: "0/0",
  statements: "0/0",
};
