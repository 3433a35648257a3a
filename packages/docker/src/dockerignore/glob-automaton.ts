import { assertNever } from "@build-once/kernel";
import type { GlobToken } from "./glob-tokens.ts";

const lineFeed = 10;
const slash = 47;

/** Matches whole paths against tokens in time proportional to path times tokens, whatever either says. */
export class GlobAutomaton {
  readonly #tokens: readonly GlobToken[];
  readonly #marks: Uint32Array;
  #generation = 0;

  constructor(tokens: readonly GlobToken[]) {
    this.#tokens = tokens;
    this.#marks = new Uint32Array(tokens.length + 1);
  }

  /** True when the whole of `path` matches. */
  matches(path: string): boolean {
    return this.#run(path).includes(this.#tokens.length);
  }

  /** True when some path that begins with `prefix` matches. */
  mayMatchBelow(prefix: string): boolean {
    // Every token can be satisfied, so a state that is alive leads to a match.
    return this.#run(prefix).some((state) => state < this.#tokens.length || prefix === "");
  }

  #run(path: string): readonly number[] {
    let states: number[] = [];
    this.#generation++;
    this.#enter(states, 0, true);
    for (const character of path) {
      if (states.length === 0) break;
      const code = character.codePointAt(0) ?? 0;
      const next: number[] = [];
      this.#generation++;
      for (const state of states) this.#step(next, state, code);
      states = next;
    }
    return states;
  }

  #step(next: number[], state: number, code: number): void {
    const token = this.#tokens[state];
    if (token === undefined) return;
    switch (token.kind) {
      case "character":
        if (code === token.code) this.#enter(next, state + 1, false);
        return;
      case "class":
        if (token.ranges.some(([low, high]) => code >= low && code <= high) !== token.negated)
          this.#enter(next, state + 1, false);
        return;
      case "one":
        if (code !== slash) this.#enter(next, state + 1, false);
        return;
      case "name":
        if (code !== slash) this.#enter(next, state, false);
        return;
      case "rest":
        if (code !== lineFeed) this.#enter(next, state, false);
        return;
      case "folders-loop":
        if (code !== lineFeed) this.#enter(next, state, false);
        if (code === slash) this.#enter(next, state + 1, false);
        return;
      case "folders":
      case "start":
        return;
      default:
        assertNever(token);
    }
  }

  /** Adds `state` and all that are reached from it without a character. */
  #enter(states: number[], state: number, atStart: boolean): void {
    const pending = [state];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (this.#marks[at] === this.#generation) continue;
      this.#marks[at] = this.#generation;
      states.push(at);
      const kind = this.#tokens[at]?.kind;
      if (kind === "name" || kind === "rest" || (kind === "start" && atStart)) pending.push(at + 1);
      else if (kind === "folders") pending.push(at + 1, at + 2);
    }
  }
}
