import type { ExecResult, Host } from "@build-once/host";

const gitTimeoutMs = 120_000;

/** What a job may have set for git of its own, and what would make git look elsewhere or print something else. */
const removed = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_REPLACE_REF_BASE",
  "GIT_ATTR_SOURCE",
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

const neutral: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(removed.map((name) => [name, undefined])),
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ATTR_NOSYSTEM: "1",
  // A replaced commit has other parents and other files than the one that was pushed.
  GIT_NO_REPLACE_OBJECTS: "1",
};

/** Neither hooks nor watchers nor upkeep, and no attributes but the repository's. */
const settings = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=",
  "gc.auto=0",
  "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);

/** How git is run, where that is not as usual. */
export interface GitOptions {
  readonly input?: string;
  readonly maxOutputBytes?: number;
  /** A repository's own folder: git works in there, sees no files of a checkout, and so none of their attributes. */
  readonly insideOf?: string;
  /** An index of its own in place of the repository's. */
  readonly indexFile?: string;
}

/** Runs git in the workspace, the same on every machine. */
export async function git(host: Host, args: readonly string[], options: GitOptions = {}): Promise<ExecResult> {
  const { input, insideOf: folder, indexFile, maxOutputBytes = 64 * 2 ** 20 } = options;
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  // In a container the checkout often belongs to another user; that it is the job's own workspace is trust enough.
  const trust = workspace === undefined ? [] : ["-c", `safe.directory=${workspace}`];
  const cwd = folder ?? workspace;
  const inside = { GIT_DIR: folder, GIT_WORK_TREE: folder, GIT_INDEX_FILE: `${folder}/no-index` };
  return await host.exec.run("git", [...trust, ...settings, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input: new TextEncoder().encode(input) }),
    env: {
      ...neutral,
      ...(folder === undefined ? {} : inside),
      ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
    },
    timeoutMs: gitTimeoutMs,
    maxOutputBytes,
  });
}
