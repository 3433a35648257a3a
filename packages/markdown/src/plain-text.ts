import type { Markdown } from "./markdown.ts";

/** Cells of one table, head and body, without the rule between them. */
type Row = readonly string[];

/**
 * Markdown of this package as text for a terminal: tables in columns, headings underlined, folded blocks unfolded, escapes
 * and the marks that keep GitHub from linking undone. What comes out can hold anything that the foreign text in it held:
 * it is no longer Markdown.
 */
export function renderPlainText(markdown: Markdown): string {
  const out: string[] = [];
  let table: Row[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const row = fence === undefined ? cellsOf(line) : undefined;
    if (row === undefined && table.length > 0) {
      out.push(...renderTable(table));
      table = [];
    }
    const mark = /^(`{3,})\w*$/.exec(line)?.[1];
    if (fence === undefined ? mark !== undefined : line === fence) {
      fence = fence === undefined ? mark : undefined;
    } else if (fence !== undefined) out.push(`    ${unbreak(line)}`);
    else if (row === undefined) out.push(...plainLine(line));
    else if (!row.every((cell) => /^-+:?$/.test(cell))) table.push(row.map(inline));
  }
  out.push(...renderTable(table));
  return `${out
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function cellsOf(line: string): Row | undefined {
  return line.startsWith("| ") && line.endsWith(" |") ? line.slice(2, -2).split(" | ") : undefined;
}

function plainLine(line: string): readonly string[] {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
  if (heading === undefined) return [inline(line)];
  const title = inline(heading);
  return [title, "-".repeat(widthOf(title))];
}

/** One line's escapes undone. Tags come first: what foreign text wrote as one is still escaped then. */
function inline(line: string): string {
  let plain = "";
  let end = 0;
  for (const span of line.matchAll(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g)) {
    plain += words(line.slice(end, span.index)) + codeSpan(span[2] ?? "");
    end = span.index + span[0].length;
  }
  return plain + words(line.slice(end));
}

/** A span that begins or ends with a backtick is padded. */
function codeSpan(content: string): string {
  return unbreak(/^ `|` $/.test(content) ? content.slice(1, -1) : content);
}

function words(span: string): string {
  const untagged = span.replace(/<\/?(?:code|details|summary)(?: open)?>/g, "").replace(/\*\*/g, "");
  return unbreak(untagged.replace(/&#(\d{1,7});/g, (whole, code: string) => characterOf(Number(code)) ?? whole));
}

function characterOf(code: number): string | undefined {
  return code > 0x10_ffff ? undefined : String.fromCodePoint(code);
}

function unbreak(text: string): string {
  return text.replaceAll("\u200b", "");
}

/** Columns are as wide as their widest cell, but for the last, which ends where it ends. */
function renderTable(rows: readonly Row[]): readonly string[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  const line = (cells: Row, fill: string): string =>
    widths
      .map((width, column) => (cells[column] ?? "") + fill.repeat(width - widthOf(cells[column] ?? "")))
      .join("  ")
      .trimEnd();
  return [line(head, " "), line([], "-"), ...body.map((row) => line(row, " "))];
}

/** Terminal columns: emoji take two, what belongs to the character before takes none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{M}\ufe0f]/u.test(character)) continue;
    width += /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}
