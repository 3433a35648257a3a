import { describe, expect, it } from "vitest";
import { renderPortable } from "@build-once/testkit/portable-flavour";
import { findFlavourDifferences } from "./flavours.ts";

const as = { repository: "build-once/pipeline", ref: "v1.2.3" };
const source = new Map([
  ["actions/x/action.yml", "runs: { using: node24, main: index.js }\n"],
  [
    ".github/workflows/a.yml",
    "jobs:\n  a:\n    steps:\n      - uses: $/actions/x\n        with: { uses: $/actions/x }\n      - uses: other/y@abc\n",
  ],
  [".github/workflows/b.yml", "jobs:\n  b:\n    uses: $/.github/workflows/a.yml\n"],
]);

function portable(change: (text: string) => string = (text) => text): ReadonlyMap<string, string> {
  return new Map([...source].map(([path, text]) => [path, change(renderPortable(text, as))]));
}

function without(tree: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...tree].filter(([path]) => path !== "actions/x/action.yml"));
}

describe("two flavours", () => {
  it("mean the same when one was written from the other", () => {
    // An input that happens to be called `uses` is not a reference.
    expect(findFlavourDifferences(source, portable(), as)).toEqual([]);
  });

  it.each([
    ["another ref", "@v1.2.3", "@v1", "names $/actions/x here and build-once/pipeline/actions/x@v1 there"],
    [
      "another action",
      "actions/x@",
      "actions/z@",
      "names $/actions/x here and build-once/pipeline/actions/z@v1.2.3 there",
    ],
    ["another third party", "other/y@abc", "other/y@abd", "names other/y@abc here and other/y@abd there"],
    [
      "a source reference that stayed",
      "build-once/pipeline/.github/workflows/a.yml@v1.2.3",
      "$/.github/workflows/a.yml",
      "names $/.github",
    ],
    ["another key", "using: node24", "using: node20", "actions/x/action.yml.runs.using differs"],
    ["a step less", "      - uses: other/y@abc\n", "", ".github/workflows/a.yml.jobs.a.steps.1 differs"],
  ])("are told apart by %s", (_title, from, to, problem) => {
    const found = findFlavourDifferences(
      source,
      portable((text) => text.replace(from, to)),
      as,
    );
    expect(found.join("\n")).toContain(problem);
  });

  it("are told apart by a file, and a reference must lead to one", () => {
    expect(findFlavourDifferences(source, without(portable()), as)).toEqual([
      "actions/x/action.yml is in one flavour only",
    ]);
    expect(findFlavourDifferences(without(source), without(portable()), as).join()).toContain(
      "names actions/x/action.yml, which does not exist",
    );
  });
});
