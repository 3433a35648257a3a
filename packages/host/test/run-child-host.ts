import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { HostCall, Outcome } from "./child-calls.ts";
import { scratchFolder } from "./scratch.ts";

/** What a child process did; `printed` is all that it wrote to its two streams. */
export interface ChildRun {
  readonly outcomes: readonly Outcome[];
  readonly printed: string;
}

/**
 * Carries out calls of the host in a process of its own, one after another: the official clients read some variables
 * once, when they are loaded, and only there is all that they print seen. Node runs the sources as they are.
 */
export async function runChildHost(
  calls: readonly HostCall[],
  environment: Readonly<Record<string, string>>,
): Promise<ChildRun> {
  const folder = await placeSources();
  const files = [join(folder, "calls.json"), join(folder, "outcomes.json")] as const;
  await writeFile(files[0], JSON.stringify(calls));
  const args = ["--conditions=@build-once/source", join(folder, "dist/test/child-host.ts"), ...files];
  const env = { PATH: process.env["PATH"] ?? "", RUNNER_TEMP: folder, TMPDIR: folder, ...environment };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder, env });
  const outcomes = JSON.parse(await readFile(files[1], "utf8")) as readonly Outcome[];
  return { outcomes, printed: stdout + stderr };
}

/** The sources in a folder beside `clients`, where a bundle would lie. */
async function placeSources(): Promise<string> {
  const host = dirname(dirname(fileURLToPath(import.meta.url)));
  const folder = await scratchFolder();
  await mkdir(join(folder, "dist"));
  for (const name of ["src", "test"]) await cp(join(host, name), join(folder, "dist", name), { recursive: true });
  await symlink(join(host, "../../dist/clients"), join(folder, "dist/clients"));
  await symlink(join(host, "node_modules"), join(folder, "node_modules"));
  return folder;
}
