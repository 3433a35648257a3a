import { type Markdown, trusted } from "./markdown.ts";
import { breakReferences, defaultTextLimit, encodeEntities } from "./text.ts";
import { cutText, makeVisible } from "./visible.ts";

/** What stands where the foreign text was empty; a code span cannot be. */
const nothing = "(empty)";

/**
 * Foreign text as a code span of one line, for paragraphs, lists, headings and table cells; the span's fence is longer
 * than any run of backticks in it. Mentions are broken up as well: mail programs quote code as plain text.
 *
 * @see GitHub Flavored Markdown 0.29, 6.3 code spans; 4.10 tables (a pipe ends a cell even in code)
 */
export function code(foreign: string, maxCharacters: number = defaultTextLimit): Markdown {
  const line = oneLine(foreign, maxCharacters);
  if (line.includes("|")) return codeTag(foreign, maxCharacters);
  const content = breakMentions(line);
  const fence = "`".repeat(longestBacktickRun(content) + 1);
  const pad = /^[`]|[`]$/.test(content) ? " " : "";
  return trusted(`${fence}${pad}${content}${pad}${fence}`);
}

/** Foreign text as a `<code>` element of one line, for places where Markdown is not parsed, such as `<summary>`. */
export function codeTag(foreign: string, maxCharacters: number = defaultTextLimit): Markdown {
  return trusted(`<code>${encodeEntities(breakReferences(oneLine(foreign, maxCharacters)))}</code>`);
}

/** How a block of foreign text is bounded. */
export interface CodeBlockLimits {
  readonly maxLines: number;
  /** Of each line. */
  readonly maxCharacters: number;
}

/**
 * Foreign text as a fenced code block with lines kept; the fence is longer than any run of backticks in it. Lines that
 * were left out are counted in a last line.
 *
 * @see GitHub Flavored Markdown 0.29, 4.5 fenced code blocks
 */
export function codeBlock(foreign: string, limits: CodeBlockLimits = { maxLines: 20, maxCharacters: 300 }): Markdown {
  const all = makeVisible(foreign, "lines")
    .replace(/^\n+|\s+$/g, "")
    .split("\n");
  const kept = all.slice(0, limits.maxLines).map((line) => cutText(line, limits.maxCharacters));
  const left = all.length - kept.length;
  if (left > 0) kept.push(`… ${left} more ${left === 1 ? "line" : "lines"}`);
  // A line of foreign text must not be taken for one of the hidden marks by which a document is found again.
  const content = breakMentions(kept.join("\n")).replaceAll("<!--", "<!\u200b--");
  const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
  return trusted(`${fence}text\n${content}\n${fence}`);
}

function oneLine(foreign: string, maxCharacters: number): string {
  const line = cutText(makeVisible(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
  return line === "" ? nothing : line;
}

/** `name@sha256:…` stays whole so that it can be copied: an at sign after a word character mentions nobody. */
function breakMentions(line: string): string {
  return line.replace(/(?<![\w-])@(?=\w)/g, "@\u200b");
}

function longestBacktickRun(line: string): number {
  return Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
}
