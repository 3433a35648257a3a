import { err, ok, type Result } from "@build-once/kernel";
import type { Instruction } from "./instruction.ts";
import type { Dockerfile } from "./parse-dockerfile.ts";
import { formatPlatform, type Platform } from "./platform.ts";
import type { DockerfileProblem } from "./problem.ts";
import { expandWord, type VariableValue } from "./shell-words.ts";
import { VariableScope } from "./variable-scope.ts";

/** What the global scope depends on. */
export interface GlobalScopeRequest {
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly targetPlatform: Platform;
  readonly buildPlatform: Platform;
}

/** `ARG` with its names, and their defaults where they have one. */
export function argDefinitions(
  instruction: Instruction,
): readonly { readonly name: string; readonly fallback: string | undefined }[] {
  return instruction.args.map((arg) => {
    const equals = arg.indexOf("=");
    return equals < 0
      ? { name: arg, fallback: undefined }
      : { name: arg.slice(0, equals), fallback: arg.slice(equals + 1) };
  });
}

/**
 * The variables that `FROM` sees: the automatic platform arguments and the `ARG`s before the first `FROM`, each of them
 * overridden by a build argument of its name.
 *
 * @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
export function planGlobalScope(
  dockerfile: Dockerfile,
  request: GlobalScopeRequest,
): Result<VariableScope, DockerfileProblem> {
  const scope = VariableScope.root(false);
  scope.set("PATH", { kind: "unset" });
  for (const [name, value] of platformArguments(dockerfile, request))
    scope.set(name, { kind: "set", value: request.buildArgs.get(name) ?? value });
  for (const instruction of dockerfile.globalArgs) {
    for (const { name, fallback } of argDefinitions(instruction)) {
      const given = request.buildArgs.get(name);
      if (given !== undefined) scope.set(name, { kind: "set", value: given });
      else if (fallback !== undefined) {
        const value = expandWord(fallback, scope.get, { escape: dockerfile.escape });
        if (!value.ok) return err({ line: instruction.line, message: value.error });
        scope.set(name, { kind: "set", value: value.value.text } satisfies VariableValue);
      }
    }
  }
  return ok(scope);
}

function platformArguments(
  dockerfile: Dockerfile,
  request: GlobalScopeRequest,
): readonly (readonly [string, string])[] {
  const build = request.buildPlatform;
  const target = request.targetPlatform;
  return [
    // Without the version of the operating system, unlike TARGETPLATFORM.
    ["BUILDPLATFORM", formatPlatform({ ...build, osVersion: "" })],
    ["BUILDOS", build.os],
    ["BUILDOSVERSION", build.osVersion],
    ["BUILDARCH", build.architecture],
    ["BUILDVARIANT", build.variant],
    ["TARGETPLATFORM", formatPlatform(target)],
    ["TARGETOS", target.os],
    ["TARGETOSVERSION", target.osVersion],
    ["TARGETARCH", target.architecture],
    ["TARGETVARIANT", target.variant],
    ["TARGETSTAGE", request.target || dockerfile.stages.at(-1)?.name || "default"],
  ];
}
