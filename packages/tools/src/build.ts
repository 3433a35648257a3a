import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actionNames, root } from "./project.ts";
import { runCommand } from "./run-command.ts";

/** The entry point of every action's post step: the same bundle, told its phase before it starts. */
const postEntry = `process.env["BUILD_ONCE_PHASE"] = "post";\nawait import("./index.js");\n`;

/**
 * Compiles the workspace below `from` and bundles the five actions and the clients into `from/dist`. The result depends
 * on the sources and the lockfile alone: nothing is minified, nothing carries a path or a time.
 */
export async function build(from: string): Promise<void> {
  await runCommand("pnpm", ["exec", "tsc", "-b"], from);
  await rm(join(from, "dist"), { recursive: true, force: true });
  const jobs = [
    async () => await bundle(from, "packages/clients/build/index.js", "clients"),
    ...actionNames.map((action) => async () => {
      await bundle(from, `actions/${action}/build/main.js`, action);
      await writeFile(join(from, "dist", action, "post.js"), postEntry);
    }),
  ];
  await Promise.all([worker(jobs), worker(jobs)]);
}

async function worker(jobs: (() => Promise<void>)[]): Promise<void> {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await job();
}

async function bundle(from: string, entry: string, name: string): Promise<void> {
  const out = join(from, "dist", name);
  await mkdir(out, { recursive: true });
  await runCommand("pnpm", ["exec", "ncc", "build", entry, "-o", out, "--license", "licenses.txt", "--no-cache"], from);
}

if (import.meta.main) await build(root);
