import type { Result } from "@build-once/kernel";
import { ProblemSignal } from "./problem.ts";
import { replacePattern, trimPrefix, trimSuffix } from "./shell-pattern.ts";
import type { Environment, ShellWord, ShellWordOptions, VariableValue } from "./shell-words.ts";
import { WordList } from "./word-list.ts";

const depthLimit = 200;
const namePattern = /[\p{L}\p{Nd}_]/u;
const digitPattern = /\p{Nd}/u;

/** Reads one text; see `expandWord`. */
export class ShellLexer {
  readonly #characters: readonly string[];
  readonly #environment: Environment;
  readonly #options: ShellWordOptions;
  #keepEscapes: boolean;
  #at = 0;
  #depth = 0;
  #known = true;
  /** Shared by all levels as in BuildKit: an operator's word begins it anew. */
  #word = "";

  constructor(source: string, environment: Environment, options: ShellWordOptions) {
    const characters = Array.from(source);
    this.#characters = characters[0] === "\ufeff" ? characters.slice(1) : characters;
    this.#environment = environment;
    this.#options = options;
    this.#keepEscapes = options.keepEscapes ?? false;
  }

  run(): ShellWord {
    const { text, words, knownPrefix } = this.#readUntil(undefined, this.#keepEscapes);
    return { text, words, known: this.#known, knownPrefix };
  }

  #peek(): string | undefined {
    return this.#characters[this.#at];
  }

