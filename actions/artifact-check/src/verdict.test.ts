import { expect, test } from "vitest";
import { broken, holds, skipped } from "./finding.ts";
import type { Level, RuleName } from "./rule-names.ts";
import { decideVerdict } from "./verdict.ts";

const at = (level: Level): ReadonlyMap<RuleName, Level> => new Map([["image-size", level]]);
const bad = broken("image-size", "a", "too large", "make it smaller");
const good = holds("image-size", "a", "fine");

test("without subjects there is nothing to check", () => {
  expect(decideVerdict([], [], new Map()).reason).toBe("nothing-to-check");
});

test("a subject without any check fails, however well the others did", () => {
  expect(decideVerdict(["a", "b"], [good], at("fail"))).toMatchObject({
    reason: "nothing-checked",
    message: "no rule looked at b",
  });
  expect(decideVerdict(["a"], [skipped("image-size", "a", "no reason")], at("fail")).reason).toBe("nothing-checked");
  expect(decideVerdict(["a"], [good], at("off")).reason).toBe("nothing-checked");
});

test("one broken rule at level fail decides", () => {
  expect(decideVerdict(["a"], [good, bad, good], at("fail"))).toMatchObject({
    reason: "rules-broken",
    failed: 1,
    checked: 3,
  });
});

test("a broken rule at level warn is counted and passes", () => {
  expect(decideVerdict(["a"], [bad], at("warn"))).toMatchObject({
    reason: "checked-with-warnings",
    warned: 1,
    failed: 0,
  });
});

test("a broken rule that is off neither fails nor counts as a check", () => {
  const other = holds("image-env", "a", "fine");
  expect(decideVerdict(["a"], [bad, other], at("off"))).toMatchObject({ reason: "checked", checked: 1 });
});

test("a rule without a level fails", () => {
  expect(decideVerdict(["a"], [bad], new Map()).reason).toBe("rules-broken");
});
