import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RegistryAuth } from "../src/registry/index.ts";
import { provingGround } from "../src/engine/provided-ground.ts";
import {
  type FileChanges,
  findJob,
  findStep,
  type JobResult,
  type Platform,
  type PlatformRun,
  startPlatform,
  watchStep,
} from "../src/workflow/index.ts";

const minutes = 60_000;
const source = resolve(import.meta.dirname, "../../../examples/sample-app");
// One leg keeps these tests short; the demo runs all three.
const matrix = { python: "3.12" };
const harmless: FileChanges = { "NOTES.md": "A change that needs no test.\n" };

const reportCaller = `name: Report
on: { workflow_run: { workflows: [CI], types: [completed] } }
permissions: {}
jobs:
  report:
    permissions: { actions: read, contents: read, pull-requests: write }
    uses: build-once/pipeline/.github/workflows/pr-report.yml@v1
`;

async function newPlatform(changes: FileChanges = {}, registryAuth?: RegistryAuth): Promise<Platform> {
  const { environment, wheels } = provingGround();
  const auth = registryAuth === undefined ? {} : { registryAuth };
  return await startPlatform({ source, environment, wheels, changes, ...auth });
}

/** A caller of the example with something added under a called workflow. */
function withAdded(file: string, workflow: string, added: string): FileChanges {
  const path = `.github/workflows/${file}`;
  const text = readFileSync(join(source, path), "utf8");
  const line = new RegExp(`^ *uses: build-once/pipeline/.github/workflows/${workflow}@v1$`, "m");
  return { [path]: text.replace(line, (uses) => `${uses}\n${added}`) };
}

function outputsOf(run: PlatformRun, job: string, step: string): ReadonlyMap<string, string> {
  return findStep(findJob(run.result, job), step)?.outputs ?? new Map();
}

function testReport(run: PlatformRun): JobResult | undefined {
  return run.result.jobs.find((job) => job.id === "report" && findStep(job, "coverage") !== undefined);
}

function commentsOf(platform: Platform, number: number): readonly string[] {
  return platform.github.comments("acme", "sample-app", number).map((comment) => comment.body);
}

/** What a red run printed at its end, so that a failed assertion tells why. */
function told(run: PlatformRun): string {
  const red = run.result.jobs.filter((job) => job.outcome === "failure");
  return [...run.result.engine, ...red.map((job) => `${job.name}\n${job.log.slice(-3000)}`)].join("\n");
}

