import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decideLevels, parseDay, parseRuleLine } from "./levels.ts";
import { ruleRows } from "./rule-names.ts";

const noHints = { commitGiven: false, userGiven: false };

test("a rule has its default unless a line says otherwise, and the last line counts", () => {
  const levels = decideLevels(
    [
      { rule: "image-size", level: "off" },
      { rule: "image-size", level: "warn" },
    ],
    undefined,
    "2026-01-01",
    noHints,
  );
  expect(levels.get("image-size")).toBe("warn");
  expect(levels.get("image-children")).toBe("fail");
  expect(levels.size).toBe(Object.keys(ruleRows).length);
});

test("the commit and the user are enforced when they are given", () => {
  expect(decideLevels([], undefined, "2026-01-01", noHints).get("image-revision")).toBe("warn");
  const levels = decideLevels([], undefined, "2026-01-01", { commitGiven: true, userGiven: true });
  expect([levels.get("image-revision"), levels.get("image-user")]).toEqual(["fail", "fail"]);
});

test("a rule that is enforced from a day warns before it and fails on it; fixed rules always fail", () => {
  const before = decideLevels([], "2026-02-01", "2026-01-31", noHints);
  expect([before.get("image-size"), before.get("image-digest"), before.get("image-layers")]).toEqual([
    "warn",
    "fail",
    "off",
  ]);
  expect(decideLevels([], "2026-02-01", "2026-02-01", noHints).get("image-size")).toBe("fail");
});

test.each([
  "image-size",
  "image-size=",
  "image-size=error",
  "=fail",
  "image-digest=off",
  "manifest-readable=warn",
  "toString=off",
])("%j is no line of rules", (line) => {
  expect(parseRuleLine(line).ok).toBe(false);
});

test.each(["2026-1-1", "2026-02-29", "2026-13-01", "tomorrow", "2026-01-01T00:00:00Z"])("%j is no day", (text) => {
  expect(parseDay(text).ok).toBe(false);
});

test("every rule is in the README with its level and what it demands", async () => {
  const readme = (await readFile(join(import.meta.dirname, "../README.md"), "utf8")).replaceAll(/ +/g, " ");
  for (const [name, { level, demands }] of Object.entries(ruleRows))
    expect(readme).toContain(`| \`${name}\` | ${level} | ${demands} |`);
});
