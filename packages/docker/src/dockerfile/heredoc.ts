import { emptyEnvironment, expandWord } from "./shell-words.ts";

/** A here-document of `RUN`, `COPY` or `ADD`. */
export interface Heredoc {
  readonly name: string;
  /** Lines as they are in the file, with their line ends. */
  readonly content: string;
  /** True for an unquoted name: `COPY` and `ADD` expand variables in the content (in `RUN` the shell does). */
  readonly expand: boolean;
  /** True for `<<-`: tabs at the beginning of lines are dropped. */
  readonly chomp: boolean;
}

/** A here-document's mark on the instruction's line. */
export type HeredocMark = Omit<Heredoc, "content">;

const markPattern = /^[0-9]*<<(-?)[\t\n\f\r ]*([^<]*)$/;

/** The marks on a logical line, in their order. The escape character is a backslash here whatever the Dockerfile says. */
export function heredocMarks(line: string): readonly HeredocMark[] {
  if (!line.includes("<<")) return [];
  const words = expandWord(line, emptyEnvironment, {
    escape: "\\",
    keepQuotes: true,
    keepEscapes: true,
    keepUnset: true,
  });
  // BuildKit takes a line that its lexer refuses for one without here-documents; the instruction's own reading decides.
  if (!words.ok) return [];
  return words.value.words.map(parseHeredocMark).filter((mark) => mark !== undefined);
}

/** The mark that `word` is: `<<EOF`, `<<-EOF`, `3<<"EOF"`; `undefined` when it is none. */
export function parseHeredocMark(word: string): HeredocMark | undefined {
  const match = markPattern.exec(word);
  const rest = match?.[2] ?? "";
  if (rest === "") return undefined;
  const plain = expandWord(rest, emptyEnvironment, { escape: "\\", keepUnset: true });
  const quoted = expandWord(rest, emptyEnvironment, { escape: "\\", keepUnset: true, keepQuotes: true });
  if (!plain.ok || !quoted.ok || plain.value.words.length !== 1) return undefined;
  const name = plain.value.words[0] ?? "";
  return {
    name,
    chomp: match?.[1] === "-",
    expand: countQuotes(name) === countQuotes(quoted.value.words[0] ?? ""),
  };
}

/** A here-document's lines without the tabs that `<<-` drops. */
export function chompedContent(heredoc: Heredoc): string {
  if (!heredoc.chomp) return heredoc.content;
  return heredoc.content
    .split("\n")
    .map((line) => line.replace(/^\t+/, ""))
    .join("\n");
}

function countQuotes(text: string): number {
  return text.replace(/[^'"]/g, "").length;
}
