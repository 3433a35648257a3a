import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What one request of a child process came to. */
export interface ChildOutcome {
  readonly status?: number;
  readonly body?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly fix?: string;
  readonly code?: string;
  readonly hint?: string;
  readonly digest?: string;
}

/**
 * Runs `module` (a source beside this one) in a process of its own with these variables alone: Node reads some of them
 * once, at its start. The arguments are those of the module; its standard output is JSON.
 */
export async function runChild(
  module: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<readonly ChildOutcome[]> {
  const path = fileURLToPath(new URL(module, import.meta.url));
  const env = { PATH: process.env["PATH"] ?? "", ...variables };
  const node = ["--conditions=@build-once/source", "--no-warnings", path, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, node, { env, timeout: 30_000 });
  return JSON.parse(stdout) as readonly ChildOutcome[];
}

/** Writes `text` to a file that `use` gets the path of. */
export async function withFile<T>(text: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "build-once-edge-"));
  try {
    const path = join(folder, "file.pem");
    await writeFile(path, text);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
