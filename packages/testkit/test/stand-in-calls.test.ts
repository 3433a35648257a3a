import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Call } from "../src/workflow/workflow-file.ts";
import { callsOf, examples, internal, own, ownPath, reusable, root } from "./workflow-calls.ts";

const standIns = join(root, "packages/testkit/stand-ins");

/** The folder of the stand-in of a `uses:`. */
function standInOf(uses: string): string {
  return join(standIns, uses.split("@")[0] ?? "");
}

describe("third-party actions", () => {
  it("are given only inputs that their stand-in declares", () => {
    const calls = [...own, ...examples, ...internal].flatMap(callsOf);
    const checked = calls.filter(
      ({ uses }) => ownPath(uses) === undefined && existsSync(join(standInOf(uses), "action.yml")),
    );
    expect(checked.length).toBeGreaterThan(8);
    for (const { uses, given } of checked) {
      const text = readFileSync(join(standInOf(uses), "action.yml"), "utf8");
      const declared = Object.keys((parse(text) as Call).inputs ?? {});
      expect(
        Object.keys(given).filter((name) => !declared.includes(name)),
        uses,
      ).toEqual([]);
    }
  });

  it("have a stand-in wherever a consumer's run reaches them", () => {
    const reached = [...reusable, ...internal].flatMap(callsOf).filter(({ uses }) => ownPath(uses) === undefined);
    expect(reached.length).toBeGreaterThan(5);
    for (const { uses } of reached) expect(existsSync(standInOf(uses)), uses).toBe(true);
  });
});
