import type { Exec } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import { type Invocation, lastWords, runInvocation } from "../invocation.ts";
import { asFields, asInteger, asList, asText, parseJson } from "../json-fields.ts";
import type { BuildRequest } from "./build-request.ts";
import { planInputs } from "./plan-build.ts";
import type { BuildxProgram } from "./program.ts";

/** Something that BuildKit's checks found in a Dockerfile. */
export interface CheckFinding {
  /** Such as `JSONArgsRecommended`. */
  readonly rule: string;
  /** What the rule asks for. */
  readonly description: string;
  /** What is wrong here. */
  readonly detail: string;
  readonly url: string | undefined;
  /** From 1; undefined when the finding is about the whole file. */
  readonly line: number | undefined;
  readonly endLine: number | undefined;
}

const maxText = 600;
const maxOutputBytes = 64 * 2 ** 20;

/** The command line that checks the Dockerfile of a build and builds nothing. @see docker buildx build, `--call` */
export function planCheck(program: BuildxProgram, request: BuildRequest): Invocation {
  const args = [...program.prefix, "build", "--progress=plain", "--call=check,format=json"];
  return {
    command: program.command,
    args: [...args, ...planInputs(request), "--", request.context],
    env: {},
  };
}

/** Parses what a check prints as JSON. A Dockerfile that cannot be built is the build's to report: its findings count here. */
export function parseCheck(stdout: string): Result<readonly CheckFinding[], string> {
  const fields = asFields(parseJson(jsonPart(stdout)));
  if (fields === undefined || !fields.has("warnings")) return err("it printed no findings in a form that is known");
  return ok(asList(fields.get("warnings")).flatMap((warning) => parseFinding(warning) ?? []));
}

/** After the document, buildx repeats an error of the build as text. */
function jsonPart(stdout: string): string {
  const end = /^\}\s*$/m.exec(stdout);
  return end === null ? stdout : stdout.slice(0, end.index + 1);
}

function parseFinding(value: unknown): CheckFinding | undefined {
  const fields = asFields(value);
  const rule = asText(fields?.get("ruleName"));
  if (fields === undefined || rule === undefined) return undefined;
  const [range] = asList(asFields(fields.get("location"))?.get("ranges"));
  const lineOf = (name: string): number | undefined => {
    const line = asInteger(asFields(asFields(range)?.get(name))?.get("line"));
    return line === undefined || line < 1 ? undefined : line;
  };
  const url = asText(fields.get("url"));
  return {
    rule: rule.slice(0, 100),
    description: (asText(fields.get("description")) ?? "").slice(0, maxText),
    detail: (asText(fields.get("detail")) ?? "").slice(0, maxText),
    url: url?.startsWith("https://") === true ? url.slice(0, maxText) : undefined,
    line: lineOf("start"),
    endLine: lineOf("end"),
  };
}

/**
 * Checks the Dockerfile of a build. The exit code says nothing: it is 1 with findings. An error is words for the log,
 * because old versions cannot check and what really is wrong comes out of the build.
 */
export async function runCheck(
  exec: Exec,
  program: BuildxProgram,
  request: BuildRequest,
): Promise<Result<readonly CheckFinding[], string>> {
  const result = await runInvocation(exec, planCheck(program, request), { maxOutputBytes, timeoutMs: 120_000 });
  if (result.timedOut) return err("it took longer than two minutes");
  const parsed = parseCheck(result.stdout);
  return parsed.ok ? parsed : err(`${parsed.error}: ${lastWords(result)}`);
}
