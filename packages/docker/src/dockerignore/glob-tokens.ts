import { err, ok, type Result } from "@build-once/kernel";

/** One step of a pattern; a path is matched token by token, code point by code point. */
export type GlobToken =
  | { readonly kind: "character"; readonly code: number }
  /** One of, or none of, the ranges; may be a slash. */
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly (readonly [number, number])[] }
  /** `?`: one that is no slash. */
  | { readonly kind: "one" }
  /** `*`: any number that are no slash. */
  | { readonly kind: "name" }
  /** `**` at the end: any number but line feeds. */
  | { readonly kind: "rest" }
  /** `**` before something: nothing, or anything that ends with a slash. Followed by its own loop token. */
  | { readonly kind: "folders" }
  | { readonly kind: "folders-loop" }
  /** `^` outside brackets: BuildKit hands it to a regular expression, where it is the start of the path. */
  | { readonly kind: "start" };

/** A character in brackets, and how long it is written. */
interface ClassMember {
  readonly code: number;
  readonly length: number;
}

/** A pattern's tokens with the place at which reading goes on. */
interface Step {
  readonly tokens: readonly GlobToken[];
  readonly next: number;
}

/**
 * The tokens of one cleaned pattern. What BuildKit hands on to Go's regular expressions with another meaning than the
 * pattern's author can have had (`\d`, `|`, `{2}`, `[*]`, `[[:alpha:]]`) is an error here rather than a guess.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher
 */
export function parseGlob(pattern: string): Result<readonly GlobToken[], string> {
  const characters = Array.from(pattern);
  const tokens: GlobToken[] = [];
  for (let i = 0; i < characters.length; ) {
    const step = readStep(characters, i);
    if (!step.ok) return step;
    // Two of the same wildcard in a row match what one does; without this a row of stars costs its square.
    const [first] = step.value.tokens;
    if (first === undefined || !isRepeatedWildcard(first, tokens)) tokens.push(...step.value.tokens);
    i = step.value.next;
  }
  return ok(tokens);
}

function isRepeatedWildcard(token: GlobToken, before: readonly GlobToken[]): boolean {
  const last = before.at(-1)?.kind;
  if (token.kind === "folders") return last === "folders-loop";
  return (token.kind === "name" || token.kind === "rest") && last === token.kind;
}

function readStep(characters: readonly string[], at: number): Result<Step, string> {
  const character = characters[at] ?? "";
  switch (character) {
    case "*":
      return ok(readStars(characters, at));
    case "?":
      return ok({ tokens: [{ kind: "one" }], next: at + 1 });
    case "^":
      return ok({ tokens: [{ kind: "start" }], next: at + 1 });
    case "[":
      return readClass(characters, at);
    case "\\": {
      const escaped = readEscaped(characters, at);
      return escaped.ok ? ok({ tokens: [literal(escaped.value)], next: at + 2 }) : escaped;
    }
    case "|":
      return err("a | beside a wildcard is not supported");
    case "{":
      if (/^\{\d+(?:,\d*)?\}/.test(characters.slice(at, at + 12).join("")))
        return err("a repetition such as {2} beside a wildcard is not supported");
      return ok({ tokens: [literal(character)], next: at + 1 });
    default:
      return ok({ tokens: [literal(character)], next: at + 1 });
  }
}

function readStars(characters: readonly string[], at: number): Step {
  if (characters[at + 1] !== "*") return { tokens: [{ kind: "name" }], next: at + 1 };
  const next = characters[at + 2] === "/" ? at + 3 : at + 2;
  if (next >= characters.length) return { tokens: [{ kind: "rest" }], next };
  return { tokens: [{ kind: "folders" }, { kind: "folders-loop" }], next };
}

function readEscaped(characters: readonly string[], at: number): Result<string, string> {
  const character = characters[at + 1];
  if (character === undefined) return err("a backslash at the end escapes nothing");
  // Go's regular expressions give \d, \w, \pL … a meaning, and refuse the other letters.
  if (/^[A-Za-z0-9]$/.test(character) || character > "\u007f") return err(`\\${character} is not supported`);
  return ok(character);
}

function readClass(characters: readonly string[], at: number): Result<Step, string> {
  const negated = characters[at + 1] === "^";
  let i = negated ? at + 2 : at + 1;
  const ranges: [number, number][] = [];
  for (;;) {
    if (characters[i] === "]" && ranges.length > 0)
      return ok({ tokens: [{ kind: "class", negated, ranges }], next: i + 1 });
    const low = readClassMember(characters, i);
    if (!low.ok) return low;
    i += low.value.length;
    let high: Result<ClassMember, string> = low;
    if (characters[i] === "-") {
      high = readClassMember(characters, i + 1);
      if (!high.ok) return high;
      i += 1 + high.value.length;
    }
    if (high.value.code < low.value.code) return err("a range in brackets runs backwards");
    ranges.push([low.value.code, high.value.code]);
  }
}

function readClassMember(characters: readonly string[], at: number): Result<ClassMember, string> {
  const character = characters[at];
  if (character === undefined) return err("a bracket is not closed");
  if (character === "-" || character === "]") return err(`${character} has no place there in brackets`);
  if (character === "*" || character === "?" || character === "[")
    return err(`${character} in brackets is not supported: escape it outside brackets instead`);
  if (character !== "\\") return ok({ code: codeOf(character), length: 1 });
  const escaped = readEscaped(characters, at);
  return escaped.ok ? ok({ code: codeOf(escaped.value), length: 2 }) : escaped;
}

function literal(character: string): GlobToken {
  return { kind: "character", code: codeOf(character) };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
