import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMarkdown } from "../src/markdown/index.ts";
import type { AfterOptions, OpenedPullRequest, PlatformRun } from "../src/workflow/index.ts";
import { claimedEvidence } from "./chain-claims.ts";
import { type ChainStage, deployed, deployStep, startChain } from "./chain-stage.ts";
import { minutes, outputsOf, told } from "./stage.ts";

const repository = "acme/chain-hostile";
const read = {
  actions: "read",
  contents: "read",
  metadata: "read",
  packages: "read",
  pull_requests: "write",
} as const;

/** What a stranger writes where a text is expected; `folder` is where it would leave a trace. */
const hostile = (folder: string): string =>
  [
    `x$(touch ${folder}/a)`,
    `\`touch ${folder}/b\``,
    `"; touch ${folder}/c; "`,
    `'; touch ${folder}/d; '`,
    "go=true",
    "reason=allowed",
    "found=true",
    "::set-output name=go::true",
    "::error::pwned",
    `\${{ github.token }}`,
  ].join("\n");

let chain: ChainStage;
let folder: string;
const executed = async (): Promise<readonly string[]> => await readdir(folder);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-once-hostile-"));
  chain = await startChain("chain-hostile");
}, minutes);
afterAll(async () => {
  await chain.stop();
  await rm(folder, { recursive: true });
});

/** Runs the strict gate after a run of which `about` is said. */
async function ended(about: Omit<AfterOptions, "workflow">): Promise<PlatformRun> {
  const result = { exitCode: 0, timedOut: false, durationMs: 0, jobs: [], annotations: [], engine: [], log: "" };
  const headRepository = { id: 1, fullName: repository };
  const run = { id: 1, event: "push", headSha: "a".repeat(40), headBranch: "main", headRepository, result } as const;
  return await chain.platform.runAfter(run, { ...about, workflow: "strict.yml" });
}

describe("the gate, told something else than what it asks for", () => {
  it.each<[string, string, (text: string) => AfterOptions]>([
    ["as a branch", "branch-not-allowed", (headBranch) => ({ about: { headBranch } })],
    ["as a workflow's file", "workflow-not-allowed", (path) => ({ about: { path } })],
    ["as a person", "actor-not-allowed", (actor) => ({ about: { actor } })],
    ["as an event", "event-not-allowed", (event) => ({ about: { event } })],
    ["as a repository", "foreign-repository", (fullName) => ({ headRepository: { id: 1, fullName } })],
    ["as a conclusion", "run-not-successful", (conclusion) => ({ conclusion })],
  ])(
    "%s, refuses it and executes nothing",
    async (_title, reason, about) => {
      const run = await ended(about(hostile(folder)));
      expect(outputsOf(run, "gate", "decide").get("go"), told(run)).toBe("false");
      expect(outputsOf(run, "gate", "decide").get("reason")).toBe(reason);
      expect(run.result.annotations.filter(({ message }) => message.includes("pwned"))).toEqual([]);
      expect(await executed()).toEqual([]);
    },
    minutes,
  );
});

describe("a deployment that is started with something else than a digest", () => {
  it(
    "is red, executes nothing, and deploys nothing",
    async () => {
      for (const text of [hostile(folder), "acme/app:latest", `acme/app@sha256:${"a".repeat(63)}`]) {
        const run = await chain.platform.runByHand("both.yml", { first: text });
        expect(run.result.exitCode).toBe(1);
        expect(deployStep(run, "staging", "smoke")).toBeUndefined();
        expect(deployStep(run, "production", "check")).toBeUndefined();
      }
      const run = await chain.platform.runByHand("production.yml", { tag: hostile(folder) });
      expect(run.result.exitCode).toBe(1);
      expect(deployStep(run, "deploy", "smoke")).toBeUndefined();
      expect(run.result.annotations.filter(({ message }) => message === "pwned")).toEqual([]);
      expect(await executed()).toEqual([]);
    },
    2 * minutes,
  );
});

/** What is printed, claimed or uploaded to become something else than text once it is in a comment. */
const live = [
  "</pre></details><h1>All tests passed</h1>",
  "<img src=x onerror=alert(1)>",
  "[click](https://evil.example) ![x](https://evil.example/x.png)",
  "@octocat closes #1",
  "``` \n~~~\n| a | b |\n| - | - |",
  "::error::pwned",
  "##[error]pwned",
  "::stop-commands::pwned",
  "<!-- build-once id=default -->",
].join("\n");

function expectDead(comment: string): void {
  const { elements, links, images, mentions } = renderMarkdown(comment);
  for (const forbidden of ["h1", "script", "img"]) expect(elements).not.toContain(forbidden);
  expect(images).toEqual([]);
  expect(links.filter((link) => link.includes("evil.example"))).toEqual([]);
  expect(mentions).toEqual([]);
}

