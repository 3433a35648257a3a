import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markerOf, parseComment, renderComment } from "./comment-document.ts";
import { createLinks } from "./links.ts";
import { mergeSection } from "./merge-section.ts";
import { overallStanding } from "./overall.ts";
import type { ChainPart, FailedTest, Model, TestsPart } from "./parts.ts";
import type { StoredSection } from "./stored-section.ts";

const commit = "a".repeat(40);
const links = createLinks("https://github.com", "acme", "app");
const options = { key: "default", expect: [], maxBytes: 65_000, links };

function tests(change: Partial<TestsPart> = {}): TestsPart {
  const all = { passed: 1, failed: 0, skipped: 0, flaky: 0, ...change };
  return {
    tests: all.passed + all.failed + all.skipped + all.flaky,
    timeMs: 10,
    files: 1,
    failures: [],
    flakyTests: [],
    problems: [],
    ...all,
  };
}

function failure(name: string, details = ""): FailedTest {
  return { name, classname: "c", file: "a.py", line: 1, message: "m", details, jobs: ["j"] };
}

function model(change: Partial<Model> = {}): Model {
  return {
    section: "unit",
    title: undefined,
    commit,
    runId: 10,
    runAttempt: 1,
    job: "j",
    workflow: "CI",
    tests: tests(),
    chain: [],
    artifacts: [],
    text: undefined,
    notes: [],
    testsIncomplete: undefined,
    fork: false,
    runConclusion: undefined,
    ...change,
  };
}

function bodyOf(existing: readonly string[], one: Model, change: Partial<typeof options> = {}): string {
  const merged = mergeSection(existing, one, { ...options, ...change });
  if (merged.kind !== "body") throw new Error(merged.kind);
  return merged.body;
}