describe("a pull request of this repository", () => {
  let platform: Platform;
  let first: PlatformRun;
  let second: PlatformRun;
  let deployed: PlatformRun;
  let afterFailure: PlatformRun;
  let ofStranger: PlatformRun;
  let commentsAfterFirst: readonly string[];
  let secondRequests: number | undefined;

  beforeAll(async () => {
    platform = await newPlatform();
    const pull = await platform.openPullRequest(7, harmless);
    first = await platform.runCi(pull, { matrix });
    commentsAfterFirst = commentsOf(platform, 7);
    const watch = watchStep("build", "image", () => platform.registry.requests.count());
    second = await platform.runCi(pull, { matrix, onLine: watch.onLine });
    secondRequests = watch.counted();
    deployed = await platform.runAfter(second);
    afterFailure = await platform.runAfter(second, { conclusion: "failure" });
    ofStranger = await platform.runAfter(second, { headRepository: { id: 99, fullName: "mallory/sample-app" } });
  }, 5 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is tested, built, checked and reported in a green run", () => {
    expect(first.result.exitCode, told(first)).toBe(0);
    expect(outputsOf(first, "build", "image").get("built")).toBe("true");
    expect(outputsOf(first, "build", "image").get("digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("keeps reports, HTML coverage and the receipt as artifacts", () => {
    const names = platform.results.artifacts.ofRun(first.id).map((artifact) => artifact.name);
    expect(names).toEqual(
      expect.arrayContaining(["python-reports-3.12", "python-coverage-html-3.12", "image-receipt"]),
    );
  });

  it("says how many tests passed and how much they cover", () => {
    const report = testReport(first);
    expect(Number(findStep(report, "summary")?.outputs.get("passed"))).toBe(8);
    expect(findStep(report, "summary")?.outputs.get("failed")).toBe("0");
    expect(Number(findStep(report, "coverage")?.outputs.get("lines"))).toBeGreaterThanOrEqual(90);
  });

  it("gets one comment that names the digest", () => {
    expect(commentsAfterFirst).toHaveLength(1);
    expect(commentsAfterFirst[0]).toContain(outputsOf(first, "build", "image").get("digest"));
  });

  it("gets links to the artifacts in that comment", () => {
    const reports = platform.results.artifacts.ofRun(first.id).find(({ name }) => name === "python-reports-3.12");
    expect(commentsAfterFirst[0]).toContain(`/acme/sample-app/actions/runs/${first.id}/artifacts/${reports?.id}`);
  });

  it("is not built again by a second run of the same commit", () => {
    expect(second.result.exitCode, told(second)).toBe(0);
    const image = outputsOf(second, "build", "image");
    expect(image.get("built")).toBe("false");
    expect(image.get("reused")).toBe("true");
    expect(image.get("digest")).toBe(outputsOf(first, "build", "image").get("digest"));
  });

  it("is found again with two registry requests at most", () => {
    expect(secondRequests).toBeGreaterThan(0);
    expect(secondRequests).toBeLessThanOrEqual(2);
  });

  it("is deployed by exactly that digest, and the command's output is captured", () => {
    expect(deployed.result.exitCode, told(deployed)).toBe(0);
    const smoke = outputsOf(deployed, "deploy", "smoke");
    expect(smoke.get("deployed-digest")).toBe(outputsOf(first, "build", "image").get("digest"));
    expect(smoke.get("stdout")).toBe("2 + 3 = 5\n");
    expect(smoke.get("exit-code")).toBe("0");
  });

  it("still has one comment, with the deployment's output in it, though the event named no pull request", () => {
    expect(commentsOf(platform, 7)).toHaveLength(1);
    expect(commentsOf(platform, 7)[0]).toContain("2 + 3 = 5");
  });

  it("is not deployed after a run that did not succeed", () => {
    expect(afterFailure.result.exitCode, told(afterFailure)).toBe(0);
    expect(outputsOf(afterFailure, "gate", "decide").get("go")).toBe("false");
    expect(findStep(findJob(afterFailure.result, "deploy"), "smoke")).toBeUndefined();
  });

  it("is not deployed when the run's commit is another repository's, though that commit has an image", () => {
    expect(outputsOf(ofStranger, "gate", "decide").get("go")).toBe("false");
    expect(findStep(findJob(ofStranger.result, "deploy"), "smoke")).toBeUndefined();
  });

  it("did nothing that GitHub would refuse to understand", () => {
    platform.github.assertNoViolations();
  });
});

describe("two CI runs of one commit at once", () => {
  let platform: Platform;
  let runs: readonly PlatformRun[];

  beforeAll(async () => {
    platform = await newPlatform();
    const pull = await platform.openPullRequest(9, harmless);
    runs = await Promise.all([platform.runCi(pull, { matrix }), platform.runCi(pull, { matrix })]);
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("end with one digest", () => {
    for (const run of runs) expect(run.result.exitCode, told(run)).toBe(0);
    const digests = runs.map((run) => outputsOf(run, "build", "image").get("digest"));
    expect(digests[0]).toMatch(/^sha256:/);
    expect(new Set(digests).size).toBe(1);
  });

  it("end with one comment", () => {
    expect(commentsOf(platform, 9)).toHaveLength(1);
  });
});

describe("a fork's pull request", () => {
  let platform: Platform;
  let run: PlatformRun;
  let commentsOfFork: readonly string[];
  let report: PlatformRun;

  beforeAll(async () => {
    platform = await newPlatform({ ".github/workflows/report.yml": reportCaller });
    const pull = await platform.openPullRequest(10, harmless, "mallory/sample-app");
    run = await platform.runCi(pull, { matrix });
    commentsOfFork = commentsOf(platform, 10);
    const permissions = { actions: "read", contents: "read", metadata: "read", pull_requests: "write" } as const;
    report = await platform.runAfter(run, { workflow: "report.yml", permissions });
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is tested and built in a green run", () => {
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(outputsOf(run, "build", "image").get("built")).toBe("true");
  });

  it("pushes nothing and names no digest", () => {
    expect(outputsOf(run, "build", "image").get("pushed")).not.toBe("true");
    expect(platform.registry.requests.all.filter((request) => request.method === "PUT")).toEqual([]);
    expect(
      findJob(run.result, "build")?.steps.some(
        (step) => step.name.includes("Keep the receipt") && step.outcome === "success",
      ),
    ).toBe(false);
  });

  it("writes no comment with the token that may only read", () => {
    expect(commentsOfFork).toEqual([]);
  });

  it("gets its comment from the workflow that follows and may write", () => {
    expect(report.result.exitCode, told(report)).toBe(0);
    expect(commentsOf(platform, 10)).toHaveLength(1);
    expect(commentsOf(platform, 10)[0]).toContain("8 passed");
  });
});

describe("a push to the default branch", () => {
  let platform: Platform;
  let pushed: PlatformRun;
  let deployed: PlatformRun;

  beforeAll(async () => {
    platform = await newPlatform();
    pushed = await platform.runPush(harmless, { matrix });
    deployed = await platform.runAfter(pushed);
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("moves the branch's tag and latest to the image of the commit", () => {
    expect(pushed.result.exitCode, told(pushed)).toBe(0);
    const { moved } = JSON.parse(outputsOf(pushed, "build", "image").get("tags") ?? "{}") as {
      moved?: readonly string[];
    };
    expect(new Set(moved)).toEqual(new Set(["branch-main", "latest"]));
    expect(outputsOf(pushed, "build", "image").get("key")).toBe(`sha-${pushed.headSha}`);
  });

  it("is deployed by the digest of that commit", () => {
    expect(deployed.result.exitCode, told(deployed)).toBe(0);
    expect(outputsOf(deployed, "deploy", "smoke").get("deployed-digest")).toBe(
      outputsOf(pushed, "build", "image").get("digest"),
    );
  });
});

describe("a registry that wants a login", () => {
  const secrets = { REGISTRY: "the registry's own password" };
  const login = `    secrets: { registry-password: "\${{ secrets.REGISTRY }}" }`;
  let platform: Platform;
  let pushed: PlatformRun;
  let deployed: PlatformRun;

  beforeAll(async () => {
    const cd =
      Object.values(withAdded("cd.yml", "cd-gate.yml", `    with: { registry-username: robot }\n${login}`))[0] ?? "";
    const changes: FileChanges = {
      ...withAdded("ci.yml", "docker-build.yml", `    with: { registry-username: robot }\n${login}`),
      ".github/workflows/cd.yml": `${cd.replace("with: { reference:", "with: { registry-username: robot, reference:")}${login}\n`,
    };
    const robot = { username: "robot", password: secrets.REGISTRY, access: "pull,push" } as const;
    platform = await newPlatform(changes, { kind: "bearer", accounts: [robot], anonymousPull: false });
    pushed = await platform.runPush(harmless, { matrix, secrets });
    deployed = await platform.runAfter(pushed, { secrets });
  }, 4 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is pushed to with the secret that the caller hands over", () => {
    expect(pushed.result.exitCode, told(pushed)).toBe(0);
    expect(outputsOf(pushed, "build", "image").get("verified")).toBe("true");
  });

  it("is pulled from by the deployment with the same secret", () => {
    expect(deployed.result.exitCode, told(deployed)).toBe(0);
    expect(outputsOf(deployed, "deploy", "smoke").get("stdout")).toBe("2 + 3 = 5\n");
  });

  it("never sees its password printed", () => {
    for (const run of [pushed, deployed]) expect(run.result.log).not.toContain(secrets.REGISTRY);
  });
});

describe("the gate before a deployment", () => {
  let platform: Platform;
  const stranger: Omit<PlatformRun, "result"> = {
    id: 1,
    event: "push",
    headSha: "a".repeat(40),
    headBranch: "main",
    headRepository: { id: 1, fullName: "acme/sample-app" },
  };
  const gate = async (about: Partial<PlatformRun>): Promise<PlatformRun> => {
    const result = { exitCode: 0, timedOut: false, durationMs: 0, jobs: [], annotations: [], engine: [], log: "" };
    return await platform.runAfter({ ...stranger, result, ...about });
  };

  beforeAll(async () => {
    platform = await newPlatform();
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is red when the commit has no image", async () => {
    const run = await gate({});
    expect(run.result.exitCode).toBe(1);
    expect(outputsOf(run, "gate", "image").get("reason")).toBe("missing");
    expect(findStep(findJob(run.result, "deploy"), "smoke")).toBeUndefined();
  });

  it("is red when the event names no commit", async () => {
    const run = await gate({ headSha: "main; touch pwned" });
    expect(run.result.exitCode).toBe(1);
    expect(outputsOf(run, "gate", "decide").has("go")).toBe(false);
  });

  it("runs nothing of a branch's name and takes no output from it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "build-once-gate-"));
    const headBranch = `x$(touch ${folder}/a)\`touch ${folder}/b\`\n::set-output name=allowed::true\ngo=true`;
    const run = await gate({ headBranch });
    expect(await readdir(folder)).toEqual([]);
    expect(run.result.exitCode).toBe(1);
    expect(outputsOf(run, "gate", "decide").get("from")).toMatch(/:ref-sha-a{40}$/);
    await rm(folder, { recursive: true });
  });

  it("lets no other event than the ones it was told", async () => {
    const run = await gate({ event: "workflow_run" });
    expect(run.result.exitCode).toBe(0);
    expect(outputsOf(run, "gate", "decide").get("go")).toBe("false");
  });
});

describe("CI is red", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await newPlatform();
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it(
    "when the coverage is below 90, and builds no image",
    async () => {
      const body = Array.from({ length: 20 }, (_, line) => `    total += ${line}\n`).join("");
      const untested = `def untested(total: int) -> int:\n${body}    return total\n`;
      const pull = await platform.openPullRequest(11, { "sample_app/untested.py": untested });
      const run = await platform.runCi(pull, { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findJob(run.result, "test", matrix)?.outcome).toBe("success");
      expect(findStep(testReport(run), "coverage")?.outcome).toBe("failure");
      expect(Number(findStep(testReport(run), "coverage")?.outputs.get("lines"))).toBeLessThan(90);
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
      expect(commentsOf(platform, 11)).toHaveLength(1);
    },
    2 * minutes,
  );

  it(
    "when ruff finds something and was told to block; without that it only shows it",
    async () => {
      const untidy: FileChanges = { "tests/test_untidy.py": "import os\n\n\ndef test_nothing():\n    assert True\n" };
      const lenient = await platform.runCi(await platform.openPullRequest(13, untidy), { matrix });
      expect(lenient.result.exitCode, told(lenient)).toBe(0);
      expect(lenient.result.annotations.map((annotation) => annotation.properties.get("file")).join()).toContain(
        "test_untidy.py",
      );
      const strict = { ...untidy, ...withAdded("ci.yml", "python-test.yml", "    with: { ruff: fail }") };
      const run = await platform.runCi(await platform.openPullRequest(14, strict), { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findJob(run.result, "test", matrix)?.outcome).toBe("failure");
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
    },
    2 * minutes,
  );

  it(
    "when a test fails, and the comment says so",
    async () => {
      const failing = "def test_that_fails():\n    assert 2 + 3 == 6\n";
      const pull = await platform.openPullRequest(12, { [join("tests", "test_failing.py")]: failing });
      const run = await platform.runCi(pull, { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findStep(findJob(run.result, "test", matrix), "pytest")?.outcome).toBe("failure");
      expect(findStep(testReport(run), "summary")?.outputs.get("failed")).toBe("1");
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
      expect(commentsOf(platform, 12)[0]).toContain("test_that_fails");
    },
    2 * minutes,
  );
});
