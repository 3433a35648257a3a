import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AfterOptions,
  findJob,
  findStep,
  type OpenedPullRequest,
  type PlatformRun,
} from "../src/workflow/index.ts";
import { claimedEvidence } from "./chain-claims.ts";
import { builtDigest, type ChainStage, deployed, deployStep, startChain } from "./chain-stage.ts";
import { minutes, outputsOf, told } from "./stage.ts";

const read = {
  actions: "read",
  contents: "read",
  metadata: "read",
  packages: "read",
  pull_requests: "write",
} as const;

describe("what is not deployed", () => {
  let chain: ChainStage;
  let pushed: PlatformRun;
  let pull: OpenedPullRequest;
  let ofMain: PlatformRun;
  let ofRelease: PlatformRun;

  beforeAll(async () => {
    chain = await startChain("chain-refusal");
    const { platform } = chain;
    pushed = await platform.runPush({ answer: "200 pushed\n" });
    pull = await platform.openPullRequest(21, { answer: "200 changed\n" });
    ofMain = await platform.runCi(pull);
    const second = await platform.openIntoBranch(pull, 22, "release", { base: "release\n" });
    ofRelease = await platform.runCi(second);
  }, 4 * minutes);
  afterAll(async () => {
    await chain.stop();
  });

  const gate = async (about: AfterOptions, workflow = "cd.yml"): Promise<string | undefined> => {
    const run = await chain.platform.runAfter(pushed, { ...about, workflow });
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(deployStep(run, "deploy", "smoke")).toBeUndefined();
    expect(findStep(findJob(run.result, "gate"), "image")).toBeUndefined();
    return outputsOf(run, "gate", "decide").get("reason");
  };

  it.each<[string, string, AfterOptions]>([
    ["a cancelled CI", "run-cancelled", { conclusion: "cancelled" }],
    ["a failed CI", "run-not-successful", { conclusion: "failure" }],
    ["a CI that was skipped", "run-not-successful", { conclusion: "skipped" }],
    ["a CI that needs somebody's action", "run-not-successful", { conclusion: "action_required" }],
    ["a fork's run", "foreign-repository", { headRepository: { id: 99, fullName: "mallory/chain-refusal" } }],
    [
      "a repository of nearly the same name",
      "foreign-repository",
      { headRepository: { id: 9, fullName: "acme/Chain-refusal" } },
    ],
    ["a branch that is not the default one", "branch-not-allowed", { about: { headBranch: "feature" } }],
    ["a branch that differs by case alone", "branch-not-allowed", { about: { headBranch: "Main" } }],
    [
      "another workflow's file under the same name",
      "workflow-not-allowed",
      { about: { path: ".github/workflows/evil.yml" } },
    ],
    ["a file that only begins alike", "workflow-not-allowed", { about: { path: ".github/workflows/ci.yml@evil.yml" } }],
    ["an event that nobody named", "event-not-allowed", { about: { event: "schedule" } }],
  ])("%s", async (_title, reason, about) => {
    expect(await gate(about)).toBe(reason);
  });

  it.each<[string, string, AfterOptions]>([
    ["a pull request where only pushes are", "event-not-allowed", { about: { event: "pull_request" } }],
    ["somebody who is not listed", "actor-not-allowed", { about: { actor: "mallory" } }],
    ["a run that somebody else started again", "actor-not-allowed", { about: { startedBy: "mallory" } }],
    ["a login that the brackets of a bot's name would match", "actor-not-allowed", { about: { actor: "dependabotb" } }],
  ])("%s, by a stricter gate", async (_title, reason, about) => {
    expect(await gate(about, "strict.yml")).toBe(reason);
  });

  it.each<[string, AfterOptions]>([
    ["the branch that is listed", {}],
    ["a bot that is listed", { about: { actor: "dependabot[bot]" } }],
    ["a release's branch that the pattern means", { about: { headBranch: "release/1.x" } }],
    ["a path that GitHub wrote the ref behind", { about: { path: ".github/workflows/ci.yml@refs/heads/main" } }],
  ])("but %s is", async (_title, about) => {
    const run = await chain.platform.runAfter(pushed, { ...about, workflow: "strict.yml" });
    expect(outputsOf(run, "gate", "decide").get("reason"), told(run)).toBe("allowed");
    expect(outputsOf(run, "gate", "image").get("digest")).toBe(builtDigest(pushed));
  });

  it(
    "one head commit with two bases: each run deploys the digest that it built itself",
    async () => {
      expect(ofMain.headSha).toBe(ofRelease.headSha);
      expect(builtDigest(ofMain)).not.toBe(builtDigest(ofRelease));
      for (const [run, base] of [
        [ofMain, "main\n"],
        [ofRelease, "release\n"],
      ] as const) {
        const after = await chain.platform.runAfter(run, { workflow: "evidence.yml", permissions: read });
        expect(after.result.exitCode, told(after)).toBe(0);
        expect(deployed(after, "deploy", "deployed-digest")).toBe(builtDigest(run));
        expect(deployed(after, "deploy", "stdout")).toBe(base);
      }
    },
    2 * minutes,
  );

  it(
    "a run with an artifact that claims another digest, or another run",
    async () => {
      const foreign = builtDigest(ofMain);
      const genuine = { repository: "acme/chain-refusal", runId: pushed.id };
      const claims = [
        { ...genuine, digest: foreign },
        { ...genuine, runId: 1, digest: builtDigest(pushed) },
        { ...genuine, repository: "mallory/chain-refusal", digest: builtDigest(pushed) },
      ];
      for (const [index, { digest, ...about }] of claims.entries()) {
        const run = await chain.platform.rerun(pushed);
        chain.platform.github.seed.artifact({
          runId: run.id,
          name: `evidence-evil-${index}`,
          files: {
            "a.json": claimedEvidence({
              ...about,
              runId: about.runId === pushed.id ? run.id : about.runId,
              digest,
              headSha: run.headSha,
            }),
          },
        });
        const after = await chain.platform.runAfter(run, { workflow: "evidence.yml", permissions: read });
        expect(after.result.exitCode, told(after)).toBe(1);
        expect(outputsOf(after, "evidence", "check").get("reason")).toBe("rules-broken");
        expect(outputsOf(after, "evidence", "check").get("digest")).toBe("");
        expect(deployStep(after, "deploy", "smoke")).toBeUndefined();
      }
    },
    2 * minutes,
  );

  it("a run that left no evidence at all", async () => {
    const bare = { ...pushed, id: 31_337 };
    chain.platform.github.seed.run("acme/chain-refusal", { id: bare.id, headSha: bare.headSha });
    const after = await chain.platform.runAfter(bare, { workflow: "evidence.yml", permissions: read });
    expect(after.result.exitCode).toBe(1);
    expect(deployStep(after, "deploy", "smoke")).toBeUndefined();
  });

  it(
    "production whose staging passed with another digest, or whose receipt is not there",
    async () => {
      const [staged, other] = [builtDigest(pushed), builtDigest(ofMain)].map(
        (digest) => `${chain.platform.image}@${digest}`,
      );
      const both = await chain.platform.runByHand("both.yml", { first: staged ?? "", second: other ?? "" });
      expect(both.result.exitCode).toBe(1);
      expect(deployStep(both, "staging", "smoke")?.outcome).toBe("success");
      expect(deployed(both, "production", "reason")).toBe("receipt-other-digest");
      expect(await chain.serving("production")).toBe("");

      const without = await chain.platform.runByHand("production.yml", { tag: "latest", receipt: "staging-receipt" });
      expect(without.result.exitCode).toBe(1);
      expect(deployStep(without, "deploy", "smoke")).toBeUndefined();
      expect(await chain.serving("production")).toBe("");

      const right = await chain.platform.runByHand("both.yml", { first: staged ?? "" });
      expect(right.result.exitCode, told(right)).toBe(0);
      expect(await chain.serving("production")).toBe(builtDigest(pushed));
    },
    2 * minutes,
  );
});
