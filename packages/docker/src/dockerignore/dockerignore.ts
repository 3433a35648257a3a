import { err, ok, type Result } from "@build-once/kernel";
import { cleanPath, isOverlong, physicalLines, trimSpace } from "../dockerfile/go-text.ts";
import { type DockerfileProblem, quoted } from "../dockerfile/problem.ts";
import { compileIgnorePattern, type IgnorePattern } from "./ignore-pattern.ts";

/** An ignore file, asked about paths relative to the context: no leading `/` or `./`, `/` between names. */
export interface Dockerignore {
  /** As written after cleaning, exceptions with their `!`. */
  readonly patterns: readonly string[];
  /**
   * True when BuildKit leaves `path` out of the context. A folder that is ignored is sent all the same when something in
   * it is not. The Dockerfile and the ignore file are no exceptions: BuildKit reads them apart, `COPY` finds them only
   * when they are not ignored.
   */
  isIgnored(path: string): boolean;
  /** False when `directory` and all in it are ignored, so that a walk may skip it. */
  mayContainIncluded(directory: string): boolean;
}

/**
 * The ignore files for a Dockerfile at `dockerfile`, in the order in which BuildKit prefers them: the first one that
 * exists is read (even when it is empty), the others are not. The first lies beside the Dockerfile, the second at the
 * context's root.
 *
 * @see https://docs.docker.com/build/concepts/context/#filename-and-location
 */
export function dockerignoreFiles(dockerfile: string): readonly [besideDockerfile: string, atContextRoot: string] {
  return [`${dockerfile}.dockerignore`, ".dockerignore"];
}

/**
 * Parses an ignore file as BuildKit reads it: `#` only in the first column is a comment, white space around a pattern and
 * a leading `/` do not count, `!` makes an exception, order decides. A pattern that BuildKit refuses, or that it would
 * take for something its author cannot have meant, is a problem with its line.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher/ignorefile
 */
export function parseDockerignore(text: string): Result<Dockerignore, DockerfileProblem> {
  const patterns: IgnorePattern[] = [];
  let line = 0;
  for (const raw of physicalLines(text)) {
    line++;
    const terminated = raw.endsWith("\n");
    if (isOverlong(raw, terminated)) return err({ line, message: "the line is longer than 64 KiB" });
    if (raw.includes("\0")) return err({ line, message: "the line holds a NUL character, which no path can" });
    const unmarked = line === 1 && raw.startsWith("\ufeff") ? raw.slice(1) : raw;
    const pattern = parseLine(unmarked);
    if (pattern === undefined) continue;
    if (!pattern.ok) return err({ line, message: pattern.error });
    patterns.push(pattern.value);
  }
  return ok(new Matcher(patterns));
}

function parseLine(line: string): Result<IgnorePattern, string> | undefined {
  if (line.startsWith("#")) return undefined;
  const normalized = normalizeLine(trimSpace(line));
  if (normalized === "") return undefined;
  // BuildKit's matcher cleans what its reader has cleaned already, and looks for `!` anew: `/!a` is an exception too.
  const cleaned = cleanPath(normalized);
  const exception = cleaned.startsWith("!");
  const pattern = exception ? cleaned.slice(1) : cleaned;
  if (pattern === "") return err("`!` without a pattern makes an exception of nothing");
  const compiled = compileIgnorePattern(pattern, exception);
  return compiled.ok ? compiled : err(`the pattern ${quoted(pattern)} cannot be used: ${compiled.error}`);
}

function normalizeLine(trimmed: string): string {
  if (trimmed === "") return "";
  const mark = trimmed.startsWith("!") ? "!" : "";
  const body = mark === "" ? trimmed : trimSpace(trimmed.slice(1));
  const cleaned = body === "" ? "" : cleanPath(body);
  return trimSpace(mark + (cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned));
}

const rememberedBytes = 16 * 2 ** 20;

class Matcher implements Dockerignore {
  readonly patterns: readonly string[];
  readonly #patterns: readonly IgnorePattern[];
  readonly #exceptions: readonly IgnorePattern[];
  readonly #nothing: Uint8Array;
  #folders = new Map<string, Uint8Array>();

  constructor(patterns: readonly IgnorePattern[]) {
    this.patterns = patterns.map(({ text, exception }) => (exception ? `!${text}` : text));
    this.#patterns = patterns;
    this.#exceptions = patterns.filter(({ exception }) => exception);
    this.#nothing = new Uint8Array(patterns.length);
  }

  isIgnored(path: string): boolean {
    if (this.#patterns.length === 0) return false;
    return this.#evaluate(path, this.#folderOf(path), undefined);
  }

  mayContainIncluded(directory: string): boolean {
    if (directory === "" || directory === "." || !this.isIgnored(directory)) return true;
    return this.#exceptions.some((pattern) => pattern.mayMatchInside(directory));
  }

  /**
   * BuildKit walks the tree and hands down which patterns matched a folder; a pattern that was skipped there (an
   * exception while nothing was ignored yet) is not handed down. Looking at the path alone would give other answers.
   */
  #evaluate(path: string, inherited: Uint8Array, record: Uint8Array | undefined): boolean {
    const patterns = this.#patterns;
    let ignored = false;
    for (let i = 0; i < patterns.length; i++) {
      const pattern = patterns[i];
      if (pattern === undefined || (inherited[i] !== 1 && (pattern.exception !== ignored || !pattern.matches(path))))
        continue;
      if (record !== undefined) record[i] = 1;
      ignored = !pattern.exception;
    }
    return ignored;
  }

  #folderOf(path: string): Uint8Array {
    const slash = path.lastIndexOf("/");
    if (slash < 0) return this.#nothing;
    const known = this.#folders.get(path.slice(0, slash));
    if (known !== undefined) return known;
    let inherited = this.#nothing;
    // From the root down, for a deep path must not recurse.
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end);
      const remembered = this.#folders.get(folder);
      if (remembered !== undefined) {
        inherited = remembered;
        continue;
      }
      const record = new Uint8Array(this.#patterns.length);
      this.#evaluate(folder, inherited, record);
      if (this.#folders.size * this.#patterns.length > rememberedBytes) this.#folders = new Map();
      this.#folders.set(folder, record);
      inherited = record;
    }
    return inherited;
  }
}
