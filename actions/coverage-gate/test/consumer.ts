import { execFile } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type BundleResult, runBundle, scratchFolder } from "@build-once/testkit";

const execute = promisify(execFile);

/** Files by path; `null` removes one. */
export type Tree = Readonly<Record<string, string | null>>;

/** A checkout as the runner leaves it. */
export interface Checkout {
  readonly workspace: string;
  readonly base: string;
  readonly head: string;
}

/** Runs git with no configuration but the repository's. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@example.invalid",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@example.invalid",
  };
  const environment = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1", ...identity };
  const { stdout } = await execute("git", args, { cwd, env: environment });
  return stdout.trim();
}

/** Writes files below `folder`. */
export async function write(folder: string, tree: Tree): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    const file = join(folder, path);
    if (content === null) await rm(file, { force: true });
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
}

/** Commits `before`, then `after` on a branch, and checks out the merge commit that GitHub makes of a pull request. */
export async function mergeCheckout(before: Tree, after: Tree, moved?: readonly [string, string]): Promise<Checkout> {
  const workspace = await scratchFolder("consumer");
  await git(workspace, "init", "-q", "-b", "main");
  await write(workspace, before);
  await git(workspace, "add", "-A");
  await git(workspace, "commit", "-q", "--allow-empty", "-m", "before");
  const base = await git(workspace, "rev-parse", "HEAD");
  await git(workspace, "checkout", "-q", "-b", "change");
  if (moved !== undefined) await rename(join(workspace, moved[0]), join(workspace, moved[1]));
  await write(workspace, after);
  await git(workspace, "add", "-A");
  await git(workspace, "commit", "-q", "--allow-empty", "-m", "after");
  await git(workspace, "checkout", "-q", "--detach", "main");
  await git(workspace, "merge", "-q", "--no-ff", "-m", "merge", "change");
  return { workspace, base, head: await git(workspace, "rev-parse", "HEAD") };
}

/** Runs the gate as a pull request's job does. */
export async function gate(
  checkout: Checkout,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<BundleResult> {
  return await runBundle({
    action: "coverage-gate",
    inputs,
    workspace: checkout.workspace,
    environment: {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_SHA: checkout.head,
      GITHUB_REF: "refs/pull/7/merge",
      ...environment,
    },
    event: { pull_request: { number: 7, base: { sha: checkout.base } } },
  });
}

/** An lcov report of one or more files, `path` to `line:hits` pairs. */
export function lcov(files: Readonly<Record<string, Readonly<Record<number, number>>>>): string {
  const sections = Object.entries(files).map(
    ([path, lines]) =>
      `SF:${path}\n${Object.entries(lines)
        .map(([line, hits]) => `DA:${line},${hits}\n`)
        .join("")}end_of_record\n`,
  );
  return sections.join("");
}

/** A Cobertura report of one file. */
export function cobertura(path: string, lines: Readonly<Record<number, number>>, conditions = ""): string {
  const rows = Object.entries(lines).map(([line, hits]) => `<line number="${line}" hits="${hits}"${conditions}/>`);
  return `<?xml version="1.0"?>\n<coverage line-rate="0"><sources><source>.</source></sources><packages><package><classes><class name="c" filename="${path}"><lines>${rows.join("")}</lines></class></classes></package></packages></coverage>\n`;
}

/** Ten lines of source. */
export const source: string = Array.from({ length: 10 }, (_, i) => `line ${i + 1}\n`).join("");

/** A change of `app.py` that adds lines 11 to 14; {@link report} covers 11 and 12. */
export async function changed(): Promise<Checkout> {
  return await mergeCheckout({ "app.py": source, "other.py": source }, { "app.py": `${source}a\nb\nc\nd\n` });
}

/** The report of {@link changed}. */
export const report: string = lcov({
  "app.py": { 1: 1, 2: 1, 11: 1, 12: 3, 13: 0, 14: 0 },
  "other.py": { 1: 1, 2: 0 },
});
