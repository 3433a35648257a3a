import { type ActionError, err, nearest, ok, type Result } from "@build-once/kernel";
import type { Contract, InputSpecs, ValuesOf } from "./contract.ts";
import { contractErrors } from "./errors.ts";
import type { InputKind } from "./kinds.ts";

/** One thing wrong with one input, in words fit for the log: never a secret's value. */
export interface InputProblem {
  readonly input: string;
  readonly message: string;
}

/** Parsed inputs, and what must be masked whether or not they parsed. */
export interface ParsedInputs<Values> {
  readonly values: Result<Values, readonly InputProblem[]>;
  readonly secrets: readonly string[];
  /** What the caller wrote, by input name, secrets left out; for the evidence's digest of inputs. */
  readonly given: ReadonlyMap<string, string>;
}

/** The environment variable that carries an input, as the runner names it. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/**
 * Parses every input before anything happens, and reports all problems at once.
 *
 * `variables` are the environment's `INPUT_*`; an empty text means "not given".
 */
export function parseInputs<Inputs extends InputSpecs>(
  contract: Contract<Inputs>,
  variables: ReadonlyMap<string, string>,
): ParsedInputs<ValuesOf<Inputs>> {
  const problems: InputProblem[] = [];
  const secrets: string[] = [];
  const given = new Map<string, string>();
  const values = new Map<string, unknown>();
  for (const [name, input] of Object.entries(contract.inputs)) {
    const raw = (variables.get(inputVariable(name)) ?? "").trim();
    if (input.secret && raw !== "") secrets.push(...secretParts(input, raw));
    if (!input.secret && raw !== "") given.set(name, raw);
    const parsed = parseOne(input, raw);
    if (parsed.ok) values.set(name, parsed.value);
    else problems.push({ input: name, message: parsed.error });
  }
  problems.push(...unknownInputs(contract, variables));
  if (problems.length > 0) return { values: err(problems), secrets, given };
  const typed = Object.fromEntries(values) as ValuesOf<Inputs>;
  for (const rule of contract.rules) {
    const problem = rule.check(typed);
    if (problem !== undefined) problems.push({ input: "", message: problem });
  }
  return { values: problems.length > 0 ? err(problems) : ok(typed), secrets, given };
}

/** A secret as a whole and each part that an action may use alone: the items of a list, the values of pairs. */
function secretParts(input: InputKind<unknown>, raw: string): readonly string[] {
  const lines = raw.split(/\r?\n/);
  const items = input.kind === "list" ? lines.flatMap((line) => [line, ...line.split(",")]) : [];
  const values = input.kind === "pairs" ? lines.map((line) => line.slice(line.indexOf("=") + 1)) : [];
  return [...new Set([raw, ...items, ...values].map((part) => part.trim()))].filter((part) => part !== "");
}

/** The one error that lists every problem. */
export function inputsError(contract: Contract, problems: readonly InputProblem[]): ActionError {
  const count = problems.length === 1 ? "1 input is wrong" : `${problems.length} inputs are wrong`;
  const lines = problems.map(({ input, message }) => (input === "" ? `- ${message}` : `- ${input}: ${message}`));
  return contractErrors.error("invalid-inputs", `${contract.action}: ${count}\n${lines.join("\n")}`);
}

function parseOne(input: InputKind<unknown>, raw: string): Result<unknown, string> {
  if (raw === "") return input.required ? err(`is required: ${input.allowed}`) : ok(input.absent);
  const parsed = input.parse(raw);
  if (parsed.ok) return parsed;
  const shown = input.secret ? "the value" : JSON.stringify(raw.length > 120 ? `${raw.slice(0, 120)}…` : raw);
  const near = nearest(raw, input.choices);
  const hint = near === undefined ? "." : `; did you mean ${JSON.stringify(near)}?`;
  const joint = /^(?:is|has|carries) /.test(parsed.error) ? " " : ": ";
  return err(`${shown}${joint}${parsed.error}${hint} Allowed: ${input.allowed}.`);
}

function unknownInputs(contract: Contract, variables: ReadonlyMap<string, string>): readonly InputProblem[] {
  const names = Object.keys(contract.inputs);
  const known = new Set(names.map(inputVariable));
  const problems: InputProblem[] = [];
  for (const variable of variables.keys()) {
    if (!variable.startsWith("INPUT_") || known.has(variable)) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const near = nearest(name, names);
    problems.push({
      input: name,
      message: near === undefined ? "is not an input of this action" : `is not an input; did you mean ${near}?`,
    });
  }
  return problems;
}
