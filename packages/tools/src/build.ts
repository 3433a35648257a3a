import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { actionNames, root } from "./project.ts";
import { runCommand } from "./run-command.ts";

/**
 * The entry point of every action's post step: the same bundle, told its phase before it starts. A main step that saved no
 * state left nothing to undo and nothing to upload; then the bundle is not even loaded.
 */
const postEntry = `process.env["BUILD_ONCE_PHASE"] = "post";
if (Object.keys(process.env).some((name) => name.startsWith("STATE_"))) await import("./index.js");
`;

/**
 * Compiles the workspace below `from` and bundles the five actions and the clients into `from/dist`. The result depends
 * on the sources and the lockfile alone: nothing is minified, nothing carries a path or a time.
 */
export async function build(from: string): Promise<void> {
  // Everything anew: the compiler does not notice when something else has touched what it wrote.
  await runCommand("pnpm", ["exec", "tsc", "-b", "--force"], from);
  const names = ["clients", ...actionNames];
  const queue = [...names];
  await Promise.all([bundleFrom(queue, from), bundleFrom(queue, from)]);
  for (const present of await readdir(join(from, "dist"))) {
    if (!names.includes(present)) await rm(join(from, "dist", present), { recursive: true });
  }
}

async function bundleFrom(queue: string[], from: string): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) await bundle(from, name);
}

/** Bundles beside `dist` and then takes its place, so that whoever runs a bundle meanwhile finds a whole one. */
async function bundle(from: string, name: string): Promise<void> {
  const isAction = name !== "clients";
  const entry = isAction ? `actions/${name}/build/main.js` : "packages/clients/build/index.js";
  const scratch = join(from, "build", "dist", name);
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  await runCommand(
    "pnpm",
    ["exec", "ncc", "build", entry, "-o", scratch, "--license", "licenses.txt", "--no-cache"],
    from,
  );
  if (isAction) await writeFile(join(scratch, "post.js"), postEntry);
  await mkdir(join(from, "dist"), { recursive: true });
  await rm(join(from, "dist", name), { recursive: true, force: true });
  await rename(scratch, join(from, "dist", name));
}

if (import.meta.main) await build(root);
