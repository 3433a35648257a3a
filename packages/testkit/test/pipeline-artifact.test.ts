import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../src/engine/provided-ground.ts";
import { type FileChanges, findJob, findStep, type Platform, type PlatformRun } from "../src/workflow/index.ts";
import { harmless, minutes, newExample, outputsOf, told, withInputs } from "./stage.ts";

const source = resolve(import.meta.dirname, "../../../examples/artifact");

const cdPermissions = {
  contents: "read",
  metadata: "read",
  packages: "write",
  pull_requests: "write",
  attestations: "read",
} as const;

/** A free port of this machine: the engine of the tests has no bridge, so that its containers listen here. */
async function freePort(): Promise<number> {
  return await new Promise((settle, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => settle(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The deployments as they are, but on the machine's network and with less patience. */
async function onThisMachine(): Promise<FileChanges> {
  const changes: Record<string, string> = {};
  for (const [name, port] of [
    ["staging", await freePort()],
    ["production", await freePort()],
  ] as const) {
    const path = `.github/workflows/${name}.yml`;
    changes[path] = withInputs(readFileSync(join(source, path), "utf8"), /cd-deploy\.yml@/, {
      network: "host",
      ports: "",
      env: `HOST=127.0.0.1\nPORT=${port}`,
      probes: `http GET :${port}/healthz 200 body~ok every=100ms times=2`,
      watch: "500ms",
    });
  }
  return changes;
}

describe("artifact's pipeline", () => {
  let platform: Platform;
  let pushed: PlatformRun;
  let staged: PlatformRun;
  let produced: PlatformRun;
  beforeAll(async () => {
    platform = await newExample("artifact", { changes: await onThisMachine() });
    pushed = await platform.runPush(harmless);
    staged = await platform.runAfter(pushed, { workflow: "staging.yml", permissions: cdPermissions });
    produced = await platform.runByHand("production.yml", {}, { permissions: cdPermissions });
  }, 8 * minutes);
  afterAll(async () => {
    const env = { ...process.env, ...provingGround().environment };
    await promisify(execFile)("docker", ["rm", "--force", "artifact-staging", "artifact-production"], { env });
    await platform.stop();
  });

  it("lints, tests, builds for two platforms, scans and attests in a green run", () => {
    expect(pushed.result.exitCode, told(pushed)).toBe(0);
    const image = outputsOf(pushed, "build", "image");
    expect(image.get("built")).toBe("true");
    expect(Object.keys(JSON.parse(image.get("platform-digests") ?? "{}") as object).sort()).toEqual([
      "linux/amd64",
      "linux/arm64",
    ]);
  });

  it("runs in staging and in production exactly the digest that CI recorded", () => {
    expect(staged.result.exitCode, told(staged)).toBe(0);
    expect(produced.result.exitCode, told(produced)).toBe(0);
    const digest = outputsOf(pushed, "build", "image").get("digest");
    for (const run of [staged, produced]) {
      expect(outputsOf(run, "deploy", "smoke").get("deployed-digest")).toBe(digest);
      expect(outputsOf(run, "deploy", "smoke").get("class")).toBe("healthy");
    }
    for (const tag of ["staging", "prod"]) expect(platform.registry.store.tag("acme/artifact", tag)).toBe(digest);
  });

  it("tells the digest of a commit to who asks", async () => {
    const run = await platform.runByHand("digest.yml", { commit: pushed.headSha });
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(outputsOf(run, "digest", "image").get("digest")).toBe(outputsOf(pushed, "build", "image").get("digest"));
  });

  it("says in preflight that everything is there", async () => {
    const run = await platform.runByHand("preflight.yml");
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(outputsOf(run, "preflight", "table").get("failed")).toBe("0");
  });

  it(
    "builds nothing when bandit finds something",
    async () => {
      const unsafe = "import subprocess\n\n\ndef run(word: str) -> None:\n    subprocess.call(word, shell=True)\n";
      const pull = await platform.openPullRequest(2, { "artifact_service/unsafe.py": unsafe });
      const run = await platform.runCi(pull);
      expect(run.result.exitCode).toBe(1);
      expect(findStep(findJob(run.result, "lint"), "lint")?.outcome).toBe("failure");
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
    },
    2 * minutes,
  );
});
