import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { type BundleResult, hostileTexts, removeScratch, renderMarkdown, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { cobertura, gate, lcov, mergeCheckout, source, write } from "./consumer.ts";

afterAll(removeScratch);

const checkout = async (files: Readonly<Record<string, string>>) => {
  const made = await mergeCheckout({ "app.py": source }, { "app.py": `${source}x\n` });
  await write(made.workspace, files);
  return made;
};
const run = async (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) =>
  await gate(await checkout(files), inputs);

/** A result that is red for this reason and says so, without a percentage. */
function expectRefused(result: BundleResult, reason: string, message: RegExp): void {
  expect([result.exitCode, result.outputs.get("verdict"), result.outputs.get("reason")]).toEqual([1, "fail", reason]);
  expect(result.annotations[0]).toMatchObject({ name: "error", message: expect.stringMatching(message) });
  expect(result.outputs.get("lines")).toBeUndefined();
}

/** Foreign text in a summary must not have become anything that can be clicked, seen or notified. */
function expectPlain(summary: string): void {
  const { elements, links, images, mentions, references, comments } = renderMarkdown(summary);
  expect({ links, images, mentions, references, comments }).toEqual({
    links: [],
    images: [],
    mentions: [],
    references: [],
    comments: 0,
  });
  const own = [
    "h3",
    "h4",
    "p",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "ul",
    "li",
    "pre",
    "code",
    "details",
    "summary",
  ];
  expect(elements.filter((name) => !own.includes(name))).toEqual([]);
  expect(summary).not.toContain("\u202E");
}

describe("inputs that are wrong", () => {
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ["a threshold that is NaN", { "min-lines": "NaN" }, /min-lines/],
    ["a threshold above 100", { "min-lines": "100.1" }, /min-lines/],
    ["a threshold with an exponent", { "min-patch": "1e1" }, /min-patch/],
    ["bands that rise", { bands: "60,75,90" }, /bands/],
    ["a state that does not exist", { "on-empty": "no-repots=pass" }, /no-report/],
    ["a threshold of the wrong form", { thresholds: "src/**" }, /thresholds/],
    ["a report outside the workspace", { reports: "../../etc/*" }, /inside the workspace/],
    ["a base that is an option", { base: "--output=/tmp/x" }, /base/],
    ["a drop without a baseline", { "max-drop": "1", baseline: "none" }, /max-drop/],
  ];
  for (const [what, inputs, message] of wrong)
    it(`refuse ${what}`, async () => {
      const result = await run({ "lcov.info": lcov({ "app.py": { 1: 1 } }) }, inputs);
      expect(result.exitCode).toBe(1);
      expect(result.annotations[0]?.message).toMatch(message);
    });
  it("refuse an input that does not exist and name the nearest", async () => {
    const result = await gate(
      await checkout({ "lcov.info": lcov({ "app.py": { 1: 1 } }) }),
      {},
      { "INPUT_MIN-LINE": "80" },
    );
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain("min-lines");
  });
  it("are reported all at once", async () => {
    const result = await run({}, { "min-lines": "x", "min-patch": "y", bands: "z" });
    for (const name of ["min-lines", "min-patch", "bands"]) expect(result.annotations[0]?.message).toContain(name);
  });
});

describe("reports that are wrong", () => {
  const bomb = `<!DOCTYPE coverage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${cobertura("&b;", { 1: 1 }).slice(22)}`;
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    ["an entity bomb", { "coverage.xml": bomb }, "unsupported-report", /DTD/],
    [
      "nesting of 200,000 elements",
      { "coverage.xml": `<coverage line-rate="1">${"<a>".repeat(200_000)}` },
      "report-limit",
      /nested/,
    ],
    [
      "an attribute of 10 MB",
      { "coverage.xml": cobertura("x".repeat(10_000_000), { 1: 1 }) },
      "report-limit",
      /too long/,
    ],
    [
      "a line number of 2^64",
      { "lcov.info": "SF:app.py\nDA:18446744073709551616,1\nend_of_record\n" },
      "report-limit",
      /line number/,
    ],
    ["NUL bytes", { "lcov.info": "SF:app.py\n\0\nend_of_record\n" }, "malformed-report", /byte 10.*NUL/],
    ["another format", { "coverage.xml": "<html></html>" }, "unknown-report-format", /html/],
    [
      "a block of a billion lines",
      { "coverage.out": "mode: set\na.go:1.1,9999999.1 1 1\n" },
      "report-limit",
      /line 1 to 9999999/,
    ],
    [
      "a baseline that is no report",
      { "lcov.info": lcov({ "app.py": { 1: 1 } }), "b.json": '{"schema":"build-once/coverage/v1"}' },
      "malformed-report",
      /b\.json/,
    ],
  ];
  for (const [what, files, reason, message] of wrong)
    it(`refuse ${what}`, async () =>
      expectRefused(await run(files, what.startsWith("a baseline") ? { baseline: "b.json" } : {}), reason, message));

  it("count a line of minus one hits as not hit, and say so", async () => {
    const result = await run({ "lcov.info": "SF:app.py\nDA:1,-1\nDA:2,1\nend_of_record\n" });
    expect(result.outputs.get("lines")).toBe("50.00");
    expect(result.annotations.map(({ message }) => message).join()).toContain("1 count is below zero");
  });

  it("count 2^64 hits as hit", async () => {
    expect(
      (await run({ "lcov.info": "SF:app.py\nDA:1,18446744073709551616\nend_of_record\n" })).outputs.get("lines"),
    ).toBe("100.00");
  });
  it("do not let a symbolic link lead out of the workspace", async () => {
    const outside = await scratchFolder("outside");
    await write(outside, { "lcov.info": lcov({ "app.py": { 1: 1 } }) });
    const made = await checkout({});
    await symlink(join(outside, "lcov.info"), join(made.workspace, "lcov.info"));
    await symlink(outside, join(made.workspace, "reports"));
    expect((await gate(made)).outputs.get("reason")).toBe("no-report");
  });
});

