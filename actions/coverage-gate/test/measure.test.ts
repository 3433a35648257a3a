import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { removeScratch, validateDocument } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, cobertura, gate, lcov, mergeCheckout, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

describe("what is measured", () => {
  it("gives totals, patch, band and state, and passes when nothing is demanded", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout);
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "pass",
      reason: "measured-only",
      lines: "62.50",
      branches: "",
      functions: "",
      statements: "",
      patch: "50.00",
      delta: "",
      band: "orange",
      state: "measured",
      "uncovered-files": '["app.py"]',
    });
    expect(result.evidence[0]?.facts).toMatchObject({
      commit: checkout.head,
      base: checkout.base,
      lines: { part: 5, whole: 8, percent: "62.50" },
      patch: { lines: { part: 2, whole: 4 } },
      uncovered: [{ path: "app.py", first: 13, last: 14, lines: 2 }],
    });
  });
  it("writes the full report where the output says", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout);
    const document: unknown = JSON.parse(await readFile(result.outputs.get("report") ?? "", "utf8"));
    expect(document).toMatchObject({
      schema: "build-once/coverage/v1",
      commit: checkout.head,
      totals: { lines: [5, 8] },
      patch: { lines: [2, 4] },
      files: [
        { path: "app.py", lines: [4, 6], uncovered: [[13, 14]] },
        { path: "other.py", lines: [1, 2], uncovered: [[2, 2]] },
      ],
    });
  });
  it("writes the badge and the merged report, which it reads again with the same totals", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "a.lcov": report, "b.xml": cobertura("app.py", { 13: 1 }) });
    const inputs = { reports: "*.lcov\nb.xml", badge: "out/badge.svg", "merged-report": "out/merged.xml" };
    const first = await gate(checkout, inputs);
    expect(await readFile(join(checkout.workspace, "out/badge.svg"), "utf8")).toContain("75.0%");
    const second = await gate(checkout, { reports: "out/merged.xml" });
    for (const name of ["lines", "patch"]) expect(second.outputs.get(name)).toBe(first.outputs.get(name));
  });
  it("writes several merged reports, an endpoint badge, and JSON that its published schema allows", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const merged = ["out/a.info", "sonar:out/b.xml", "out/c.codecov.json", "out/d.json"];
    const inputs = { reports: "lcov.info", badge: "out/badge.json", "merged-report": merged.join("\n") };
    const result = await gate(checkout, inputs);
    const readOut = async (name: string) => await readFile(join(checkout.workspace, "out", name), "utf8");
    expect(JSON.parse(await readOut("badge.json"))).toMatchObject({ schemaVersion: 1, message: "62.5%" });
    expect(await readOut("b.xml")).toContain('<coverage version="1">');
    expect(JSON.parse(await readOut("c.codecov.json"))).toMatchObject({ coverage: { "app.py": { 11: 1 } } });
    const small = JSON.parse(await readFile(result.outputs.get("report") ?? "", "utf8")) as { files: object[] };
    const whole = JSON.parse(await readOut("d.json")) as { files: object[] };
    for (const document of [small, whole]) await validateDocument("coverage-report", document);
    expect([small, whole].map(({ files }) => Object.hasOwn(files[0] ?? {}, "hits"))).toEqual([false, true]);
    const again = await gate(checkout, { reports: "out/a.info" });
    for (const name of ["lines", "patch"]) expect(again.outputs.get(name)).toBe(result.outputs.get(name));
  });
  it("refuses a badge and a merged report of no known form", async () => {
    const checkout = await changed();
    const refused = await gate(checkout, { badge: "badge.png", "merged-report": "all.txt" });
    expect(refused.outputs.get("reason")).toBe("invalid-inputs");
    expect(refused.annotations[0]?.message).toContain("merged-report");
    expect((await gate(checkout, { badge: "badge.png" })).annotations[0]?.message).toContain("badge ends with .svg");
  });
  it("joins Cobertura and lcov shards of one file line by line", async () => {
    const checkout = await changed();
    await write(checkout.workspace, {
      "a/lcov.info": lcov({ "app.py": { 1: 1, 2: 0 } }),
      "b/coverage.xml": cobertura("app.py", { 1: 0, 2: 2, 3: 0 }),
    });
    expect((await gate(checkout)).outputs.get("lines")).toBe("66.66");
  });
  it("counts a Go profile by statements and finds its files through go.mod", async () => {
    const checkout = await mergeCheckout(
      { "svc/go.mod": "module example.com/svc\n", "svc/a.go": source },
      { "svc/a.go": `x\n${source}` },
    );
    await write(checkout.workspace, {
      "coverage.out": "mode: set\nexample.com/svc/a.go:1.1,2.9 3 1\nexample.com/svc/a.go:4.1,5.9 1 0\n",
    });
    const result = await gate(checkout, { "min-statements": "75", "min-patch": "100" });
    expect([
      result.exitCode,
      result.outputs.get("statements"),
      result.outputs.get("patch"),
      result.outputs.get("lines"),
    ]).toEqual([0, "75.00", "100.00", "50.00"]);
  });
  it("counts branches, and a partly taken line as missed when told to", async () => {
    const checkout = await changed();
    await write(checkout.workspace, {
      "coverage.xml": cobertura("app.py", { 11: 1 }, ' branch="true" condition-coverage="50% (1/2)"'),
    });
    const hit = await gate(checkout, { "min-patch-branches": "50" });
    expect([hit.exitCode, hit.outputs.get("branches"), hit.outputs.get("lines")]).toEqual([0, "50.00", "100.00"]);
    expect((await gate(checkout, { "partial-lines": "miss" })).outputs.get("lines")).toBe("0.00");
  });
  it("leaves generated and excluded files out of totals and patch", async () => {
    const checkout = await mergeCheckout(
      { ".gitattributes": "gen.py linguist-generated\n", "app.py": source, "gen.py": source, "vendor/v.py": source },
      { "gen.py": `x\n${source}`, "vendor/v.py": `x\n${source}` },
    );
    await write(checkout.workspace, {
      "lcov.info": lcov({ "app.py": { 1: 1 }, "gen.py": { 1: 0 }, "vendor/v.py": { 1: 0 } }),
    });
    const result = await gate(checkout, { exclude: "vendor/**", "min-lines": "100", "min-patch": "100" });
    expect([result.exitCode, result.outputs.get("lines"), result.outputs.get("state")]).toEqual([
      0,
      "100.00",
      "only-generated",
    ]);
    expect(result.summary).toContain("2 files do not count");
  });
  it("finds container paths and says which path-map line would find the others", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": lcov({ "/opt/x/app.py": { 11: 1 } }) });
    const lost = await gate(checkout);
    expect([lost.exitCode, lost.outputs.get("reason")]).toEqual([1, "no-path-matched"]);
    expect(lost.summary).toContain("path-map: |\n  /opt/x/=\n");
    expect((await gate(checkout, { "path-map": "/opt/x/=" })).outputs.get("patch")).toBe("100.00");
  });
  it("keeps flags apart", async () => {
    const checkout = await changed();
    await write(checkout.workspace, {
      "unit/lcov.info": lcov({ "app.py": { 1: 1, 2: 0 } }),
      "e2e/lcov.info": lcov({ "app.py": { 1: 0, 2: 1 } }),
    });
    const result = await gate(checkout, {
      reports: "unit=unit/*.info\ne2e=e2e/*.info",
      thresholds: "flag:unit=lines>=50\nflag:e2e=lines>=51",
      "min-lines": "100",
    });
    expect([result.exitCode, result.outputs.get("lines"), result.outputs.get("reason")]).toEqual([
      1,
      "100.00",
      "below-threshold",
    ]);
    expect(result.annotations[0]?.message).toContain(
      "flag:e2e lines: 50.00% is below 51.00%; it needs 1 more covered line",
    );
  });
});
