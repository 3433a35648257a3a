const maxLength = 200;

/** What is as good as a password wherever it stands: signed addresses, tokens with a known beginning, JWTs, `Basic` and `Bearer` values. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/(https?:\/\/)[^\s/@"']*@/gi, "$1***@"],
  [/(https?:\/\/[^\s?"'<>]{1,200})\?[^\s"'<>]*/gi, "$1?***"],
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, "$1 ***"],
  [/\b(?:gh[opsur]_|github_pat_|glpat-|dckr_pat_|dckr_oat_|AKIA|ASIA)[A-Za-z0-9_-]{6,}/g, "***"],
  [/\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,2}/g, "***"],
  [/\b((?:access_|refresh_|id_)?token|password|secret|signature|sig)(["']?\s*[=:]\s*["']?)[^\s"'&,;]{4,}/gi, "$1$2***"],
];

/** Characters that nobody sees: they end a line, move the cursor or turn the direction of writing. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Foreign words as one short quoted line without secrets in it. */
export function quoteWords(text: string, length: number = maxLength): string {
  let safe = text.slice(0, 8 * maxLength).toWellFormed();
  for (const [pattern, instead] of secrets) safe = safe.replaceAll(pattern, instead);
  const short = safe.length > length ? `${safe.slice(0, length)}…` : safe;
  return JSON.stringify(short).replaceAll(unsafe, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}

/** A registry's code when it looks like one, else quoted. */
export function quoteCode(code: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(code) ? code : quoteWords(code, 64);
}
