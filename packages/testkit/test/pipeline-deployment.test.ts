import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileChanges, findJob, findStep, type Platform, type PlatformRun } from "../src/workflow/index.ts";
import { harmless, matrix, minutes, newPlatform, outputsOf, told, withAdded } from "./stage.ts";

describe("a push to the default branch", () => {
  let platform: Platform;
  let pushed: PlatformRun;
  let deployed: PlatformRun;
  let released: PlatformRun;

  beforeAll(async () => {
    platform = await newPlatform();
    pushed = await platform.runPush(harmless, { matrix });
    deployed = await platform.runAfter(pushed);
    released = await platform.runTag("v1.0.0");
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

  it("is tested as a container and promoted to prod, as it is, by a release tag on its commit", () => {
    expect(released.result.exitCode, told(released)).toBe(0);
    const digest = outputsOf(pushed, "build", "image").get("digest");
    expect(outputsOf(released, "deploy", "smoke").get("deployed-digest")).toBe(digest);
    expect(outputsOf(released, "deploy", "smoke").get("stdout")).toBe("2 + 3 = 5\n");
    expect(platform.registry.store.tag("acme/sample-app", "prod")).toBe(digest);
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
    // The stand-in of the scanner logs in nowhere.
    const changes: FileChanges = {
      ...withAdded("ci.yml", "container-ci.yml", `    with: { registry-username: robot, scan: false }\n${login}`),
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
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(outputsOf(run, "gate", "decide").get("go")).toBe("false");
    expect(outputsOf(run, "gate", "decide").get("reason")).toBe("branch-not-allowed");
    await rm(folder, { recursive: true });
  });

  it("lets no other event than the ones it was told", async () => {
    const run = await gate({ event: "workflow_run" });
    expect(run.result.exitCode).toBe(0);
    expect(outputsOf(run, "gate", "decide").get("go")).toBe("false");
  });
});
