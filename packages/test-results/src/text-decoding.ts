import { testResultErrors } from "./errors.ts";

const knownEncodings = new Set([
  "utf-8",
  "utf8",
  "us-ascii",
  "ascii",
  "iso-8859-1",
  "latin1",
  "iso-8859-15",
  "windows-1252",
  "utf-16",
]);

/**
 * Chooses the decoder by byte order mark, else by the XML declaration, else UTF-8. Bytes that are not text become
 * U+FFFD: a stray byte in a test's output must not hide its result.
 *
 * @throws {ActionError} `report-malformed` (data) for an encoding nobody uses for reports
 * @see XML 1.0 (fifth edition), appendix F
 */
export function chooseDecoder(file: string, start: Uint8Array): InstanceType<typeof TextDecoder> {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le");
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be");
  if (a === 0x3c && b === 0) return new TextDecoder("utf-16le");
  if (a === 0 && b === 0x3c) return new TextDecoder("utf-16be");
  const head = new TextDecoder("iso-8859-1").decode(start.subarray(0, 400));
  const declared = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-16") return new TextDecoder("utf-8");
  if (!knownEncodings.has(declared))
    throw testResultErrors.error("report-malformed", `${file}: line 1: the encoding ${declared} is not supported`);
  return new TextDecoder(declared);
}
