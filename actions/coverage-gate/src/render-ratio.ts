import { type Band, type Bands, bandOf, type UncoveredRange } from "@build-once/coverage";
import { formatRatio, type Ratio } from "@build-once/kernel";
import {
  type DocumentPart,
  heading,
  joinMarkdown,
  type Markdown,
  md,
  tableHead,
  tableRow,
  text,
  trusted,
} from "@build-once/markdown";

/** How a band looks. */
export const signs: Readonly<Record<Band, Markdown>> = {
  green: md`🟢`,
  yellow: md`🟡`,
  orange: md`🟠`,
  red: md`🔴`,
  none: md`⚪`,
};

/** A ratio in percent, rounded down, with the sign of its band. */
export function renderRatio(ratio: Ratio, bands: Bands): Markdown {
  return md`${signs[bandOf(ratio, bands)]} ${trusted(formatRatio(ratio))}`;
}

/** Lines of a file, the first `most` of the ranges that are given. */
export function renderRanges(
  ranges: readonly { readonly first: number; readonly last: number }[],
  most: number,
): Markdown {
  const parts = ranges.slice(0, most).map(({ first, last }) => (first === last ? md`${first}` : md`${first}–${last}`));
  if (ranges.length > most) parts.push(md`… ${ranges.length - most} more`);
  return joinMarkdown(parts, ", ");
}

/** Uncovered ranges of a file, the largest first, at most `most` of them. */
export function largestFirst(ranges: readonly UncoveredRange[], most: number): Markdown {
  return renderRanges(
    ranges.toSorted((a, b) => b.lines - a.lines || a.first - b.first),
    most,
  );
}

/** A part of a summary that is a table under a title; nothing when it has no rows. */
export function tablePart(
  name: Markdown,
  priority: number,
  columns: readonly string[],
  rows: readonly (readonly Markdown[])[],
): readonly DocumentPart[] {
  if (rows.length === 0) return [];
  const titles = columns.map((column) => ({ title: text(column) }));
  return [
    {
      kind: "rows",
      name,
      priority,
      head: joinMarkdown([heading(4, name), tableHead(titles)], "\n\n"),
      rows: rows.map((row) => tableRow(row, titles.length)),
      tail: md``,
      leftOut: (left) => tableRow([md`… ${left} more`], titles.length),
    },
  ];
}
