/**
 * Text as Go's standard library sees it: BuildKit is written in Go, and JavaScript's idea of white space and line length
 * is another one.
 *
 * @see https://pkg.go.dev/unicode#IsSpace
 */
const space = "[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const spaceCharacter = new RegExp(`^${space}$`);

/** The longest line, line feed included, that Go's line scanner takes; a longer one is an error for BuildKit as well. */
export const lineLimitBytes = 65_536;

/** True for one character that Go's `unicode.IsSpace` accepts. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return spaceCharacter.test(character);
}

/** `strings.TrimLeftFunc(text, unicode.IsSpace)`. */
export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text[start] ?? "")) start++;
  return text.slice(start);
}

/** `strings.TrimSpace(text)`. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1] ?? "")) end--;
  return trimStart(text.slice(0, end));
}

/** True when `line` (with its line feed) is longer than Go's line scanner takes. */
export function isOverlong(line: string, terminated: boolean): boolean {
  // A line without a line feed must leave room for the scanner to see that the file ends.
  const limit = terminated ? lineLimitBytes : lineLimitBytes - 1;
  if (line.length > limit) return true;
  return line.length * 3 > limit && utf8Length(line) > limit;
}

/** The length of `text` in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The lines of `text`, each with its line feed where it has one. */
export function* physicalLines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed + 1;
    yield text.slice(start, end);
    start = end;
  }
}

/** `filepath.Clean` on a slash-separated path. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}
