import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineContract } from "./contract.ts";
import * as kinds from "./kinds.ts";
import { inputsError, inputVariable, parseInputs } from "./parse-inputs.ts";

const described = { description: "d" };
const inputs = {
  mode: kinds.withDefault(kinds.choice(["build", "lookup"], described), "build"),
  threshold: kinds.percent(described),
  retries: kinds.withDefault(kinds.integer({ ...described, min: 0, max: 9 }), "3"),
  image: kinds.required(kinds.repository(described)),
  password: kinds.secret(described),
  "build-secrets": kinds.pairs({ ...described, secret: true }),
  tokens: kinds.list({ ...described, secret: true }),
};

const contract = defineContract({
  action: "sample",
  title: "Sample",
  description: "A sample.",
  branding: { icon: "box", color: "blue" },
  inputs,
  outputs: { digest: "The digest." },
  permissions: [],
  reasons: { done: { verdict: "pass", meaning: "Done." } },
  rules: [
    {
      rule: "`lookup` needs `threshold`.",
      check: (values) =>
        values.mode === "lookup" && values.threshold === undefined ? "lookup needs threshold" : undefined,
    },
  ],
});

function parse(given: Readonly<Record<string, string>>) {
  const variables = new Map(Object.entries(given).map(([name, value]) => [inputVariable(name), value]));
  return parseInputs(contract, variables);
}

function messageOf(given: Readonly<Record<string, string>>): string {
  const { values } = parse(given);
  return values.ok ? "" : inputsError(contract, values.error).message;
}

describe("parseInputs", () => {
  test("what is absent or empty has its default, what is given its value", () => {
    const { values } = parse({ image: "ghcr.io/acme/app", mode: "", retries: "  ", threshold: " 80 " });
    expect(values).toMatchObject({
      ok: true,
      value: { mode: "build", retries: 3, threshold: 80_000_000, summary: true, evidence: "auto", password: undefined },
    });
  });

  test("all problems are told at once, with value, form and nearest spelling", () => {
    const message = messageOf({ mode: "biuld", threshold: "80abc", retries: "+5", summery: "true" });
    expect(message).toContain("sample: 5 inputs are wrong");
    for (const part of ['- mode: "biuld"', 'did you mean "build"?', '- threshold: "80abc"', '- retries: "+5"']) {
      expect(message).toContain(part);
    }
    expect(message).toContain("- image: is required");
    expect(message).toContain("- summery: is not an input; did you mean summary?");
  });

  test.each(["80abc", "NaN", "1e309", "+5", "0x10", "5 5"])("%j is no number for any numeric input", (text) => {
    const { values } = parse({ image: "app", threshold: text, retries: text });
    expect(values.ok ? [] : values.error.map(({ input }) => input)).toEqual(["threshold", "retries"]);
  });

  test("an offending value is cut, so that it cannot fill the log", () => {
    expect(messageOf({ image: "app", threshold: "9".repeat(10_000) }).length).toBeLessThan(400);
  });

  test("an offending value stays on its line", () => {
    const message = messageOf({ image: "app", threshold: "80\n::error::forged\r::x::" });
    expect(message.split(/[\r\n]/)).toHaveLength(2);
  });

  test("a rule over several inputs is checked when each is right alone", () => {
    expect(messageOf({ image: "app", mode: "lookup" })).toBe("sample: 1 input is wrong\n- lookup needs threshold");
  });

  test.each(["platfroms", "__proto__", "constructor", "toString"])("%s is no input and a problem", (name) => {
    const { values } = parse({ image: "app", [name]: "x" });
    expect(values.ok ? [] : values.error.map(({ input }) => input)).toEqual([name.toLowerCase()]);
  });

  test("secrets are told apart from what was given, and so is each part that is used alone", () => {
    const { secrets, given } = parse({
      image: "app",
      password: "swordfish",
      "build-secrets": "TOKEN=hunter2\nKEY=a=b=c",
      tokens: "first-token, second-token",
    });
    expect(secrets).toEqual(
      expect.arrayContaining([
        "swordfish",
        "hunter2",
        "a=b=c",
        "first-token",
        "second-token",
        "TOKEN=hunter2\nKEY=a=b=c",
      ]),
    );
    expect([...given.keys()]).toEqual(["image"]);
  });

  test("secrets are known even where the inputs are wrong", () => {
    expect(parse({ "build-secrets": "hunter2", mode: "x" }).secrets).toContain("hunter2");
  });

  test("no secret is ever part of a problem", () => {
    const value = fc.string({ minLength: 6, maxLength: 40 }).map((text) => `~~${text.trim()}~~`);
    fc.assert(
      fc.property(value, value, (first, second) => {
        const message = messageOf({
          mode: "x",
          password: first,
          "build-secrets": `A=${first}\n${second.replaceAll("=", "")}`,
          tokens: first,
        });
        expect(message).toContain("build-secrets");
        expect(message).not.toContain(first);
        expect(message).not.toContain(second);
      }),
    );
  });
});

describe("defineContract", () => {
  const base = { ...contract, inputs: {}, outputs: {}, rules: [] };

  test.each(["Mode", "a_b", "-a", "a--b", "__proto__x", ""])("%j is no name of an input", (name) => {
    expect(() => defineContract({ ...base, inputs: { [name]: kinds.text(described) } })).toThrow(/kebab-case/);
  });

  test("an output that every action has cannot be declared again", () => {
    expect(() => defineContract({ ...base, outputs: { verdict: "x" } })).toThrow(/every action has/);
  });
});
