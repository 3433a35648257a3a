import { type Contract, type InputProblem, inputVariable } from "@build-once/contract";
import { nearest } from "@build-once/kernel";

/** What a command line asks for. */
export type CommandLine =
  | { readonly kind: "help" }
  | { readonly kind: "problems"; readonly problems: readonly InputProblem[] }
  /** Inputs as the runner would name them. */
  | { readonly kind: "run"; readonly variables: ReadonlyMap<string, string> };

/** Kinds whose values are lines: the flag may be given again, and may have several values. */
const manyLines = new Set(["list", "pairs"]);

/**
 * Reads inputs as flags: `--name value` or `--name=value`; for lists again or with several values, for `true` and `false`
 * also `--name` and `--no-name`. Values are parsed later, as a runner's are.
 */
export function parseArguments(contract: Contract, args: readonly string[]): CommandLine {
  if (args.includes("--help") || args.includes("-h")) return { kind: "help" };
  const given = new Map<string, string[]>();
  const problems: InputProblem[] = [];
  for (let at = 0; at < args.length; ) {
    const argument = args[at++] ?? "";
    const flag = readFlag(contract, argument);
    if (flag === undefined) {
      problems.push(unknownArgument(contract, argument));
      continue;
    }
    const values = flag.value === undefined ? valuesAfter(args, at, flag.kind) : [flag.value];
    if (flag.value === undefined) at += values.length;
    if (values.length === 0 && flag.kind === "flag") values.push("true");
    if (values.length === 0) problems.push({ input: flag.name, message: "needs a value" });
    const before = given.get(flag.name);
    if (before !== undefined && !manyLines.has(flag.kind))
      problems.push({ input: flag.name, message: "is given twice" });
    given.set(flag.name, [...(before ?? []), ...values]);
  }
  if (problems.length > 0) return { kind: "problems", problems };
  const variables = [...given].map(([name, values]) => [inputVariable(name), values.join("\n")] as const);
  return { kind: "run", variables: new Map(variables) };
}

interface Flag {
  readonly name: string;
  readonly kind: string;
  readonly value: string | undefined;
}

function readFlag(contract: Contract, argument: string): Flag | undefined {
  const [, name = "", value] = /^--([a-z][a-z0-9-]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
  const kind = kindOf(contract, name);
  if (kind !== undefined) return { name, kind, value };
  const denied = name.startsWith("no-") ? name.slice("no-".length) : "";
  return value === undefined && kindOf(contract, denied) === "flag"
    ? { name: denied, kind: "flag", value: "false" }
    : undefined;
}

function kindOf(contract: Contract, name: string): string | undefined {
  return Object.hasOwn(contract.inputs, name) ? contract.inputs[name]?.kind : undefined;
}

/** A shell turns `--reports coverage/*.xml` into many values; a flag without value is followed by the next flag. */
function valuesAfter(args: readonly string[], start: number, kind: string): string[] {
  const rest = args.slice(start);
  const next = rest.findIndex((value) => value.startsWith("--"));
  const values = next < 0 ? rest : rest.slice(0, next);
  if (kind === "flag") return values.slice(0, 1).filter((value) => /^(?:true|false)$/i.test(value));
  return values.slice(0, manyLines.has(kind) ? values.length : 1);
}

function unknownArgument(contract: Contract, argument: string): InputProblem {
  const name = /^--?([^=]*)/.exec(argument)?.[1];
  if (name === undefined)
    return { input: JSON.stringify(argument.slice(0, 100)), message: "is not a flag; flags are --name value" };
  const near = nearest(name, Object.keys(contract.inputs));
  const hint = near === undefined ? "--help names them all" : `did you mean --${near}?`;
  return { input: `--${name.slice(0, 100)}`, message: `is not a flag of this action; ${hint}` };
}

/** The help that `--help` prints: every input of the contract as a flag. */
export function renderHelp(contract: Contract): string {
  const inputs = Object.entries(contract.inputs).map(([name, input]) => {
    const preset =
      input.default === undefined || input.default.includes("${{") ? "" : ` [${input.default.replaceAll("\n", " ")}]`;
    return `  --${name}${preset}\n      ${input.description}\n      Form: ${input.allowed}.\n`;
  });
  return [
    `${contract.title}: ${contract.description}`,
    "",
    "Every input is a flag: --name value or --name=value; lists take several values or the flag again;",
    "true and false also --name and --no-name. Paths are relative to the top of the git checkout.",
    "Exit code 0: pass, 1: fail.",
    "",
    ...inputs,
  ].join("\n");
}
