import { err, ok, type Result } from "@build-once/kernel";

/**
 * Splits a line into words as a POSIX shell quotes them: single quotes keep everything, double quotes keep all but
 * `\"` and `\\`, a backslash keeps the next character (or, with `plainBackslash`, is one, as regular expressions need
 * it outside quotes). Nothing is expanded: `$HOME`, `*` and `;` are plain text.
 *
 * @see POSIX.1-2024, Shell Command Language, 2.2 Quoting
 */
export function splitWords(line: string, plainBackslash = false): Result<readonly string[], string> {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? "";
    if (char === "'" || char === '"') {
      const quoted = readQuoted(line, i, char);
      if (quoted === undefined) return err(`the quote ${char} at position ${i + 1} is never closed`);
      word = (word ?? "") + quoted.text;
      i = quoted.end;
    } else if (char === "\\" && !plainBackslash) {
      if (i + 1 >= line.length) return err("a backslash at the end keeps nothing");
      word = (word ?? "") + (line[++i] ?? "");
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? "") + char;
    }
  }
  if (word !== undefined) words.push(word);
  return ok(words);
}

function readQuoted(line: string, start: number, quote: string): { text: string; end: number } | undefined {
  let text = "";
  for (let i = start + 1; i < line.length; i++) {
    const char = line[i] ?? "";
    if (char === quote) return { text, end: i };
    const next = line[i + 1] ?? "";
    if (quote === '"' && char === "\\" && (next === '"' || next === "\\")) {
      text += next;
      i++;
    } else {
      text += char;
    }
  }
  return undefined;
}
