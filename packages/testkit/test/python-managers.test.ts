import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../src/engine/provided-ground.ts";
import { type FileChanges, findStep, type PlatformRun } from "../src/workflow/index.ts";
import { findPythons, type Python, standInPython } from "../src/workflow/pythons.ts";
import { callerOf, errorsOf, legsOf, project, type PythonStage, startPythonStage } from "./python-stage.ts";
import { minutes, testReport, told } from "./stage.ts";

const run = promisify(execFile);
const needed = ["coverage", "iniconfig", "packaging", "pluggy", "pygments", "pytest", "pytest_cov"];
const withoutRequirements: FileChanges = { "requirements-dev.txt": null };
const inputs = { "python-versions": '["3.12"]', ruff: "off" } as const;

function expectGreen(done: PlatformRun): void {
  expect(done.result.exitCode, told(done)).toBe(0);
  expect(legsOf(done, "test").size).toBe(1);
  expect(findStep(testReport(done), "summary")?.outputs.get("passed")).toBe("2");
}

describe("python-test installs a project", () => {
  let stage: PythonStage;
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "build-once-managers-"));
    stage = await startPythonStage();
  }, minutes);
  afterAll(async () => {
    await stage.stop();
    await rm(root, { recursive: true, force: true });
  });

  it(
    "with uv by its lock file, and refuses a lock that is not the project's",
    async () => {
      const { wheels } = provingGround();
      const tool = join(root, "uv");
      await run("python3", [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--find-links",
        wheels,
        "--target",
        tool,
        "uv",
      ]);
      const pyproject = `${String(project["pyproject.toml"])}
[dependency-groups]
dev = ["pytest==9.2.0", "pytest-cov==7.1.0"]
[tool.uv]
package = false
environments = ["sys_platform == 'linux'"]
no-index = true
find-links = [${JSON.stringify(wheels)}]
`;
      const python = (await usedPython())?.program ?? "python3";
      const folder = join(root, "locked");
      await mkdir(folder);
      await writeFile(join(folder, "pyproject.toml"), pyproject);
      const env = {
        PATH: process.env["PATH"] ?? "",
        HOME: root,
        UV_CACHE_DIR: join(root, "cache"),
        UV_PYTHON_DOWNLOADS: "never",
      };
      await run(join(tool, "bin", "uv"), ["lock", "--quiet", "--offline", "--python", python], { cwd: folder, env });
      const files = { "pyproject.toml": pyproject, "uv.lock": await readFile(join(folder, "uv.lock"), "utf8") };
      expectGreen(await stage.run({ ...callerOf("python-test", inputs), ...withoutRequirements, ...files }));
      const changed = pyproject.replace('"pytest-cov==7.1.0"', '"pytest-cov==7.1.0", "ruff==0.17.5"');
      const stale = { ...files, "pyproject.toml": changed };
      const refused = await stage.run({ ...callerOf("python-test", inputs), ...withoutRequirements, ...stale });
      expect(refused.result.exitCode).toBe(1);
      expect(errorsOf(refused)).toMatch(/`uv sync --locked …` ended with exit code/);
    },
    4 * minutes,
  );

  it(
    "with Poetry by its lock file",
    async () => {
      const pyproject = `${String(project["pyproject.toml"])}\n[tool.poetry]\npackages = [{ include = "adder" }]\n`;
      const lock = await poetryLock(provingGround().wheels);
      const files = { "pyproject.toml": pyproject, "poetry.lock": lock };
      const done = await stage.run({
        ...callerOf("python-test", { ...inputs, install: "--with=dev" }),
        ...withoutRequirements,
        ...files,
      });
      expectGreen(done);
    },
    2 * minutes,
  );

  it(
    "with Hatch in the environment that it has for tests",
    async () => {
      const environment = '[tool.hatch.envs.test]\ndependencies = ["pytest==9.2.0", "pytest-cov==7.1.0"]\n';
      const files = { "pyproject.toml": `${String(project["pyproject.toml"])}\n${environment}` };
      expectGreen(await stage.run({ ...callerOf("python-test", inputs), ...withoutRequirements, ...files }));
    },
    2 * minutes,
  );
});

/** What runs as Python 3.12 here. */
async function usedPython(): Promise<Python | undefined> {
  return standInPython(await findPythons(process.env["PATH"] ?? ""), 12);
}

/** A lock file as Poetry 2 writes it, of wheels that are here. */
async function poetryLock(wheels: string): Promise<string> {
  const minor = (await usedPython())?.version.split(".")[1] ?? "12";
  const fitting = new RegExp(`-(?:py3|py2\\.py3|cp3${minor})-`);
  const names = (await readdir(wheels)).filter((name) => fitting.test(name));
  const packages = await Promise.all(
    needed.map(async (needs) => {
      const wheel = names.find((name) => name.startsWith(`${needs}-`)) ?? needs;
      const hash = createHash("sha256")
        .update(await readFile(join(wheels, wheel)))
        .digest("hex");
      const head = `[[package]]\nname = "${needs.replace("_", "-")}"\nversion = "${wheel.split("-")[1] ?? ""}"\noptional = false\n`;
      return `${head}groups = ["dev"]\nfiles = [{ file = "${wheel}", hash = "sha256:${hash}" }]\n`;
    }),
  );
  return `${packages.join("\n")}\n[metadata]\nlock-version = "2.1"\ncontent-hash = "${"0".repeat(64)}"\n`;
}
