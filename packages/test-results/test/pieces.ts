import { parseTestReport, type TestReport } from "../src/index.ts";

/** Parses `bytes` in chunks of `size` bytes, so that every kind of cut happens. */
export async function parsedInPieces(bytes: Uint8Array, size: number): Promise<TestReport> {
  const chunks: Uint8Array[] = [];
  const step = bytes.length > 200_000 ? size * 1000 : size;
  for (let i = 0; i < bytes.length; i += step) chunks.push(bytes.subarray(i, i + step));
  return await parseTestReport("report.xml", chunks);
}
