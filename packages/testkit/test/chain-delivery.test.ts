import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type PlatformRun } from "../src/workflow/index.ts";
import { buildingSteps, builtDigest, type ChainStage, deployed, deployStep, startChain } from "./chain-stage.ts";
import { minutes, outputsOf, told } from "./stage.ts";

// An approval cannot be modelled: the engine knows no environment rules. Production is an event of its own here, which
// takes the digest that staging recorded; on GitHub the reviewers of its environment stand in between.
const write = { contents: "read", metadata: "read", packages: "write", pull_requests: "write" } as const;

describe("from the commit to production and back", () => {
  let chain: ChainStage;
  const runs = new Map<string, PlatformRun>();
  const seen = new Map<string, string | undefined>();
  let buildsOfFirst = -1;
  const run = (name: string): PlatformRun => {
    const found = runs.get(name);
    if (found === undefined) throw new Error(`${name} did not run`);
    return found;
  };
  const kept = async (name: string, made: Promise<PlatformRun>): Promise<PlatformRun> => {
    const done = await made;
    runs.set(name, done);
    seen.set(`staging after ${name}`, await chain.serving("staging"));
    seen.set(`production after ${name}`, await chain.serving("production"));
    return done;
  };

  beforeAll(async () => {
    chain = await startChain("chain-delivery");
    const { platform } = chain;
    const byHand = async (inputs: Readonly<Record<string, string>> = {}): Promise<PlatformRun> =>
      await platform.runByHand("production.yml", inputs, { permissions: write });
    await kept("too early", byHand());
    const first = await kept("first", platform.runPush({ answer: "200 first\n" }));
    await kept("staging", platform.runAfter(first, { permissions: write }));
    await kept("again", platform.runAfter(first, { permissions: write }));
    await kept("rerun", platform.rerun(first));
    await kept("production", byHand());
    await kept("back to itself", byHand({ tag: "prod", steps: "0" }));
    buildsOfFirst = await chain.builds();

    const second = await kept("second", platform.runPush({ answer: "200 second\n" }));
    // Somebody points every moving tag back to the first image; what CI tied to the commit stays.
    chain.moveTags(builtDigest(first), ["latest", "branch-main"]);
    await kept("staging of second", platform.runAfter(second, { permissions: write }));
    await kept("production of second", byHand());

    const sick = await kept("sick", platform.runPush({ answer: "500 sick\n" }));
    await kept("staging of sick", platform.runAfter(sick, { permissions: write }));
    await kept("rollback", byHand({ tag: "prod", steps: "1" }));
    await kept("rollback too far", byHand({ tag: "prod", steps: "9" }));
  }, 6 * minutes);
  afterAll(async () => {
    await chain.stop();
  });

  it("deploys to staging the digest that CI built, and records it", () => {
    expect(run("staging").result.exitCode, told(run("staging"))).toBe(0);
    expect(outputsOf(run("staging"), "gate", "decide").get("reason")).toBe("allowed");
    expect(deployed(run("staging"), "deploy", "serving-digest")).toBe(builtDigest(run("first")));
    expect(seen.get("staging after staging")).toBe(builtDigest(run("first")));
  });

  it("deploys the same digest a second time", () => {
    expect(run("again").result.exitCode, told(run("again"))).toBe(0);
    expect(deployed(run("again"), "deploy", "previous-digest")).toBe(builtDigest(run("first")));
    expect(seen.get("staging after again")).toBe(builtDigest(run("first")));
  });

  it("builds nothing when CI is started again", () => {
    expect(run("rerun").result.exitCode, told(run("rerun"))).toBe(0);
    expect(outputsOf(run("rerun"), "build", "image").get("reason")).toBe("reused");
    expect(builtDigest(run("rerun"))).toBe(builtDigest(run("first")));
  });

  it("refuses production before staging recorded anything, and deploys nothing", () => {
    expect(run("too early").result.exitCode).toBe(1);
    expect(deployStep(run("too early"), "deploy", "named")?.outputs.get("reason")).toBe("missing");
    expect(deployStep(run("too early"), "deploy", "smoke")).toBeUndefined();
    expect(seen.get("production after too early")).toBe("");
  });

  it("deploys to production the digest that staging recorded", () => {
    expect(run("production").result.exitCode, told(run("production"))).toBe(0);
    expect(seen.get("production after production")).toBe(builtDigest(run("first")));
  });

  it("looks after what is deployed by its tag, and it is still that digest", () => {
    expect(run("back to itself").result.exitCode, told(run("back to itself"))).toBe(0);
    expect(seen.get("production after back to itself")).toBe(builtDigest(run("first")));
  });

  it("built the commit exactly once over commit, staging, production and what came back", () => {
    expect(buildsOfFirst).toBe(1);
    const names = ["too early", "first", "staging", "again", "rerun", "production", "back to itself"];
    expect(buildingSteps(names.map(run))).toHaveLength(1);
  });

  it("deploys what CI tied to the commit, whatever the moving tags name", () => {
    expect(run("staging of second").result.exitCode, told(run("staging of second"))).toBe(0);
    expect(builtDigest(run("second"))).not.toBe(builtDigest(run("first")));
    expect(seen.get("staging after staging of second")).toBe(builtDigest(run("second")));
    expect(seen.get("production after production of second")).toBe(builtDigest(run("second")));
  });

  it("puts the earlier digest back when the new one fails its smoke, and is red", () => {
    const failed = run("staging of sick");
    expect(failed.result.exitCode).toBe(1);
    expect(deployed(failed, "deploy", "reason")).toBe("rolled-back");
    expect(deployed(failed, "deploy", "class")).toBe("app-crashed");
    expect(deployed(failed, "deploy", "rolled-back")).toBe("true");
    expect(deployed(failed, "deploy", "serving-digest")).toBe(builtDigest(run("second")));
    expect(seen.get("staging after staging of sick")).toBe(builtDigest(run("second")));
  });

  it("records no digest of a stage that failed: no receipt, no tag, nothing for production", () => {
    const failed = run("staging of sick");
    expect(deployStep(failed, "deploy", "keep")).toBeUndefined();
    expect(findStep(findJob(failed.result, "promote"), "promote")).toBeUndefined();
    expect(chain.tag("staging")).toBe(builtDigest(run("second")));
    expect(seen.get("production after staging of sick")).toBe(builtDigest(run("second")));
  });

  it("goes back to the digest before, in the registry and in what serves", () => {
    expect(run("rollback").result.exitCode, told(run("rollback"))).toBe(0);
    expect(deployStep(run("rollback"), "deploy", "earlier")?.outputs.get("digest")).toBe(builtDigest(run("first")));
    expect(seen.get("production after rollback")).toBe(builtDigest(run("first")));
    expect(chain.tag("prod")).toBe(builtDigest(run("first")));
  });

  it("goes back no further than there is something to go back to", () => {
    expect(run("rollback too far").result.exitCode).toBe(1);
    expect(deployStep(run("rollback too far"), "deploy", "earlier")?.outputs.get("reason")).toBe("history-missing");
    expect(seen.get("production after rollback too far")).toBe(builtDigest(run("first")));
  });

  it("built once a commit in all of it", async () => {
    expect(await chain.builds()).toBe(3);
    expect(buildingSteps([...runs.values()])).toHaveLength(3);
  });

  it("did nothing that GitHub would refuse to understand", () => {
    chain.platform.github.assertNoViolations();
  });
});
