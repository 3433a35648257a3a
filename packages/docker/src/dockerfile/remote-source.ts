import { err, ok, type Result } from "@build-once/kernel";
import { quoted } from "./problem.ts";

/** Where a source of `ADD` lies when it is not a path. */
export type RemoteAddress =
  | { readonly kind: "http"; readonly url: string }
  | {
      readonly kind: "git";
      /** Without fragment and query, as BuildKit gives it to git. */
      readonly remote: string;
      /** Branch, tag or commit as written; `""` for the default branch. */
      readonly ref: string;
      /** The commit that the address insists on, from `checksum=` or `commit=`. */
      readonly checksum: string | undefined;
    };

const protocolPattern = /^([a-zA-Z0-9]+):\/\//;
const scpPattern = /^([a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:[^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;
const queries: ReadonlySet<string> = new Set(
  "ref tag branch subdir checksum commit keep-git-dir submodules mtime fetch-by-commit".split(" "),
);

/**
 * Tells addresses from paths as BuildKit does: `http(s)` is git when its path ends with `.git`; `git://`, `ssh://` and
 * `user@host:path` always are. `undefined` for a path.
 *
 * @see https://docs.docker.com/reference/dockerfile/#add
 */
export function parseRemoteAddress(text: string): Result<RemoteAddress | undefined, string> {
  const protocol = protocolPattern.exec(text)?.[1]?.toLowerCase();
  if (protocol === undefined) {
    const scp = scpPattern.exec(text);
    return scp === null ? ok(undefined) : gitAddress(scp[1] ?? "", scp[2] ?? "", scp[3] ?? "");
  }
  if (!["http", "https", "git", "ssh"].includes(protocol)) return ok(undefined);
  const hash = text.indexOf("#");
  const fragment = hash < 0 ? "" : text.slice(hash + 1);
  const beforeFragment = hash < 0 ? text : text.slice(0, hash);
  const mark = beforeFragment.indexOf("?");
  const query = mark < 0 ? "" : beforeFragment.slice(mark + 1);
  const remote = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const isWeb = protocol === "http" || protocol === "https";
  if (isWeb && !remote.endsWith(".git")) {
    // Only these spellings are fetched; `HTTP://…` is a path for BuildKit.
    return ok(/^https?:\/\//.test(text) ? { kind: "http", url: text } : undefined);
  }
  return gitAddress(remote, query, fragment);
}

function gitAddress(remote: string, query: string, fragment: string): Result<RemoteAddress, string> {
  const colon = fragment.indexOf(":");
  let ref = decode(colon < 0 ? fragment : fragment.slice(0, colon));
  let checksum: string | undefined;
  for (const [name, value] of new URLSearchParams(query)) {
    if (!queries.has(name)) return err(`${quoted(name)} is no option of a git address`);
    if (name === "checksum" || name === "commit") checksum = value;
    const named = { ref: "", tag: "refs/tags/", branch: "refs/heads/" }[name as "ref" | "tag" | "branch"];
    if (named === undefined) continue;
    const full = value.startsWith(named) ? value : named + value;
    if (ref !== "" && ref !== full) return err(`the git address names two refs: ${quoted(ref)} and ${quoted(full)}`);
    ref = full;
  }
  return ok({ kind: "git", remote, ref, checksum });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a whole commit id, which git cannot move. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
