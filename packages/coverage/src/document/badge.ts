import { formatRatio, type Ratio } from "@build-once/kernel";
import type { Band } from "../gate/bands.ts";

const colours: Readonly<Record<Band, string>> = {
  green: "#2da44e",
  yellow: "#bf8700",
  orange: "#d4772a",
  red: "#cf222e",
  none: "#6e7781",
};

const labelWidth = 66;
const characterWidth = 7;

/** An SVG badge that says `coverage 87.5%`; it holds no script, link or font of others. */
export function renderBadge(lines: Ratio, band: Band): string {
  const value = formatRatio(lines, 1);
  const width = value.length * characterWidth + 12;
  const all = labelWidth + width;
  const middle = labelWidth + width / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="coverage: ${value}">`,
    `<title>coverage: ${value}</title>`,
    `<rect width="${all}" height="20" rx="3" fill="#555"/>`,
    `<path d="M${labelWidth} 0h${width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${labelWidth}z" fill="${colours[band]}"/>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,sans-serif" font-size="11">',
    `<text x="${labelWidth / 2}" y="14">coverage</text>`,
    `<text x="${middle}" y="14">${value}</text>`,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
