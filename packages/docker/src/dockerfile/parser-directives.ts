import { err, ok, type Result } from "@build-once/kernel";
import { asFields, asText, parseJson } from "../json-fields.ts";
import { physicalLines, trimStart } from "./go-text.ts";

/** The directives that BuildKit knows. */
export type DirectiveName = "check" | "escape" | "syntax";

/** `# name=value` at the top of a Dockerfile. */
export interface Directive {
  readonly name: DirectiveName;
  readonly value: string;
}

/** Which image a Dockerfile asks to be built by. */
export interface SyntaxLine {
  /** The image, as written. */
  readonly reference: string;
  /** The image and what follows it on the line. */
  readonly commandLine: string;
  /** The form it was found in; only after `#` the rest of the file is surely a Dockerfile. */
  readonly style: "#" | "//" | "json";
}

const directivePattern = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/;

/**
 * Reads directives line by line; the first line that is none ends them.
 *
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export class DirectiveReader {
  readonly #comment: string;
  readonly #seen = new Set<DirectiveName>();
  #done = false;

  constructor(comment = "#") {
    this.#comment = comment;
  }

  get done(): boolean {
    return this.#done;
  }

  /** The directive on `line`; `undefined` when it is none. An error when it was there before. */
  read(line: string): Result<Directive | undefined, string> {
    if (this.#done) return ok(undefined);
    const directive = line.startsWith(this.#comment)
      ? parseDirective(trimStart(line.slice(this.#comment.length)))
      : undefined;
    if (directive === undefined) {
      this.#done = true;
      return ok(undefined);
    }
    if (this.#seen.has(directive.name)) return err(`the directive ${directive.name} may be given only once`);
    this.#seen.add(directive.name);
    return ok(directive);
  }
}

function parseDirective(text: string): Directive | undefined {
  const match = directivePattern.exec(text);
  if (match === null) return undefined;
  const name = match[1]?.toLowerCase();
  if (name !== "syntax" && name !== "escape" && name !== "check") return undefined;
  const value = trimAscii(text.slice(match[0].length).split("\n", 1)[0] ?? "");
  return value === "" ? undefined : { name, value };
}

/** Trims what `\s` is in Go; by hand, for a regular expression would take the square of a long run of blanks. */
function trimAscii(text: string): string {
  const blanks = "\t\n\f\r ";
  let start = 0;
  let end = text.length;
  while (start < end && blanks.includes(text[start] ?? "x")) start++;
  while (end > start && blanks.includes(text[end - 1] ?? "x")) end--;
  return text.slice(start, end);
}

/**
 * The frontend that a file asks for: `# syntax=…`, else `// syntax=…`, else the member `syntax` of a JSON object. A byte
 * order mark and a first line with `#!` are skipped.
 */
export function detectSyntax(text: string): SyntaxLine | undefined {
  const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
  const body = unmarked.startsWith("#!") ? afterFirstLine(unmarked) : unmarked;
  return syntaxAfter(body, "#") ?? syntaxAfter(body, "//") ?? syntaxInJson(body);
}

function afterFirstLine(text: string): string {
  const feed = text.indexOf("\n");
  return feed < 0 ? "" : text.slice(feed + 1);
}

function syntaxAfter(text: string, style: "#" | "//"): SyntaxLine | undefined {
  const reader = new DirectiveReader(style);
  for (const line of physicalLines(text)) {
    // Unlike where `escape` is read, white space before the comment is not skipped here.
    const directive = reader.read(line.replace(/\r?\n$/, ""));
    if (!directive.ok || directive.value === undefined) return undefined;
    if (directive.value.name === "syntax") return syntaxLine(directive.value.value, style);
  }
  return undefined;
}

function syntaxInJson(text: string): SyntaxLine | undefined {
  if (!trimStart(text).startsWith("{")) return undefined;
  const reference = asText(asFields(parseJson(text))?.get("syntax"));
  return reference === undefined ? undefined : { reference, commandLine: reference, style: "json" };
}

function syntaxLine(value: string, style: "#" | "//"): SyntaxLine {
  return { reference: value.split(" ", 1)[0] ?? "", commandLine: value, style };
}
