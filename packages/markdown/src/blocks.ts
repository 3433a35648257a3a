import { joinMarkdown, type Markdown, md, trusted } from "./markdown.ts";

/** How a column is set. */
export type Alignment = "left" | "right";

/** A column of a table. */
export interface Column {
  readonly title: Markdown;
  readonly align?: Alignment;
}

/** A table with a header row; cells are inline Markdown made by `text`, `code` or `link`. */
export function table(columns: readonly Column[], rows: readonly (readonly Markdown[])[]): Markdown {
  return joinMarkdown([tableHead(columns), ...rows.map((cells) => tableRow(cells, columns.length))], "\n");
}

/** The first two lines of a table. */
export function tableHead(columns: readonly Column[]): Markdown {
  const rule = columns.map((column) => (column.align === "right" ? "---:" : "---"));
  return trusted(
    `${tableRow(
      columns.map((column) => column.title),
      columns.length,
    )}\n| ${rule.join(" | ")} |`,
  );
}

/** One row of a table, filled up or cut to `width` cells. */
export function tableRow(cells: readonly Markdown[], width: number): Markdown {
  const padded = Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s*\n\s*/g, " "));
  return trusted(`| ${padded.join(" | ")} |`);
}

/** A folded block. `summary` must not rely on Markdown: GitHub does not parse it there. */
export function details(summary: Markdown, body: Markdown, open = false): Markdown {
  return joinMarkdown([detailsStart(summary, open), body, detailsEnd], "\n\n");
}

/** The first line of a folded block; a blank line and the body follow. */
export function detailsStart(summary: Markdown, open = false): Markdown {
  return md`<details${trusted(open ? " open" : "")}><summary>${summary}</summary>`;
}

/** The last line of a folded block; a blank line goes before it. */
export const detailsEnd: Markdown = trusted("</details>");

/** A heading. GitHub shows a comment inside a page that uses levels 1 to 3, so start at 4. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, title: Markdown): Markdown {
  return md`${trusted("#".repeat(level))} ${title}`;
}

/** A bulleted list of one-line items. */
export function bullets(items: readonly Markdown[]): Markdown {
  return joinMarkdown(
    items.map((item) => md`- ${trusted(item.replace(/\s*\n\s*/g, " "))}`),
    "\n",
  );
}

/** An HTML comment that GitHub does not show. `content` is a name of our own: letters, digits and `.:/=_ -`. */
export function hiddenComment(content: string): Markdown {
  if (!/^[\w.:/= -]*$/.test(content) || content.includes("--"))
    throw new Error(`not fit for a hidden comment: ${JSON.stringify(content)}`);
  return trusted(`<!-- ${content} -->`);
}
