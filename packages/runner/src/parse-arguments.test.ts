import { defineContract, flag, inputVariable, list, percent } from "@build-once/contract";
import { describe, expect, it } from "vitest";
import { parseArguments, renderHelp } from "./parse-arguments.ts";

const contract = defineContract({
  action: "sample",
  title: "Sample",
  description: "A sample.",
  branding: { icon: "box", color: "blue" },
  inputs: {
    reports: list({ description: "Reports.", default: "a\nb" }),
    "min-patch": percent({ description: "Least." }),
    annotations: flag({ description: "Mark." }),
    "no-cache": flag({ description: "Off." }),
  },
  outputs: {},
  permissions: [],
  reasons: {},
});

function given(...args: readonly string[]): Readonly<Record<string, string>> | readonly string[] {
  const line = parseArguments(contract, args);
  if (line.kind === "problems") return line.problems.map(({ input, message }) => `${input} ${message}`);
  if (line.kind === "help") return ["help"];
  const names = Object.keys(contract.inputs).map((name) => [inputVariable(name), name] as const);
  return Object.fromEntries(
    names.flatMap(([variable, name]) => {
      const value = line.variables.get(variable);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

describe("a command line", () => {
  it("gives inputs with a space or an equals sign", () => {
    expect(given("--min-patch", "80", "--reports=x=y")).toEqual({ "min-patch": "80", reports: "x=y" });
    expect(given()).toEqual({});
  });
  it("gives lists as several values and again", () => {
    expect(given("--reports", "a.xml", "b.xml", "--min-patch", "1", "--reports", "c")).toEqual({
      reports: "a.xml\nb.xml\nc",
      "min-patch": "1",
    });
  });
  it("gives true and false in short, and takes no name for a denial that begins with no", () => {
    expect(given("--annotations", "--no-cache")).toEqual({ annotations: "true", "no-cache": "true" });
    expect(given("--annotations", "false")).toEqual({ annotations: "false" });
    expect(given("--no-annotations", "--no-no-cache")).toEqual({ annotations: "false", "no-cache": "false" });
  });
  it("names all that is wrong, with the nearest spelling", () => {
    expect(
      given("--min-ptach", "80", "--min-patch", "--reports", "--no-reports", "x", "--annotations=", "--summry=1"),
    ).toEqual([
      "--min-ptach is not a flag of this action; did you mean --min-patch?",
      '"80" is not a flag; flags are --name value',
      "min-patch needs a value",
      "reports needs a value",
      "--no-reports is not a flag of this action; did you mean --reports?",
      '"x" is not a flag; flags are --name value',
      "--summry is not a flag of this action; did you mean --summary?",
    ]);
    expect(given("--min-patch=1", "--min-patch=2")).toEqual(["min-patch is given twice"]);
    expect(given("--constructor=1", "--__proto__=1", "-x")).toEqual([
      expect.stringContaining("--constructor is not a flag"),
      expect.stringContaining("--__proto__ is not a flag"),
      expect.stringContaining("is not a flag"),
    ]);
  });
  it("asks for help wherever the flag stands, which names every input", () => {
    expect([given("--min-patch", "x", "-h"), given("--help")]).toEqual([["help"], ["help"]]);
    const help = renderHelp(contract);
    for (const name of Object.keys(contract.inputs)) expect(help).toContain(`  --${name}`);
    expect(help).not.toContain("${{");
  });
});
