import { expect, test } from "vitest";
import type { Check } from "../verdict.ts";
import { escapeXml, renderJunit } from "./junit.ts";
import { renderSarif } from "./sarif.ts";
import { renderSummary } from "./summary.ts";

const check: Check = {
  rule: "image-size",
  subject: "a",
  level: "fail",
  result: "fail",
  message: "too large",
  fix: "make it smaller",
};

test("characters that XML forbids are replaced and markup is escaped", () => {
  expect(escapeXml('<a b="c">&\u0000\u001b\ud800\n')).toBe("&#60;a b=&#34;c&#34;&#62;&#38;␀␛⟨U+D800⟩&#10;");
});

test("a JUnit report counts failures and skips, and a warning passes", () => {
  const checks = (["pass", "warn", "fail", "skipped"] as const).map((result) => ({ ...check, result }));
  const xml = renderJunit(checks, "2026-01-01T00:00:00.000Z");
  expect(xml).toContain('tests="4" failures="1" errors="0" skipped="1"');
  expect(xml.match(/<testcase /g)).toHaveLength(4);
});

test("text that steers a terminal, a reading order or a link is shown, in JUnit and in SARIF", () => {
  const hostile = { ...check, message: "\u001b[31m\u009b2J\u202e[click](https://evil.example)" };
  const xml = renderJunit([hostile], "2026-01-01T00:00:00.000Z");
  const sarif = renderSarif([hostile], "https://example.com", "Dockerfile");
  for (const report of [xml, sarif])
    for (const steering of "\u001b\u009b\u202e") expect(report).not.toContain(steering);
  expect(xml).toContain("␛[31m⟨U+009B⟩2J⟨U+202E⟩");
  expect(JSON.parse(sarif)).toMatchObject({
    runs: [{ results: [{ message: { text: expect.stringContaining("\\[click\\](https://evil.example)") } }] }],
  });
});

test("SARIF has a result for what is broken and for nothing else", () => {
  const sarif: unknown = JSON.parse(
    renderSarif([check, { ...check, result: "pass" }], "https://example.com", "Dockerfile"),
  );
  expect(sarif).toMatchObject({ runs: [{ results: [{ ruleId: "image-size", level: "error" }] }] });
});

test("a summary of ten thousand checks stays within its budget and says what it left out", () => {
  const checks = Array.from({ length: 10_000 }, (_, i) => ({
    ...check,
    subject: `subject ${i}`,
    message: "x".repeat(100),
  }));
  const summary = renderSummary(
    { reason: "rules-broken", message: "many", checks, checked: 10_000, failed: 10_000, warned: 0 },
    "",
  );
  expect(new TextEncoder().encode(summary).length).toBeLessThan(200_001);
  expect(summary).toMatch(/\d+ more/);
});
