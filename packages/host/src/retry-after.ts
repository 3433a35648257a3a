/**
 * The pause a `Retry-After` field asks for, in milliseconds; `undefined` when it cannot be read.
 *
 * @see RFC 9110, 10.2.3 Retry-After
 */
export function parseRetryAfter(field: string, nowMs: number): number | undefined {
  if (/^\d+$/.test(field)) return Number(field) * 1000;
  // `Date.parse` takes "-1" and "1.5" for days long past, which would mean no pause at all.
  const date = /\d\d:\d\d:\d\d/.test(field) ? Date.parse(field) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

const unitMs: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["µs", 1e-3],
  ["μs", 1e-3],
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

const said = /\bretry[- ]?\s?after[:= ]{0,4}\s{0,4}((?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|μs|ms|s|m|h)){1,4})(?![\w.])/iu;

/** The pause that an answer's words ask for, as `retry-after: 245.123µs, allowed: 44000/minute`; milliseconds. */
export function pauseInWords(words: string): number | undefined {
  const duration = said.exec(words)?.[1]?.toLowerCase();
  if (duration === undefined) return undefined;
  let ms = 0;
  for (const [, count, unit] of duration.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/gu))
    ms += Number(count) * (unitMs.get(unit ?? "") ?? 0);
  return ms;
}
