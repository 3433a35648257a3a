import type { ExecResult, Host } from "@build-once/host";

const gitTimeoutMs = 120_000;

/** Runs git in the workspace, the same on every machine. */
export async function git(
  host: Host,
  args: readonly string[],
  input?: string,
  maxOutputBytes: number = 64 * 2 ** 20,
): Promise<ExecResult> {
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  // In a container the checkout often belongs to another user; that it is the job's own workspace is trust enough.
  const trust = workspace === undefined ? [] : ["-c", `safe.directory=${workspace}`];
  return await host.exec.run("git", [...trust, "-c", "core.fsmonitor=false", ...args], {
    ...(workspace === undefined ? {} : { cwd: workspace }),
    ...(input === undefined ? {} : { input: new TextEncoder().encode(input) }),
    env: { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
    timeoutMs: gitTimeoutMs,
    maxOutputBytes,
  });
}
