import { removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { gate, lcov, mergeCheckout, source, write } from "./consumer.ts";

afterAll(removeScratch);

const longer = `${source}a\nb\nc\nd\n`;
const report = lcov({ "app.py": { 1: 1, 2: 1, 11: 0, 12: 0 }, "made.py": { 1: 0, 11: 0 } });

describe("files that are marked as generated", () => {
  it("do not count when they were marked before", async () => {
    const attributes = { ".gitattributes": "made.py linguist-generated\n" };
    const checkout = await mergeCheckout({ ...attributes, "app.py": source, "made.py": source }, { "made.py": longer });
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout);
    expect([result.outputs.get("lines"), result.outputs.get("state")]).toEqual(["50.00", "only-generated"]);
    expect(result.stdout).not.toContain("itself marks");
  });
  it("count when the change itself marks them, which is said", async () => {
    const before = { ".gitattributes": "made.py linguist-generated\n", "app.py": source, "made.py": source };
    const after = { ".gitattributes": "*.py linguist-generated\n", "app.py": longer };
    const checkout = await mergeCheckout(before, after);
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout, { "min-patch": "50" });
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("lines")]).toEqual([
      1,
      "patch-below-threshold",
      "50.00",
    ]);
    expect(result.annotations.map(({ message }) => message).join("\n")).toContain(
      'This change itself marks files as generated (1, such as "app.py")',
    );
  });
  it("count when attributes are new, in any folder, or come from a renamed file", async () => {
    const before = { "src/app.py": source, "src/attributes": "*.py linguist-generated\n# one\n# two\n" };
    const text = lcov({ "src/app.py": { 1: 1, 11: 0 } });
    for (const moved of [undefined, ["src/attributes", "src/.gitattributes"] as const]) {
      const own = moved === undefined ? { "src/.gitattributes": "*.py linguist-generated=true\n" } : {};
      const checkout = await mergeCheckout(before, { "src/app.py": longer, ...own }, moved);
      await write(checkout.workspace, { "lcov.info": text });
      const result = await gate(checkout, { "min-patch": "50" });
      expect([result.exitCode, result.outputs.get("patch")]).toEqual([1, "0.00"]);
    }
  });
  it("count when the change takes their mark away", async () => {
    const before = { ".gitattributes": "*.py linguist-generated\n", "app.py": source };
    const checkout = await mergeCheckout(before, { ".gitattributes": "# none\n", "app.py": longer });
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout)).outputs.get("patch")).toBe("0.00");
  });
});
