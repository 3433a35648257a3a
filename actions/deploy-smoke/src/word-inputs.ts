import type { InputKind } from "@build-once/contract";
import { err, ok, type Result } from "@build-once/kernel";
import { splitWords } from "@build-once/probe";

/** A command line, split into words as a shell quotes them; empty when not given. */
export function wordsInput(description: string): InputKind<readonly string[]> {
  return {
    kind: "words",
    description,
    default: undefined,
    allowed: "words as a shell quotes them, such as `python -c 'print(5)'`",
    choices: [],
    secret: false,
    required: false,
    absent: [],
    parse: (text) => (/\0/.test(text) ? err("has a NUL character") : splitWords(text.replaceAll(/\s*\\\r?\n/g, " "))),
  };
}

/** A name that docker accepts. */
export function nameInput(description: string): InputKind<string | undefined> {
  return {
    kind: "name",
    description,
    default: undefined,
    allowed: "letters, digits, `_`, `.` and `-`, at most 100",
    choices: [],
    secret: false,
    required: false,
    absent: undefined,
    parse: parseName,
  };
}

/** Parses a name that docker accepts for a container or a network. */
export function parseName(text: string): Result<string, string> {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(text) ? ok(text) : err("is not a name");
}
