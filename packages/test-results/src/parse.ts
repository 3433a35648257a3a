import { testResultErrors } from "./errors.ts";
import type { ReportFormat, ReportReader } from "./format.ts";
import { junitFormat } from "./junit.ts";
import type { TestReport } from "./model.ts";

/** The formats that are known, in the order in which they are asked. */
export const formats: readonly ReportFormat[] = [junitFormat];

/** What is looked at to tell the format. */
const sniffBytes = 64 * 1024;

/**
 * Reads one report as it arrives and tells its format by its content; memory is bounded whatever its size.
 *
 * @throws {ActionError} `report-empty`, `report-truncated`, `report-malformed`, `report-doctype`, `report-unknown`,
 * `report-over-limit` (data)
 */
export async function parseTestReport(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<TestReport> {
  let reader: ReportReader | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    reader ??= chooseFormat(file, chunk).open(file);
    reader.write(chunk);
  }
  if (reader === undefined) throw testResultErrors.error("report-empty", `${file}: 0 bytes`);
  return reader.end();
}

function chooseFormat(file: string, first: Uint8Array): ReportFormat {
  const head = first.subarray(0, sniffBytes);
  const wide = head.length > 1 && (head[0] === 0 || head[1] === 0 || (head[0] ?? 0) >= 0xfe);
  const start = new TextDecoder(wide ? (head[0] === 0 || head[0] === 0xfe ? "utf-16be" : "utf-16le") : "utf-8").decode(
    head,
  );
  if (start.trim() === "") return junitFormat;
  const format = formats.find((candidate) => candidate.matches(start));
  if (format === undefined)
    throw testResultErrors.error("report-unknown", `${file}: begins with ${JSON.stringify(start.trim().slice(0, 40))}`);
  return format;
}
