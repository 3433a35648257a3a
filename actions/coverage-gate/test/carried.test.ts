import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeBaseline, encodeBaseline } from "@build-once/coverage/baseline-code";
import { type BundleResult, removeScratch } from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type BaselineStage,
  closeStage,
  openStage,
  pushRun,
  reading,
  runPull,
  runPush,
  savedPath,
} from "./baseline-stage.ts";
import { type Checkout, lcov, mergeCheckout, source, type Tree } from "./consumer.ts";

const flags = "unit=unit.info\ne2e=e2e.info";
const day = 86_400_000;

type Inputs = Readonly<Record<string, string>>;

let stage: BaselineStage;

beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => await closeStage(stage));
afterAll(removeScratch);

/** The job of a push of `commit` to the main branch. */
async function push(checkout: Checkout, commit: string, reports: Tree, inputs: Inputs): Promise<void> {
  const result = await runPush(stage, pushRun(stage, commit), checkout, commit, reports, {
    inputs,
    permissions: reading,
  });
  expect([result.exitCode, result.stdout]).toEqual([0, expect.stringContaining("is saved")]);
}

/** The job of the pull request. */
async function pull(checkout: Checkout, reports: Tree, inputs: Inputs): Promise<BundleResult> {
  return await runPull(stage, checkout, reports, { inputs });
}

const unit = lcov({ "app.py": { 1: 1, 2: 0 } });
const e2e = lcov({ "other.py": { 1: 1, 2: 1, 3: 1, 4: 0 } });
const both = { "app.py": source, "other.py": source };

/** A change of line 2 of `other.py`, after a push with both flags. */
async function flagged(): Promise<Checkout> {
  const checkout = await mergeCheckout(both, { "other.py": source.replace("line 2", "another") });
  await push(checkout, checkout.base, { "unit.info": unit, "e2e.info": e2e }, { reports: flags });
  return checkout;
}

describe("a flag without a report", () => {
  it("is carried forward with its commit and age, without the lines that changed since", async () => {
    const checkout = await flagged();
    const result = await pull(checkout, { "unit.info": unit }, { reports: flags, "carry-forward": "e2e=7d" });
    // One of two lines of the report, and two of the three carried lines.
    expect([result.exitCode, result.outputs.get("lines")]).toEqual([0, "60.00"]);
    expect(result.summary).toContain("Flags without a report, carried forward");
    expect(result.summary).toContain(`| \`e2e\` | \`${checkout.base.slice(0, 12)}\` | under 1 hour | 1 |`);
  });
  it("is no measurement of what changed", async () => {
    const checkout = await flagged();
    const inputs = { reports: flags, "carry-forward": "e2e", "on-empty": "changed-unmeasured=fail" };
    const result = await pull(checkout, { "unit.info": unit }, inputs);
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("patch")]).toEqual([
      1,
      "changed-unmeasured",
      "",
    ]);
  });
  it("fails once its coverage is too old, and says how old", async () => {
    const checkout = await flagged();
    const saved = decodeBaseline(await readFile(savedPath(stage)));
    const older = [...saved.flags].map(
      ([name, flag]) => [name, { ...flag, createdMs: flag.createdMs - 8 * day }] as const,
    );
    const path = join(stage.temporary, "old.bin");
    await writeFile(path, encodeBaseline({ ...saved, flags: new Map(older) }));
    const inputs = { reports: flags, "carry-forward": "e2e=7d", baseline: path };
    const result = await pull(checkout, { "unit.info": unit }, inputs);
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "missing-shard"]);
    expect(result.summary).toMatch(/e2e has no report.* is 192 h 0 m old; at most 168 h 0 m is allowed/);
    const longer = await pull(checkout, { "unit.info": unit }, { ...inputs, "carry-forward": "e2e=9d" });
    expect([longer.exitCode, longer.summary]).toEqual([0, expect.stringContaining("| 8 days | 1 |")]);
  });
  it("fails where it must have one", async () => {
    const checkout = await flagged();
    const inputs = { reports: flags, "expected-reports": "unit=1\ne2e=1" };
    const result = await pull(checkout, { "unit.info": unit }, inputs);
    expect([result.exitCode, result.outputs.get("state"), result.outputs.get("reason")]).toEqual([
      1,
      "missing-shard",
      "missing-shard",
    ]);
    const whole = await pull(checkout, { "unit.info": unit, "e2e.info": e2e }, inputs);
    expect([whole.exitCode, whole.outputs.get("state")]).toEqual([0, "measured"]);
  });
});

