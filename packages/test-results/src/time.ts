/**
 * Parses a JUnit time in seconds to milliseconds: `0.5`, `4.5e-05`, `1,234.56` (thousands), `0,160` (decimal comma).
 * Negative times are clocks that were set back: 0. Anything else is `undefined`.
 */
export function parseSeconds(text: string): number | undefined {
  const trimmed = text.trim();
  const normal = decimalPoint(trimmed);
  if (!/^-?\d+(?:\.\d*)?(?:[eE][-+]?\d{1,3})?$|^-?\.\d+$/.test(normal)) return undefined;
  const ms = Number(normal) * 1000;
  return Number.isFinite(ms) && ms < Number.MAX_SAFE_INTEGER ? Math.max(0, Math.round(ms)) : undefined;
}

function decimalPoint(text: string): string {
  const comma = text.lastIndexOf(",");
  if (comma < 0) return text;
  const point = text.lastIndexOf(".");
  if (point > comma) return text.replaceAll(",", "");
  if (point >= 0) return text.replaceAll(".", "").replace(",", ".");
  const groups = text.split(",");
  return groups.length > 2 ? groups.join("") : text.replace(",", ".");
}
