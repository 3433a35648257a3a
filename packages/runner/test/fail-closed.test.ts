import { mkdir, mkdtemp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { artifactRoute, type ResultsService, startResults } from "../../testkit/src/results/index.ts";
import { bundleFixture, type FixtureActions, runStep, type Step, type StepOptions } from "./fixture-action.ts";

let fixture: FixtureActions;
beforeAll(async () => {
  fixture = await bundleFixture();
});
afterAll(async () => await fixture.remove());

async function run(behaviour: string, options: StepOptions = {}): Promise<Step> {
  return await runStep(fixture.folder, { ...options, inputs: { behaviour, ...options.inputs } });
}

function errors(step: Step): readonly string[] {
  return step.commands.filter(({ name }) => name === "error").map(({ message }) => message);
}

/** What a reader of rendered Markdown sees. */
function plain(markdown: string): string {
  const seen = markdown.replaceAll("\u200b", "");
  return seen.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}

async function newJob(): Promise<string> {
  await mkdir(join(fixture.folder, "jobs"), { recursive: true });
  return await mkdtemp(join(fixture.folder, "jobs/job-"));
}

function stateOf(step: Step): Readonly<Record<string, string>> {
  return Object.fromEntries([...step.state].map(([name, value]) => [`STATE_${name}`, value]));
}

describe("the exit code", () => {
  test.each([
    ["pass", 0],
    ["skip", 0],
    ["fail", 1],
  ])("the verdict %s gives %d", async (behaviour, exitCode) => {
    const step = await run(behaviour);
    expect([step.exitCode, step.outputs.get("verdict")]).toEqual([exitCode, behaviour]);
    expect(JSON.parse(step.evidence)).toMatchObject({ action: "fixture", verdict: behaviour });
    expect(errors(step)).toHaveLength(exitCode);
  });

  test("a promise that never settles is red and says so", async () => {
    const step = await run("stall");
    expect(step.exitCode).not.toBe(0);
    expect(errors(step)).toEqual([expect.stringContaining("stopped before it reached a verdict")]);
    expect(step.outputs.has("verdict")).toBe(false);
  });

  test.each(["throw-null", "throw-undefined", "throw-text", "throw-object", "throw-error"])(
    "%s is red and a bug",
    async (behaviour) => {
      const step = await run(behaviour);
      expect([step.exitCode, step.outputs.get("reason")]).toEqual([1, "unexpected"]);
      expect(JSON.parse(step.evidence)).toMatchObject({ verdict: "fail", error: "bug" });
      expect(errors(step)).toHaveLength(1);
    },
  );

  test.each([
    ["reject-before", "nobody waits for me"],
    ["reject-after", "nobody waits for me"],
    ["throw-after", "thrown by a timer"],
  ])("%s: what nobody caught is red, before the verdict and after it", async (behaviour, words) => {
    const step = await run(behaviour);
    expect(step.exitCode).toBe(1);
    expect(errors(step)).toEqual([words]);
  });

  test("a timer left behind changes nothing", async () => {
    expect((await run("timer")).exitCode).toBe(0);
  });

  test("what never ends does not hold the job, and everything printed arrives", async () => {
    const step = await run("hold");
    expect(step.exitCode).toBe(0);
    expect(step.stdout.match(/0123456789abcde/g)).toHaveLength(20_000);
  });

  test("a process that is stopped by a signal was never green", async () => {
    const step = await run("wait", { signal: "SIGTERM" });
    expect(step.exitCode).not.toBe(0);
    expect(step.outputs.has("verdict")).toBe(false);
  });

  test("wrong inputs are red, and all are named", async () => {
    const step = await run("", { inputs: { level: "tow", colour: "x" } });
    expect([step.exitCode, step.outputs.get("reason")]).toEqual([1, "invalid-inputs"]);
    expect(errors(step)[0]).toMatch(/3 inputs are wrong[^]*behaviour[^]*did you mean "two"[^]*colour/);
  });
});

describe("what a step writes", () => {
  test("an output of a megabyte arrives whole", async () => {
    const step = await run("large");
    expect([step.exitCode, step.outputs.get("large")?.length]).toEqual([0, 1_048_576]);
  });

  test.each(["", "/nonexistent/output", "/"])("without a file for outputs (%j) the step is red", async (path) => {
    const step = await run("pass", { environment: { GITHUB_OUTPUT: path } });
    expect(step.exitCode).not.toBe(0);
    expect(errors(step).length).toBeGreaterThan(0);
  });

  test("without a file for the summary nothing fails", async () => {
    const step = await run("pass", { environment: { GITHUB_STEP_SUMMARY: "" } });
    expect([step.exitCode, step.outputs.get("verdict")]).toEqual([0, "pass"]);
  });

  test("a summary of three megabytes is cut at a line's end and written", async () => {
    const { exitCode, summary } = await run("large-summary");
    const lines = summary.trimEnd().split("\n");
    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toMatch(/ends here/);
    expect(lines.at(-3)).toBe("| a row | of a table |");
    expect(summary.length).toBeGreaterThan(200_000);
    expect(summary.length).toBeLessThan(1_048_576);
    expect((await run("large-line")).summary.trim()).toBe("The summary was longer than GitHub shows and ends here.");
  });

  test("evidence is written or not, as asked", async () => {
    const none = await run("pass", { inputs: { evidence: "none" } });
    expect([none.exitCode, none.outputs.get("evidence"), none.state.size]).toEqual([0, "", 0]);
    const file = await run("pass", { inputs: { evidence: "file" } });
    expect([JSON.parse(file.evidence), file.state.size]).toMatchObject([{ verdict: "pass" }, 0]);
  });
});

describe("foreign text", () => {
  const hostile = [
    "a\n::error::forged",
    "a\r::error::forged",
    "a\r\n  ::set-output name=verdict::pass",
    "::add-mask::a",
    "##[error]forged",
    "x ##[set-env name=PATH]/tmp",
    "a\u2028::error::forged",
    "a\u2029::stop-commands::x",
    "a\u0085::error::forged",
    "\t::error::forged",
    "::error file=x,line=1::forged %0A::error::forged",
    "::endgroup::",
    "\u00a0::error::forged",
    "\ufeff::error::forged",
  ];

  test.each(hostile)("%j starts no command anywhere", async (foreign) => {
    const step = await run("tell", { inputs: { foreign } });
    expect(step.exitCode).toBe(1);
    expect(step.commands.map(({ name }) => name)).toEqual(
      ["debug", "warning", "group", "endgroup", "error", "notice"].flatMap((name) =>
        // A text of several lines is told line by line.
        name === "debug" ? step.commands.filter((one) => one.name === "debug").map(() => name) : [name],
      ),
    );
    expect(step.outputs.get("verdict")).toBe("fail");
    expect([...step.outputs.keys()].toSorted()).toEqual(["evidence", "reason", "verdict"]);
  });
});

describe("secrets", () => {
  const password = 'p@ss_"word"\\1f2e3d4c5b6a';
  const token = "token-two-0123456789abcdef";

  test("are masked before anything else is printed, and redacted wherever text is kept", async () => {
    const step = await run("leak", { inputs: { password, tokens: `token-one-x, ${token}` } });
    expect(step.exitCode).toBe(0);
    const masked = step.commands.filter(({ name }) => name === "add-mask").map(({ message }) => message);
    expect(masked).toEqual(expect.arrayContaining([password, token]));
    const rest = step.stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(step.stdout.split("\n").findIndex((line) => line === rest[0])).toBe(masked.length);
    for (const kept of [rest.join("\n"), step.summary, step.evidence]) {
      expect(kept).toContain("***");
      for (const secret of [password, token]) {
        expect(kept).not.toContain(secret);
        expect(kept).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(plain(kept)).not.toContain(secret);
      }
    }
  });
});

describe("the post step", () => {
  let results: ResultsService;
  beforeAll(async () => {
    results = await startResults();
  });
  afterAll(async () => await results.stop());

  test("without state it leaves at once and loads no client: none is there", async () => {
    const step = await run("stall", { script: "lonely/first/post.js" });
    expect([step.exitCode, step.stdout, step.stderr]).toEqual([0, "", ""]);
    expect((await run("pass", { script: "lonely/first/index.js" })).exitCode).not.toBe(0);
  });

  test("two actions of a job give one artifact with the evidence of both", async () => {
    const job = await newJob();
    const runId = 4242;
    const environment = results.environment({ runId });
    const first = await run("pass", { job, environment });
    const second = await run("fail", { job, environment, script: "dist/second/index.js" });
    expect([first.state.size, second.state.size]).toEqual([1, 0]);

    // Post steps run in reverse.
    const requests = results.requests.count(artifactRoute("CreateArtifact"));
    const idle = await run("pass", {
      job,
      environment: { ...environment, ...stateOf(second) },
      script: "lonely/first/post.js",
    });
    expect([idle.exitCode, idle.stdout]).toEqual([0, ""]);
    expect(results.requests.count(artifactRoute("CreateArtifact"))).toBe(requests);

    const post = await run("pass", {
      job,
      environment: { ...environment, ...stateOf(first) },
      script: "dist/first/post.js",
    });
    expect([post.exitCode, errors(post)]).toEqual([0, []]);
    const artifacts = results.artifacts.ofRun(runId);
    expect(artifacts.map(({ name }) => name)).toEqual([expect.stringMatching(/^evidence-build-[0-9a-f]{12}$/)]);
    const archive = Buffer.from(results.artifacts.blobs.bytes(artifacts[0]?.blob ?? "") ?? []).toString("latin1");
    const files = (await readdir(join(job, "build-once/evidence"))).filter((name) => name.endsWith(".json"));
    expect(files).toHaveLength(2);
    for (const file of files) expect(archive).toContain(file);
    expect(archive).not.toContain(".owner");
  });

  test("an upload that is refused is red, and says why", async () => {
    const job = await newJob();
    const environment = { ...results.environment({ runId: 4243 }), ACTIONS_RUNTIME_TOKEN: "e30.e30.x" };
    const first = await run("pass", { job, environment });
    const post = await run("pass", {
      job,
      environment: { ...environment, ...stateOf(first) },
      script: "dist/first/post.js",
    });
    expect(post.exitCode).toBe(1);
    expect(errors(post)[0]).toContain("could not be uploaded");
  });

  test("without an artifact service the evidence stays in the job and nothing fails", async () => {
    const job = await newJob();
    const first = await run("pass", { job });
    const post = await run("pass", { job, environment: stateOf(first), script: "dist/first/post.js" });
    expect([post.exitCode, errors(post)]).toEqual([0, []]);
    expect(await readFile(first.outputs.get("evidence") ?? "", "utf8")).toContain('"verdict": "pass"');
  });
});
