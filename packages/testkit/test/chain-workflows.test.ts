import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep } from "../src/workflow/index.ts";
import { type ChainStage, startChain } from "./chain-stage.ts";
import { minutes, outputsOf, told } from "./stage.ts";

let chain: ChainStage;

beforeAll(async () => {
  chain = await startChain("chain-workflows");
}, minutes);
afterAll(async () => {
  await chain.stop();
});

describe("preflight.yml", () => {
  it(
    "passes on this machine, which has everything, and counts its rows",
    async () => {
      const run = await chain.platform.runByHand("preflight.yml");
      expect(run.result.exitCode, told(run)).toBe(0);
      const table = outputsOf(run, "preflight", "table");
      expect(table.get("failed")).toBe("0");
      expect(Number(table.get("checked"))).toBeGreaterThan(30);
    },
    minutes,
  );

  it(
    "is red for a repository with a workflow file that GitHub would not start",
    async () => {
      await chain.platform.consumer.commit("Break a workflow", {
        ".github/workflows/broken.yml": "on: push\njobs: { a: { run-on: x, steps: [] } }\n",
      });
      const run = await chain.platform.runByHand("preflight.yml");
      expect(run.result.exitCode).toBe(1);
      expect(outputsOf(run, "preflight", "table").get("reason")).toBe("rules-broken");
    },
    minutes,
  );
});

describe("pr-report.yml", () => {
  const finished = {
    id: 7,
    headSha: "a".repeat(40),
    headBranch: "main",
    headRepository: { id: 1, fullName: "acme/chain-workflows" },
    result: { exitCode: 0, timedOut: false, durationMs: 0, jobs: [], annotations: [], engine: [], log: "" },
  } as const;

  it(
    "does nothing after a push, which has no pull request",
    async () => {
      const run = await chain.platform.runAfter({ ...finished, event: "push" }, { workflow: "report.yml" });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(findStep(findJob(run.result, "publish"), "summary")).toBeUndefined();
    },
    minutes,
  );
});

describe("what follows a finished run", () => {
  it(
    "is red where it is started by hand: the gate and the report",
    async () => {
      const run = await chain.platform.runByHand("wrong.yml");
      expect(run.result.exitCode).toBe(1);
      expect(outputsOf(run, "publish", "summary").get("reason"), told(run)).toBe("publish-impossible");
      expect(findStep(findJob(run.result, "gate"), "decide")?.outcome).toBe("failure");
      expect(outputsOf(run, "gate", "decide").has("go")).toBe(false);
    },
    minutes,
  );
});
