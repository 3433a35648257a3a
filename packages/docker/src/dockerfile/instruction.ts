import type { Result } from "@build-once/kernel";
import type { Heredoc } from "./heredoc.ts";
import type { DockerfileProblem } from "./problem.ts";

/** The instructions that BuildKit knows. */
export const keywords = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;

/** An instruction's name in capitals. */
export type Keyword = (typeof keywords)[number];

/** How an instruction's arguments were written. */
export type ArgumentForm =
  /** Elements of a JSON array. */
  | "exec"
  /** The text as it is, as one argument. */
  | "text"
  /** Words between white space. */
  | "words"
  /** Name and value in turn, of `NAME=value …`. */
  | "pairs"
  /** Name and value of `NAME value`. */
  | "legacy-pair";

/** `--name=value`; `undefined` for `--name`. */
export interface InstructionFlag {
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * One instruction after parsing and before expansion. Without `line` it holds all that the image can depend on, and
 * nothing else: comments, indentation, and the case of the keyword are gone.
 */
export interface Instruction {
  readonly keyword: Keyword;
  /** The first line of it, counted from 1. */
  readonly line: number;
  readonly flags: readonly InstructionFlag[];
  readonly form: ArgumentForm;
  readonly args: readonly string[];
  readonly heredocs: readonly Heredoc[];
  /** `ONBUILD`: what runs in the stages that use the image. BuildKit reads it there, so only there it is a problem. */
  readonly trigger?: Result<Instruction, DockerfileProblem>;
}

/** The flag's value, `""` for a flag without one, `undefined` when it is not there. */
export function flagValue(instruction: Instruction, name: string): string | undefined {
  const flag = instruction.flags.find((candidate) => candidate.name === name);
  return flag === undefined ? undefined : (flag.value ?? "");
}

/** The values of a flag that may be given more than once. */
export function flagValues(instruction: Instruction, name: string): readonly string[] {
  return instruction.flags.filter((flag) => flag.name === name).map((flag) => flag.value ?? "");
}
