import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../src/project.ts";

const folders = 400;
const filesInFolder = 50;
const fileBytes = 25_000;
const rounds = 7;

/** How much of the context git tracks; the rest is read. */
const states = [
  { name: "all tracked", untracked: [] },
  { name: "half tracked", untracked: ["half-b"] },
  { name: "none tracked", untracked: ["half-a", "half-b"] },
] as const;

/** What is measured of one state, medians in milliseconds. */
interface Row {
  readonly list: number;
  readonly status: number;
  readonly read: number;
  readonly hash: number;
  readonly ours: number;
  readonly overNode: number;
  readonly rssMb: number;
  readonly filesRead: number;
}

/** Times the digest of a large build context against git's own list of it and reading what git does not track. */
export async function benchContentKey(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await makeContext(folder);
    const rows: string[] = [];
    for (const { name, untracked } of states) {
      untrack(folder, untracked);
      rows.push(renderRow(name, measure(folder)));
    }
    return [
      "## Content key of a large context",
      "",
      `${folders * filesInFolder} files of ${fileBytes} random bytes (500 MB) in ${folders} folders, packed as after a clone, in the page cache; medians of ${rounds} rounds in turn.`,
      "`git ls-files -s`, `cat` and `git hash-object` of the rest are whole processes. Ours is the time inside a running process; its start is the next column, over bare Node.",
      "The goal is 1.5 × (`ls-files -s` + reading the rest) and 100 MB. A wholly tracked context does not reach it: an `lstat` of each file, which `git status` does and `ls-files` does not, is the only way to see permissions and silent changes.",
      "",
      "| | ls-files -s | status | cat the rest | hash-object the rest | ours | ours, process over bare Node | ours / (ls-files + cat) | ours / (ls-files + hash-object) | read | RSS MB |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
      ...rows,
    ].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeContext(folder: string): Promise<void> {
  for (let i = 0; i < folders; i++) {
    const place = join(folder, i % 2 === 0 ? "half-a" : "half-b", `group-${i % 20}`, `module-${i}`);
    await mkdir(place, { recursive: true });
    for (let file = 0; file < filesInFolder; file++)
      await writeFile(join(place, `file-${file}.ts`), randomBytes(fileBytes));
  }
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "all");
  git(folder, "repack", "-adq");
  git(folder, "prune-packed");
}

function untrack(folder: string, names: readonly string[]): void {
  git(folder, "reset", "-q");
  if (names.length > 0) git(folder, "rm", "-rq", "--cached", ...names);
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 2 ** 28 });
}

function measure(folder: string): Row {
  const rest = execFileSync("git", ["-C", folder, "ls-files", "-o", "-z"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const lines = rest.replaceAll("\0", "\n");
  const samples = Array.from({ length: rounds + 1 }, () => {
    const node = wallMs(folder, process.execPath, ["-e", "0"]);
    const start = performance.now();
    const ours = runOurs(folder);
    const whole = performance.now() - start;
    return {
      list: wallMs(folder, "git", ["ls-files", "-s", "-z"]),
      status: wallMs(folder, "git", ["--no-optional-locks", "status", "--porcelain=v2", "-z"]),
      read: rest === "" ? 0 : wallMs(folder, "xargs", ["-0", "cat"], rest),
      hash: rest === "" ? 0 : wallMs(folder, "git", ["hash-object", "--no-filters", "--stdin-paths"], lines),
      ours: ours.ms,
      overNode: whole - node,
      rssMb: ours.rssMb,
      filesRead: ours.filesRead,
    };
  }).slice(1);
  const middle = (name: keyof Row): number => {
    const sorted = samples.map((sample) => sample[name]).toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  };
  return {
    list: middle("list"),
    status: middle("status"),
    read: middle("read"),
    hash: middle("hash"),
    ours: middle("ours"),
    overNode: middle("overNode"),
    rssMb: Math.max(...samples.map(({ rssMb }) => rssMb)),
    filesRead: middle("filesRead"),
  };
}

function wallMs(cwd: string, command: string, args: readonly string[], input = ""): number {
  const start = performance.now();
  const { status } = spawnSync(command, [...args], { cwd, input, stdio: ["pipe", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return performance.now() - start;
}

/** A process of its own on the compiled packages: sources would measure how Node strips their types. */
const program = `
import { spawn } from "node:child_process";
import { digestContext } from "@build-once/docker";
import { createFiles, createTree } from "@build-once/host/node";
const root = process.argv[1];
const exec = {
  run: async (command, args, { cwd, env, input }) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "ignore"] });
    child.stdin.end(input ?? "");
    const pieces = [];
    child.stdout.on("data", (piece) => pieces.push(piece));
    const exitCode = await new Promise((resolve) => child.once("close", resolve));
    return { exitCode, stdout: Buffer.concat(pieces).toString(), stderr: "", truncated: false, timedOut: false };
  },
};
const rules = { isIgnored: (path) => path === ".git", mayContainIncluded: () => false };
const start = performance.now();
const result = await digestContext({ tree: createTree(root), files: createFiles(root), exec }, root, rules);
const ms = performance.now() - start;
const rssMb = process.resourceUsage().maxRSS / 1024;
if (!result.ok || result.value.files !== ${folders * filesInFolder}) throw new Error(JSON.stringify(result));
process.stdout.write(JSON.stringify({ ms, rssMb, filesRead: result.value.filesRead }));
`;

function runOurs(folder: string): { readonly ms: number; readonly rssMb: number; readonly filesRead: number } {
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program, folder], {
    cwd: join(root, "packages/tools"),
    encoding: "utf8",
  });
  return JSON.parse(printed) as { ms: number; rssMb: number; filesRead: number };
}

function renderRow(name: string, row: Row): string {
  const ratio = (rest: number): string => (row.ours / (row.list + rest)).toFixed(1);
  const cells = [row.list, row.status, row.read, row.hash, row.ours, row.overNode].map((value) => value.toFixed(0));
  return `| ${name} | ${[...cells, ratio(row.read), ratio(row.hash), String(row.filesRead), row.rssMb.toFixed(0)].join(" | ")} |`;
}
