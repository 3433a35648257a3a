import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionNames, root } from "../src/project.ts";
import { timeInTurn } from "./measure.ts";

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
    const rows = [node, ...timings].map(({ name, minMs, medianMs, maxMs }) => {
      const over = name === node.name ? "" : (medianMs - node.medianMs).toFixed(0);
      return `| ${name} | ${minMs.toFixed(0)} | ${medianMs.toFixed(0)} | ${maxMs.toFixed(0)} | ${over} |`;
    });
    return [
      "## Start-up",
      "",
      `Whole process, from start to a written verdict (an unknown input), in turn with bare Node, 21 rounds. Budget: ${budgetMs} ms over bare Node.`,
      "",
      "| | min ms | median ms | max ms | median over bare Node |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
    ].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
