import { attestationErrors, maxTrustedRootBytes, parseTrustedRoots } from "@build-once/attestation";
import type { Exec, Files } from "@build-once/host";
import { ActionError } from "@build-once/kernel";

/** What reading trusted roots needs. */
export interface RootPorts {
  readonly files: Files;
  readonly exec: Exec;
}

const command = ["attestation", "trusted-root"] as const;

/**
 * The roots that attestations are judged by: of the file that is given, else as the runner's GitHub CLI prints them, which
 * has the first keys of Sigstore's and of GitHub's own instance built in and follows their updates.
 *
 * @throws {ActionError} `trusted-root-unreadable` (input)
 */
export async function readTrustedRoots(ports: RootPorts, path: string | undefined): Promise<readonly unknown[]> {
  const source = path === undefined ? `gh ${command.join(" ")}` : path;
  const text = path === undefined ? await printedRoots(ports.exec) : await writtenRoots(ports.files, path);
  const roots = parseTrustedRoots(text);
  if (roots.ok) return roots.value;
  throw attestationErrors.error("trusted-root-unreadable", `${source}: ${roots.error}`);
}

async function writtenRoots(files: Files, path: string): Promise<string> {
  const text = await files.readText(path, maxTrustedRootBytes);
  if (text !== undefined) return text;
  throw attestationErrors.error("trusted-root-unreadable", `${JSON.stringify(path)} is not there`);
}

async function printedRoots(exec: Exec): Promise<string> {
  try {
    const options = { timeoutMs: 60_000, maxOutputBytes: maxTrustedRootBytes };
    const { exitCode, stdout, stderr, timedOut, truncated } = await exec.run("gh", command, options);
    if (exitCode === 0 && !timedOut && !truncated) return stdout;
    const why = timedOut ? "it took more than a minute" : stderr.trim().slice(0, 500) || `exit code ${exitCode}`;
    throw attestationErrors.error("trusted-root-unreadable", `gh ${command.join(" ")}: ${why}`);
  } catch (cause) {
    if (!(cause instanceof ActionError) || cause.code !== "command-not-found") throw cause;
    throw attestationErrors.error("trusted-root-unreadable", "the runner has no GitHub CLI (`gh`)", { cause });
  }
}
