import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, cobertura, gate, lcov, mergeCheckout, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

describe("the states", () => {
  const one = lcov({ "app.py": { 1: 1, 2: 0 } });
  const usual: readonly (readonly [
    string,
    number,
    () => ReturnType<typeof mergeCheckout>,
    Readonly<Record<string, string>>,
    Readonly<Record<string, string>>?,
  ])[] = [
    ["no-report", 1, changed, {}],
    ["empty-report", 1, changed, { "lcov.info": "TN:\nSF:app.py\nLF:3\nLH:3\nend_of_record\n" }],
    [
      "truncated-report",
      1,
      changed,
      { "lcov.info": "SF:app.py\nDA:1,1\n", "coverage.xml": cobertura("app.py", { 1: 1 }) },
    ],
    ["missing-shard", 1, changed, { "lcov.info": one }, { "expected-reports": "2" }],
    ["no-path-matched", 1, changed, { "lcov.info": lcov({ "gone.py": { 1: 1 } }) }],
    [
      "changed-unmeasured",
      0,
      async () => await mergeCheckout({ "app.py": source }, { "new.py": source }),
      { "lcov.info": one },
    ],
    ["no-baseline", 0, changed, { "lcov.info": report }, { "max-drop": "1" }],
    ["no-diff", 0, async () => await mergeCheckout({ "app.py": source }, {}), { "lcov.info": one }],
    [
      "only-deletions",
      0,
      async () =>
        await mergeCheckout({ "app.py": source, "gone.py": source }, { "app.py": source.slice(7), "gone.py": null }),
      { "lcov.info": one },
    ],
    [
      "only-renames",
      0,
      async () => await mergeCheckout({ "old.py": source }, {}, ["old.py", "app.py"]),
      { "lcov.info": one },
    ],
    [
      "only-generated",
      0,
      async () =>
        await mergeCheckout(
          { ".gitattributes": "*.gen.py linguist-generated=true\n", "app.py": source },
          { "a.gen.py": source },
        ),
      { "lcov.info": one },
    ],
    [
      "zero-lines-file",
      0,
      async () => await mergeCheckout({ "app.py": source }, { "empty.py": "# nothing\n" }),
      { "lcov.info": `${one}SF:empty.py\nend_of_record\n` },
    ],
  ];
  for (const [state, exitCode, checkout, files, inputs] of usual) {
    it(`${state} ends with ${exitCode} unless told otherwise`, async () => {
      const place = await checkout();
      await write(place.workspace, files);
      const result = await gate(place, { ...inputs, reports: "*.info\n*.xml" });
      expect([result.exitCode, result.outputs.get("state")]).toEqual([exitCode, state]);
      if (exitCode === 1) expect(result.outputs.get("reason")).toBe(state);
      const other = await gate(place, {
        ...inputs,
        reports: "*.info\n*.xml",
        "on-empty": `${state}=${exitCode === 1 ? "pass" : "fail"}`,
      });
      expect(other.exitCode).toBe(1 - exitCode);
    });
  }
  it("stale-report warns of a report older than the commit", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    await utimes(join(checkout.workspace, "lcov.info"), 1, 1);
    const result = await gate(checkout);
    expect([result.exitCode, result.outputs.get("state"), result.annotations[0]?.name]).toEqual([
      0,
      "stale-report",
      "warning",
    ]);
    expect((await gate(checkout, { "on-empty": "stale-report=fail" })).exitCode).toBe(1);
  });
});
