import { coverageErrors } from "../errors.ts";
import type { ChangedFile, ChangeKind, ContentKind, LineRange } from "./diff.ts";
import { readPath } from "./quoted-path.ts";

interface OpenFile {
  path: string | undefined;
  oldPath: string | undefined;
  change: ChangeKind;
  content: ContentKind;
  added: LineRange[];
  removed: LineRange[];
  removedLines: number;
}

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Reads the output of `git diff` with `diffArguments`, line by line.
 * The lines of each hunk are counted, so no line of a file's content is ever taken for a header.
 */
export class DiffParser {
  readonly #files: ChangedFile[] = [];
  #file: OpenFile | undefined;
  #minus = 0;
  #plus = 0;
  #lineNumber = 0;

  /** Takes the next line, without its end. @throws {ActionError} `malformed-diff` (data) */
  line(text: string): void {
    this.#lineNumber++;
    if (this.#minus > 0 || this.#plus > 0) this.#content(text);
    else if (text.startsWith("diff --git ")) this.#start(text);
    else if (text.startsWith("\\ ")) return;
    else if (this.#file === undefined) throw this.#error(text, '"diff --git"');
    else if (text.startsWith("@@")) this.#hunk(this.#file, text);
    else this.#header(this.#file, text);
  }

  /** The files of the diff. @throws {ActionError} `malformed-diff` (data) when it ends inside a hunk */
  end(): readonly ChangedFile[] {
    if (this.#minus > 0 || this.#plus > 0) throw this.#error("", `${this.#minus + this.#plus} more lines of a hunk`);
    this.#finish();
    return this.#files;
  }

  #content(text: string): void {
    if (text.startsWith("-") && this.#minus > 0) this.#minus--;
    else if (text.startsWith("+") && this.#plus > 0) this.#plus--;
    else if (!text.startsWith("\\ ")) throw this.#error(text, "a line that starts with - or +");
  }

  #start(text: string): void {
    this.#finish();
    this.#file = {
      path: undefined,
      oldPath: undefined,
      change: "modified",
      content: "text",
      added: [],
      removed: [],
      removedLines: 0,
    };
    const pair = samePath(text.slice("diff --git ".length));
    if (pair !== undefined) this.#file.path = pair;
  }

  #header(file: OpenFile, text: string): void {
    if (text.startsWith("--- ") || text.startsWith("+++ ")) this.#namedFile(file, text);
    else if (text.startsWith("rename from ") || text.startsWith("copy from ")) {
      file.change = text.startsWith("rename") ? "renamed" : "copied";
      file.oldPath = this.#path(text, text.indexOf(" from ") + 6);
    } else if (text.startsWith("rename to ") || text.startsWith("copy to "))
      file.path = this.#path(text, text.indexOf(" to ") + 4);
    else if (text.startsWith("new file mode ")) this.#created(file, "added", text);
    else if (text.startsWith("deleted file mode ")) this.#created(file, "deleted", text);
    else if (text.startsWith("index ") || text.startsWith("new mode ")) file.content = contentOf(text, file.content);
    else if (text.startsWith("Binary files ")) file.content = "binary";
    else if (!/^(?:old mode |similarity index |dissimilarity index )/.test(text))
      throw this.#error(text, "a header of git diff");
  }

  #created(file: OpenFile, change: ChangeKind, text: string): void {
    file.change = change;
    file.content = contentOf(text, file.content);
  }

  #namedFile(file: OpenFile, text: string): void {
    const isNew = text.startsWith("+++ ");
    // After a name with spaces git writes a tab.
    const end = text.endsWith("\t") ? text.length - 1 : text.length;
    if (text.slice(4, end) === "/dev/null") return;
    const path = this.#path(text, 4, end);
    if (!path.startsWith(isNew ? "b/" : "a/"))
      throw this.#error(text, `a path that starts with ${isNew ? "b/" : "a/"}`);
    if (isNew || file.change === "deleted") file.path = path.slice(2);
  }

  #hunk(file: OpenFile, text: string): void {
    const numbers = hunkHeader.exec(text);
    if (numbers === null) throw this.#error(text, "@@ -a,b +c,d @@");
    this.#minus = Number(numbers[2] ?? 1);
    this.#plus = Number(numbers[4] ?? 1);
    const first = Number(numbers[3]);
    const firstBefore = Number(numbers[1]);
    file.removedLines += this.#minus;
    if (this.#minus > 0) file.removed.push({ first: firstBefore, last: firstBefore + this.#minus - 1 });
    if (this.#plus > 0) file.added.push({ first, last: first + this.#plus - 1 });
  }

  #finish(): void {
    const file = this.#file;
    if (file === undefined) return;
    if (file.path === undefined) throw this.#error("", "the path of the file before");
    this.#files.push({ ...file, path: file.path });
    this.#file = undefined;
  }

  #path(text: string, start: number, end: number = text.length): string {
    const read = readPath(text, start, end);
    if (read === undefined || read.end !== end || read.path === "") throw this.#error(text, "a path as git quotes it");
    return read.path;
  }

  #error(text: string, expected: string): Error {
    return coverageErrors.error(
      "malformed-diff",
      `git diff, line ${this.#lineNumber}: ${JSON.stringify(text.slice(0, 80))}; expected ${expected}`,
    );
  }
}

function contentOf(text: string, before: ContentKind): ContentKind {
  if (text.endsWith(" 160000")) return "submodule";
  return text.endsWith(" 120000") ? "symlink" : before;
}

/** `x` of `a/x b/x`: the only way to know a file whose mode alone changed; other files name theirs again. */
function samePath(pair: string): string | undefined {
  if (pair.startsWith('"')) {
    const read = readPath(pair, 0, pair.length);
    const second = read === undefined ? undefined : readPath(pair, read.end + 1, pair.length);
    const same = second !== undefined && read?.path.slice(2) === second.path.slice(2);
    return same ? second.path.slice(2) : undefined;
  }
  const half = (pair.length - 1) / 2;
  const [left, right] = [pair.slice(0, half), pair.slice(half + 1)];
  return left.startsWith("a/") && right.startsWith("b/") && left.slice(2) === right.slice(2)
    ? right.slice(2)
    : undefined;
}
