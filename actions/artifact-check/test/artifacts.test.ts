import { type GitHubFake, removeScratch, startGitHub, zip } from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Checked, check, commit } from "./check.ts";

const repository = "acme/sample-app";
const other = "2".repeat(40);
let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(repository);
  github.seed.commit(repository, { sha: commit });
  github.seed.run(repository, { id: 4242, headSha: commit });
});
afterEach(async () => {
  await github.stop();
});
afterAll(removeScratch);

async function checkArtifact(
  inputs: Readonly<Record<string, string>> = {},
  permissions: Readonly<Record<string, "read">> = { actions: "read", metadata: "read" },
  event: { readonly name?: string; readonly payload?: unknown } = {},
): Promise<Checked> {
  return check(
    { subjects: "artifact=dist-*", ...inputs },
    {
      token: github.token({ permissions }),
      environment: {
        GITHUB_API_URL: github.url,
        ...(event.name === undefined ? {} : { GITHUB_EVENT_NAME: event.name }),
      },
      event: event.payload,
    },
  );
}

describe("artifacts of a run", () => {
  test("of this run and commit pass, their bytes hashed before they are unpacked", async () => {
    github.seed.artifact({ runId: 4242, name: "dist-linux", files: { "a.txt": "a" } });
    github.seed.artifact({ runId: 4242, name: "logs", files: { "b.txt": "b" } });
    const result = await checkArtifact();
    expect(result.outputs.get("reason")).toBe("checked");
    expect(result.results("artifact-content")).toEqual(["pass"]);
  });

  test("that are not there fail", async () => {
    github.seed.artifact({ runId: 4242, name: "logs", files: { "b.txt": "b" } });
    const result = await checkArtifact();
    expect(result.exitCode).toBe(1);
    expect(result.results("artifact-present")).toEqual(["fail"]);
  });

  test("that have expired fail", async () => {
    github.seed.artifact({ runId: 4242, name: "dist-linux", files: { a: "a" }, expired: true });
    const result = await checkArtifact();
    expect(result.exitCode).toBe(1);
    expect(result.results("artifact-unexpired")).toEqual(["fail"]);
  });

  test("of another commit fail, unless that commit is asked for", async () => {
    github.seed.commit(repository, { sha: other });
    github.seed.run(repository, { id: 77, headSha: other });
    github.seed.artifact({ runId: 77, name: "dist-linux", files: { a: "a" } });
    expect((await checkArtifact({ "run-id": "77" })).results("artifact-commit")).toEqual(["fail"]);
    expect((await checkArtifact({ "run-id": "77", commit: other })).outputs.get("verdict")).toBe("pass");
  });

  test("of the run that triggered this one are looked at on workflow_run", async () => {
    github.seed.commit(repository, { sha: other });
    github.seed.run(repository, { id: 77, headSha: other });
    github.seed.artifact({ runId: 77, name: "dist-linux", files: { a: "a" } });
    const payload = { workflow_run: { id: 77, head_sha: other, event: "push" } };
    const result = await checkArtifact({}, undefined, { name: "workflow_run", payload });
    expect(result.outputs.get("verdict")).toBe("pass");
    expect(result.receipt).toMatchObject({ runId: 77, commit: other });
  });
});

describe("artifacts nobody should trust (hostile)", () => {
  test("of a fork's run fail, even with the right names", async () => {
    github.seed.repository("mallory/sample-app", { forkOf: repository });
    github.seed.commit("mallory/sample-app", { sha: other });
    github.seed.run(repository, { id: 66, headSha: other, headRepository: "mallory/sample-app" });
    github.seed.artifact({ runId: 66, name: "dist-linux", files: { a: "a" } });
    const result = await checkArtifact({ "run-id": "66", commit: other });
    expect(result.exitCode).toBe(1);
    expect(result.results("artifact-fork")).toEqual(["fail"]);
  });

  test("whose bytes were replaced behind the digest's back fail before they are unpacked", async () => {
    const artifact = github.seed.artifact({ runId: 4242, name: "dist-linux", files: { a: "a" } });
    github.artifacts.corrupt(artifact.id, zip(new Map([["a", "evil"]])));
    const result = await checkArtifact();
    expect(result.exitCode).toBe(1);
    expect(result.results("artifact-content")).toEqual(["fail"]);
  });

  test("whose archive climbs out of its folder fail", async () => {
    github.seed.artifact({ runId: 4242, name: "dist-linux", files: { "../../evil.sh": "x" } });
    expect((await checkArtifact()).results("artifact-content")).toEqual(["fail"]);
  });

  test("that are no archive fail", async () => {
    github.seed.artifact({ runId: 4242, name: "dist-linux", bytes: new TextEncoder().encode("hello") });
    expect((await checkArtifact()).results("artifact-content")).toEqual(["fail"]);
  });
});

describe("a GitHub that cannot be asked is an error", () => {
  test("a token without the permission names the line to add", async () => {
    await github.stop();
    github = await startGitHub();
    github.seed.repository(repository, { private: true });
    github.seed.run(repository, { id: 4242, headSha: commit });
    const result = await checkArtifact({}, { metadata: "read" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("permission-missing");
    expect(result.stdout).toContain("actions: read");
    expect(result.receipt).toBeUndefined();
  });

  test.each([
    ["401", 401, "token-refused"],
    ["429 for longer than anybody waits", 429, "rate-limited"],
    ["a refusal that is no permission", 422, "api-refused"],
  ])("%s", async (_title, status, code) => {
    github.seed.artifact({ runId: 4242, name: "dist-linux", files: { a: "a" } });
    const headers = { "retry-after": "9999", "content-type": "application/json" };
    const reply = { status, headers, body: '{"message":"::error::no"}' };
    github.faults.add({
      route: "GET /repos/{owner}/{repo}/actions/runs/{id}/artifacts",
      times: 9,
      fault: { kind: "reply", reply },
    });
    const result = await checkArtifact();
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: "fail", reason: code });
    expect(result.receipt).toBeUndefined();
    expect(result.outputs.has("checked")).toBe(false);
  });

  test("a run that does not exist is not an empty one", async () => {
    const result = await checkArtifact({ "run-id": "999999" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("verdict")).toBe("fail");
  });
});
