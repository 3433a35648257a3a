import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "./build.ts";
import { root } from "./project.ts";
import { runCommand } from "./run-command.ts";

/** Rebuilds `dist` from the sources in another folder, with a space in its name, and lists every file that differs. */
async function findDifferences(): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "check dist-"));
  try {
    for (const file of await sourceFiles()) {
      await mkdir(dirname(join(scratch, file)), { recursive: true });
      await cp(join(root, file), join(scratch, file), { verbatimSymlinks: true });
    }
    await runCommand("pnpm", ["install", "--offline", "--frozen-lockfile"], scratch);
    await build(scratch);
    const committed = await distFiles(root);
    const rebuilt = await listBelow(scratch);
    const names = [...new Set([...committed, ...rebuilt])].sort();
    const different: string[] = [];
    for (const name of names) {
      if (!(await sameBytes(join(root, name), join(scratch, name)))) different.push(name);
    }
    return different;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function sourceFiles(): Promise<readonly string[]> {
  const listed = await runCommand("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root);
  const names = listed.split("\0").filter((name) => name !== "" && !name.startsWith("dist/"));
  const wanted =
    /^(?:package\.json|pnpm-|tsconfig|\.npmrc|patches\/|(?:packages|actions)\/[^/]+\/(?:src\/|package\.json|tsconfig))/;
  const present = await Promise.all(names.map(async (name) => ((await exists(join(root, name))) ? name : "")));
  return present.filter((name) => wanted.test(name));
}

async function distFiles(from: string): Promise<readonly string[]> {
  const listed = await runCommand(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "dist"],
    from,
  );
  return listed.split("\0").filter((name) => name !== "");
}

async function listBelow(from: string): Promise<readonly string[]> {
  const listed = await runCommand("find", ["dist", "-type", "f", "-print0"], from);
  return listed.split("\0").filter((name) => name !== "");
}

async function exists(path: string): Promise<boolean> {
  return (await read(path)) !== undefined;
}

async function sameBytes(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([read(a), read(b)]);
  return left !== undefined && right !== undefined && left.equals(right);
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

const differences = await findDifferences();
if (differences.length > 0) {
  process.stderr.write(`dist/ is not what the sources give; run \`pnpm bundle\` and commit:\n`);
  for (const name of differences) process.stderr.write(`  ${name}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write("dist/ is byte for byte what the sources give in another folder.\n");
}
