import { maxCount, maxLineNumber } from "../limits.ts";
import type { XmlScanner } from "./xml-scanner.ts";

/** A line number in an attribute. @throws {ActionError} `malformed-report`, `report-limit` (data) */
export function xmlLine(xml: XmlScanner, attribute: number, name: string): number {
  const line = xml.wholeNumber(attribute);
  if (line < 0) throw xml.error("malformed-report", `${name} is no whole number`, `${name}="1"`);
  if (line > maxLineNumber) throw xml.error("report-limit", `line number ${line}`, `at most ${maxLineNumber}`);
  return line;
}

/** A count in an attribute, `absent` where there is none; it stops growing at `maxCount`. @throws {ActionError} `malformed-report` (data) */
export function xmlCount(xml: XmlScanner, attribute: number, name: string, absent: number): number {
  const count = xml.wholeNumber(attribute);
  if (count >= 0) return count < maxCount ? count : maxCount;
  if (count === -1) return absent;
  throw xml.error("malformed-report", `${name} is no count`, `${name}="0" or more`);
}
