import { execFileSync } from "node:child_process";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { type BundleOptions, type BundleResult, scratchFolder } from "@build-once/testkit";
import { setStage } from "./stage.ts";

const { environment } = inject("provingGround");

const stage = setStage({ referrersApi: false });
let workspace: string;
let commit: string;

beforeEach(async () => {
  workspace = await scratchFolder("consumer");
  await writeFile(join(workspace, "Dockerfile"), "FROM scratch\nCOPY hello.txt /hello.txt\n");
  await writeFile(join(workspace, "hello.txt"), "hello\n");
  const git = (...args: string[]): string => execFileSync("git", args, { cwd: workspace, encoding: "utf8" }).trim();
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one");
  commit = git("rev-parse", "HEAD");
});

async function run(inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}): Promise<BundleResult> {
  const environmentOfRun = { ...environment, GITHUB_SHA: commit, ...options.environment };
  return await stage.run(
    { cache: "none", ...inputs },
    { workspace, timeoutMs: 120_000, ...options, environment: environmentOfRun },
  );
}

const fork = {
  number: 7,
  pull_request: {
    number: 7,
    head: { sha: "b".repeat(40), ref: "x", repo: { id: 2, full_name: "eve/app" } },
    base: { ref: "main", sha: "c".repeat(40), repo: { id: 1, full_name: "acme/app" } },
  },
  repository: { id: 1, default_branch: "main" },
};
const pullEnvironment = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };

describe("a commit without an image", () => {
  it("is built once; the second run reuses the same digest with two requests", async () => {
    const first = await run();
    expect(first.exitCode, first.stdout + first.stderr).toBe(0);
    expect(Object.fromEntries(first.outputs)).toMatchObject({
      built: "true",
      reused: "false",
      pushed: "true",
      verified: "true",
    });
    const digest = first.outputs.get("digest");
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBe(digest);
    expect(stage.registry.store.tag("acme/app", "latest")).toBe(digest);
    expect(stage.registry.store.tag("acme/app", "branch-main")).toBe(digest);

    stage.registry.requests.clear();
    const second = await run({}, { environment: { PATH: await pathWithGitOnly() } });
    expect(second.exitCode, second.stdout).toBe(0);
    expect(Object.fromEntries(second.outputs)).toMatchObject({ built: "false", reused: "true", digest });
    expect(stage.registry.requests.count()).toBe(2);
  });

  it("carries the OCI standard set, and its platforms", async () => {
    const result = await run({ platforms: "linux/amd64,linux/arm64" });
    expect(result.exitCode, result.stdout).toBe(0);
    const platforms = JSON.parse(result.outputs.get("platform-digests") ?? "{}") as Record<string, string>;
    expect(Object.keys(platforms).sort()).toEqual(["linux/amd64", "linux/arm64"]);
    const index = JSON.parse(
      Buffer.from(
        stage.registry.store.find("acme/app")?.manifests.get(result.outputs.get("digest") as never)?.bytes ?? "",
      ).toString(),
    ) as {
      annotations: Record<string, string>;
    };
    expect(index.annotations).toMatchObject({
      "org.opencontainers.image.revision": commit,
      "org.opencontainers.image.source": "https://github.com/acme/sample-app",
      "io.github.build-once.tags": "branch-main,latest",
    });
  });

  it("two runs at once end with one digest", async () => {
    const results = await Promise.all([run(), run()]);
    const digests = new Set(results.map((result) => result.outputs.get("digest")));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect([...digests]).toEqual([stage.registry.store.tag("acme/app", `sha-${commit}`)]);
  });

  it("is not published when the registry refuses the push, and the missing permission is named", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "reader-password", access: "pull" }] },
    });
    const docker = await scratchFolder("docker");
    const auth = Buffer.from("u:reader-password").toString("base64");
    await writeFile(join(docker, "config.json"), JSON.stringify({ auths: { [stage.registry.host]: { auth } } }));
    const result = await run(
      {},
      { environment: { DOCKER_CONFIG: docker, BUILDX_CONFIG: environment["BUILDX_CONFIG"] ?? "" } },
    );
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("digest")).toBeUndefined();
    expect(result.annotations.map(({ message }) => message).join()).toContain("packages: write");
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBeUndefined();
  });

  it("is pushed with the credentials of the inputs, which nobody finds afterwards", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "writer-password", access: "pull,push" }] },
    });
    const result = await run({ username: "u", password: "writer-password", load: "true" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBe(result.outputs.get("digest"));
    const encoded = Buffer.from("u:writer-password").toString("base64");
    expect(await filesHolding(result.temporary, encoded)).toEqual([]);
    expect(result.stdout.replace(/^::add-mask::.*$/gm, "")).not.toContain("writer-password");
  });

  it("a Dockerfile that fails is red and names its line", async () => {
    await writeFile(join(workspace, "Dockerfile"), "FROM scratch\nCOPY missing.txt /\n");
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("copy-source-missing");
    expect(result.annotations.map(({ message }) => message).join()).toMatch(/Dockerfile:2|missing\.txt/);
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBeUndefined();
  });

  it("a base that does not exist is red", async () => {
    await writeFile(join(workspace, "Dockerfile"), "FROM busybox:no-such-tag\n");
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("build-base-missing");
  });

  it("hands secrets over as files that are gone afterwards, and nobody sees them", async () => {
    await writeFile(
      join(workspace, "Dockerfile"),
      'FROM busybox:1.36\nRUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = s3cret-token-value\n',
    );
    const result = await run({ secrets: "token=s3cret-token-value" });
    expect(result.exitCode, result.stdout).toBe(0);
    const bases = JSON.parse(result.outputs.get("bases") ?? "{}") as Record<string, string>;
    expect(Object.keys(bases).join()).toContain("busybox:1.36");
    const printed = result.stdout.replace(/^::add-mask::.*$/gm, "") + result.stderr + result.summary;
    expect(printed).not.toContain("s3cret-token-value");
    expect(await filesHolding(result.temporary, "s3cret-token-value")).toEqual([]);
  });

  it("output of the build cannot start a command", async () => {
    await writeFile(
      join(workspace, "Dockerfile"),
      'FROM busybox:1.36\nRUN printf "::error::owned\\n##[error]owned\\n::set-output name=digest::x\\n"\n',
    );
    const result = await run();
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.commands.filter(({ name }) => name === "error" || name === "set-output")).toEqual([]);
  });

  it("without buildx the step is red and says what to do", async () => {
    const result = await run({}, { environment: { PATH: await pathWithGitOnly() } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("buildx-missing");
    expect(result.annotations.map(({ message }) => message).join()).toContain("setup-buildx-action");
  });
});

