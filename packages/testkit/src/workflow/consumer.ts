import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { git } from "./git.ts";

/** A set of files to write; `null` removes one. */
export type FileChanges = Readonly<Record<string, string | null>>;

/** A pull request of a consumer repository. */
export interface PullRequestCommits {
  readonly number: number;
  readonly branch: string;
  /** The last commit of the branch. */
  readonly head: string;
  /** The commit that it is merged into. */
  readonly base: string;
  /** The branch that it is merged into; `main` unless given. */
  readonly baseBranch?: string;
  /** GitHub's merge commit, the `GITHUB_SHA` of a `pull_request` run. */
  readonly merge: string;
}

/** A consumer's repository as GitHub would hold it: a bare repository that `git fetch` reaches. */
export interface Consumer {
  /** `owner/name` */
  readonly repository: string;
  /** The folder that holds `<owner>/<name>.git`. */
  readonly served: string;
  readonly bare: string;
  /** The last commit of `main`. */
  readonly main: string;
  /** Commits changes on a new branch and makes the merge commit, `refs/pull/<number>/head` and `/merge` with it. */
  openPullRequest(number: number, branch: string, changes: FileChanges): Promise<PullRequestCommits>;
  /** Opens a second pull request of the same head commit, into a branch that has `changes` besides what `main` has. */
  openIntoBranch(
    pull: PullRequestCommits,
    number: number,
    baseBranch: string,
    changes: FileChanges,
  ): Promise<PullRequestCommits>;
  /** Commits changes on `main` and returns the commit. */
  commit(message: string, changes: FileChanges): Promise<string>;
  /** Tags the last commit of `main`. */
  tag(name: string): Promise<void>;
  /** A working tree of `ref`, detached unless it is `main`, with `origin` set as GitHub's address: what the engine runs in. */
  workingTree(target: string, ref: string): Promise<string>;
}

/**
 * Makes a repository named `repository` whose first commit on `main` is the folder `source` with `changes` applied.
 * Everything is written below `root`.
 */
export async function createConsumer(options: {
  readonly root: string;
  readonly source: string;
  readonly repository: string;
  readonly changes?: FileChanges;
}): Promise<Consumer> {
  const served = join(options.root, "served");
  const bare = join(served, `${options.repository}.git`);
  const work = join(options.root, "work");
  await mkdir(bare, { recursive: true });
  await cp(options.source, work, { recursive: true, filter: (path) => !/(^|\/)(\.git|__pycache__)$/.test(path) });
  await git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  await git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  await git(work, "init", "--quiet", "--initial-branch=main");
  await git(work, "remote", "add", "bare", bare);
  await commitChanges(work, "Start", options.changes ?? {});
  await git(work, "push", "--quiet", "bare", "main");
  let main = await git(work, "rev-parse", "HEAD");
  return {
    repository: options.repository,
    served,
    bare,
    get main() {
      return main;
    },
    async openPullRequest(number, branch, changes) {
      await git(work, "checkout", "--quiet", "-B", branch, "main");
      await commitChanges(work, `Change on ${branch}`, changes);
      const head = await git(work, "rev-parse", "HEAD");
      await git(work, "checkout", "--quiet", "--detach", "main");
      await git(work, "merge", "--quiet", "--no-ff", "-m", `Merge ${head} into ${main}`, branch);
      const merge = await git(work, "rev-parse", "HEAD");
      const refs = [
        `${head}:refs/heads/${branch}`,
        `${head}:refs/pull/${number}/head`,
        `${merge}:refs/pull/${number}/merge`,
      ];
      await git(work, "push", "--quiet", "--force", "bare", ...refs);
      await git(work, "checkout", "--quiet", "main");
      return { number, branch, head, base: main, merge };
    },
    async openIntoBranch({ branch, head }, number, baseBranch, changes) {
      await git(work, "checkout", "--quiet", "-B", baseBranch, "main");
      await commitChanges(work, `Change on ${baseBranch}`, changes);
      const base = await git(work, "rev-parse", "HEAD");
      await git(work, "checkout", "--quiet", "--detach", base);
      await git(work, "merge", "--quiet", "--no-ff", "-m", `Merge ${head} into ${base}`, head);
      const merge = await git(work, "rev-parse", "HEAD");
      const refs = [
        `${base}:refs/heads/${baseBranch}`,
        `${head}:refs/pull/${number}/head`,
        `${merge}:refs/pull/${number}/merge`,
      ];
      await git(work, "push", "--quiet", "--force", "bare", ...refs);
      await git(work, "checkout", "--quiet", "main");
      return { number, branch, head, base, baseBranch, merge };
    },
    async commit(message, changes) {
      await git(work, "checkout", "--quiet", "main");
      await commitChanges(work, message, changes);
      await git(work, "push", "--quiet", "bare", "main");
      main = await git(work, "rev-parse", "HEAD");
      return main;
    },
    async tag(name) {
      await git(bare, "tag", "--force", name, main);
    },
    async workingTree(target, ref) {
      await git(options.root, "clone", "--quiet", "--no-checkout", bare, target);
      await git(target, "fetch", "--quiet", "origin", ref);
      const branch = /^(?:refs\/heads\/)?(main)$/.exec(ref)?.[1];
      await git(target, "checkout", "--quiet", ...(branch === undefined ? ["--detach"] : ["-B", branch]), "FETCH_HEAD");
      await git(target, "remote", "set-url", "origin", `https://github.com/${options.repository}`);
      return target;
    },
  };
}

async function commitChanges(work: string, message: string, changes: FileChanges): Promise<void> {
  for (const [path, content] of Object.entries(changes)) {
    const target = join(work, path);
    if (content === null) await rm(target, { force: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  }
  await git(work, "add", "--all");
  await git(work, "commit", "--quiet", "--allow-empty", "-m", message);
}
