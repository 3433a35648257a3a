import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  type Contract,
  commonOutputs,
  defineContract,
  required,
  renderActionYml,
  secret,
  text,
  withDefault,
} from "@build-once/contract";
import type { ErrorRow } from "@build-once/kernel";
import { renderErrorsPage } from "../src/render-errors.ts";

const hostile = "a: \"b\" # c\n- d | e \\ \u2028 {{ f }} 'g' %h @i `j` &k *l !m\t";

const contract = defineContract({
  action: "sample",
  title: `Sample ${hostile}`,
  description: hostile,
  branding: { icon: "box", color: "blue" },
  inputs: {
    plain: text({ description: hostile }),
    mandatory: required(text({ description: "yes" })),
    defaulted: withDefault(text({ description: "no" }), hostile.trim()),
    looks: withDefault(text({ description: "null" }), "true"),
    token: secret({ description: "A token.", default: "${{ github.token }}" }),
  },
  outputs: { digest: hostile },
  permissions: [],
  reasons: { done: { verdict: "pass", meaning: "Done | over." } },
}) as Contract;

describe("renderActionYml", () => {
  const read = parse(renderActionYml(contract)) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  test("YAML reads what was declared, whatever characters it holds", () => {
    expect(read).toMatchObject({ name: contract.title, description: hostile, branding: contract.branding });
    expect(Object.keys(read["inputs"] ?? {})).toEqual(Object.keys(contract.inputs));
    for (const [name, input] of Object.entries(contract.inputs)) {
      expect(read["inputs"]?.[name]).toEqual({
        description: `${input.description} Form: ${input.allowed}.`,
        required: input.required,
        ...(input.default === undefined ? {} : { default: input.default }),
      });
    }
    expect(Object.keys(read["outputs"] ?? {})).toEqual(["digest", ...Object.keys(commonOutputs)]);
    expect(read["outputs"]?.["digest"]).toEqual({ description: hostile });
  });

  test("both phases run the one bundle on the runner's Node", () => {
    expect(read["runs"]).toEqual({
      using: "node24",
      main: "../../dist/sample/index.js",
      post: "../../dist/sample/post.js",
    });
  });
});

describe("renderErrorsPage", () => {
  const row: ErrorRow = { kind: "data", meaning: "It is broken.", fix: "Mend it." };

  test("every reason and every code stands on the page once", () => {
    const page = renderErrorsPage(
      [contract],
      new Map([
        ["packages/a", { broken: row }],
        ["packages/b", { lost: row }],
      ]),
    );
    expect(page.match(/^#+ .*$/gm)).toEqual([
      "# Errors and reasons",
      "## Reasons of sample",
      "## Errors",
      "### broken",
      "### lost",
      "### unexpected",
    ]);
    expect(page).toContain("| `done` | pass | Done \\| over. |  |");
  });

  test("a code that two places declare is refused, and so is the kernel's own", () => {
    const twice = new Map([
      ["packages/a", { broken: row }],
      ["packages/b", { broken: row }],
    ]);
    expect(() => renderErrorsPage([], twice)).toThrow("the code broken is declared by packages/a and by packages/b");
    expect(() => renderErrorsPage([], new Map([["packages/a", { unexpected: row }]]))).toThrow(/packages\/kernel/);
  });
});
