import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./project.ts";

/** How many rows the pipeline has that an example replaces, and their letter. */
const pipelines: ReadonlyMap<string, readonly [letter: string, rows: number]> = new Map([
  ["artifact", ["A", 9]],
  ["sample-app", ["B", 11]],
  ["medgen", ["C", 9]],
]);

/** One row of the map in an example's README. */
interface Mapped {
  readonly row: string;
  /** Relative to the README. */
  readonly file: string;
  readonly line: string;
}

/** The rows below `## What it replaces`: row, what is kept, a link to the file, the quoted line. */
function readMap(readme: string): readonly Mapped[] {
  const [, section = ""] = /^## What it replaces\n([^]*?)(?=^## )/m.exec(readme) ?? [];
  return section
    .split("\n")
    .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
    .map((line) => {
      const match = /^\| ([A-Z]\d+) \| .+ \| \[([^\]]+)\]\(([^)]+)\) \| `(.+)` \|$/.exec(line);
      if (match === null || match[2] !== match[3]) throw new Error(`not a row of the map: ${line}`);
      return { row: match[1] ?? "", file: match[3] ?? "", line: match[4] ?? "" };
    });
}

describe("the examples", () => {
  it("are those of the three pipelines", () => {
    expect(new Set(readdirSync(join(root, "examples")))).toEqual(new Set(pipelines.keys()));
  });
});

describe.each([...pipelines])("the README of examples/%s", (name, [letter, rows]) => {
  const folder = join(root, "examples", name);
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const map = readMap(readme);

  it("maps every row of its pipeline, and no other", () => {
    const every = Array.from({ length: rows }, (_, index) => `${letter}${index + 1}`);
    expect([...new Set(map.map(({ row }) => row))]).toEqual(every);
  });

  it.each(map)("quotes for $row a line that is in $file", ({ file, line }) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    expect(lines.filter((candidate) => candidate.includes(line) && !candidate.trim().startsWith("#"))).not.toEqual([]);
  });

  it("names every caller", () => {
    for (const caller of readdirSync(join(folder, ".github/workflows")))
      expect(readme).toContain(`[\`${caller}\`](.github/workflows/${caller})`);
  });

  it("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? "");
    expect(links.length).toBeGreaterThan(rows);
    for (const target of links.filter((link) => !link.includes("://")))
      expect(existsSync(join(folder, target)), target).toBe(true);
  });
});

describe.each([...pipelines.keys()])("docs/migrate/%s.md", (name) => {
  const path = join(root, "docs/migrate", `${name}.md`);
  const page = readFileSync(path, "utf8");

  it("shows each caller as it is in the example", () => {
    const folder = join(root, "examples", name, ".github/workflows");
    for (const caller of readdirSync(folder)) {
      const text = readFileSync(join(folder, caller), "utf8").trimEnd();
      expect(page, caller).toContain(`\`\`\`yaml\n${text}\n\`\`\``);
    }
  });

  it("says for each row what it was and what it is", () => {
    const [letter, rows] = pipelines.get(name) ?? ["", 0];
    const named = [...page.matchAll(new RegExp(`^\\| ${letter}(\\d+) \\|`, "gm"))].map(([, row]) => Number(row));
    expect(new Set(named)).toEqual(new Set(Array.from({ length: rows }, (_, index) => index + 1)));
  });

  it("links only to files that exist", () => {
    for (const [, target = ""] of page.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(dirname(path), target)), target).toBe(true);
  });
});
