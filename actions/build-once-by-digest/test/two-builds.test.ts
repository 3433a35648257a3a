import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BundleResult } from "@build-once/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import { setConsumer } from "./consumer.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
const consumer = setConsumer(stage);
let commit: string;

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
    cwd: consumer.workspace,
    encoding: "utf8",
  }).trim();

function commitAll(): void {
  git("add", ".");
  git("commit", "-q", "-m", "more");
  commit = git("rev-parse", "HEAD");
}

beforeEach(async () => {
  await consumer.dockerfile(
    "FROM scratch AS test\nARG WORD\nCOPY hello.txt /test\nFROM test AS prod\nCOPY hello.txt /\n",
  );
  await writeFile(join(consumer.workspace, ".dockerignore"), ".*\n*ile\n");
  commitAll();
});

const run = async (inputs: Record<string, string> = {}): Promise<BundleResult> =>
  await consumer.run(inputs, { environment: { GITHUB_SHA: commit } });

async function passing(inputs: Record<string, string> = {}): Promise<BundleResult> {
  const result = await run(inputs);
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  return result;
}

describe("two builds of one commit under one name", () => {
  it("are not taken for each other: another target or Dockerfile is refused, and nothing moves", async () => {
    const first = await passing({ target: "test" });
    for (const inputs of [{ target: "prod" }, { target: "test", file: "other/Dockerfile" }]) {
      const second = await run({ ...inputs, "on-lookup-error": "build" });
      expect(second.exitCode).toBe(1);
      expect(second.outputs.get("reason"), second.stdout).toBe("builds-differ");
    }
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBe(first.outputs.get("digest"));
    const same = await passing({ target: "test", context: "./", file: "./Dockerfile" });
    expect(same.outputs.get("digest")).toBe(first.outputs.get("digest"));
    const resolved = await passing({ mode: "resolve" });
    expect(resolved.outputs.get("digest")).toBe(first.outputs.get("digest"));
  });

  it("are refused when they run at once, too", async () => {
    const results = await Promise.all([run({ target: "test" }), run({ target: "prod" })]);
    expect(results.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
    const lost = results.find(({ exitCode }) => exitCode !== 0);
    expect(lost?.outputs.get("reason"), lost?.stdout).toBe("builds-differ");
  });

  it("with other build arguments are said to be one image", async () => {
    const first = await passing({ "build-args": "WORD=a" });
    const second = await passing({ "build-args": "WORD=b" });
    expect(second.outputs.get("digest")).toBe(first.outputs.get("digest"));
    expect(second.stdout).toContain("other build arguments");
    expect((await passing({ "build-args": "WORD=a" })).stdout).not.toContain("other build arguments");
  });

  it("are one where the commit was not built: a Dockerfile of another name that reads the same is reused for good", async () => {
    const first = await passing();
    git("mv", "Dockerfile", "Otherfile");
    commitAll();
    for (const reason of ["reused-content", "reused"]) {
      const moved = await passing({ file: "Otherfile" });
      expect(moved.outputs.get("reason"), moved.stdout).toBe(reason);
      expect(moved.outputs.get("digest")).toBe(first.outputs.get("digest"));
    }
  });
});
