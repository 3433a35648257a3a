import { err, ok, type Result } from "@build-once/kernel";
import { isOverlong, isSpace, physicalLines, trimStart } from "./go-text.ts";
import { type Heredoc, type HeredocMark, heredocMarks } from "./heredoc.ts";
import type { Instruction } from "./instruction.ts";
import { detectSyntax, DirectiveReader, type SyntaxLine } from "./parser-directives.ts";
import { mayHoldHeredocs, parseInstruction, withHeredocs } from "./parse-instruction.ts";
import { type DockerfileProblem, quoted } from "./problem.ts";

/** A `FROM` and what follows it. */
export interface DockerfileStage {
  /** Lower-cased; `undefined` without `AS`. */
  readonly name: string | undefined;
  readonly line: number;
  /** As written, before expansion. */
  readonly base: string;
  /** `--platform`, before expansion. */
  readonly platform: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile by BuildKit's grammar, before any expansion. */
export interface Dockerfile {
  /** The frontend that the file asks for. When it is another one than Docker's, the rest may mean something else to it. */
  readonly syntax: SyntaxLine | undefined;
  readonly escape: "\\" | "`";
  /** `ARG` before the first `FROM`. */
  readonly globalArgs: readonly Instruction[];
  /** At least one. */
  readonly stages: readonly DockerfileStage[];
}

/**
 * Parses a Dockerfile by the grammar of BuildKit's own frontend (0.32), in time proportional to its length.
 *
 * The text should come from a strict UTF-8 decoder: a lenient one gives two different files the same text.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(text: string): Result<Dockerfile, DockerfileProblem> {
  const syntax = detectSyntax(text);
  const parsed = parseStages(text);
  if (parsed.ok) return ok({ syntax, ...parsed.value });
  if (syntax === undefined) return parsed;
  const frontend = syntax.reference;
  if (syntax.style === "#") return err({ ...parsed.error, frontend });
  const message = `the file is written for ${quoted(frontend)}, whose language is not a Dockerfile's`;
  return err({ line: parsed.error.line, message, frontend });
}

function parseStages(text: string): Result<Omit<Dockerfile, "syntax">, DockerfileProblem> {
  const reader = new InstructionReader(text);
  const globalArgs: Instruction[] = [];
  const stages: (DockerfileStage & { instructions: Instruction[] })[] = [];
  for (;;) {
    const next = reader.next();
    if (!next.ok) return next;
    const instruction = next.value;
    if (instruction === undefined) break;
    if (instruction.keyword === "FROM") {
      const stage = stageOf(instruction);
      if (!stage.ok) return stage;
      stages.push(stage.value);
    } else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
    else if (instruction.keyword === "ARG") globalArgs.push(instruction);
    else return err({ line: instruction.line, message: `${instruction.keyword} stands before the first FROM` });
  }
  if (stages.length === 0) return err({ line: 0, message: "the Dockerfile has no FROM" });
  return ok({ escape: reader.escape, globalArgs, stages });
}

function stageOf(from: Instruction): Result<DockerfileStage & { instructions: Instruction[] }, DockerfileProblem> {
  const [base = "", as, written] = from.args;
  const name = written?.toLowerCase();
  if (as !== undefined && as.toLowerCase() !== "as")
    return err({ line: from.line, message: `FROM takes AS before a name, not ${quoted(as)}` });
  if (name !== undefined && !/^[a-z][a-z0-9_.-]*$/.test(name))
    return err({ line: from.line, message: `${quoted(written ?? "")} cannot be the name of a stage` });
  const platform = from.flags.find((flag) => flag.name === "platform")?.value;
  return ok({ name, line: from.line, base, platform: platform === "" ? undefined : platform, instructions: [] });
}

/** Reads instruction after instruction. */
class InstructionReader {
  escape: "\\" | "`" = "\\";
  readonly #lines: Iterator<string>;
  readonly #directives = new DirectiveReader();
  #line = 0;

  constructor(text: string) {
    this.#lines = physicalLines(text.startsWith("\ufeff") ? text.slice(1) : text);
  }

