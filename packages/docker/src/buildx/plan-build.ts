import { assertNever } from "@build-once/kernel";
import type { Invocation } from "../invocation.ts";
import type { BuildOutput, BuildRequest } from "./build-request.ts";
import { renderCsv } from "./csv.ts";
import type { BuildxProgram } from "./program.ts";

/**
 * The command line of a build. Every value is joined to its flag by `=` and the context follows `--`, so no value can
 * be taken for a flag.
 *
 * @see docker buildx build, command-line reference
 */
export function planBuild(program: BuildxProgram, request: BuildRequest): Invocation {
  const args = [...program.prefix, "build", "--progress=plain", `--metadata-file=${request.metadataFile}`];
  args.push(...planInputs(request));
  const add = (flag: string, value: string | undefined) => {
    if (value !== undefined && value !== "") args.push(`--${flag}=${value}`);
  };
  add("network", request.network);
  // A builder refuses the host's network unless the client asks for the entitlement too.
  if (request.network === "host") args.push("--allow=network.host");
  add("provenance", request.provenance);
  add("sbom", request.sbom);
  if (request.pull === true) args.push("--pull");
  if (request.noCache === true) args.push("--no-cache");
  for (const secret of request.secrets)
    add(
      "secret",
      renderCsv([
        ["id", secret.id],
        ["src", secret.file],
      ]),
    );
  for (const [name, value] of request.labels) args.push(`--label=${name}=${value}`);
  for (const { on, key, value } of request.annotations) args.push(`--annotation=${on.join(",")}:${key}=${value}`);
  for (const cache of request.cacheFrom) add("cache-from", renderCsv(cache));
  for (const cache of request.cacheTo) add("cache-to", renderCsv(cache));
  for (const output of request.outputs) args.push(...planOutput(output));
  args.push("--", request.context);
  return { command: program.command, args, env: buildEnvironment(request) };
}

/** What the Dockerfile is read with, by a build and by a check alike. */
export function planInputs(request: BuildRequest): readonly string[] {
  const args: string[] = [];
  const add = (flag: string, value: string | undefined) => {
    if (value !== undefined && value !== "") args.push(`--${flag}=${value}`);
  };
  add("builder", request.builder);
  add("file", request.file);
  add("target", request.target);
  add("platform", request.platforms.join(","));
  for (const [name, value] of request.buildArgs) args.push(`--build-arg=${name}=${value}`);
  for (const [name, value] of request.buildContexts) args.push(`--build-context=${name}=${value}`);
  return args;
}

function planOutput(output: BuildOutput): readonly string[] {
  switch (output.kind) {
    case "push-by-digest": {
      const fields: [string, string][] = [
        ["type", "image"],
        ["name", output.repository],
        ["push-by-digest", "true"],
        ["name-canonical", "true"],
        ["push", "true"],
      ];
      if (output.rewriteTimestamp) fields.push(["rewrite-timestamp", "true"]);
      return [`--output=${renderCsv(fields)}`];
    }
    case "load":
      return ["--load", ...output.names.map((name) => `--tag=${name}`)];
    case "oci": {
      const fields: [string, string][] = [
        ["type", "oci"],
        ["dest", output.path],
      ];
      if (output.rewriteTimestamp) fields.push(["rewrite-timestamp", "true"]);
      return [`--output=${renderCsv(fields)}`];
    }
    case "discard":
      return ["--output=type=cacheonly"];
    default:
      return assertNever(output);
  }
}

function buildEnvironment(request: BuildRequest): Readonly<Record<string, string>> {
  const env: Record<string, string> = { BUILDX_METADATA_PROVENANCE: "min" };
  // buildx forwards this variable to the build as the argument of the same name.
  if (request.sourceDateEpoch !== undefined) env["SOURCE_DATE_EPOCH"] = String(request.sourceDateEpoch);
  if (request.sourcePolicyFile !== undefined) env["EXPERIMENTAL_BUILDKIT_SOURCE_POLICY"] = request.sourcePolicyFile;
  return env;
}
