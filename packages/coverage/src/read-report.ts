import { coverageErrors } from "./errors.ts";
import { decodeHead, join, startsWith } from "./formats/bytes.ts";
import type { CoverageFormat, Scanner } from "./formats/format.ts";
import { coverageFormats } from "./formats/formats.ts";
import { unreadFormat } from "./formats/unread-formats.ts";
import { headBytes } from "./limits.ts";
import type { Report } from "./model/report.ts";
import { ReportBuilder } from "./model/report-builder.ts";

const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Reads one coverage report of any known format from its bytes, in chunks of any size. */
export class ReportReader {
  readonly #builder: ReportBuilder;
  #head: Uint8Array = new Uint8Array(0);
  #format: CoverageFormat | undefined;
  #scanner: Scanner | undefined;
  #sizeBytes = 0;

  /** `name` is what messages call the report: its path. */
  constructor(name: string) {
    this.#builder = new ReportBuilder(name);
  }

  /** Takes the next bytes, which may become others after the call. @throws {ActionError} any code of `coverageErrors` but `malformed-diff` (data) */
  push(chunk: Uint8Array): void {
    this.#sizeBytes += chunk.length;
    if (this.#scanner !== undefined) {
      this.#scanner.push(chunk);
      return;
    }
    if (this.#head.length + chunk.length >= headBytes) this.#start(chunk);
    else this.#head = join(this.#head, chunk);
  }

  /** The report. @throws {ActionError} as `push`; `truncated-report` when the report is cut short or empty */
  end(): Report {
    const scanner = this.#scanner ?? this.#start(new Uint8Array(0));
    scanner.end();
    return this.#builder.build(this.#format?.name ?? "cobertura", this.#sizeBytes);
  }

  #start(chunk: Uint8Array): Scanner {
    const all = this.#head.length === 0 ? chunk : join(this.#head, chunk);
    const bytes = startsWith(all, byteOrderMark, 0) ? all.subarray(3) : all;
    const head = bytes.subarray(0, headBytes);
    this.#format = coverageFormats.find((format) => format.detect(head));
    if (this.#format === undefined) throw this.#unknown(head);
    const scanner = this.#format.scanner(this.#builder);
    this.#scanner = scanner;
    this.#head = new Uint8Array(0);
    scanner.push(bytes);
    return scanner;
  }

  #unknown(head: Uint8Array): Error {
    const name = JSON.stringify(this.#builder.report);
    const text = decodeHead(head.subarray(0, 512));
    if (text.trim() === "")
      return coverageErrors.error("truncated-report", `${name} is empty, byte 0: expected a coverage report`);
    const unread = unreadFormat(head);
    if (unread !== undefined) return coverageErrors.error("unknown-report-format", `${name} ${unread}`);
    if (/^(?:\xff\xfe|\xfe\xff)/.test(text))
      return coverageErrors.error("unsupported-report", `${name}, byte 0: UTF-16; expected UTF-8`);
    return coverageErrors.error(
      "unknown-report-format",
      `${name} starts with ${JSON.stringify(text.slice(0, 40))}; expected ${coverageFormats.map((format) => format.name).join(", ")}`,
    );
  }
}
