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
const authorityPattern = /^[^:]*:\/\/([^/]*)(\/.*)?$/s;
const refPrefixes: ReadonlyMap<string, string> = new Map([
  ["ref", ""],
  ["tag", "refs/tags/"],
  ["branch", "refs/heads/"],
]);
const switches: ReadonlySet<string> = new Set(["keep-git-dir", "submodules", "fetch-by-commit"]);
const queries: ReadonlySet<string> = new Set([
  ...switches,
  ..."ref tag branch subdir checksum commit mtime".split(" "),
]);

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
  const [, authority = "", path = ""] = authorityPattern.exec(remote) ?? [];
  const isWeb = protocol === "http" || protocol === "https";
  if (isWeb && !path.endsWith(".git")) {
    // Only these spellings are fetched; `HTTP://…` is a path for BuildKit.
    return ok(/^https?:\/\//.test(text) ? { kind: "http", url: text } : undefined);
  }
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  // BuildKit takes an address that it cannot parse for a path; that is nobody's intention.
  if (/%/.test(host) || /:(?![0-9]*$)/.test(host.replace(/^\[[^\]]*\]/, "")))
    return err(`the git address ${quoted(text)} has no valid host`);
  return gitAddress(remote, query, decode(fragment));
}

function gitAddress(remote: string, query: string, fragment: string): Result<RemoteAddress, string> {
  let ref = fragment.split(":", 1)[0] ?? "";
  let checksum: string | undefined;
  const seen = new Set<string>();
  // The separator in front keeps a `?` at the beginning from being dropped.
  for (const [name, value] of new URLSearchParams(`&${query}`)) {
    const problem = problemInQuery(name, value, seen);
    if (problem !== undefined) return err(problem);
    seen.add(name);
    if (name === "checksum" || name === "commit") checksum = value;
    const prefix = refPrefixes.get(name);
    if (prefix === undefined) continue;
    const full = value.startsWith(prefix) ? value : prefix + value;
    if (ref !== "" && ref !== full) return err(`the git address names two refs: ${quoted(ref)} and ${quoted(full)}`);
    ref = full;
  }
  return ok({ kind: "git", remote, ref, checksum });
}

function problemInQuery(name: string, value: string, seen: ReadonlySet<string>): string | undefined {
  if (!queries.has(name)) return `${quoted(name)} is no option of a git address`;
  if (seen.has(name)) return `${quoted(name)} stands twice in a git address`;
  if (switches.has(name))
    return /^(?:|1|t|true|0|f|false)$/i.test(value) ? undefined : `${name} is true or false, not ${quoted(value)}`;
  if (value === "") return `${quoted(name)} of a git address has no value`;
  if (name === "mtime" && value !== "checkout" && value !== "commit") return "mtime is checkout or commit";
  return undefined;
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
