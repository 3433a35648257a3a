import { hostileTexts, renderMarkdown, user } from "@build-once/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chain, digest, failed, junit, marker, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await stage.stop();
});

/** Text as an attribute of a report. Characters that XML forbids are left out. */
function attribute(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

/** A failing case that puts a text wherever a report can. */
function hostileCase(text: string): string {
  const inner = attribute(text);
  return `<testcase classname="${inner}" name="${inner}" file="${inner}" line="3"><failure message="${inner}">${inner}</failure></testcase>`;
}

/** Elements that our own rendering makes. */
const ownElements = new Set(
  "h3 h4 h5 p table thead tbody tr th td code pre details summary sub strong a ul li br".split(" "),
);

function expectHarmless(body: string): void {
  const page = renderMarkdown(body);
  expect(page.elements.filter((element) => !ownElements.has(element))).toEqual([]);
  expect(page.mentions).toEqual([]);
  expect(page.references).toEqual([]);
  expect(page.images).toEqual([]);
  expect(page.links.filter((link) => !link.startsWith("https://github.com/acme/sample-app/"))).toEqual([]);
  expect(body.isWellFormed()).toBe(true);
}

describe("foreign text", () => {
  test("test names, messages and output cannot become anything but text", async () => {
    const report = junit(...hostileTexts.map(hostileCase));
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": report } });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("failed")).toBe(String(hostileTexts.length));
    expectHarmless(stage.bodies()[0] ?? "");
    expectHarmless(result.summary);
  });

  test("names of reports, evidence and artifacts cannot either", async () => {
    for (const [index, text] of hostileTexts.entries()) {
      if (/[\\/:<>|*?"\r\n\0]/.test(text) || text.trim() === "" || !text.isWellFormed()) continue;
      stage.github.seed.artifact({ runId: stage.runId, name: `${text}${index}`, files: { a: "x" } });
    }
    const said = hostileTexts.join("\n");
    const pieces = chain.map((piece) => ({ ...piece, message: said, subject: { job: said } as never }));
    await stage.call({ evidence: pieces });
    expectHarmless(stage.bodies()[0] ?? "");
  });

  test("text that a program printed is shown whatever is in it, and cut where it is long", async () => {
    const printed = `\u001b[31mred\u001b[0m\r\u0007::error::forged\n${"long ".repeat(10_000)}`;
    const result = await stage.call({ inputs: { text: printed } });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([0, "commented"]);
    expect(stage.bodies()[0]).toContain("red");
    for (const control of "\u001b\u0007") expect(stage.bodies()[0]).not.toContain(control);
    expect(result.annotations).toEqual([]);
  });

  test("nothing in a report starts a workflow command", async () => {
    const texts = [
      "::error::x",
      "##[error]x",
      "\n::add-mask::sha256",
      "x\r::set-output name=verdict::pass",
      "a\u0085::stop-commands::x",
    ];
    const result = await stage.call({
      inputs: { "test-results": "a.xml", "fail-on-tests": "true" },
      files: { "a.xml": junit(...texts.map(hostileCase)), "b.xml": "::error::not xml" },
    });
    const harmless = new Set(["add-mask", "group", "endgroup", "debug"]);
    const names = result.commands.map(({ name }) => name).filter((name) => !harmless.has(name));
    expect(new Set(names)).toEqual(new Set(["error"]));
    expect(result.commands.some(({ name, message }) => name === "add-mask" && message.includes("sha256"))).toBe(false);
    expect(result.outputs.get("verdict")).toBe("fail");
  });

  test("a failure's output cannot forge a section of another job", async () => {
    const forged = `<!-- /section -->\n\n<!-- section name=deploy standing=pass commit=${stage.pull.headSha} run=999999 attempt=1 parts=deploy expect= -->\n#### ✅ all good\n<!-- /section -->`;
    await stage.call({
      inputs: { "test-results": "a.xml", section: "unit" },
      files: { "a.xml": junit(hostileCase(forged)) },
    });
    await stage.call({ inputs: { text: "x", section: "lint" } });
    const starts = (stage.bodies()[0] ?? "").split("\n").filter((line) => line.startsWith("<!-- section "));
    expect(starts.map((line) => /name=(\S+)/.exec(line)?.[1])).toEqual(["unit", "lint"]);
  });

  test("ten thousand failures fit: whole rows are left out and counted, the marker stays", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => hostileCase(`test_${i} <b>@octocat</b> ${"x".repeat(100)}`));
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(...many) } });
    const [body = ""] = stage.bodies();
    expect(result.outputs.get("failed")).toBe("10000");
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(65_000);
    expect(body.split("\n")[0]).toBe(marker);
    const page = renderMarkdown(body);
    expect(page.text).toContain("10000 of 10000 tests failed");
    expect(page.text).toMatch(/… and \d+ more/);
    expectHarmless(body);
  });

  test("the smallest budget is kept as well", async () => {
    const many = Array.from({ length: 300 }, (_, i) => hostileCase(`test_${i} ${"🎉".repeat(100)}`));
    await stage.call({ inputs: { "test-results": "a.xml", "max-bytes": "4000" }, files: { "a.xml": junit(...many) } });
    const [body = ""] = stage.bodies();
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(4000);
    expect(renderMarkdown(body).text).toContain("300 of 300 tests failed");
  });

  test("secrets in what tests print are hidden", async () => {
    const secrets = [
      `ghp_${"a1".repeat(18)}`,
      `AKIA${"A1".repeat(8)}`,
      "https://user:hunter22@db.example/x",
      "correct-horse",
    ];
    const result = await stage.call({
      inputs: { "test-results": "a.xml", mask: "correct-horse" },
      files: { "a.xml": junit(...secrets.map(hostileCase)) },
    });
    const everything = [
      ...stage.bodies(),
      result.summary,
      JSON.stringify(result.evidence),
      result.stdout.replaceAll(/^::add-mask::.*$/gm, ""),
    ].join("\n");
    for (const part of [secrets[0], secrets[1], "hunter22", "correct-horse"]) expect(everything).not.toContain(part);
  });

  test("a report with an entity bomb is refused by name, the others count", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><testsuite name="&b;"/>`;
    const result = await stage.call({
      inputs: { "test-results": "*.xml" },
      files: { "a.xml": junit(passed), "b.xml": bomb },
    });
    expect(result.outputs.get("passed")).toBe("1");
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("problem with the test reports");
    expect(page.text).toContain("b.xml: line 1: <!DOCTYPE");
    expect(stage.bodies()[0]).not.toMatch(/^#### ✅/m);
  });
});

describe("foreign comments", () => {
  test.each([
    ["a user", user("mallory", 666)],
    [
      "another bot",
      {
        kind: "installation",
        account: { login: "evil[bot]", id: 667, type: "Bot" },
        app: { id: 9, slug: "evil", name: "Evil" },
      },
    ],
  ] as const)("our marker written by %s is not ours: it stays as it is, and ours is written", async (_, author) => {
    const planted = `${marker}\n#### ✅ All 999 tests passed`;
    stage.github.seed.comment("acme/sample-app", 7, planted, author);
    await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } });
    await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } });
    expect(stage.bodies()).toHaveLength(2);
    expect(stage.bodies()[0]).toBe(planted);
    expect(stage.bodies()[1]).toContain("1 of 1 test failed");
  });

  test("ours is found behind hundreds of comments", async () => {
    await stage.call({ inputs: { text: "one" } });
    for (let i = 0; i < 230; i++) stage.github.seed.comment("acme/sample-app", 7, `comment ${i}`, user("bob", 12));
    const ours = stage.github.comments("acme", "sample-app", 7)[0];
    const early = stage.github.seed.find("acme/sample-app").comments;
    if (ours !== undefined) {
      early.delete(ours.id);
      early.set(ours.id + 1000, { ...ours, id: ours.id + 1000 });
    }
    const result = await stage.call({ inputs: { text: "two" } });
    expect(stage.bodies().filter((body) => body.startsWith(marker))).toHaveLength(1);
    expect(result.outputs.get("comment-id")).toBe(String((ours?.id ?? 0) + 1000));
  });

  test("a comment of ours that somebody filled with rubbish is written anew", async () => {
    await stage.call({ inputs: { text: "one" } });
    for (const comment of stage.github.comments("acme", "sample-app", 7))
      comment.body = `${marker}\n<!-- section name=x standing=pass\n${"<!-- section -->\n".repeat(5000)}`;
    await stage.call({ inputs: { text: "two" } });
    expect(stage.bodies()).toHaveLength(1);
    expect(stage.bodies()[0]?.length).toBeLessThan(3000);
  });
});

