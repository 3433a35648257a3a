import { type GitHubFake, removeScratch, scratchFolder, startGitHub } from "@build-once/testkit";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { containersOf, deploy, registry, removeDeployment } from "./deploying.ts";
import { pushVariant } from "./images.ts";

const name = "record-test";
let github: GitHubFake;
let image = "";
let crashing = "";
let commit = "";

beforeAll(async () => {
  image = `${registry}/acme/record@${await pushVariant(registry, "record", { cmd: ["sleep", "600"] })}`;
  crashing = `${registry}/acme/record@${await pushVariant(registry, "record", { cmd: ["python", "-c", "raise SystemExit(7)"] })}`;
});
beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/sample-app");
  commit = github.seed.commit("acme/sample-app", { branch: "main" }).sha;
});
afterEach(async () => {
  await removeDeployment(name);
  await github.stop();
});
afterAll(removeScratch);

async function deployTo(
  inputs: Readonly<Record<string, string>>,
  permissions: Readonly<Record<string, "read" | "write">>,
  temporary?: string,
) {
  const token = github.token({ permissions });
  const environment = { GITHUB_API_URL: github.url, GITHUB_SHA: commit };
  const defaults = {
    network: "host",
    name,
    environment: "staging",
    watch: "500ms",
    "startup-timeout": "5s",
    "stop-grace": "0s",
  };
  return await deploy(
    { ...defaults, image, ...inputs },
    { token, environment, ...(temporary === undefined ? {} : { temporary }) },
  );
}

function deployments() {
  return [...github.seed.find("acme/sample-app").deployments.values()];
}

describe("a deployment to an environment", () => {
  it("is recorded at GitHub with its digest, from in progress to success", async () => {
    const result = await deployTo({}, { deployments: "write" });
    expect(result.exitCode).toBe(0);
    expect(deployments()).toMatchObject([
      { environment: "staging", sha: commit, payload: { digest: image.slice(image.indexOf("@") + 1) } },
    ]);
    expect(deployments()[0]?.statuses.map(({ state }) => state)).toEqual(["in_progress", "success"]);
    expect(result.outputs.get("deployment-id")).toBe(String(deployments()[0]?.id));
    expect(deployments()[0]?.statuses[1]?.logUrl).toBe("https://github.com/acme/sample-app/actions/runs/4242");
  });

  it("that fails is recorded as a failure, and the earlier one stays active", async () => {
    const temporary = await scratchFolder();
    await deployTo({}, { deployments: "write" }, temporary);
    const result = await deployTo({ image: crashing }, { deployments: "write" }, temporary);
    expect(result.outputs.get("reason")).toBe("rolled-back");
    const [first, second] = deployments();
    expect(first?.statuses.at(-1)?.state).toBe("success");
    expect(second?.statuses.at(-1)).toMatchObject({
      state: "failure",
      description: expect.stringContaining("rolled back to"),
    });
  });

  it("rolls back to GitHub's last good digest where the machine remembers nothing", async () => {
    await deployTo({}, { deployments: "write" });
    await removeDeployment(name);
    const result = await deployTo({ image: crashing }, { deployments: "write" });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      "serving-digest": image.slice(image.indexOf("@") + 1),
    });
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });

  it("goes on with one warning that names the permission, when the token may not record it", async () => {
    const result = await deployTo({}, { contents: "read", deployments: "read" });
    expect(result.exitCode).toBe(0);
    expect(result.annotations.map(({ message }) => message).join("\n")).toContain("deployments: write");
    expect(deployments()).toEqual([]);
  });

  it("that must be recorded is red without the permission, and changes nothing", async () => {
    const result = await deployTo({ record: "always" }, { contents: "read", deployments: "read" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("permission-missing");
    expect(await containersOf(name)).toEqual([]);
  });

  it("that is cancelled is recorded as an error by the post step", async () => {
    const temporary = await scratchFolder();
    const token = github.token({ permissions: { deployments: "write" } });
    const more = { temporary, token, environment: { GITHUB_API_URL: github.url, GITHUB_SHA: commit } };
    const inputs = { image, network: "host", name, environment: "staging", watch: "50s", "stop-grace": "0s" };
    const cancelled = await deploy(inputs, { ...more, interrupt: { signal: "SIGKILL", when: "(new)" } });
    const post = await deploy(inputs, { ...more, post: cancelled.state });
    expect(post.exitCode).toBe(0);
    expect(deployments()[0]?.statuses.at(-1)?.state).toBe("error");
    expect(await containersOf(name)).toEqual([]);
  });
});
