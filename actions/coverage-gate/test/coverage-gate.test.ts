import { readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { removeScratch, runBundle, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { cobertura, gate, git, lcov, mergeCheckout, source, write } from "./consumer.ts";

afterAll(removeScratch);

/** A change of `app.py` that adds lines 11 to 14, of which 11 and 12 are covered. */
const changed = async () =>
  await mergeCheckout({ "app.py": source, "other.py": source }, { "app.py": `${source}a\nb\nc\nd\n` });
const report = lcov({ "app.py": { 1: 1, 2: 1, 11: 1, 12: 3, 13: 0, 14: 0 }, "other.py": { 1: 1, 2: 0 } });

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
    expect(lost.summary).toContain("`/opt/x/=`");
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

describe("the gate", () => {
  it("never rounds up: 89.995 % fails 90", async () => {
    const checkout = await changed();
    const lines = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i + 1, i < 17_999 ? 1 : 0]));
    await write(checkout.workspace, { "lcov.info": lcov({ "app.py": lines }) });
    const result = await gate(checkout, { "min-lines": "90" });
    expect([
      result.exitCode,
      result.outputs.get("reason"),
      result.outputs.get("lines"),
      result.outputs.get("band"),
    ]).toEqual([1, "below-threshold", "89.99", "yellow"]);
    expect(result.annotations[0]).toMatchObject({
      name: "error",
      message: expect.stringContaining("it needs 1 more covered line"),
    });
    expect((await gate(checkout, { "min-lines": "89.995" })).exitCode).toBe(0);
  });
  it("judges the change by min-patch and marks its uncovered ranges", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(checkout, { "min-patch": "80" });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "patch-below-threshold"]);
    expect(result.annotations[0]?.message).toContain("patch: 50.00% is below 80.00%; it needs 2 more covered lines");
    expect(Object.fromEntries(result.annotations[1]?.properties ?? [])).toMatchObject({
      file: "app.py",
      line: "13",
      endLine: "14",
    });
    expect((await gate(checkout, { "min-patch": "50" })).exitCode).toBe(0);
  });
  it("marks nothing when annotations are off", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { annotations: "false" })).annotations).toEqual([]);
  });
  it("stays within the runner's annotations however many ranges there are", async () => {
    const checkout = await mergeCheckout({ "app.py": "" }, { "app.py": source.repeat(20) });
    await write(checkout.workspace, {
      "lcov.info": lcov({ "app.py": Object.fromEntries(Array.from({ length: 200 }, (_, i) => [i + 1, i % 2])) }),
    });
    expect((await gate(checkout)).annotations).toHaveLength(10);
  });
  it("judges paths, and fails a pattern that matches nothing", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { thresholds: "app.py=lines>=66" })).exitCode).toBe(0);
    expect((await gate(checkout, { thresholds: "app.py=lines>=67" })).outputs.get("reason")).toBe("below-threshold");
    expect((await gate(checkout, { thresholds: "src/**=lines>=1" })).outputs.get("reason")).toBe("threshold-unmatched");
  });
  it("fails a demand for what no report measures", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate(checkout, { "min-branches": "1" })).outputs.get("reason")).toBe("metric-not-measured");
  });
  it("compares with a baseline: its own report, or any report", async () => {
    const checkout = await changed();
    await write(checkout.workspace, {
      "lcov.info": lcov({ "app.py": { 1: 1, 2: 0, 3: 0 } }),
      "base.lcov.txt": lcov({ "app.py": { 1: 1, 2: 1, 3: 0 } }),
    });
    const drop = await gate(checkout, { baseline: "base.lcov.txt", "max-drop": "33.333333" });
    expect([drop.exitCode, drop.outputs.get("reason"), drop.outputs.get("delta")]).toEqual([
      1,
      "coverage-dropped",
      "-33.33",
    ]);
    expect((await gate(checkout, { baseline: "base.lcov.txt", "max-drop": "33.333334" })).exitCode).toBe(0);
    const first = await gate(checkout);
    const own = await gate(checkout, { baseline: first.outputs.get("report") ?? "", "max-drop": "0" });
    expect([own.exitCode, own.outputs.get("delta")]).toEqual([0, "0.00"]);
  });
});

describe("where the change comes from", () => {
  it("is the first parent of the merge commit, whatever the event says", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate({ ...checkout, base: "0123456789".repeat(4) })).outputs.get("patch")).toBe("50.00");
  });
  it("is found in a checkout of depth 1 by fetching one commit", async () => {
    const checkout = await changed();
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", `file://${checkout.workspace}`, ".");
    await write(shallow, { "lcov.info": report });
    const result = await gate({ ...checkout, workspace: shallow }, { "min-patch": "50" });
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
  });
  it("is refused, not taken as nothing, when it cannot be fetched", async () => {
    const checkout = await changed();
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", `file://${checkout.workspace}`, ".");
    await git(shallow, "remote", "set-url", "origin", `file://${checkout.workspace}/gone`);
    await write(shallow, { "lcov.info": report });
    const result = await gate({ ...checkout, workspace: shallow }, { "min-patch": "1" });
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("patch")]).toEqual([
      1,
      "patch-unavailable",
      "",
    ]);
    const unasked = await gate({ ...checkout, workspace: shallow });
    expect([unasked.exitCode, unasked.annotations[0]?.name]).toEqual([0, "warning"]);
  });
  it("is the merge base when the head itself is checked out, deepened as far as needed", async () => {
    const checkout = await changed();
    await git(checkout.workspace, "checkout", "-q", "main");
    await write(checkout.workspace, { "other.py": `x\n${source}` });
    await git(checkout.workspace, "commit", "-qam", "meanwhile");
    const base = await git(checkout.workspace, "rev-parse", "main");
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", "--branch=change", `file://${checkout.workspace}`, ".");
    await write(shallow, { "lcov.info": report });
    const result = await gate({ workspace: shallow, base, head: "f".repeat(40) });
    expect(result.outputs.get("patch")).toBe("50.00");
  });
  it("is the commit before a push, or `base`", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const push = await runBundle({
      action: "coverage-gate",
      workspace: checkout.workspace,
      environment: { GITHUB_SHA: checkout.head },
      event: { before: checkout.base },
    });
    expect(push.outputs.get("patch")).toBe("50.00");
    const given = await runBundle({
      action: "coverage-gate",
      workspace: checkout.workspace,
      inputs: { base: "HEAD^1" },
    });
    expect(given.outputs.get("patch")).toBe("50.00");
    const wrong = await gate(checkout, { base: "no-such-branch", "min-patch": "1" });
    expect([wrong.exitCode, wrong.outputs.get("reason")]).toEqual([1, "patch-unavailable"]);
  });
  it("is not misled by the repository's own diff settings", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    for (const [name, value] of [
      ["diff.noprefix", "true"],
      ["diff.mnemonicPrefix", "true"],
      ["diff.external", "false"],
      ["color.diff", "always"],
      ["diff.context", "5"],
    ] as const)
      await git(checkout.workspace, "config", name, value);
    expect((await gate(checkout)).outputs.get("patch")).toBe("50.00");
  });
});

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
