import { err, ok, type Result } from "@build-once/kernel";
import { ProblemSignal } from "./problem.ts";
import { ShellLexer } from "./shell-lexer.ts";

/** The value of a variable: set, known not to be set, or only known inside the build (a base image may set it). */
export type VariableValue = { readonly kind: "set"; readonly value: string } | { readonly kind: "unset" | "unknown" };

/** Looks a variable up. */
export type Environment = (name: string) => VariableValue;

/** How text is read. */
export interface ShellWordOptions {
  /** The Dockerfile's escape character. */
  readonly escape: "\\" | "`";
  readonly keepQuotes?: boolean;
  readonly keepEscapes?: boolean;
  /** Quotes are characters like any other, as in the body of a here-document. */
  readonly ignoreQuotes?: boolean;
  /** A variable that is not set stays as it is written. */
  readonly keepUnset?: boolean;
}

/** Expanded text. */
export interface ShellWord {
  readonly text: string;
  /** The text split at white space outside quotes. */
  readonly words: readonly string[];
  /** False when a variable took part whose value is only known inside the build; `text` then has a gap. */
  readonly known: boolean;
  /** `text` up to the first gap. */
  readonly knownPrefix: string;
}

/**
 * Expands variables, quotes and escapes as BuildKit's lexer does: `$x ${x} ${x:-d} ${x-d} ${x:+a} ${x+a} ${x:?m} ${x?m}
 * ${x#p} ${x##p} ${x%p} ${x%%p} ${x/p/r} ${x//p/r}`. Any other operator is an error.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandWord(
  source: string,
  environment: Environment,
  options: ShellWordOptions,
): Result<ShellWord, string> {
  try {
    return ok(new ShellLexer(source, environment, options).run());
  } catch (error) {
    if (error instanceof ProblemSignal) return err(error.message);
    throw error;
  }
}

/** Nothing is set. */
export const emptyEnvironment: Environment = () => ({ kind: "unset" });