describe("names that are hostile", () => {
  const names = [
    "::error::owned.py",
    "a::set-output name=x::y.py",
    "@octocat #1 [x](www.evil.example) <img src=x>.py",
    "`code` | pipe.py",
    "##[error]x.py",
    "\u202Egnp.py",
    "__proto__",
    "é à.py",
  ];
  for (const name of names)
    it(`${JSON.stringify(name)} starts no command and becomes no markup`, async () => {
      const made = await mergeCheckout({ "app.py": source }, { [name]: source });
      await write(made.workspace, { "lcov.info": lcov({ [name]: { 1: 0, 2: 0, 5: 1 }, "app.py": { 1: 1 } }) });
      const result = await gate(made, { "min-patch": "100", "on-empty": "changed-unmeasured=fail" });
      expect([result.exitCode, result.outputs.get("patch")]).toEqual([1, "33.33"]);
      expect(
        result.commands.filter(
          (command) => !["error", "warning", "notice", "debug", "add-mask", "group", "endgroup"].includes(command.name),
        ),
      ).toEqual([]);
      expect(result.annotations.filter((annotation) => annotation.name === "error")).toHaveLength(1);
      expectPlain(result.summary);
      expect(JSON.parse(result.outputs.get("uncovered-files") ?? "")).toEqual([name]);
    });
  it("every hostile text stays text in the summary, as path, source and report name", async () => {
    const texts = hostileTexts.map((text) => text.replaceAll(/[\r\n\0]/g, " ")).filter((text) => text.trim() !== "");
    const made = await checkout({ "lcov.info": lcov(Object.fromEntries(texts.map((text) => [text, { 1: 0, 2: 0 }]))) });
    await write(made.workspace, { "@octocat [x](y) <img src=x>.info": lcov({ "app.py": { 11: 0 } }) });
    const result = await gate(made, { reports: "*.info", "min-lines": "99", "path-map": "x=y" });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "below-threshold"]);
    expectPlain(result.summary);
  });
  it("a name with a line feed is one file in the diff and in the summary", async () => {
    const name = "a\n::error::b.py";
    const made = await mergeCheckout({ "app.py": source }, { [name]: source });
    await write(made.workspace, { "coverage.xml": cobertura("a&#10;::error::b.py", { 1: 0 }) });
    const result = await gate(made, { reports: "coverage.xml" });
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "0.00"]);
    expect(result.commands.filter(({ name: command }) => command === "error")).toEqual([]);
    expect(result.summary).not.toContain("\n::error::");
  });
  it("content that looks like a diff header names no file", async () => {
    const made = await mergeCheckout(
      { "app.py": source },
      { "app.py": `${source}++ b/other.py\n@@ -0,0 +1,99 @@\n`, "long.txt": `${"x".repeat(200_000)}\n` },
    );
    await write(made.workspace, { "lcov.info": lcov({ "app.py": { 11: 1, 12: 0 }, "other.py": { 1: 0 } }) });
    expect((await gate(made)).outputs.get("patch")).toBe("50.00");
  });
  it("a path that climbs out of the repository is not found in it", async () => {
    const result = await run({ "lcov.info": lcov({ "../../../../etc/passwd": { 1: 1 } }) });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "no-path-matched"]);
  });
  it("a workspace that is no checkout is said to be none", async () => {
    const workspace = await scratchFolder("plain");
    await write(workspace, { "lcov.info": lcov({ "app.py": { 1: 1 } }) });
    await mkdir(join(workspace, "x"));
    const result = await gate({ workspace, base: "0".repeat(40), head: "0".repeat(40) });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "no-path-matched"]);
  });
  it("a summary of 50,000 files stays whole and within its limit", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, i) => [`src/${"d".repeat(20)}/f${i}.py`, { 1: 0, 2: 1 }]),
    );
    const result = await run({ "lcov.info": lcov(files) }, { "on-empty": "no-path-matched=warn" });
    expect([result.exitCode, result.outputs.get("lines")]).toEqual([0, "50.00"]);
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1_000_000);
    expect(result.summary.split("<details>").length).toBe(result.summary.split("</details>").length);
  });
});
