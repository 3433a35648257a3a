import { parseGoModule, parseParents } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { git } from "./git.ts";

/** The checkout that reports are about. */
export interface Checkout {
  /** The commit, empty when the workspace is not a checkout. */
  readonly head: string;
  readonly parents: readonly string[];
  readonly committedMs: number;
  readonly files: readonly string[];
  readonly roots: readonly string[];
  /** The folder in which git keeps the repository. */
  readonly gitFolder: string;
}

/** True at a terminal, where no event says what a change is, and files that git does not know yet count. */
export function isLocal({ environment }: Pick<Host, "environment">): boolean {
  return environment.get("GITHUB_ACTIONS") === undefined && environment.get("GITHUB_EVENT_NAME") === undefined;
}

/** Reads which commit is checked out, and its files. */
export async function readCheckout(host: Host): Promise<Checkout> {
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  const roots = workspace === undefined ? [] : [workspace];
  const [place, object, files] = await Promise.all([
    git(host, ["rev-parse", "--show-toplevel", "--absolute-git-dir", "HEAD^{commit}"]),
    git(host, ["cat-file", "commit", "HEAD^{commit}"]),
    git(host, ["ls-files", "-z", ...(isLocal(host) ? ["--cached", "--others", "--exclude-standard"] : [])]),
  ]);
  const [top = "", gitFolder = "", commit = ""] = place.stdout.split("\n");
  if (place.exitCode !== 0) return { head: "", parents: [], committedMs: 0, files: [], roots, gitFolder: "" };
  return {
    head: commit,
    parents: parseParents(object.stdout),
    committedMs: Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(object.stdout)?.[1] ?? 0) * 1000,
    files: files.stdout.split("\0").filter((path) => path !== ""),
    roots: [...roots, top],
    gitFolder,
  };
}

/** Go modules of the repository: module path to folder. */
export async function readModules(files: readonly string[], host: Host): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const path of files.filter((file) => file === "go.mod" || file.endsWith("/go.mod")).slice(0, 500)) {
    const module = parseGoModule((await host.files.readText(path, 2 ** 20)) ?? "");
    if (module !== undefined) modules.set(module, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  }
  return modules;
}
