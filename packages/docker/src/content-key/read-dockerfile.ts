import type { Files } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import { type Dockerfile, parseDockerfile } from "../dockerfile/parse-dockerfile.ts";
import type { DockerfileProblem } from "../dockerfile/problem.ts";
import { type Dockerignore, dockerignoreFiles, parseDockerignore } from "../dockerignore/dockerignore.ts";
import { dockerErrors } from "../errors.ts";

/** A Dockerfile's place and text. */
export interface DockerfileText {
  readonly path: string;
  readonly text: string;
}

const maxDockerfileBytes = 4 * 2 ** 20;
const maxIgnoreBytes = 4 * 2 ** 20;

/**
 * Reads the Dockerfile of a build, which may lie outside its context, as BuildKit finds it: `file` as given, else
 * `Dockerfile` or `dockerfile` in the context.
 *
 * @throws {ActionError} `dockerfile-unreadable` (input)
 */
export async function readDockerfile(files: Files, context: string, file: string | undefined): Promise<DockerfileText> {
  const candidates = file === undefined ? [`${context}/Dockerfile`, `${context}/dockerfile`] : [file];
  for (const path of candidates) {
    const bytes = await readOwn(files, path, maxDockerfileBytes);
    if (bytes === undefined) continue;
    const text = decoded(bytes);
    if (text === undefined) throw unreadable(path, "is not UTF-8 text");
    if (text.trim() === "") throw unreadable(path, "is empty");
    return { path, text };
  }
  throw unreadable(candidates[0] ?? "", "is not there");
}

/** Parses a Dockerfile. @throws {ActionError} `dockerfile-invalid` (input) */
export function requireDockerfile({ path, text }: DockerfileText): Dockerfile {
  const parsed = parseDockerfile(text);
  if (!parsed.ok) throw invalidDockerfile(path, parsed.error);
  return parsed.value;
}

/** The error of a Dockerfile that BuildKit would refuse. */
export function invalidDockerfile(path: string, problem: DockerfileProblem): Error {
  return dockerErrors.error("dockerfile-invalid", describeProblem(path, problem));
}

/** `"Dockerfile":3: what is wrong`. */
export function describeProblem(path: string, { line, message }: DockerfileProblem): string {
  return `${JSON.stringify(path)}${line === 0 ? "" : `:${line}`}: ${message}`;
}

/** The ignore rules of a build: of `<Dockerfile>.dockerignore`, else of `.dockerignore` in the context, else none. */
export async function readIgnoreRules(
  files: Files,
  context: string,
  dockerfile: string | undefined,
): Promise<Result<Dockerignore, string>> {
  const [beside, atRoot] = dockerignoreFiles(dockerfile ?? "");
  const candidates = [...(dockerfile === undefined ? [] : [beside]), `${context}/${atRoot}`];
  for (const path of candidates) {
    const bytes = await readOwn(files, path, maxIgnoreBytes);
    if (bytes === undefined) continue;
    const text = decoded(bytes);
    if (text === undefined) return err(`${JSON.stringify(path)} is not UTF-8 text`);
    const parsed = parseDockerignore(text);
    return parsed.ok ? parsed : err(describeProblem(path, parsed.error));
  }
  const none = parseDockerignore("");
  return none.ok ? ok(none.value) : err("no rules");
}

/** Undefined when it is missing. */
async function readOwn(files: Files, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const kind = (await files.stat(path))?.kind;
  if (kind === undefined) return undefined;
  if (kind === "directory" || kind === "other") throw unreadable(path, "is no file");
  try {
    const bytes = await files.readBytes(path, maxBytes);
    if (bytes === undefined) throw unreadable(path, "is a link that leads nowhere");
    return bytes;
  } catch (error) {
    if (dockerErrors.owns(error)) throw error;
    throw unreadable(path, error instanceof Error ? error.message : "cannot be read", error);
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, why: string, cause?: unknown): Error {
  return dockerErrors.error("dockerfile-unreadable", `${JSON.stringify(path)} ${why}`, { cause });
}
