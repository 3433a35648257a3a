import { err, ok, type Result } from "@build-once/kernel";

/** What a text is compared with. */
export type TextPattern =
  /** One line of the text is exactly this. */
  | { readonly kind: "line"; readonly text: string }
  /** The text contains this. */
  | { readonly kind: "contains"; readonly text: string }
  /** One line of the text matches. */
  | { readonly kind: "regex"; readonly source: string; readonly flags: string };

// Long enough for any sensible line; bounds what a pattern of the caller can cost on foreign text.
const maxLineLength = 8192;

/** Parses `/regex/` or `/regex/i`; anything else is compared as `otherwise` says. */
export function parsePattern(text: string, otherwise: "line" | "contains"): Result<TextPattern, string> {
  if (text === "") return err("the pattern is empty");
  const match = /^\/(.+)\/([a-z]*)$/s.exec(text);
  if (match?.[1] === undefined) return ok({ kind: otherwise, text });
  const flags = match[2] ?? "";
  if (!/^[ius]*$/.test(flags)) return err(`a regular expression takes the flags i, s and u, not ${flags}`);
  try {
    void new RegExp(match[1], flags);
  } catch (error) {
    return err(error instanceof Error ? error.message : "it is not a regular expression");
  }
  return ok({ kind: "regex", source: match[1], flags });
}

/** True when `text` is what the pattern asks for; a carriage return before a line end does not count. */
export function matchesPattern(pattern: TextPattern, text: string): boolean {
  if (pattern.kind === "contains") return text.includes(pattern.text);
  const lines = text.split(/\r?\n/);
  if (pattern.kind === "line") return lines.includes(pattern.text);
  const expression = new RegExp(pattern.source, pattern.flags);
  return lines.some((line) => expression.test(line.slice(0, maxLineLength)));
}

/** A pattern in the words of the input it came from. */
export function formatPattern(pattern: TextPattern): string {
  return pattern.kind === "regex" ? `/${pattern.source}/${pattern.flags}` : JSON.stringify(pattern.text);
}
