import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failed, junit, marker, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await stage.stop();
});

describe("comment-on and layout", () => {
  const green = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } };
  const red = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } };

  test("never: the step summary only, no request", async () => {
    const result = await stage.call({ ...red, inputs: { ...red.inputs, "comment-on": "never" } });
    expect(result.outputs.get("reason")).toBe("not-wanted");
    expect(result.summary).toContain("1 of 1 test failed");
    expect(stage.github.requests.count()).toBe(0);
  });

  test("failure: no comment for green, but a red one is brought up to date", async () => {
    const on = { "comment-on": "failure" };
    expect((await stage.call({ ...green, inputs: { ...green.inputs, ...on } })).outputs.get("reason")).toBe(
      "not-wanted",
    );
    await stage.call({ ...red, inputs: { ...red.inputs, ...on } });
    expect(stage.bodies()).toHaveLength(1);
    await stage.call({ ...green, inputs: { ...green.inputs, ...on } });
    expect(stage.bodies()[0]).toContain("✅ 1 test passed");
  });

  test("change: written when the verdict changes", async () => {
    const on = { "comment-on": "change" };
    await stage.call({ ...red, inputs: { ...red.inputs, ...on } });
    const same = await stage.call({
      ...red,
      files: { "a.xml": junit(failed, failed) },
      inputs: { ...red.inputs, ...on },
    });
    expect(same.outputs.get("reason")).toBe("not-wanted");
    const other = await stage.call({ ...green, inputs: { ...green.inputs, ...on } });
    expect(other.outputs.get("reason")).toBe("commented");
  });

  test("bottom-if-talked-over: moved down after others commented, else edited in place", async () => {
    const inputs = { layout: "bottom-if-talked-over" };
    const first = await stage.call({ inputs: { ...inputs, text: "1" } });
    const second = await stage.call({ inputs: { ...inputs, text: "2" } });
    expect(second.outputs.get("comment-id")).toBe(first.outputs.get("comment-id"));
    const bob = { kind: "user", account: stage.github.seed.account("bob") } as const;
    stage.github.seed.comment("acme/sample-app", 7, "looks good", bob);
    await stage.call({ inputs: { ...inputs, text: "3" } });
    expect(stage.bodies()).toHaveLength(2);
    expect(stage.bodies()[0]).toBe("looks good");
    expect(stage.bodies()[1]).toContain(marker);
  });

  test("preview writes the body and nothing to GitHub", async () => {
    const result = await stage.call({ ...red, inputs: { ...red.inputs, mode: "preview" } });
    expect(result.outputs.get("reason")).toBe("previewed");
    expect(await readFile(result.outputs.get("body") ?? "", "utf8")).toContain("1 of 1 test failed");
    expect(stage.github.requests.count()).toBe(0);
  });
});
