import type { Exec } from "@build-once/host";
import { dockerErrors } from "../errors.ts";
import { type Invocation, lastWords, runInvocation } from "../invocation.ts";
import { asFields, asList, asText, parseJson } from "../json-fields.ts";
import type { BuildxProgram } from "./program.ts";

/** One builder that buildx knows. */
export interface Builder {
  readonly name: string;
  /** `docker`, `docker-container`, `remote`, `kubernetes` … */
  readonly driver: string;
  readonly current: boolean;
  /** Why it cannot be used, in buildx's words. */
  readonly error: string | undefined;
  /** Of BuildKit, such as `0.32.2`; empty when it does not say or does not run. */
  readonly version: string;
  /** What it can run without more ado; a build may produce others. */
  readonly platforms: readonly string[];
}

/** What a build needs that the engine's built-in builder may not have. */
export interface BuilderNeeds {
  /** Any of: several platforms, attestations, cache export, push by digest, an OCI archive. */
  readonly beyondEngine: boolean;
}

/** Which builder to use. */
export type BuilderChoice = { readonly kind: "use"; readonly name: string } | { readonly kind: "create" };

/** Parses `buildx ls --format '{{json .}}'`: one JSON object a line, the same one for a builder and for each of its nodes. */
export function parseBuilders(stdout: string): readonly Builder[] {
  const builders = new Map<string, Builder>();
  for (const line of stdout.split("\n")) {
    const fields = asFields(parseJson(line));
    const name = asText(fields?.get("Name"));
    if (fields === undefined || name === undefined) continue;
    const nodes = asList(fields.get("Nodes")).map((node) => asFields(node) ?? new Map<string, unknown>());
    const nodeErrors = nodes.map((node) => asText(node.get("Err")) ?? "");
    const errors = [asText(fields.get("Error")) ?? asText(fields.get("Err")) ?? "", ...nodeErrors].filter(
      (text) => text !== "",
    );
    builders.set(name, {
      name,
      driver: asText(fields.get("Driver")) ?? "",
      current: fields.get("Current") === true,
      error: errors[0],
      version: (asText(nodes[0]?.get("Version")) ?? "").replace(/^v/, ""),
      platforms: nodes.flatMap((node) => asList(node.get("Platforms")).flatMap((platform) => asText(platform) ?? [])),
    });
  }
  return [...builders.values()];
}

/** The current builder when it can do the build, else a new one; a builder that reports an error is never used. */
export function decideBuilder(builders: readonly Builder[], needs: BuilderNeeds): BuilderChoice {
  const current = builders.find((builder) => builder.current);
  if (current === undefined || current.error !== undefined) return { kind: "create" };
  if (current.driver === "docker" && needs.beyondEngine) return { kind: "create" };
  return { kind: "use", name: current.name };
}

/** Lists the builders. */
export function planListBuilders(program: BuildxProgram): Invocation {
  return { command: program.command, args: [...program.prefix, "ls", "--format", "{{json .}}"], env: {} };
}

/** Creates a builder in a container of its own and starts it; the current builder stays what it is. */
export function planCreateBuilder(program: BuildxProgram, name: string): Invocation {
  const args = [...program.prefix, "create", `--name=${name}`, "--driver=docker-container", "--bootstrap"];
  return { command: program.command, args, env: {} };
}

/** Removes a builder with its container and its state. */
export function planRemoveBuilder(program: BuildxProgram, name: string): Invocation {
  return { command: program.command, args: [...program.prefix, "rm", "--force", "--", name], env: {} };
}

/** Lists the builders. @throws {ActionError} `builder-failed` (upstream) */
export async function listBuilders(exec: Exec, program: BuildxProgram): Promise<readonly Builder[]> {
  const result = await runInvocation(exec, planListBuilders(program), { timeoutMs: 60_000 });
  if (result.exitCode !== 0) throw builderError(`buildx ls: ${lastWords(result)}`);
  return parseBuilders(result.stdout);
}

/** Creates and starts a builder; save its name for {@link removeBuilder} before calling. @throws {ActionError} `docker-not-available` (input), `builder-failed` (upstream) */
export async function createBuilder(exec: Exec, program: BuildxProgram, name: string): Promise<void> {
  const result = await runInvocation(exec, planCreateBuilder(program, name), { timeoutMs: 300_000 });
  if (result.exitCode !== 0 || result.timedOut) throw builderError(`no builder could be created: ${lastWords(result)}`);
}

/** Without an engine there is nothing to make a builder in, which is another matter than a builder that fails. */
function builderError(message: string): Error {
  const absent = /cannot connect to the docker daemon|failed to connect to the docker API|error during connect/i;
  return dockerErrors.error(absent.test(message) ? "docker-not-available" : "builder-failed", message);
}

/** Removes a builder; a builder that is gone already is no failure. @throws {ActionError} `builder-failed` (upstream) */
export async function removeBuilder(exec: Exec, program: BuildxProgram, name: string): Promise<void> {
  const result = await runInvocation(exec, planRemoveBuilder(program, name), { timeoutMs: 60_000 });
  if (result.exitCode !== 0 && !/no builder .* found/i.test(result.stderr))
    throw dockerErrors.error("builder-failed", `buildx rm ${name}: ${lastWords(result)}`);
}
