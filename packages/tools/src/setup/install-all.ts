import { createHash } from "node:crypto";
import { join } from "node:path";
import { makeBaseImages } from "./base-images.ts";
import { findProgram } from "./command.ts";
import { installDebianPackages } from "./install-debian.ts";
import { goPrograms, installGoTool } from "./install-go.ts";
import { installJacoco } from "./install-jacoco.ts";
import { downloadWheels, installPipTool, installProducers } from "./install-pip.ts";
import { engineAnswers, findMachineProgram } from "./machine.ts";
import {
  baseImageTools,
  baseImageWheels,
  engineClientTools,
  engineTools,
  goTools,
  pipTools,
  systemTools,
  wheelPythons,
  wheelRequirements,
} from "./pins.ts";
import { digestPins, type ToolRecord } from "./record.ts";

type Programs = Map<string, string>;

/**
 * Brings everything the tests and the demo need onto this machine: what it already has first, then five queues at once
 * (packages of the operating system and the base images; Go modules; wheels; what writes coverage reports; JaCoCo).
 *
 * @throws {AggregateError} of everything that could not be had, each message with the command that would provide it
 */
export async function installAll(): Promise<ToolRecord> {
  const programs: Programs = new Map();
  const engine = (await engineAnswers()) ? "machine" : "own";
  const digest = createHash("sha256")
    .update([...wheelPythons, ...wheelRequirements, ...baseImageWheels].join("\n"))
    .digest("hex");
  const results = await Promise.allSettled([
    installSystem(programs, engine),
    installGo(programs),
    installPip(programs, `wheels-${digest.slice(0, 12)}`),
    installProducers(),
    installJacoco(),
  ]);
  const problems = results.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
  if (problems.length > 0) throw new AggregateError(problems, "the set-up is not complete");
  const [baseImages, , wheels, producers, jacoco] = results.map((result) =>
    result.status === "fulfilled" ? result.value : undefined,
  );
  if (baseImages === undefined || wheels === undefined || producers === undefined)
    throw new Error("a part of the set-up gave no folder");
  const folders = { wheels, producers, baseImages, ...(jacoco === undefined ? {} : { jacoco }) };
  return { pins: digestPins(), programs: Object.fromEntries(programs), engine, ...folders };
}

async function installSystem(programs: Programs, engine: ToolRecord["engine"]): Promise<string> {
  const wanted = [...(engine === "own" ? engineTools : []), ...systemTools];
  await installDebianPackages([...wanted, ...baseImageTools]);
  await installDebianPackages(engineClientTools);
  for (const program of [...wanted.map((tool) => tool.program), "docker"]) {
    const path = findProgram(program);
    if (path === undefined) throw new Error(`${program} is missing although its package is installed`);
    programs.set(program, path);
  }
  return await makeBaseImages();
}

async function installGo(programs: Programs): Promise<undefined> {
  for (const tool of goTools) {
    const names = goPrograms(tool);
    const own = await Promise.all(names.map((name) => findMachineProgram(name, tool.versionArguments, tool.version)));
    const folder = own.every((path) => path !== undefined) ? undefined : await installGoTool(tool);
    names.forEach((name, index) => programs.set(name, folder === undefined ? (own[index] ?? "") : join(folder, name)));
  }
}

async function installPip(programs: Programs, wheels: string): Promise<string> {
  for (const tool of pipTools) {
    for (const name of tool.programs) {
      const own = await findMachineProgram(name, tool.versionArguments, tool.version);
      programs.set(name, own ?? join(await installPipTool(tool), name));
    }
  }
  return await downloadWheels(wheels);
}
