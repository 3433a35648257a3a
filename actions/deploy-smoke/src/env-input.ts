import type { InputKind } from "@build-once/contract";
import { err, ok, type Result } from "@build-once/kernel";

/** Variables for the container. */
export interface EnvEntries {
  readonly values: ReadonlyMap<string, string>;
  /** Names whose value is taken from the step's environment and masked. */
  readonly forwarded: readonly string[];
  /** What is wrong, without any value; checked as a rule so that no problem prints the text. */
  readonly problem: string | undefined;
}

const none: EnvEntries = { values: new Map(), forwarded: [], problem: undefined };

/** `NAME=value` lines, `NAME<<END` … `END` for values of several lines, and `NAME` alone for one of the step's own. */
export function envInput(description: string): InputKind<EnvEntries> {
  return {
    kind: "env",
    description,
    default: undefined,
    allowed:
      "one `NAME=value` a line, `NAME<<END` with lines up to `END`, or `NAME` to forward the step's own variable",
    choices: [],
    secret: false,
    required: false,
    absent: none,
    parse: (text) => {
      const parsed = parseEnv(text);
      return ok(parsed.ok ? parsed.value : { ...none, problem: parsed.error });
    },
  };
}

/** Parses the lines of `env`; a problem names the line's number and never its text. */
export function parseEnv(text: string): Result<EnvEntries, string> {
  const lines = text.split(/\r?\n/);
  const values = new Map<string, string>();
  const forwarded: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? "").trimStart();
    if (line.trim() === "" || line.startsWith("#")) continue;
    const number = i + 1;
    const match = /^([A-Za-z_][A-Za-z0-9_.-]*)(?:(=)(.*)|<<([A-Za-z0-9_-]+)\s*|\s*)$/s.exec(line);
    const name = match?.[1];
    if (match === null || name === undefined) return err(`line ${number} of env is not NAME=value`);
    if (values.has(name) || forwarded.includes(name)) return err(`line ${number} of env: ${name} is given twice`);
    if (match[2] !== undefined) {
      values.set(name, match[3] ?? "");
    } else if (match[4] === undefined) {
      forwarded.push(name);
    } else {
      const delimiter = match[4];
      const end = lines.findIndex((candidate, index) => index > i && candidate.trim() === delimiter);
      if (end < 0) return err(`line ${number} of env: no line ends the value of ${name}`);
      values.set(name, lines.slice(i + 1, end).join("\n"));
      i = end;
    }
  }
  return ok({ values, forwarded, problem: undefined });
}
