import { execFileSync } from "node:child_process";
import { join } from "node:path";
import {
  findJob,
  findStep,
  type Platform,
  type PlatformRun,
  type StepWatch,
  startPlatform,
  type WorkflowResult,
  watchStep,
} from "@build-once/testkit";
import { startProvingGround } from "@build-once/testkit/engine";
import { root } from "../project.ts";
import { demoChange } from "./change.ts";
import { displayName } from "./display-name.ts";
import type { CdResult, CiResult, DemoResult, TimelineRun } from "./demo-result.ts";

const sample = join(root, "examples", "sample-app");
const pullRequest = 7;

/** Runs the example as a foreign repository: its pull request through CI twice, then through CD. `say` tells what begins. */
export async function runDemo(say: (line: string) => void): Promise<DemoResult> {
  say("starting engine, BuildKit and registry");
  const ground = await startProvingGround();
  try {
    const { environment, wheels } = ground;
    const platform = await startPlatform({ source: sample, environment, wheels });
    try {
      return await throughThePipeline(platform, say);
    } finally {
      await platform.stop();
    }
  } finally {
    await ground.stop();
  }
}

async function throughThePipeline(platform: Platform, say: (line: string) => void): Promise<DemoResult> {
  const pull = await platform.openPullRequest(pullRequest, demoChange);
  const { repository } = platform.consumer;
  const ci = async (): Promise<readonly [PlatformRun, StepWatch]> => {
    const watch = watchStep("build", "image", () => platform.registry.requests.count());
    return [await platform.runCi(pull, { onLine: watch.onLine }), watch];
  };
  say(`CI of pull request #${pull.number} of ${repository}`);
  const [firstRun, firstWatch] = await ci();
  say("CI of the same commit again");
  const [secondRun, secondWatch] = await ci();
  const commentsAfterCi = commentsOf(platform).length;
  say("CD after the second run");
  const cdRun = await platform.runAfter(secondRun);
  return {
    first: ciResult(firstRun, firstWatch),
    second: ciResult(secondRun, secondWatch),
    cd: cdResult(cdRun),
    comments: commentsOf(platform),
    commentsAfterCi,
    expectedStdout: execFileSync("python3", ["-m", "sample_app", "2", "3"], { cwd: sample, encoding: "utf8" }),
    timeline: [
      timelineRun("CI, first run", firstRun),
      timelineRun("CI, second run of the same commit", secondRun),
      timelineRun("CD", cdRun),
    ],
    warnings: warningsOf([firstRun, secondRun, cdRun]),
    trouble: [firstRun, secondRun, cdRun].flatMap(({ result }) => troubleOf(result)),
  };
}

function commentsOf(platform: Platform): readonly string[] {
  const [owner = "", name = ""] = platform.consumer.repository.split("/");
  return platform.github.comments(owner, name, pullRequest).map((comment) => comment.body);
}

function ciResult({ id, result }: PlatformRun, watch: StepWatch): CiResult {
  const image = findStep(findJob(result, "build"), "image")?.outputs;
  const report = result.jobs.find((job) => job.id === "report" && findStep(job, "coverage") !== undefined);
  const coverage = findStep(report, "coverage")?.outputs;
  const tests = findStep(report, "summary")?.outputs;
  return {
    runId: id,
    green: result.exitCode === 0,
    digest: image?.get("digest") ?? "",
    reference: image?.get("reference") ?? "",
    built: image?.get("built") === "true",
    reused: image?.get("reused") === "true",
    requests: watch.counted() ?? Number.NaN,
    imageMs: watch.durationMs() ?? 0,
    lines: coverage?.get("lines") ?? "",
    patch: coverage?.get("patch") ?? "",
    passed: Number(tests?.get("passed") ?? Number.NaN),
    failed: Number(tests?.get("failed") ?? Number.NaN),
  };
}

function cdResult({ id, result }: PlatformRun): CdResult {
  const smoke = findStep(findJob(result, "deploy"), "smoke")?.outputs;
  return {
    runId: id,
    green: result.exitCode === 0,
    stdout: smoke?.get("stdout") ?? "",
    exitCode: Number(smoke?.get("exit-code") ?? Number.NaN),
    digest: smoke?.get("deployed-digest") ?? "",
  };
}

function timelineRun(title: string, { result }: PlatformRun): TimelineRun {
  return {
    title,
    durationMs: result.durationMs,
    jobs: result.jobs.map(({ outcome, startedMs, durationMs, ...job }) => ({
      name: displayName(job.name, Object.keys(job.matrix).length > 0),
      outcome,
      startedMs,
      durationMs,
    })),
  };
}

/** Warnings of the runs, each once: an interpreter that stands in for another, for example. */
function warningsOf(runs: readonly PlatformRun[]): readonly string[] {
  const warnings = runs.flatMap(({ result }) => result.annotations).filter(({ level }) => level === "warning");
  return [...new Set(warnings.map(({ message }) => message))];
}

/** The end of what each red job printed, and what the engine said about it. */
function troubleOf(result: WorkflowResult): readonly string[] {
  if (result.exitCode === 0) return [];
  const engine = result.engine.filter((line) => line.includes("rror"));
  const jobs = result.jobs.filter((job) => job.outcome === "failure");
  return [...engine, ...jobs.map((job) => `${job.name}:\n${job.log.split("\n").slice(-30).join("\n")}`)];
}
