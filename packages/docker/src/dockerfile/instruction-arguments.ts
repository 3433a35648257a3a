import { err, ok, type Result } from "@build-once/kernel";
import { isSpace, trimSpace, trimStart } from "./go-text.ts";
import type { ArgumentForm, Keyword } from "./instruction.ts";
import { quoted } from "./problem.ts";

/** Arguments and how they were written. */
export interface InstructionArguments {
  readonly form: ArgumentForm;
  readonly args: readonly string[];
}

const blank = /[\t\v\f\r ]+/;

/** Splits an instruction's text (flags gone) into arguments by the rules of its keyword. */
export function parseArguments(keyword: Keyword, text: string, escape: string): Result<InstructionArguments, string> {
  switch (keyword) {
    case "ADD":
    case "COPY":
    case "VOLUME":
      return checked(keyword, parseExec(text), () => words(text));
    case "CMD":
    case "ENTRYPOINT":
    case "RUN":
      return checked(keyword, parseExec(text), () => wholeText(text));
    case "SHELL":
      return checked(keyword, parseExec(text), () => err("SHELL wants a JSON array of words"));
    case "HEALTHCHECK":
      return parseHealthcheck(text);
    case "ENV":
    case "LABEL":
      return parsePairs(keyword, text, escape);
    case "ARG":
      return checked(keyword, undefined, () => ok({ form: "words", args: splitWords(text, escape) }));
    case "FROM":
    case "EXPOSE":
      return checked(keyword, undefined, () => words(text));
    default:
      return checked(keyword, undefined, () => wholeText(text));
  }
}

function wholeText(text: string): Result<InstructionArguments, string> {
  return ok({ form: "text", args: text === "" ? [] : [text] });
}

function words(text: string): Result<InstructionArguments, string> {
  return ok({ form: "words", args: text === "" ? [] : text.split(blank) });
}

/** The exec form; `undefined` when the text is not a JSON array (BuildKit then takes it as it is). */
function parseExec(text: string): Result<InstructionArguments, string> | undefined {
  if (!trimStart(text).startsWith("[")) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const args: string[] = [];
  for (const element of parsed as readonly unknown[]) {
    if (typeof element !== "string") return err("a JSON array of arguments holds strings only");
    args.push(element.toWellFormed());
  }
  return ok({ form: "exec", args });
}

function parseHealthcheck(text: string): Result<InstructionArguments, string> {
  const split = /^(\S+)\s*([\s\S]*)$/.exec(text);
  const type = split?.[1] ?? "";
  if (type === "") return err("HEALTHCHECK needs an argument");
  const command = split?.[2] ?? "";
  const exec = parseExec(command);
  if (exec?.ok === false) return exec;
  const rest = exec?.value ?? { form: "text" as const, args: command === "" ? [] : [command] };
  const kind = type.toUpperCase();
  if (kind === "NONE" && rest.args.length > 0) return err("HEALTHCHECK NONE takes no arguments");
  if (kind !== "NONE" && kind !== "CMD") return err(`HEALTHCHECK is followed by CMD or NONE, not ${quoted(type)}`);
  if (kind === "CMD" && rest.args.length === 0) return err("HEALTHCHECK CMD needs a command");
  return ok({ form: rest.form, args: [kind, ...rest.args] });
}

function parsePairs(keyword: Keyword, text: string, escape: string): Result<InstructionArguments, string> {
  const split = splitWords(text, escape);
  const [first] = split;
  if (first === undefined) return err(`${keyword} needs at least one argument`);
  if (!first.includes("=")) {
    const gap = blank.exec(text);
    if (gap === null) return err(`${keyword} needs a name and a value`);
    return ok({ form: "legacy-pair", args: [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)] });
  }
  const args: string[] = [];
  for (const word of split) {
    const equals = word.indexOf("=");
    if (equals < 0) return err(`${quoted(word)} is not of the form name=value`);
    if (equals === 0) return err(`a name of ${keyword} is blank`);
    args.push(word.slice(0, equals), word.slice(equals + 1));
  }
  return ok({ form: "pairs", args });
}

/** Words between white space; quotes and escapes hold a word together and stay in it. */
function splitWords(text: string, escape: string): readonly string[] {
  const found: string[] = [];
  let word = "";
  let quote = "";
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    if (quote === "" && isSpace(character)) {
      if (word !== "") found.push(word);
      word = "";
      continue;
    }
    if (character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    if (character === escape && quote !== "'") {
      const escaped = characters[++at];
      // An escape character at the very end is dropped.
      if (escaped !== undefined) word += character + escaped;
    } else word += character;
  }
  if (word !== "") found.push(word);
  return found;
}

const exactlyOne: ReadonlySet<Keyword> = new Set(["MAINTAINER", "STOPSIGNAL", "USER", "WORKDIR"]);
const atLeastOne: ReadonlySet<Keyword> = new Set(["ARG", "EXPOSE", "ONBUILD", "SHELL", "VOLUME"]);

function checked(
  keyword: Keyword,
  exec: Result<InstructionArguments, string> | undefined,
  otherwise: () => Result<InstructionArguments, string>,
): Result<InstructionArguments, string> {
  const parsed = exec ?? otherwise();
  if (!parsed.ok) return parsed;
  const { args } = parsed.value;
  if (exactlyOne.has(keyword) && args.length !== 1) return err(`${keyword} needs exactly one argument`);
  if (atLeastOne.has(keyword) && args.length === 0) return err(`${keyword} needs at least one argument`);
  if ((keyword === "ADD" || keyword === "COPY") && args.length < 2)
    return err(`${keyword} needs at least one source and a destination`);
  if (keyword === "FROM" && args.length !== 1 && args.length !== 3) return err("FROM takes one or three arguments");
  if (keyword === "ARG" && args.some((arg) => arg.startsWith("="))) return err("a name of ARG is blank");
  if (keyword === "VOLUME" && args.some((arg) => trimSpace(arg) === "")) return err("a path of VOLUME is blank");
  return parsed;
}