/** The comments on the pull request whose image prints what is hostile. */
function bodies(): readonly string[] {
  return chain.platform.github.comments("acme", "chain-hostile", 31).map(({ body }) => body);
}

describe("what the deployed command prints", () => {
  let run: PlatformRun;
  let failing: PlatformRun;
  let comments: readonly string[];
  let afterFailure: readonly string[];

  beforeAll(async () => {
    const pull = await chain.platform.openPullRequest(31, { base: `${live}\n` });
    const built = await chain.platform.runCi(pull);
    run = await chain.platform.runAfter(built, { workflow: "evidence.yml", permissions: read });
    comments = bodies();
    failing = await chain.platform.runAfter(built, { workflow: "failing.yml", permissions: read });
    afterFailure = bodies();
  }, 3 * minutes);

  it("is an output of the workflow, and a command to nobody", () => {
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(deployed(run, "deploy", "stdout")).toBe(`${live}\n`);
    expect(run.result.annotations.filter(({ message }) => message.includes("pwned"))).toEqual([]);
  });

  it("is in the one comment on the pull request, as text and nothing more", () => {
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain("All tests passed");
    expectDead(comments[0] ?? "");
  });

  it("is told as well when the command fails, in the same comment and as dead as before", () => {
    expect(failing.result.exitCode).toBe(1);
    expect(deployed(failing, "deploy", "reason")).toBe("unexpected-exit");
    expect(deployed(failing, "deploy", "exit-code")).toBe("3");
    expect(afterFailure).toHaveLength(1);
    expect(afterFailure[0]?.length).toBeGreaterThan(comments[0]?.length ?? 0);
    expectDead(afterFailure[0] ?? "");
  });
});

describe("what a fork's run left", () => {
  let own: OpenedPullRequest;
  const report = async (
    artifact: { readonly name: string; readonly files: Readonly<Record<string, string>> },
    id: number,
  ): Promise<PlatformRun> => {
    const { github } = chain.platform;
    github.seed.run(repository, {
      id,
      headSha: own.head,
      headBranch: own.branch,
      headRepository: own.headRepository.fullName,
      event: "pull_request",
      status: "completed",
      conclusion: "success",
    });
    github.seed.artifact({ runId: id, ...artifact });
    const result = { exitCode: 0, timedOut: false, durationMs: 0, jobs: [], annotations: [], engine: [], log: "" };
    const about = { headSha: own.head, headBranch: own.branch, headRepository: own.headRepository };
    return await chain.platform.runAfter(
      { id, event: "pull_request", ...about, result },
      { workflow: "report.yml", permissions: read },
    );
  };

  beforeAll(async () => {
    await chain.platform.openPullRequest(99, { base: "somebody else's\n" });
    own = await chain.platform.openPullRequest(41, { base: "fork\n" }, "mallory/chain-hostile");
  }, minutes);

  it.each<[string, string, (id: number) => Readonly<Record<string, string>>]>([
    [
      "text in every place of evidence",
      "evidence-x",
      (runId) => ({ "a.json": claimedEvidence({ repository, runId, text: live, headSha: own.head }) }),
    ],
    [
      "the number of somebody else's pull request",
      "evidence-x",
      (runId) => ({ "a.json": claimedEvidence({ repository, runId, pullRequest: 99, headSha: own.head, text: "t" }) }),
    ],
    [
      "another run and repository",
      "evidence-x",
      () => ({ "a.json": claimedEvidence({ repository: "acme/other", runId: 1, headSha: own.head, text: live }) }),
    ],
    ["no JSON at all", "evidence-x", () => ({ "a.json": live })],
    ["JSON of endless depth", "evidence-x", () => ({ "a.json": `${"[".repeat(20_000)}${"]".repeat(20_000)}` })],
    ["a path out of its folder", "evidence-x", () => ({ "../../evil.json": live })],
    ["a name that is Markdown", "[click](https://evil.example) @octocat <img src=x>", () => ({ a: "x" })],
  ])(
    "with %s is shown as text on its own pull request alone",
    async (_title, name, files) => {
      const id =
        50_000 + chain.platform.github.comments("acme", "chain-hostile", 41).length + Math.floor(performance.now());
      const run = await report({ name, files: files(id) }, id);
      expect(run.result.exitCode, told(run)).toBe(0);
      const comments = chain.platform.github.comments("acme", "chain-hostile", 41);
      expect(comments).toHaveLength(1);
      expectDead(comments[0]?.body ?? "");
      expect(chain.platform.github.comments("acme", "chain-hostile", 99)).toEqual([]);
      expect(run.result.annotations.filter(({ message }) => message === "pwned")).toEqual([]);
      expect(await executed()).toEqual([]);
    },
    minutes,
  );
});