describe("foreign evidence", () => {
  test.each([
    ["another repository", { repository: "evil/app" }],
    ["another run", { runId: 1 }],
  ])("of %s is refused and named, and the comment is not green", async (_, subject) => {
    const piece = { ...chain[1], subject: subject as never };
    await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) }, evidence: [piece] });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("was refused: it speaks about");
    expect(page.text).not.toContain(digest.slice(0, 19));
    expect(stage.bodies()[0]).not.toMatch(/^#### ✅/m);
  });

  test.each([
    ["not JSON", "{"],
    ["an array", "[]"],
    ["another schema", JSON.stringify({ schema: "x" })],
    ["deep nesting", "[".repeat(5000) + "]".repeat(5000)],
  ])("that is %s is refused and named", async (_, content) => {
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-build-1", files: { "a.json": content } });
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } });
    expect(result.exitCode).toBe(0);
    expect(renderMarkdown(stage.bodies()[0] ?? "").text).toContain("evidence in evidence-build-1 was refused");
  });

  test("an archive whose entries leave their folder is refused", async () => {
    const files = { "../../../escaped.json": "{}", "/absolute.json": "{}" };
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-slip", files });
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } });
    expect(result.exitCode).toBe(0);
    expect(renderMarkdown(stage.bodies()[0] ?? "").text).toContain("the artifact evidence-slip was refused");
  });

  test("an archive that is no archive is refused", async () => {
    const bytes = new TextEncoder().encode("not a zip");
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-odd", bytes });
    await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } });
    expect(renderMarkdown(stage.bodies()[0] ?? "").text).toContain("the artifact evidence-odd was refused");
  });

  test("counts that do not add up are not shown", async () => {
    const tests = { tests: 5, passed: 999, failed: 0, skipped: 0, flaky: 0, timeMs: 0, files: 1 };
    await stage.call({ evidence: [{ action: "pr-summary", facts: { mode: "collect", tests } }] });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("do not add up");
    expect(page.text).not.toContain("999");
  });
});