  #next(): string | undefined {
    return this.#characters[this.#at++];
  }

  #readUntil(stop: string | undefined, keepEscapes: boolean): { text: string; words: string[]; knownPrefix: string } {
    if (++this.#depth > depthLimit) throw new ProblemSignal("substitutions are nested too deeply");
    const before = this.#keepEscapes;
    this.#keepEscapes = keepEscapes;
    this.#word = "";
    const words = new WordList(
      () => this.#word,
      (word) => {
        this.#word = word;
      },
    );
    let text = "";
    let knownPrefix: string | undefined;
    for (;;) {
      const character = this.#peek();
      if (character === undefined && stop === undefined) break;
      if (character === undefined) throw new ProblemSignal(`unexpected end while looking for a closing ${stop}`);
      if (character === stop) {
        this.#at++;
        break;
      }
      const wasKnown = this.#known;
      const special = this.#readSpecial(character);
      if (special === undefined) text += this.#readPlain(words);
      else {
        if (wasKnown && !this.#known) knownPrefix ??= text;
        text += special;
        if (character === "$") words.addText(special);
        else words.addRaw(special);
      }
    }
    this.#keepEscapes = before;
    this.#depth--;
    return { text, words: words.end(), knownPrefix: knownPrefix ?? text };
  }

  #readSpecial(character: string): string | undefined {
    if (character === "$") return this.#readDollar();
    if (character === "<") return this.#readHeredocMark();
    if (this.#options.ignoreQuotes === true) return undefined;
    if (character === "'") return this.#readSingleQuoted();
    if (character === '"') return this.#readDoubleQuoted();
    return undefined;
  }

  #readPlain(words: WordList): string {
    const character = this.#next() ?? "";
    if (character !== this.#options.escape) {
      words.addCharacter(character);
      return character;
    }
    let text = "";
    if (this.#keepEscapes) {
      words.addRaw(character);
      text = character;
    }
    const escaped = this.#next();
    if (escaped === undefined) return text;
    words.addRaw(escaped);
    return text + escaped;
  }

  #readSingleQuoted(): string {
    const close = this.#characters.indexOf("'", this.#at + 1);
    if (close < 0) throw new ProblemSignal("a single quote is not closed");
    const body = this.#characters.slice(this.#at + 1, close).join("");
    this.#at = close + 1;
    return this.#options.keepQuotes === true ? `'${body}'` : body;
  }

  #readDoubleQuoted(): string {
    const quote = this.#options.keepQuotes === true ? '"' : "";
    this.#at++;
    let text = quote;
    for (;;) {
      const character = this.#peek();
      if (character === undefined) throw new ProblemSignal("a double quote is not closed");
      if (character === '"') {
        this.#at++;
        return text + quote;
      }
      text += character === "$" ? this.#readDollar() : this.#readQuotedCharacter();
    }
  }

  #readQuotedCharacter(): string {
    const character = this.#next() ?? "";
    if (character !== this.#options.escape) return character;
    const kept = this.#keepEscapes ? character : "";
    const following = this.#peek();
    if (following === undefined) return kept;
    if (following === '"' || following === "$" || following === this.#options.escape)
      return kept + (this.#next() ?? "");
    return kept + character;
  }

  #readHeredocMark(): string {
    this.#at++;
    if (this.#peek() !== "<") return "<";
    this.#at++;
    let mark = "<<";
    for (let next = this.#peek(); next === "\t" || next === "\r" || next === " "; next = this.#peek()) {
      mark += next;
      this.#at++;
    }
    return mark;
  }

  #readDollar(): string {
    this.#at++;
    if (this.#peek() !== "{") {
      const name = this.#readName();
      if (name === "") return "$";
      const value = this.#lookUp(name);
      return value.kind === "unset" && this.#options.keepUnset === true ? `$${name}` : textOf(value);
    }
    this.#at++;
    const first = this.#peek();
    if (first === undefined) throw new ProblemSignal("a substitution lacks its }");
    if (first === "{" || first === "}" || first === ":") throw new ProblemSignal("bad substitution");
    const name = this.#readName();
    return this.#readOperator(name);
  }

  #readOperator(name: string): string {
    const operator = this.#next();
    switch (operator) {
      case "}": {
        const value = this.#lookUp(name);
        return value.kind === "unset" && this.#options.keepUnset === true ? `\${${name}}` : textOf(value);
      }
      case ":":
        return this.#readAlternative(name, this.#next(), true);
      case "+":
      case "-":
      case "?":
        return this.#readAlternative(name, operator, false);
      case "#":
      case "%":
        return this.#readTrim(name, operator);
      case "/":
        return this.#readReplace(name);
      default:
        throw unsupported(operator);
    }
  }

  #readAlternative(name: string, operator: string | undefined, emptyIsUnset: boolean): string {
    if (operator !== "-" && operator !== "+" && operator !== "?") throw unsupported(`:${operator ?? ""}`);
    const wasKnown = this.#known;
    const { text: word } = this.#readUntil("}", false);
    const value = this.#lookUp(name);
    if (this.#options.keepUnset === true && value.kind === "unset")
      return `\${${name}${emptyIsUnset ? ":" : ""}${operator}${word}}`;
    if (value.kind === "unknown") return "";
    const isThere = value.kind === "set" && !(emptyIsUnset && value.value === "");
    // The word is read, but what it holds does not count, when the other side is taken.
    if (operator === "-" && isThere) this.#known = wasKnown;
    if (operator === "+" && !isThere) this.#known = wasKnown;
    if (operator === "-") return isThere ? textOf(value) : word;
    if (operator === "+") return isThere ? word : "";
    if (!isThere)
      throw new ProblemSignal(
        `${name}: ${word === "" ? `must not be ${value.kind === "set" ? "empty" : "unset"}` : word}`,
      );
    this.#known = wasKnown;
    return textOf(value);
  }

  #readTrim(name: string, operator: "#" | "%"): string {
    const { text: word } = this.#readUntil("}", true);
    const value = this.#lookUp(name);
    if (this.#options.keepUnset === true && value.kind === "unset") return `\${${name}${operator}${word}}`;
    const longest = word.startsWith(operator);
    const pattern = longest ? word.slice(1) : word;
    return taken((operator === "#" ? trimPrefix : trimSuffix)(textOf(value), pattern, longest));
  }

  #readReplace(name: string): string {
    const all = this.#peek() === "/";
    if (all) this.#at++;
    const { text: pattern } = this.#readUntil("/", true);
    const { text: replacement } = this.#readUntil("}", true);
    const value = this.#lookUp(name);
    if (this.#options.keepUnset === true && value.kind === "unset") return `\${${name}/${pattern}/${replacement}}`;
    // BuildKit's regular expressions would take it for a group of the match.
    if (all && replacement.includes("$")) throw new ProblemSignal("a $ in the replacement of // is not supported");
    return taken(replacePattern(textOf(value), pattern, replacement, all));
  }

  #readName(): string {
    const first = this.#peek();
    if (first === undefined) return "";
    if (digitPattern.test(first)) return this.#readWhile(digitPattern);
    if ("@*#?-$!".includes(first)) {
      this.#at++;
      return first;
    }
    return this.#readWhile(namePattern);
  }

  #readWhile(pattern: RegExp): string {
    const start = this.#at;
    for (let next = this.#peek(); next !== undefined && pattern.test(next); next = this.#peek()) this.#at++;
    return this.#characters.slice(start, this.#at).join("");
  }

  #lookUp(name: string): VariableValue {
    const value = this.#environment(name);
    if (value.kind === "unknown") this.#known = false;
    return value;
  }
}

function textOf(value: VariableValue): string {
  return value.kind === "set" ? value.value : "";
}

function taken(result: Result<string, string>): string {
  if (result.ok) return result.value;
  throw new ProblemSignal(result.error);
}

function unsupported(operator: string | undefined): ProblemSignal {
  return new ProblemSignal(`unsupported modifier (${operator ?? ""}) in substitution`);
}