describe("mergeSection", () => {
  test("the marker is the first line", () => {
    expect(bodyOf([], model()).split("\n")[0]).toBe(markerOf("default"));
  });

  test("the same model gives the same body again", () => {
    const first = bodyOf([], model({ title: "T" }));
    expect(bodyOf([first], model({ title: "T" }))).toBe(first);
    expect(bodyOf([first], model())).toBe(first);
  });

  test("an attempt that is newer replaces, an older one is superseded", () => {
    const second = bodyOf([], model({ runAttempt: 2 }));
    expect(mergeSection([second], model(), options).kind).toBe("superseded");
    expect(mergeSection([second], model({ runId: 9, runAttempt: 5 }), options).kind).toBe("superseded");
    expect(mergeSection([second], model({ runId: 11 }), options).kind).toBe("body");
  });

  test("of duplicate comments the newest of each section is kept", () => {
    const old = bodyOf([bodyOf([], model({ section: "a", text: "old" }))], model({ section: "b", text: "kept" }));
    const newer = bodyOf([], model({ section: "a", text: "new", runId: 20 }));
    const merged = bodyOf([old, newer], model({ section: "c" }));
    expect(
      parseComment(merged)
        .map((section) => section.name)
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual(["a", "b", "c"]);
    expect(merged).toContain("new");
    expect(merged).not.toContain("old");
  });

  test("sections of an older commit are marked and do not make the headline", () => {
    const red = bodyOf([], model({ section: "a", tests: tests({ failed: 1 }), commit: "b".repeat(40) }));
    const merged = mergeSection([red], model({ section: "b" }), options);
    if (merged.kind !== "body") throw new Error("superseded");
    expect(merged.body).toContain("speaks for an older commit");
    expect(merged.body).toContain("#### ✅ 1 part passed");
    expect(merged.standing).toBe("pass");
  });

  test("when there is no room, folded halves of others go first", () => {
    const details = "trace line\n".repeat(40);
    const failures = Array.from({ length: 15 }, (_, i) => failure(`t${i}`, details));
    const other = bodyOf([], model({ section: "other", tests: tests({ failed: 15, failures }) }), { maxBytes: 8000 });
    const merged = bodyOf([other], model({ tests: tests({ failed: 15, failures }) }), { maxBytes: 8000 });
    const [, kept] = [parseComment(other)[0], parseComment(merged).find((section) => section.name === "other")];
    expect(new TextEncoder().encode(merged).length).toBeLessThanOrEqual(8000);
    expect(kept?.details).toBe("");
    expect(kept?.headline).toContain("15 of 16 tests failed");
  });

  test("bodies made of anything: no throw, marker kept, own section there, the same body again", () => {
    const lines = fc.constantFrom(
      markerOf("default"),
      `<!-- section name=a standing=pass commit=${commit} run=1 attempt=1 parts= expect= -->`,
      `<!-- section name=unit standing=fail commit=${commit} run=1 attempt=1 parts=tests/pass/:image/pass/abcdefabcdef expect=lint -->`,
      "<!-- section name= -->",
      "<!-- /section -->",
      "<!-- details -->",
      "#### ❌ a: b",
      "coverage ✅ → image ✅ → check ✅ → deploy ✅",
      "text",
      "",
      "```",
      "**title**",
    );
    const body = fc.array(lines, { maxLength: 20 }).map((all) => all.join("\n"));
    fc.assert(
      fc.property(fc.array(body, { maxLength: 3 }), (existing) => {
        const merged = bodyOf(existing, model());
        expect(merged.split("\n")[0]).toBe(markerOf("default"));
        expect(parseComment(merged).some((section) => section.name === "unit")).toBe(true);
        expect(bodyOf([merged], model())).toBe(merged);
      }),
      { numRuns: 300 },
    );
  });

  test("whatever the sizes, the budget is kept and every failure is counted", () => {
    const sized = fc.record({
      count: fc.integer({ min: 0, max: 150 }),
      name: fc.string({ unit: "grapheme", maxLength: 100 }),
      details: fc.string({ unit: "grapheme", maxLength: 300 }),
      maxBytes: fc.integer({ min: 4000, max: 30_000 }),
    });
    fc.assert(
      fc.property(sized, ({ count, name, details, maxBytes }) => {
        const failures = Array.from({ length: count }, (_, i) => failure(`${name}${i}`, details));
        const merged = bodyOf([], model({ tests: tests({ failed: count, failures }) }), { maxBytes });
        expect(new TextEncoder().encode(merged).length).toBeLessThanOrEqual(maxBytes);
        if (count > 0) expect(merged).toContain(`${count} of ${count + 1} tests failed`);
        expect(bodyOf([merged], model({ tests: tests({ failed: count, failures }) }), { maxBytes })).toBe(merged);
      }),
      { numRuns: 60 },
    );
  });
});

describe("several sections of one run", () => {
  const digest = `sha256:${"ab".repeat(32)}`;
  const image = link("image", { digest, own: false });

  test("what another job reported is told once", () => {
    const first = bodyOf([], model({ section: "python", chain: [link("coverage", {})] }));
    const both = bodyOf(
      [first],
      model({ section: "image", tests: undefined, chain: [link("coverage", { own: false }), image] }),
    );
    const [shown] = parseComment(both).filter((one) => one.name === "image");
    expect(shown?.parts.map((part) => part.name)).toEqual(["image"]);
    expect(both.match(/\| Coverage \|/g)).toHaveLength(1);
  });

  test("the chain is drawn once, over all of them", () => {
    const first = bodyOf([], model({ section: "python", chain: [link("coverage", {})] }));
    expect(first).toContain("\n\ncoverage ✅ → image ❔ → check ❔ → deploy ❔\n\n");
    const both = bodyOf([first], model({ section: "image", chain: [image] }));
    expect(both.match(/^coverage .*$/gm)).toEqual(["coverage ✅ → image ✅ → check ❔ → deploy ❔"]);
  });

  test("a deployment of another digest than a section built breaks the chain, whoever wrote it", () => {
    const first = bodyOf([], model({ section: "image", chain: [image] }));
    const other = link("deploy", { digest: `sha256:${"cd".repeat(32)}` });
    const merged = mergeSection([first], model({ section: "deploy", runId: 11, chain: [other] }), options);
    if (merged.kind !== "body") throw new Error("superseded");
    expect(merged.standing).toBe("fail");
    expect(merged.body).toContain("❌ The chain breaks at deploy");
  });
});

describe("what a comment comes to", () => {
  test("good news alone is green, one section needs no headline above it", () => {
    expect(renderComment("k", undefined, [section("a")], commit)).toContain("#### ✅ 1 test passed");
    expect(overallStanding([section("a")], commit)).toBe("pass");
  });

  test.each([
    [{ standing: "fail" }, "fail"],
    [{ standing: "missing" }, "fail"],
    [{ standing: "warn" }, "warn"],
    [{ expect: ["lint"] }, "warn"],
    [{ expect: ["a", "tests"] }, "pass"],
    [{ parts: [{ name: "check", standing: "fail", digest: "" }] }, "fail"],
    [{ standing: "skip" }, "warn"],
  ])("with %j it is %s", (change, expected) => {
    expect(overallStanding([section("a", change)], commit)).toBe(expected);
  });
});

function link(name: ChainPart["name"], change: Partial<ChainPart>): ChainPart {
  return {
    name,
    own: true,
    standing: "pass",
    word: "passed",
    message: "",
    job: "j",
    commit,
    digest: undefined,
    reference: undefined,
    facts: [],
    uncovered: [],
    url: undefined,
    ...change,
  };
}

function section(name: string, change: object = {}): StoredSection {
  return { ...(parseComment(bodyOf([], model({ section: name })))[0] ?? never()), ...change };
}

function never(): never {
  throw new Error("no section");
}
