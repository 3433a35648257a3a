import { err, nearest, ok, type Result } from "@build-once/kernel";
import { trimSpace } from "./go-text.ts";
import { type Heredoc, parseHeredocMark } from "./heredoc.ts";
import { type Instruction, type Keyword, keywords } from "./instruction.ts";
import { parseArguments } from "./instruction-arguments.ts";
import { parseFlags, splitFlags } from "./instruction-flags.ts";
import { checkMountSource } from "./run-mount.ts";
import { type DockerfileProblem, quoted } from "./problem.ts";

const known: ReadonlyMap<string, Keyword> = new Map(keywords.map((keyword) => [keyword, keyword]));

/** A logical line: continuation lines joined, comments between them gone. */
export interface LogicalLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Parses one instruction. Here-documents are not read: see {@link mayHoldHeredocs}, {@link withHeredocs}.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parseInstruction(source: LogicalLine, escape: string): Result<Instruction, DockerfileProblem> {
  const { line } = source;
  const text = trimSpace(source.text);
  const gap = /[\t\v\f\r ]+/.exec(text);
  const name = gap === null ? text : text.slice(0, gap.index);
  const keyword = known.get(name.toUpperCase());
  if (keyword === undefined) return err({ line, message: unknownInstruction(name) });
  const split = splitFlags(gap === null ? "" : text.slice(gap.index + gap[0].length), escape);
  if (!split.ok) return err({ line, message: split.error });
  const flags = parseFlags(keyword, split.value.words);
  if (!flags.ok) return err({ line, message: flags.error });
  const rest = trimSpace(split.value.rest);
  const parsed = parseArguments(keyword, rest, escape);
  if (!parsed.ok) return err({ line, message: parsed.error });
  const instruction: Instruction = { keyword, line, flags: flags.value, ...parsed.value, heredocs: [] };
  if (keyword === "ONBUILD") return parseOnbuild(instruction, rest, escape);
  const problem = checkMountSource(instruction);
  return problem === undefined ? ok(instruction) : err({ line, message: problem });
}

function parseOnbuild(instruction: Instruction, text: string, escape: string): Result<Instruction, DockerfileProblem> {
  const { line } = instruction;
  const name = (text.split(/[\t\v\f\r ]/, 1)[0] ?? "").toUpperCase();
  if (name === "ONBUILD" || name === "FROM" || name === "MAINTAINER")
    return err({ line, message: `${name} is not allowed after ONBUILD` });
  return ok({ ...instruction, trigger: parseInstruction({ text, line }, escape) });
}

/** True when here-documents may follow the instruction's line. */
export function mayHoldHeredocs(instruction: Instruction): boolean {
  const inner = instruction.trigger?.ok === true ? instruction.trigger.value : instruction;
  return ["RUN", "COPY", "ADD"].includes(inner.keyword) && inner.form !== "exec";
}

/** The instruction with its here-documents. */
export function withHeredocs(
  instruction: Instruction,
  heredocs: readonly Heredoc[],
): Result<Instruction, DockerfileProblem> {
  const { trigger } = instruction;
  if (trigger?.ok !== true) return withOwnHeredocs(instruction, heredocs);
  return ok({ ...instruction, heredocs, trigger: withOwnHeredocs(trigger.value, heredocs) });
}

function withOwnHeredocs(
  instruction: Instruction,
  heredocs: readonly Heredoc[],
): Result<Instruction, DockerfileProblem> {
  const { keyword, line } = instruction;
  if ((keyword === "ADD" || keyword === "COPY") && parseHeredocMark(instruction.args.at(-1) ?? "") !== undefined)
    return err({ line, message: `a here-document cannot be the destination of ${keyword}` });
  return ok({ ...instruction, heredocs });
}

function unknownInstruction(name: string): string {
  const close = nearest(name.toUpperCase(), keywords);
  return `unknown instruction ${quoted(name)}${close === undefined ? "" : `; did you mean ${close}?`}`;
}
