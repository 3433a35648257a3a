import { describe, expect, test } from "vitest";
import { type Contract, defineContract } from "./contract.ts";
import * as kinds from "./kinds.ts";
import { renderReadmeTables, replaceBetweenMarkers } from "./render-readme.ts";

const contract = defineContract({
  action: "sample",
  title: "Sample",
  description: "A sample.",
  branding: { icon: "box", color: "blue" },
  inputs: {
    image: kinds.required(kinds.repository({ description: "An image | a pipe\nand a line." })),
    mode: kinds.withDefault(kinds.choice(["a", "b"], { description: "The mode." }), "a"),
  },
  outputs: { digest: "The digest | its name." },
  permissions: [{ scope: "packages", level: "write", why: "push | retag" }],
  reasons: {
    done: { verdict: "pass", meaning: "Done." },
    broken: { verdict: "fail", meaning: "Broken.", fix: "Mend." },
  },
  rules: [{ rule: "`a` needs `b`.", check: () => undefined }],
}) as Contract;

/** Cells of a table's rows; a pipe that is escaped does not part two. */
function cells(table: string): readonly (readonly string[])[] {
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
}

describe("renderReadmeTables", () => {
  const tables = renderReadmeTables(contract);

  test.each(["inputs", "outputs", "permissions", "reasons"])(
    "every row of %s has as many cells as its head",
    (name) => {
      const rows = cells(tables.get(name) ?? "");
      expect(rows.length).toBeGreaterThan(2);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    },
  );

  test("every input and output stands in its table, common ones included", () => {
    for (const name of Object.keys(contract.inputs)) expect(tables.get("inputs")).toContain(`| \`${name}\` |`);
    for (const name of ["digest", "verdict", "reason", "evidence"]) {
      expect(tables.get("outputs")).toContain(`| \`${name}\` |`);
    }
    expect(tables.get("inputs")).toContain("*required*");
    expect(tables.get("inputs")).toContain("- `a` needs `b`.");
    expect(tables.get("permissions")).toContain("`packages: write`");
    expect(tables.get("reasons")).toContain("| `broken` | fail | Broken. | Mend. |");
  });

  test("an action that needs no permission says so", () => {
    expect(renderReadmeTables({ ...contract, permissions: [] }).get("permissions")).toBe("None.");
  });
});

describe("replaceBetweenMarkers", () => {
  const document = "before\n<!-- x:start -->\nold\n<!-- x:end -->\nafter\n";

  test("replaces what stands between and nothing else, however often", () => {
    const once = replaceBetweenMarkers(document, "x", "new $& $1\n\n");
    expect(once).toBe("before\n<!-- x:start -->\nnew $& $1\n<!-- x:end -->\nafter\n");
    expect(replaceBetweenMarkers(once, "x", "new $& $1")).toBe(once);
  });

  test.each(["", "<!-- x:start -->", "<!-- x:end -->", "<!-- x:end --><!-- x:start -->"])(
    "%j lacks a marker",
    (text) => {
      expect(() => replaceBetweenMarkers(text, "x", "new")).toThrow(/missing/);
    },
  );
});