  next(): Result<Instruction | undefined, DockerfileProblem> {
    for (;;) {
      const raw = this.#read();
      if (!raw.ok || raw.value === undefined) return raw as Result<undefined, DockerfileProblem>;
      const directive = this.#readDirective(trimStart(trimLineEnd(raw.value)));
      if (directive !== undefined) return err({ line: this.#line, message: directive });
      const start = this.#line;
      const logical = this.#joinContinued(withoutComment(trimStart(trimLineEnd(raw.value))));
      if (!logical.ok) return logical;
      if (logical.value === undefined) continue;
      const instruction = parseInstruction({ text: logical.value, line: start }, this.escape);
      if (!instruction.ok) return instruction;
      return this.#attachHeredocs(instruction.value, logical.value);
    }
  }

  #read(): Result<string | undefined, DockerfileProblem> {
    const { done, value } = this.#lines.next();
    if (done === true) return ok(undefined);
    this.#line++;
    if (isOverlong(value, value.endsWith("\n")))
      return err({ line: this.#line, message: "the line is longer than the 64 KiB that BuildKit reads" });
    if (value.includes("\0")) return err({ line: this.#line, message: "the line holds a NUL character" });
    if (!value.isWellFormed()) return err({ line: this.#line, message: "the line is not UTF-8 text" });
    return ok(value);
  }

  #readDirective(line: string): string | undefined {
    const directive = this.#directives.read(line);
    if (!directive.ok) return directive.error;
    if (directive.value?.name !== "escape") return undefined;
    const { value } = directive.value;
    if (value !== "\\" && value !== "`") return `the escape character is \\ or \`, not ${quoted(value)}`;
    this.escape = value;
    return undefined;
  }

  /** The logical line that begins with `first`; `undefined` when there is nothing on it. */
  #joinContinued(first: string): Result<string | undefined, DockerfileProblem> {
    let part = this.#withoutContinuation(first);
    if (part.ended) return ok(part.text === "" ? undefined : part.text);
    const parts = [part.text];
    while (!part.ended) {
      const raw = this.#read();
      if (!raw.ok) return raw;
      if (raw.value === undefined) break;
      const text = withoutComment(trimLineEnd(raw.value));
      if (trimStart(text) === "") continue;
      part = this.#withoutContinuation(text);
      parts.push(part.text);
    }
    const joined = parts.join("");
    // A continued line with nothing on it is an instruction without a name for BuildKit.
    return ok(joined);
  }

  #withoutContinuation(line: string): { text: string; ended: boolean } {
    let end = line.length;
    while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
    if (line[end - 1] !== this.escape || line[end - 2] === this.escape) return { text: line, ended: true };
    return { text: line.slice(0, end - 1), ended: false };
  }

  #attachHeredocs(instruction: Instruction, line: string): Result<Instruction, DockerfileProblem> {
    const heredocs: Heredoc[] = [];
    for (const mark of mayHoldHeredocs(instruction) ? heredocMarks(line) : []) {
      const content = this.#readHeredoc(mark, instruction.line);
      if (!content.ok) return content;
      heredocs.push({ ...mark, content: content.value });
    }
    return withHeredocs(instruction, heredocs);
  }

  #readHeredoc(mark: HeredocMark, line: number): Result<string, DockerfileProblem> {
    const content: string[] = [];
    for (;;) {
      const raw = this.#read();
      if (!raw.ok) return raw;
      if (raw.value === undefined) return err({ line, message: `the here-document ${quoted(mark.name)} is not ended` });
      const text = trimLineEnd(raw.value);
      if ((mark.chomp ? text.replace(/^\t+/, "") : text) === mark.name) return ok(content.join(""));
      content.push(raw.value);
    }
  }
}

function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === "\n" || line[end - 1] === "\r")) end--;
  return line.slice(0, end);
}

function withoutComment(line: string): string {
  let start = 0;
  while (start < line.length && isSpace(line[start] ?? "")) start++;
  return line[start] === "#" ? "" : line;
}
