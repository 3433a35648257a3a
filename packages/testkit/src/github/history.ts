import type { ChangedFile, Commit, Repository } from "./state.ts";

/** The commit and everything it descends from, itself first. */
export function ancestors(repository: Repository, sha: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [sha];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const commit = repository.commits.get(next);
    if (commit === undefined || seen.has(next)) continue;
    seen.add(next);
    waiting.push(...commit.parents);
  }
  return seen;
}

/** The commits of `head` that `base` does not have, oldest first. */
export function commitsBetween(repository: Repository, base: string, head: string): readonly Commit[] {
  const known = ancestors(repository, base);
  return [...ancestors(repository, head)]
    .filter((sha) => !known.has(sha))
    .flatMap((sha) => repository.commits.get(sha) ?? [])
    .reverse();
}

/** The newest commit that both descend from. */
export function mergeBase(repository: Repository, base: string, head: string): string | undefined {
  const known = ancestors(repository, base);
  return [...ancestors(repository, head)].find((sha) => known.has(sha));
}

/** What `commits` changed, the last change of each path. */
export function changedFiles(commits: readonly Commit[]): readonly ChangedFile[] {
  const files = new Map<string, ChangedFile>();
  for (const commit of commits) for (const file of commit.files) files.set(file.path, file);
  return [...files.values()];
}

/** The commit a branch, tag, full reference or (abbreviated) SHA stands for. */
export function resolveCommit(repository: Repository, ref: string): string | undefined {
  for (const name of [ref, `refs/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]) {
    const sha = repository.refs.get(name);
    if (sha !== undefined) return sha;
  }
  if (repository.commits.has(ref)) return ref;
  if (!/^[0-9a-f]{7,39}$/.test(ref)) return undefined;
  const found = [...repository.commits.keys()].filter((sha) => sha.startsWith(ref));
  return found.length === 1 ? found[0] : undefined;
}