describe("a pull request", () => {
  it("of a fork builds without pushing, and asks the registry nothing", async () => {
    const result = await run({}, { event: fork, environment: pullEnvironment });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      built: "true",
      pushed: "false",
      digest: "",
      reason: "built-not-pushed",
    });
    expect(stage.registry.store.names()).toEqual([]);
    expect(stage.registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });

  it("of a fork with a broken Dockerfile is red", async () => {
    await writeFile(join(workspace, "Dockerfile"), "FROM scratch\nCOPY nothing /\n");
    expect((await run({}, { event: fork, environment: pullEnvironment })).exitCode).toBe(1);
  });

  it("of this repository writes a key of its own and the head commit's tag", async () => {
    const own = {
      ...fork,
      pull_request: { ...fork.pull_request, head: { ...fork.pull_request.head, repo: { id: 1 } } },
    };
    const result = await run({}, { event: own, environment: pullEnvironment });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs.get("key")).toBe(`pr-sha-${commit}`);
    expect(stage.registry.store.tag("acme/app", `head-${"b".repeat(40)}`)).toBe(result.outputs.get("digest"));
    expect(stage.registry.store.tag("acme/app", `sha-${commit}`)).toBeUndefined();
  });
});

/** A search path on which there is no docker and no buildx, whatever this machine has. */
async function pathWithGitOnly(): Promise<string> {
  const folder = await scratchFolder("path");
  await symlink(execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim(), join(folder, "git"));
  return folder;
}

async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path, "utf8")).includes(text)) found.push(path);
  }
  return found;
}
