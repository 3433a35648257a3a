import type { Exec, Files } from "@build-once/host";
import { formatDuration } from "@build-once/kernel";
import { dockerErrors } from "../errors.ts";
import { runInvocation } from "../invocation.ts";
import { buildError, type FailedBuild } from "./build-failure.ts";
import type { BuildRequest } from "./build-request.ts";
import { type BuildMetadata, type BuiltManifest, parseBuildMetadata } from "./metadata.ts";
import { planBuild } from "./plan-build.ts";
import type { BuildxProgram } from "./program.ts";

/** What a build needs. */
export interface BuildPorts {
  readonly exec: Exec;
  readonly files: Files;
}

/** How a build is watched. */
export interface BuildOptions {
  /** Gets each line of the build's progress as it is printed; foreign text. */
  readonly onLine?: (line: string) => void;
  readonly timeoutMs?: number;
  readonly cwd?: string;
  /** Makes the error of a failed build more exact. */
  readonly known?: FailedBuild;
}

const metadataLimitBytes = 64 * 2 ** 20;

/**
 * Runs one build and reads its metadata file. A non-zero exit code is a failure whatever was printed.
 *
 * @throws {ActionError} `build-failed` and the other causes of {@link classifyBuildFailure}, `build-timeout` (upstream),
 *   `build-metadata-invalid` (data)
 */
export async function runBuild(
  ports: BuildPorts,
  program: BuildxProgram,
  request: BuildRequest,
  options: BuildOptions = {},
): Promise<BuildMetadata> {
  // A file left by an earlier build must not speak for this one.
  await ports.files.remove(request.metadataFile);
  const tail = new LineTail(2000);
  const result = await runInvocation(ports.exec, planBuild(program, request), {
    maxOutputBytes: 2 ** 20,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    onLine: (line) => {
      tail.push(line);
      options.onLine?.(line);
    },
  });
  if (result.timedOut)
    throw dockerErrors.error("build-timeout", `the build was stopped after ${formatDuration(options.timeoutMs ?? 0)}`);
  if (result.exitCode !== 0) throw buildError(tail.text(), result.exitCode, options.known);
  const text = await ports.files.readText(request.metadataFile, metadataLimitBytes);
  if (text === undefined)
    throw dockerErrors.error("build-metadata-invalid", `buildx wrote no metadata file at ${request.metadataFile}`);
  const metadata = parseBuildMetadata(text);
  if (!metadata.ok)
    throw dockerErrors.error("build-metadata-invalid", `the metadata file of buildx cannot be used: ${metadata.error}`);
  return metadata.value;
}

/** The manifest that a pushed build made. @throws {ActionError} `build-metadata-invalid` (data) when the metadata names none */
export function builtManifest(metadata: BuildMetadata): BuiltManifest {
  if (metadata.manifest !== undefined) return metadata.manifest;
  throw dockerErrors.error(
    "build-metadata-invalid",
    "the metadata file of buildx names no manifest (a config digest is not a manifest's)",
  );
}

/** Keeps the last lines of a long output. */
class LineTail {
  readonly #lines: string[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(line: string): void {
    this.#lines.push(line.slice(0, 2000));
    if (this.#lines.length > this.#limit * 2) this.#lines.splice(0, this.#lines.length - this.#limit);
  }

  text(): string {
    return this.#lines.join("\n");
  }
}
