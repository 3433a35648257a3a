import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMemoryRegistry } from "@build-once/testkit";
import { actionNames, root } from "../src/project.ts";
import { summarise, timeInTurn, type Timing } from "./measure.ts";

/** The budget of one action's start, in milliseconds over bare Node. */
const budgetMs = 60;

/** Times each bundle from its start to a written verdict (an input error), in turn with bare Node. */
export async function benchStartup(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    for (const name of ["output", "state", "summary"]) await writeFile(join(folder, name), "");
    const bare = { name: "bare Node", command: process.execPath, args: ["-e", "0"], environment: {} };
    const actions = actionNames.map((action) => ({
      name: action,
      command: process.execPath,
      args: [join(root, "dist", action, "index.js")],
      environment: environmentIn(folder),
    }));
    const [node, ...timings] = await timeInTurn([bare, ...actions], 21);
    if (node === undefined) throw new Error("bare Node was not timed");
    const first = await timeFirstRequest(environmentIn(folder), 21);
    const rows = [node, ...timings, first].map(({ name, minMs, medianMs, maxMs }) => {
      const over = name === node.name ? "" : (medianMs - node.medianMs).toFixed(0);
      return `| ${name} | ${minMs.toFixed(0)} | ${medianMs.toFixed(0)} | ${maxMs.toFixed(0)} | ${over} |`;
    });
    return [
      "## Start-up",
      "",
      `Whole process, from start to a written verdict (an unknown input), in turn with bare Node, 21 rounds. Budget: ${budgetMs} ms over bare Node.`,
      "The last row is a look-up from its start until a registry on this machine has its first request.",
      "",
      "| | min ms | median ms | max ms | median over bare Node |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
    ].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the start of `build-once-by-digest` to its first request's arrival, with Node's own start in it. */
async function timeFirstRequest(environment: Readonly<Record<string, string>>, rounds: number): Promise<Timing> {
  const samples: number[] = [];
  let arrived = Number.NaN;
  const registry = await startMemoryRegistry({
    instead: () => {
      arrived = performance.now();
      return undefined;
    },
  });
  try {
    const { "INPUT_NO-SUCH-INPUT": _unknown, ...known } = environment;
    const inputs = { INPUT_MODE: "resolve", INPUT_KEY: "commit", INPUT_IMAGE: `${registry.host}/acme/app` };
    const program = join(root, "dist/build-once-by-digest/index.js");
    for (let round = 0; round <= rounds; round++) {
      arrived = Number.NaN;
      const start = performance.now();
      const child = spawn(process.execPath, [program], { env: { ...known, ...inputs }, stdio: "ignore" });
      await new Promise<void>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", () => resolve());
      });
      if (Number.isNaN(arrived)) throw new Error("the look-up sent no request");
      if (round > 0) samples.push(arrived - start);
    }
  } finally {
    await registry.stop();
  }
  return summarise("build-once-by-digest, to its first request", samples);
}

function environmentIn(folder: string): Readonly<Record<string, string>> {
  return {
    HOME: folder,
    PATH: process.env["PATH"] ?? "",
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STATE: join(folder, "state"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    GITHUB_REPOSITORY: "acme/sample-app",
    GITHUB_SHA: "1".repeat(40),
    "INPUT_NO-SUCH-INPUT": "x",
  };
}
