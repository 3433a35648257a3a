import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ResultsService, startResults } from "../src/results/index.ts";
import {
  type Consumer,
  createConsumer,
  findJob,
  findStep,
  runWorkflow,
  type RunWorkflowOptions,
  type WorkflowResult,
} from "../src/workflow/index.ts";

const pins = {
  checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
  upload: "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",
  download: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
  cache: "actions/cache@55cc8345863c7cc4c66a329aec7e433d2d1c52a9",
  login: "docker/login-action@dbcb813823bdd20940b903addbd779551569679f",
  python: "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97",
};

const workflow = `name: stand-ins
on: push
jobs:
  writer:
    runs-on: ubuntu-24.04
    steps:
      - uses: ${pins.checkout}
      - id: files
        run: |
          mkdir -p made/deep made/.hidden cached
          echo one > made/one.txt; echo two > made/deep/two.txt; echo no > made/.hidden/no.txt; echo kept > cached/kept.txt
      - { id: upload, uses: "${pins.upload}", with: { name: made, path: made } }
      - { id: nothing, uses: "${pins.upload}", with: { name: nothing, path: "absent/*", if-no-files-found: error }, continue-on-error: true }
      - { id: cache, uses: "${pins.cache}", with: { path: cached, key: "key-\${{ github.run_id }}", restore-keys: key- } }
      - { id: login, uses: "${pins.login}", with: { registry: "127.0.0.1:5000", username: me, password: "\${{ secrets.REGISTRY }}" } }
      - id: logins
        run: grep -c '"127.0.0.1:5000"' "$DOCKER_CONFIG/config.json" | sed 's/^/count=/' >> "$GITHUB_OUTPUT"
      - { id: python, uses: "${pins.python}", with: { python-version: "3.99" } }
  reader:
    needs: writer
    runs-on: ubuntu-24.04
    steps:
      - { id: old, uses: "${pins.checkout}", with: { ref: main, fetch-depth: 1, path: inner } }
      - id: depth
        run: echo "commits=$(git -C inner rev-list --count HEAD)" >> "$GITHUB_OUTPUT"
      - { uses: "${pins.download}", with: { pattern: "ma*", path: got } }
      - id: got
        run: (cd got && find . -type f | sort | tr '\\n' ' ' | sed 's/^/files=/') >> "$GITHUB_OUTPUT"
`;

describe("the stand-ins", () => {
  let root: string;
  let results: ResultsService;
  let consumer: Consumer;
  let first: WorkflowResult;
  let second: WorkflowResult;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "build-once-test-"));
    results = await startResults();
    const file = join(root, "source", ".github", "workflows", "ci.yml");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, workflow);
    await mkdir(join(root, "docker"));
    consumer = await createConsumer({
      root: join(root, "consumer"),
      source: join(root, "source"),
      repository: "acme/app",
    });
    await consumer.commit("Second", { "two.txt": "two\n" });
    const options: Omit<RunWorkflowOptions, "runId" | "results"> = {
      workingTree: await consumer.workingTree(join(root, "tree"), "main"),
      workflow: ".github/workflows/ci.yml",
      event: "push",
      payload: { ref: "refs/heads/main", repository: { full_name: "acme/app", default_branch: "main" } },
      served: consumer.served,
      secrets: { REGISTRY: "a registry's password" },
      env: { DOCKER_CONFIG: join(root, "docker") },
    };
    const run = async (runId: number): Promise<WorkflowResult> =>
      await runWorkflow({ ...options, runId, results: { url: results.url, token: results.token({ runId }) } });
    first = await run(1);
    second = await run(2);
  }, 120_000);
  afterAll(async () => {
    await results.stop();
    await rm(root, { recursive: true, force: true });
  });

  it("upload what is there, hidden files aside", () => {
    expect(first.exitCode, first.log).toBe(0);
    const upload = findStep(findJob(first, "writer"), "upload");
    expect(upload?.outputs.get("artifact-digest")).toMatch(/^[0-9a-f]{64}$/);
    expect(results.artifacts.ofRun(1).map((artifact) => artifact.name)).toEqual(["made"]);
    expect(findStep(findJob(first, "reader"), "got")?.outputs.get("files")).toBe("./made/deep/two.txt ./made/one.txt ");
  });

  it("fail where the original fails when nothing is there to upload", () => {
    expect(findStep(findJob(first, "writer"), "nothing")?.outcome).toBe("failure");
  });

  it("miss a cache first and restore it by its prefix in the next run", () => {
    expect(findStep(findJob(first, "writer"), "cache")?.outputs.has("cache-hit")).toBe(false);
    const restored = findStep(findJob(second, "writer"), "cache")?.outputs;
    expect(restored?.get("cache-matched-key")).toBe("key-1");
    expect(restored?.get("cache-hit")).toBe("false");
  });

  it("log in for the job and forget the login after it", () => {
    expect(findStep(findJob(first, "writer"), "logins")?.outputs.get("count")).toBe("1");
    expect(findStep(findJob(second, "writer"), "logins")?.outputs.get("count")).toBe("1");
    expect(findStep(findJob(first, "writer"), "login", "Post")?.outcome).toBe("success");
    expect(first.log).not.toContain("a registry's password");
  });

  it("fetch as deep as asked into the folder that was asked for", () => {
    expect(findStep(findJob(first, "reader"), "depth")?.outputs.get("commits")).toBe("1");
    expect(findStep(findJob(first, "reader"), "old")?.outputs.get("ref")).toBe("main");
  });

  it("say aloud when another Python stands in for the one that was asked for", () => {
    const python = findStep(findJob(first, "writer"), "python");
    expect(python?.annotations.map((annotation) => annotation.message).join()).toMatch(
      /3\.99 is not on this machine; 3\.\d+\.\d+ stands in/,
    );
  });

  it("are missing by name when a workflow uses another action", async () => {
    const text = workflow.replace(pins.login, "acme/unknown-action@v1");
    await consumer.commit("Use an unknown action", { ".github/workflows/other.yml": text });
    const run = runWorkflow({
      workingTree: await consumer.workingTree(join(root, "tree-2"), "main"),
      workflow: ".github/workflows/other.yml",
      event: "push",
      payload: {},
      served: consumer.served,
    });
    await expect(run).rejects.toMatchObject({ code: "stand-in-missing" });
  });
});
