const maxLength = 120;

/** Foreign text for a sentence: as it is when it is plain and short, else quoted and shortened, without control characters. */
export function shown(text: string): string {
  const short = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
  return /^[\w./:@+,=()# -]+…?$/.test(short) ? short : JSON.stringify(short);
}
