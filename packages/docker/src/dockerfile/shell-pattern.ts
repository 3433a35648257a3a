import { err, ok, type Result } from "@build-once/kernel";

/** One step of a pattern in `${name#pattern}`: a character, `?` or `*`. */
type PatternToken = string | { readonly wildcard: "one" | "any" };

/** Work above which a pattern is refused; no honest one comes near. */
const effortLimit = 2_000_000;

/** `${name#pattern}` and `${name##pattern}` (`longest`): `value` without what `pattern` matches at its start. */
export function trimPrefix(value: string, pattern: string, longest: boolean): Result<string, string> {
  const tokens = parsePattern(pattern);
  if (!tokens.ok) return tokens;
  const characters = Array.from(value);
  const end = matchEnd(characters, tokens.value, longest);
  return end.ok ? ok(characters.slice(end.value ?? 0).join("")) : end;
}

/** `${name%pattern}` and `${name%%pattern}` (`longest`): `value` without what `pattern` matches at its end. */
export function trimSuffix(value: string, pattern: string, longest: boolean): Result<string, string> {
  const tokens = parsePattern(pattern);
  if (!tokens.ok) return tokens;
  const characters = Array.from(value).reverse();
  const end = matchEnd(characters, tokens.value.toReversed(), longest);
  if (!end.ok) return end;
  return ok(
    characters
      .slice(end.value ?? 0)
      .reverse()
      .join(""),
  );
}

/** `${name/pattern/replacement}` and, with `all`, `${name//pattern/replacement}`. */
export function replacePattern(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
): Result<string, string> {
  const tokens = parsePattern(pattern);
  if (!tokens.ok) return tokens;
  const characters = Array.from(value);
  let result = "";
  let at = 0;
  let replacedTo = -1;
  while (at <= characters.length) {
    const found = findLeftmost(characters, tokens.value, at);
    if (!found.ok) return found;
    if (found.value === undefined) break;
    const { start, end } = found.value;
    result += characters.slice(at, start).join("");
    // As in Go, an empty match right behind another one is none.
    if (end > start || start !== replacedTo) result += replacement;
    replacedTo = end;
    at = end;
    if (end === start) {
      result += characters[end] ?? "";
      at = end + 1;
    }
    if (!all) break;
  }
  return ok(result + characters.slice(at).join(""));
}

function parsePattern(pattern: string): Result<readonly PatternToken[], string> {
  const tokens: PatternToken[] = [];
  const characters = Array.from(pattern);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === "*") {
      if (typeof tokens.at(-1) !== "object" || !isAny(tokens.at(-1))) tokens.push({ wildcard: "any" });
    } else if (character === "?") tokens.push({ wildcard: "one" });
    else if (character === "\\") {
      const escaped = characters[++i] ?? "";
      if (!["}", "/", "*", "?", "\\"].includes(escaped)) return err(`invalid escape \\${escaped} in a pattern`);
      tokens.push(escaped);
    } else tokens.push(character);
  }
  return ok(tokens);
}

function isAny(token: PatternToken | undefined): boolean {
  return typeof token === "object" && token.wildcard === "any";
}

function matchEnd(
  characters: readonly string[],
  tokens: readonly PatternToken[],
  longest: boolean,
): Result<number | undefined, string> {
  const found = simulate(characters, tokens, 0, false, longest);
  return found.ok ? ok(found.value?.end) : found;
}

function findLeftmost(
  characters: readonly string[],
  tokens: readonly PatternToken[],
  from: number,
): Result<{ start: number; end: number } | undefined, string> {
  return simulate(characters, tokens, from, true, true);
}

/** Runs all possible matches side by side; each state keeps the leftmost start that reaches it. */
function simulate(
  characters: readonly string[],
  tokens: readonly PatternToken[],
  from: number,
  unanchored: boolean,
  longest: boolean,
): Result<{ start: number; end: number } | undefined, string> {
  if ((characters.length - from + 1) * (tokens.length + 1) > effortLimit)
    return err("a pattern and its value are too long to be matched");
  let best: { start: number; end: number } | undefined;
  let states = new Map<number, number>();
  for (let at = from; at <= characters.length; at++) {
    if (at === from || (unanchored && best === undefined)) enter(states, tokens, 0, at);
    const start = states.get(tokens.length);
    if (start !== undefined && (best === undefined || start < best.start || (start === best.start && longest)))
      best = { start, end: at };
    if (best !== undefined && !longest) break;
    const next = new Map<number, number>();
    const character = characters[at];
    for (const [state, begun] of states) {
      if (character === undefined || (best !== undefined && begun > best.start)) continue;
      step(next, tokens, state, begun, character);
    }
    if (next.size === 0 && (!unanchored || best !== undefined)) break;
    states = next;
  }
  return ok(best);
}

function step(
  next: Map<number, number>,
  tokens: readonly PatternToken[],
  state: number,
  start: number,
  character: string,
): void {
  const token = tokens[state];
  if (token === undefined) return;
  if (typeof token === "string") {
    if (token === character) enter(next, tokens, state + 1, start);
    return;
  }
  // Go's `.` stops at line feeds.
  if (character === "\n") return;
  enter(next, tokens, token.wildcard === "any" ? state : state + 1, start);
}

function enter(states: Map<number, number>, tokens: readonly PatternToken[], state: number, start: number): void {
  for (let at = state; ; at++) {
    const known = states.get(at);
    if (known === undefined || start < known) states.set(at, start);
    if (!isAny(tokens[at])) return;
  }
}
