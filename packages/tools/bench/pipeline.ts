import { join } from "node:path";
import { findJob, findStep, type PlatformRun, startPlatform } from "@build-once/testkit";
import { startProvingGround } from "@build-once/testkit/engine";
import { root } from "../src/project.ts";

/** Limit of the whole caller, both umbrellas on three Pythons, on two cores. */
const limitSeconds = 60;
const runs = 3;

/**
 * Times the sample app's CI, `python-ci.yml` and then `container-ci.yml`, as a foreign repository under act: a commit that
 * is built, each time another one, and the same commit again. @throws {Error} when a run is red or builds when it must not
 */
export async function benchPipeline(): Promise<string> {
  const ground = await startProvingGround();
  try {
    const { environment, wheels } = ground;
    const platform = await startPlatform({ source: join(root, "examples/sample-app"), environment, wheels });
    try {
      const built: number[] = [];
      const found: number[] = [];
      for (let index = 0; index < runs; index += 1) {
        const change = { "sample_app/version.py": `VERSION = ${index}\n` };
        const pull = await platform.openPullRequest(index + 1, change);
        built.push(seconds(await platform.runCi(pull), "true"));
        found.push(seconds(await platform.runCi(pull), "false"));
      }
      return render(built, found);
    } finally {
      await platform.stop();
    }
  } finally {
    await ground.stop();
  }
}

function seconds({ result }: PlatformRun, built: "true" | "false"): number {
  if (result.exitCode !== 0) throw new Error(`the run is red:\n${result.log.slice(-4000)}`);
  const outputs = findStep(findJob(result, "build"), "image")?.outputs;
  if (outputs?.get("built") !== built) throw new Error(`built is ${outputs?.get("built") ?? "nothing"}, not ${built}`);
  return result.durationMs / 1000;
}

function render(built: readonly number[], found: readonly number[]): string {
  return [
    "## A whole CI under act",
    "",
    "`python-ci.yml` (ruff, three Pythons, coverage, report) and then `container-ci.yml` (build or find, check, scan, report)",
    "of examples/sample-app as a foreign repository, with everything that they install taken from this machine.",
    "",
    "| commit | median | worst | goal on two cores |",
    "| --- | ---: | ---: | ---: |",
    renderRow("built", built),
    renderRow("found: the same commit again", found),
    "",
  ].join("\n");
}

function renderRow(title: string, times: readonly number[]): string {
  const sorted = times.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `| ${title} | ${median.toFixed(1)} s | ${Math.max(...times).toFixed(1)} s | ${limitSeconds} s |`;
}
