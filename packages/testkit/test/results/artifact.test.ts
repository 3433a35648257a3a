import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DefaultArtifactClient } from "@actions/artifact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";
import { artifactRoute, type ResultsService, RunStore, startResults, zip } from "../../src/results/index.ts";

const runId = 4242;

let results: ResultsService;
let github: GitHubFake;
let folder: string;

beforeEach(async () => {
  const artifacts = new RunStore();
  results = await startResults({ artifacts });
  github = await startGitHub({ artifacts, blobUrl: results.url });
  folder = await mkdtemp(join(tmpdir(), "artifact-"));
  await writeFile(join(folder, "report.txt"), "all is well\n");
  runAs({ runId });
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.stubEnv("GITHUB_WORKSPACE", folder);
  // The client prints its progress as workflow commands; they would be read as the test run's own.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
  await results.stop();
  await github.stop();
});

function runAs(job: { readonly runId: number; readonly attempt?: number }): void {
  for (const [name, value] of Object.entries(results.environment(job))) vi.stubEnv(name, value);
}

async function upload(name: string): Promise<number> {
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [join(folder, "report.txt")], folder);
  if (id === undefined) throw new Error("no id");
  return id;
}

describe("artifacts through @actions/artifact", () => {
  test("what one job uploads another lists and downloads, digest checked", async () => {
    const id = await upload("report");
    const client = new DefaultArtifactClient();
    const { artifacts } = await client.listArtifacts();
    expect(artifacts).toMatchObject([{ id, name: "report", digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }]);
    const path = join(folder, "out");
    const digest = artifacts[0]?.digest ?? "";
    const { digestMismatch } = await client.downloadArtifact(id, { path, expectedHash: digest });
    expect(digestMismatch).toBe(false);
    expect(await readFile(join(path, "report.txt"), "utf8")).toBe("all is well\n");
  });

  test("a run sees its own artifacts only", async () => {
    await upload("report");
    runAs({ runId: 4243 });
    expect(await new DefaultArtifactClient().listArtifacts()).toEqual({ artifacts: [] });
  });

  test("a name is taken once in an attempt; the next attempt may use it and the list holds both", async () => {
    const first = await upload("report");
    await expect(upload("report")).rejects.toThrow(/409.*already exists/);
    runAs({ runId, attempt: 2 });
    const second = await upload("report");
    const client = new DefaultArtifactClient();
    expect((await client.listArtifacts()).artifacts.map(({ id }) => id)).toEqual([first, second]);
    expect((await client.listArtifacts({ latest: true })).artifacts.map(({ id }) => id)).toEqual([second]);
  });

  test("bytes that changed in the store do not match their digest", async () => {
    const id = await upload("report");
    const { artifact } = await new DefaultArtifactClient().getArtifact("report");
    results.artifacts.corrupt(id, zip(new Map([["report.txt", "all is lost\n"]])));
    const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
      path: join(folder, "out"),
      expectedHash: artifact.digest ?? "",
    });
    expect(digestMismatch).toBe(true);
  });

  test("an upload of several blocks arrives whole", async () => {
    const bytes = randomBytes(9 * 1024 * 1024);
    await writeFile(join(folder, "report.txt"), bytes);
    const id = await upload("report");
    expect(results.requests.all.filter(({ query }) => query.includes("comp=block&")).length).toBeGreaterThan(1);
    await new DefaultArtifactClient().downloadArtifact(id, { path: join(folder, "out") });
    expect((await readFile(join(folder, "out", "report.txt"))).equals(bytes)).toBe(true);
  });

  test("a file uploaded as it is comes back as it is, under its own name", async () => {
    const options = { skipArchive: true };
    const client = new DefaultArtifactClient();
    const { id } = await client.uploadArtifact("ignored", [join(folder, "report.txt")], folder, options);
    expect((await client.listArtifacts()).artifacts).toMatchObject([{ id, name: "report.txt", size: 12 }]);
    await client.downloadArtifact(id ?? 0, { path: join(folder, "out") });
    expect(await readFile(join(folder, "out", "report.txt"), "utf8")).toBe("all is well\n");
  });

  test("an artifact that expired is listed no more", async () => {
    results.artifacts.add({ name: "old", runId, expiresMs: Date.now() - 1 }, zip(new Map([["a", "1"]])));
    expect(await new DefaultArtifactClient().listArtifacts()).toEqual({ artifacts: [] });
  });

  test("a service that fails once is asked again", async () => {
    results.faults.add({
      route: artifactRoute("CreateArtifact"),
      fault: { kind: "reply", reply: { status: 500, body: "{}" } },
    });
    await upload("report");
    expect(results.requests.count(artifactRoute("CreateArtifact"))).toBe(2);
    expect(results.artifacts.ofRun(runId)).toHaveLength(1);
  });

  test("a token of no run is refused at once", async () => {
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", results.token({ runId }).replace(/^[^.]*\.[^.]*/, "e30.e30"));
    await expect(upload("report")).rejects.toThrow(/JWT token is invalid/);
    const reply = await fetch(`${results.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`, {
      method: "POST",
      body: "{}",
    });
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({ code: "unauthenticated" });
  });

  test("a deleted artifact is gone from the run and its name is free", async () => {
    await upload("report");
    await new DefaultArtifactClient().deleteArtifact("report");
    expect(results.artifacts.ofRun(runId)).toEqual([]);
    await upload("report");
  });
});

describe("artifacts of another run through GitHub's API", () => {
  test("what a run uploaded is listed and downloaded with a token that may read actions", async () => {
    const { refs } = github.seed.repository("acme/sample-app");
    github.seed.run("acme/sample-app", { id: runId, headSha: refs.get("refs/heads/main") ?? "" });
    const id = await upload("report");
    const token = github.token({ permissions: { actions: "read" } });
    expect(await downloadElsewhere(token)).toEqual({ ids: [id], digestMismatch: false });
    expect(await readFile(join(folder, "out", "report.txt"), "utf8")).toBe("all is well\n");
    expect(github.requests.count("GET /repos/{owner}/{repo}/actions/artifacts/{id}/zip")).toBe(1);
  });
});

// In a process of its own: the client reads GITHUB_API_URL once, when it is loaded.
async function downloadElsewhere(token: string): Promise<unknown> {
  const script = `
    import { DefaultArtifactClient } from "@actions/artifact";
    import { writeFile } from "node:fs/promises";
    const client = new DefaultArtifactClient();
    const findBy = { token: "${token}", workflowRunId: ${String(runId)}, repositoryOwner: "acme", repositoryName: "sample-app" };
    const { artifacts } = await client.listArtifacts({ findBy });
    const [{ id, digest }] = artifacts;
    const { digestMismatch } = await client.downloadArtifact(id, { path: process.env.OUT, findBy, expectedHash: digest });
    await writeFile(process.env.OUT + ".json", JSON.stringify({ ids: artifacts.map((one) => one.id), digestMismatch }));
  `;
  const out = join(folder, "out");
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, GITHUB_API_URL: github.url, OUT: out },
  });
  return JSON.parse(await readFile(`${out}.json`, "utf8"));
}
