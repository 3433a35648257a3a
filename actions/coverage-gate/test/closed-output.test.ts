import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot, removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, report, write } from "./consumer.ts";

afterAll(removeScratch);

const limitMs = 60_000;

/** Runs the bundle for a reader of its output who is gone before it says anything; gives its exit code and outputs. */
async function unheard(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<readonly [unknown, string]> {
  const temporary = await scratchFolder("unheard");
  const files = { GITHUB_OUTPUT: join(temporary, "output"), GITHUB_STEP_SUMMARY: join(temporary, "summary") };
  for (const file of Object.values(files)) await writeFile(file, "");
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    ...files,
    ...Object.fromEntries(given),
  };
  const script = join(projectRoot, "dist/coverage-gate/index.js");
  const child = spawn(process.execPath, [script], {
    cwd: workspace,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limitMs,
    killSignal: "SIGKILL",
  });
  child.stdout?.destroy();
  child.stderr?.destroy();
  const exitCode = await new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  return [exitCode, await readFile(files.GITHUB_OUTPUT, "utf8")];
}

describe("the gate whose output nobody reads", () => {
  it("ends, with its verdict", async () => {
    const { workspace } = await changed();
    await write(workspace, { "lcov.info": report });
    const [code, outputs] = await unheard(workspace, { reports: "lcov.info" });
    expect(code).toBe(0);
    expect(outputs).toContain("verdict");
  });

  it("ends red where it fails", async () => {
    const { workspace } = await changed();
    expect(await unheard(workspace, { reports: "absent.info" })).toEqual([1, expect.stringContaining("no-report")]);
    expect((await unheard(workspace, { "min-lines": "many" }))[0]).toBe(1);
  });
});
