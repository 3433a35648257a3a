import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** An interpreter of this machine. */
export interface Python {
  /** `3.12.1` */
  readonly version: string;
  /** Absolute path of the program. */
  readonly program: string;
}

const known = new Map<string, Promise<readonly Python[]>>();

/** Finds the Python 3 interpreters of this machine: pyenv's versions and `python3.*` on the path, one a version. */
export async function findPythons(path: string): Promise<readonly Python[]> {
  const search = known.get(path) ?? searchPythons(path);
  known.set(path, search);
  return await search;
}

async function searchPythons(path: string): Promise<readonly Python[]> {
  const pyenv = join(process.env["PYENV_ROOT"] ?? join(homedir(), ".pyenv"), "versions");
  const versions = existsSync(pyenv) ? await readdir(pyenv) : [];
  const minors = ["3", ...Array.from({ length: 12 }, (_, index) => `3.${index + 8}`)];
  const candidates = [
    ...versions.map((version) => join(pyenv, version, "bin", "python3")),
    ...path.split(":").flatMap((folder) => minors.map((minor) => join(folder, `python${minor}`))),
  ].filter((program) => existsSync(program) && !program.includes("/shims/"));
  const found = new Map<string, Python>();
  for (const program of candidates) {
    const version = await versionOf(program);
    if (version !== undefined && !found.has(version)) found.set(version, { version, program });
  }
  return [...found.values()];
}

async function versionOf(program: string): Promise<string | undefined> {
  const script = "import sys, venv, ensurepip; print('.'.join(map(str, sys.version_info[:3])))";
  try {
    const { stdout } = await run(program, ["-c", script], { timeout: 10_000 });
    return /^3\.\d+\.\d+$/.test(stdout.trim()) ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The interpreter that the stand-in of setup-python takes for Python 3.`minor`: that one, else the nearest. */
export function standInPython(pythons: readonly Python[], minor: number): Python | undefined {
  const minorOf = ({ version }: Python): number => Number(version.split(".")[1]);
  const distance = (python: Python): number => Math.abs(minorOf(python) - minor);
  return pythons.toSorted((a, b) => distance(a) - distance(b) || minorOf(b) - minorOf(a))[0];
}

/** Lays out interpreters as a hosted runner's tool cache does: `Python/<version>/x64/bin/python3` and `x64.complete`. */
export async function writeToolCache(folder: string, pythons: readonly Python[]): Promise<void> {
  for (const { version, program } of pythons) {
    const home = join(folder, "Python", version);
    await mkdir(join(home, "x64", "bin"), { recursive: true });
    for (const name of ["python3", "python"]) await symlink(program, join(home, "x64", "bin", name));
    await writeFile(join(home, "x64.complete"), "");
  }
}
