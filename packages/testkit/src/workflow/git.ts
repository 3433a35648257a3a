import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { workflowErrors } from "./errors.ts";

const run = promisify(execFile);

/** Runs git in `folder` with a fixed author and no configuration of the machine; returns what it printed, trimmed. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run("git", ["-C", folder, ...args], {
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_AUTHOR_NAME: "Octo",
        GIT_AUTHOR_EMAIL: "octo@example.com",
        GIT_COMMITTER_NAME: "Octo",
        GIT_COMMITTER_EMAIL: "octo@example.com",
        GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
        GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
      },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout.trim();
  } catch (cause) {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause);
    throw workflowErrors.error("git-failed", `git ${args.join(" ")} failed in ${folder}: ${said}`, { cause });
  }
}