const ten = (hits: number): Readonly<Record<number, number>> =>
  Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i + 1, hits]));

describe("what is compared with the baseline", () => {
  it("leaves out covered code that the change removed", async () => {
    const checkout = await mergeCheckout(both, { "app.py": "line 1\nline 2\n" });
    await push(checkout, checkout.base, { "lcov.info": lcov({ "app.py": ten(1), "other.py": ten(0) }) }, {});
    const shorter = { "lcov.info": lcov({ "app.py": { 1: 1, 2: 1 }, "other.py": ten(0) }) };
    const result = await pull(checkout, shorter, { "max-drop": "0" });
    expect([result.exitCode, result.outputs.get("lines")]).toEqual([0, "16.66"]);
    const worse = { "lcov.info": lcov({ "app.py": { 1: 1, 2: 0 }, "other.py": ten(0) }) };
    expect((await pull(checkout, worse, { "max-drop": "0" })).outputs.get("reason")).toBe("coverage-dropped");
  });
  it("lists lines that nobody touched and that lost their coverage", async () => {
    const checkout = await mergeCheckout(both, { "app.py": `first\n${source}` });
    await push(checkout, checkout.base, { "lcov.info": lcov({ "app.py": ten(1), "other.py": ten(1) }) }, {});
    const now = lcov({ "app.py": { ...ten(1), 5: 0, 6: 0, 11: 1 }, "other.py": { ...ten(1), 9: 0 } });
    const result = await pull(checkout, { "lcov.info": now }, { baseline: "auto" });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("3 untouched lines lost their coverage");
    expect(result.summary).toContain("| `app.py` | 2 | 5–6 |");
    expect(result.summary).toContain("| `other.py` | 1 | 9 |");
  });
});

describe("the ratchet", () => {
  const full = { "lcov.info": lcov({ "app.py": ten(1) }) };
  const most = { "lcov.info": lcov({ "app.py": { ...ten(1), 1: 0 } }) };
  it("proposes a minimum beside the best so far, by itself", async () => {
    const checkout = await mergeCheckout(both, { "other.py": "x\n" });
    await push(checkout, checkout.base, full, {});
    const result = await pull(checkout, most, { ratchet: "propose", "min-lines": "80" });
    expect(result.summary).toContain("min-lines could be raised from 80.00 to 90.00; the best so far is 100.00.");
  });
  it("keeps the best from push to push", async () => {
    const checkout = await mergeCheckout(both, { "other.py": "x\n" });
    await push(checkout, checkout.base, full, {});
    await push(checkout, checkout.head, most, { ratchet: "propose", "min-lines": "80" });
    const { commit, marks } = decodeBaseline(await readFile(savedPath(stage)));
    expect([commit, marks]).toEqual([checkout.head, [{ scope: "", metric: "lines", percent: 100_000_000 }]]);
  });
  it("does without one where none was left, and that is no state", async () => {
    const checkout = await mergeCheckout(both, { "other.py": "x\n" });
    const result = await pull(checkout, most, { ratchet: "propose", "min-lines": "80" });
    expect([result.exitCode, result.outputs.get("delta")]).toEqual([0, ""]);
    expect(result.summary).toContain("min-lines could be raised from 80.00 to 90.00.");
    expect(result.summary).not.toContain("no-baseline");
    expect(result.stdout).toContain("The best so far is not known.");
  });
});
