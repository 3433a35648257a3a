import { err, nearest, ok, type Result } from "@build-once/kernel";
import type { InstructionFlag, Keyword } from "./instruction.ts";
import { quoted } from "./problem.ts";

type FlagKind = "switch" | "once" | "many";

const blank = /^[\t\n\v\f\r ]$/;
const none: ReadonlyMap<string, FlagKind> = new Map();
const allowed = new Map<Keyword, ReadonlyMap<string, FlagKind>>([
  ["FROM", new Map([["platform", "once"]])],
  [
    "RUN",
    new Map<string, FlagKind>([
      ["mount", "many"],
      ["device", "many"],
      ["network", "once"],
      ["security", "once"],
    ]),
  ],
  [
    "COPY",
    new Map<string, FlagKind>([
      ["from", "once"],
      ["chown", "once"],
      ["chmod", "once"],
      ["exclude", "many"],
      ["link", "switch"],
      ["parents", "switch"],
    ]),
  ],
  [
    "ADD",
    new Map<string, FlagKind>([
      ["chown", "once"],
      ["chmod", "once"],
      ["checksum", "once"],
      ["exclude", "many"],
      ["link", "switch"],
      ["keep-git-dir", "switch"],
      ["unpack", "switch"],
    ]),
  ],
  [
    "HEALTHCHECK",
    new Map<string, FlagKind>([
      ["interval", "once"],
      ["timeout", "once"],
      ["start-period", "once"],
      ["start-interval", "once"],
      ["retries", "once"],
    ]),
  ],
]);

/** The `--…` words at the front of an instruction's text, and the text after them. */
export interface SplitFlags {
  readonly words: readonly string[];
  readonly rest: string;
}

/**
 * Splits flags off as BuildKit does: quotes are dropped and the escape character escapes. BuildKit goes byte by byte
 * here; flags outside ASCII come out garbled there, so they are an error here.
 */
export function splitFlags(text: string, escape: string): Result<SplitFlags, string> {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && blank.test(text[at] ?? "")) at++;
    if (!text.startsWith("--", at)) return ok({ words, rest: text.slice(at) });
    const word = readFlagWord(text, at, escape);
    at = word.end;
    if (word.text === "--") return ok({ words, rest: text.slice(at) });
    if (/[^\0-\x7f]/.test(word.text)) return err(`the flag ${quoted(word.text)} holds characters outside ASCII`);
    if (word.text !== "") words.push(word.text);
  }
}

function readFlagWord(text: string, start: number, escape: string): { text: string; end: number } {
  let word = "";
  let quote = "";
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote === "" && blank.test(character)) break;
    if (character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character !== escape) word += character;
    else if (at + 1 < text.length) word += text[++at] ?? "";
  }
  return { text: word, end: at };
}

/** The flags of an instruction, each of them known to it and with a value where it needs one. */
export function parseFlags(keyword: Keyword, words: readonly string[]): Result<readonly InstructionFlag[], string> {
  // BuildKit never looks at the flags of these two.
  if (keyword === "ARG" || keyword === "STOPSIGNAL") return ok([]);
  const kinds = allowed.get(keyword) ?? none;
  const flags: InstructionFlag[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    const flag = splitFlag(word);
    const kind = kinds.get(flag.name);
    if (kind === undefined) return err(unknownFlag(keyword, flag.name, kinds));
    if (kind !== "many" && seen.has(flag.name)) return err(`--${flag.name} is given twice`);
    seen.add(flag.name);
    if (kind !== "switch" && flag.value === undefined) return err(`--${flag.name} needs a value`);
    if (kind === "switch" && flag.value !== undefined && !/^(?:true|false)$/i.test(flag.value))
      return err(`--${flag.name} is true or false, not ${quoted(flag.value)}`);
    flags.push(flag);
  }
  return ok(flags);
}

function splitFlag(word: string): InstructionFlag {
  const equals = word.indexOf("=");
  return equals < 0
    ? { name: word.slice(2), value: undefined }
    : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}

function unknownFlag(keyword: Keyword, name: string, kinds: ReadonlyMap<string, FlagKind>): string {
  const close = nearest(name, kinds.keys());
  const hint = close === undefined ? "" : `; did you mean --${close}?`;
  return `${keyword} has no flag ${quoted(`--${name}`)}${hint}`;
}
