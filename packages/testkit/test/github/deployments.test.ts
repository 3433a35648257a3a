import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };
const name = "acme/sample-app";

let github: GitHubFake;
let octokit: ReturnType<typeof getOctokit>;
let main: string;

beforeEach(async () => {
  github = await startGitHub();
  main = github.seed.repository(name).refs.get("refs/heads/main") ?? "";
  const permissions = { deployments: "write", statuses: "write" } as const;
  octokit = getOctokit(github.token({ permissions }), { baseUrl: github.url });
});

afterEach(async () => {
  await github.stop();
});

async function deploy(environment: string, more: object = {}): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({
    ...target,
    ref: main,
    environment,
    auto_merge: false,
    required_contexts: [],
    payload: { digest: "sha256:x" },
    ...more,
  });
  if (!("id" in data)) throw new Error("no deployment");
  return data.id;
}

async function setState(id: number, state: "success" | "failure" | "in_progress", more: object = {}): Promise<void> {
  await octokit.rest.repos.createDeploymentStatus({ ...target, deployment_id: id, state, ...more });
}

function states(id: number): readonly string[] {
  return (
    github.seed
      .find(name)
      .deployments.get(id)
      ?.statuses.map(({ state }) => state) ?? []
  );
}

describe("deployments", () => {
  test("keep their payload and are listed newest first by environment", async () => {
    const first = await deploy("staging");
    const second = await deploy("staging");
    await deploy("other");
    const { data } = await octokit.rest.repos.listDeployments({ ...target, environment: "staging" });
    expect(data.map(({ id }) => id)).toEqual([second, first]);
    expect(data[0]).toMatchObject({ payload: { digest: "sha256:x" }, sha: main, production_environment: false });
  });

  test("merge the default branch first, and then are none, unless told not to", async () => {
    const old = main;
    github.seed.commit(name, { branch: "main" });
    const reply = await octokit.rest.repos.createDeployment({ ...target, ref: old, required_contexts: [] });
    expect(reply.status).toBe(202);
    expect(github.seed.find(name).deployments.size).toBe(0);
  });

  test("demand green statuses unless told not to", async () => {
    await octokit.rest.repos.createCommitStatus({ ...target, sha: main, state: "pending", context: "ci" });
    const wanted = { ...target, ref: main, auto_merge: false };
    await expect(octokit.rest.repos.createDeployment(wanted)).rejects.toMatchObject({ status: 409 });
    expect((await octokit.rest.repos.createDeployment({ ...wanted, required_contexts: [] })).status).toBe(201);
  });

  test("need a reference that exists", async () => {
    await expect(deploy("staging", { ref: "gone" })).rejects.toMatchObject({ status: 422 });
  });

  test("a success makes earlier successes of its environment inactive, a failure none", async () => {
    const first = await deploy("staging");
    await setState(first, "success");
    const second = await deploy("staging");
    await setState(second, "failure");
    expect(states(first)).toEqual(["success"]);
    const third = await deploy("staging");
    await setState(third, "success");
    expect(states(first)).toEqual(["success", "inactive"]);
    expect(states(second)).toEqual(["failure"]);
  });

  test("in production, or transient, or with auto_inactive off, earlier ones stay active", async () => {
    const production = await deploy("production");
    await setState(production, "success");
    await setState(await deploy("production"), "success");
    expect(states(production)).toEqual(["success"]);
    const transient = await deploy("review", { transient_environment: true });
    await setState(transient, "success");
    await setState(await deploy("review"), "success");
    expect(states(transient)).toEqual(["success"]);
    const staging = await deploy("staging");
    await setState(staging, "success");
    await setState(await deploy("staging"), "success", { auto_inactive: false });
    expect(states(staging)).toEqual(["success"]);
  });

  test("statuses are listed newest first", async () => {
    const id = await deploy("staging");
    await setState(id, "in_progress");
    await setState(id, "success", { environment_url: "https://staging.test/" });
    const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...target, deployment_id: id });
    expect(data.map(({ state }) => state)).toEqual(["success", "in_progress"]);
    expect(data[0]?.environment_url).toBe("https://staging.test/");
  });
});
