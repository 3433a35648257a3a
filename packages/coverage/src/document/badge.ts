import { formatRatio, type Ratio } from "@build-once/kernel";
import type { Band } from "../gate/bands.ts";

const colours: Readonly<Record<Band, string>> = {
  green: "2da44e",
  yellow: "bf8700",
  orange: "d4772a",
  red: "cf222e",
  none: "6e7781",
};

const label = "coverage";

/** Widths of Verdana at 11 px, in hundredths of a pixel, of the characters that a badge is made of. */
const widths: ReadonlyMap<string, number> = new Map([
  ...Array.from("0123456789", (digit) => [digit, 699] as const),
  [".", 400],
  ["%", 1184],
  ["/", 500],
  ["n", 696],
  ["a", 661],
  ["c", 573],
  ["o", 668],
  ["v", 651],
  ["e", 655],
  ["r", 469],
  ["g", 685],
]);
const widest = 1184;
const padding = 5;

/** An SVG badge that says `coverage 87.5%`, rounded down; it holds no script, link or font of others, and no text of others. */
export function renderBadge(lines: Ratio, band: Band): string {
  const value = formatRatio(lines, 1);
  const left = textWidth(label) + 2 * padding;
  const right = textWidth(value) + 2 * padding;
  const all = left + right;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="coverage: ${value}">`,
    `<title>coverage: ${value}</title>`,
    `<rect width="${all}" height="20" rx="3" fill="#555"/>`,
    `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="#${colours[band]}"/>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
    textElement(label, left / 2),
    textElement(value, left + right / 2),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** The same as data for a badge service. @see https://shields.io/badges/endpoint-badge */
export function renderEndpointBadge(lines: Ratio, band: Band): string {
  return `${JSON.stringify({ schemaVersion: 1, label, message: formatRatio(lines, 1), color: colours[band] })}\n`;
}

function textElement(text: string, middle: number): string {
  // With another font than Verdana the text is set to the width that was reckoned with.
  return `<text x="${middle}" y="14" textLength="${textWidth(text)}">${text}</text>`;
}

function textWidth(text: string): number {
  const hundredths = Array.from(text).reduce((sum, character) => sum + (widths.get(character) ?? widest), 0);
  return Math.ceil(hundredths / 100);
}
