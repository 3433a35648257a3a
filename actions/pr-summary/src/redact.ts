/** Hides secrets in text that goes to GitHub's API: the runner masks only its own log and summary. */
export interface Redactor {
  readonly redact: (text: string) => string;
  /** How many were hidden so far. */
  readonly count: () => number;
}

const hidden = "***";

/** Forms that only credentials have. */
const shapes: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{16,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
  /(?<=:\/\/)[^\s/:@]{1,200}:[^\s/@]{1,200}(?=@)/g,
];

/** Hides `values`, and whatever has the form of a credential. Very short values are left: they would hide innocent text. */
export function createRedactor(values: readonly string[]): Redactor {
  const known = values.filter((value) => value.trim().length >= 4).sort((a, b) => b.length - a.length);
  let count = 0;
  return {
    redact(text) {
      let clean = text;
      for (const value of known) {
        const parts = clean.split(value);
        count += parts.length - 1;
        clean = parts.join(hidden);
      }
      for (const shape of shapes) {
        clean = clean.replace(shape, () => {
          count++;
          return hidden;
        });
      }
      return clean;
    },
    count: () => count,
  };
}
