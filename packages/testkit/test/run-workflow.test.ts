import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsumer, findJob, findStep, runWorkflow, type WorkflowResult } from "../src/workflow/index.ts";

const checkoutPin = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const pythonPin = "5fda3b95a4ea91299a34e894583c3862153e4b97";

const consumerFiles = {
  "README.md": "a consumer\n",
  ".github/workflows/ci.yml": `name: ci
on: pull_request
jobs:
  legs:
    runs-on: ubuntu-24.04
    strategy: { fail-fast: false, matrix: { leg: [good, bad] } }
    steps:
      - uses: actions/checkout@${checkoutPin} # v7.0.1
        with: { fetch-depth: 0 }
      - id: facts
        run: |
          echo "commit=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"
          echo "base=$(git rev-parse HEAD^1)" >> "$GITHUB_OUTPUT"
          printf 'two<<END\\nfirst\\nsecond\\nEND\\n' >> "$GITHUB_OUTPUT"
          echo "# Facts" >> "$GITHUB_STEP_SUMMARY"
          echo "::warning file=README.md,line=1,title=Look::be careful"
      - id: tolerated
        run: exit 3
        continue-on-error: true
      - run: test "\${{ matrix.leg }}" = good
  called:
    needs: legs
    if: always()
    uses: build-once/pipeline/.github/workflows/called.yml@v1
    with: { who: "\${{ vars.WHO }}" }
`,
};

const pipelineFiles = {
  ".github/workflows/called.yml": `name: called
on:
  workflow_call:
    inputs: { who: { type: string, required: true } }
permissions: {}
jobs:
  inner:
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    steps:
      - id: hello
        uses: $/actions/hello
        with: { who: "\${{ inputs.who }}" }
      - id: python
        uses: actions/setup-python@${pythonPin} # v7.0.0
        with: { python-version: "3.x" }
      - id: prefix
        run: python -c "import sys; print('inside' if sys.prefix != sys.base_prefix else 'outside')"
`,
  "actions/hello/action.yml": `name: hello
inputs: { who: { default: nobody }, token: { default: "\${{ github.token }}" } }
runs: { using: node24, main: ../../dist/hello/index.js }
`,
  "dist/hello/package.json": `{"type":"module"}`,
  "dist/hello/index.js": `import { appendFileSync } from "node:fs";
appendFileSync(process.env.GITHUB_OUTPUT, "greeting=hello " + process.env.INPUT_WHO + "\\n");
console.log("token is " + process.env.INPUT_TOKEN + " api is " + process.env.GITHUB_API_URL);
`,
};

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe("runWorkflow", () => {
  let root: string;
  let result: WorkflowResult;
  let other: WorkflowResult;
  let merge: string;
  let base: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "build-once-test-"));
    const consumer = await createConsumer({
      root: join(root, "consumer"),
      source: await writeFiles(join(root, "source"), consumerFiles),
      repository: "acme/sample-app",
    });
    const pull = await consumer.openPullRequest(5, "feature", { "new.txt": "new\n" });
    merge = pull.merge;
    base = pull.base;
    const options = {
      workingTree: await consumer.workingTree(join(root, "tree"), pull.merge),
      workflow: ".github/workflows/ci.yml",
      event: "pull_request",
      payload: {
        number: 5,
        pull_request: { number: 5, head: { sha: pull.head, ref: "feature" }, base: { sha: pull.base, ref: "main" } },
        repository: { full_name: "acme/sample-app", default_branch: "main", owner: { login: "acme" } },
      },
      served: consumer.served,
      checkout: await writeFiles(join(root, "pipeline"), pipelineFiles),
      token: "ghs_secret_token",
      githubUrl: "http://127.0.0.1:9",
    };
    [result, other] = await Promise.all([
      runWorkflow({ ...options, vars: { WHO: "one" } }),
      runWorkflow({ ...options, vars: { WHO: "two" }, matrix: { leg: "good" } }),
    ]);
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it("checks out the merge commit with its history", () => {
    const outputs = findStep(findJob(result, "legs"), "facts")?.outputs;
    expect(outputs?.get("commit")).toBe(merge);
    expect(outputs?.get("base")).toBe(base);
  });

  it("reports outputs of many lines, summaries and annotations", () => {
    const step = findStep(findJob(result, "legs"), "facts");
    expect(step?.outputs.get("two")).toBe("first\nsecond");
    expect(step?.summary).toBe("# Facts\n");
    expect(step?.annotations).toEqual([
      {
        level: "warning",
        message: "be careful",
        properties: new Map([
          ["file", "README.md"],
          ["line", "1"],
          ["title", "Look"],
        ]),
      },
    ]);
  });

  it("is red when one leg is, and tells which", () => {
    expect(result.exitCode).toBe(1);
    expect(findJob(result, "legs", { leg: "bad" })?.outcome).toBe("failure");
    expect(findJob(result, "legs", { leg: "good" })?.outcome).toBe("success");
  });

  it("reports a tolerated failure as the step's own", () => {
    expect(findStep(findJob(result, "legs", { leg: "good" }), "tolerated")?.outcome).toBe("failure");
  });

  it("resolves the called workflow and its actions to the given checkout", () => {
    const inner = findJob(result, "inner");
    expect(inner?.outcome).toBe("success");
    expect(findStep(inner, "hello")?.outputs.get("greeting")).toBe("hello one");
    expect(findStep(inner, "hello")?.log).toContain("api is http://127.0.0.1:9");
  });

  it("never prints the token", () => {
    expect(result.log).not.toContain("ghs_secret_token");
  });

  it("gives each job its own Python environment", () => {
    expect(findStep(findJob(result, "inner"), "prefix")?.log.trim()).toBe("inside");
    expect(findStep(findJob(result, "inner"), "python")?.outputs.get("python-version")).toMatch(/^3\.\d+\.\d+$/);
  });

  it("keeps two runs at once apart", () => {
    expect(other.exitCode).toBe(0);
    expect(other.jobs.filter((job) => job.id === "legs")).toHaveLength(1);
    expect(findStep(findJob(other, "inner"), "hello")?.outputs.get("greeting")).toBe("hello two");
  });

  it("ends a workflow that outlives its time, and everything that it started", async () => {
    const consumer = await createConsumer({
      root: join(root, "slow"),
      source: await writeFiles(join(root, "slow-source"), {
        ".github/workflows/ci.yml":
          "name: slow\non: push\njobs: { slow: { runs-on: ubuntu-24.04, steps: [{ run: sleep 4321 }] } }\n",
      }),
      repository: "acme/slow",
    });
    const slow = await runWorkflow({
      workingTree: await consumer.workingTree(join(root, "slow-tree"), "main"),
      workflow: ".github/workflows/ci.yml",
      event: "push",
      payload: {},
      served: consumer.served,
      timeoutMs: 1500,
    });
    expect(slow.timedOut).toBe(true);
    expect(slow.exitCode).not.toBe(0);
    expect(commandLines().filter((line) => line.includes("sleep 4321"))).toEqual([]);
  });
});

/** The command lines of all processes of this machine. */
function commandLines(): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return "";
      }
    });
}
