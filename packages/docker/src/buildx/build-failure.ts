import type { ActionError } from "@build-once/kernel";
import { type DockerErrorCode, dockerErrors } from "../errors.ts";

/** What the output of a failed build says about its failure; any part may be missing. */
export interface BuildFailure {
  /** The last error line, without `ERROR:` and `failed to solve:`. */
  readonly message: string;
  /** The failing instruction as BuildKit names it: `[2/3] RUN make`. */
  readonly step: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** Reads what failed out of the plain progress output of a build. */
export function parseBuildFailure(output: string): BuildFailure {
  const lines = output.split(/\r?\n/);
  const error =
    lines.findLast((line) => /^(?:ERROR|error): /.test(line)) ?? lines.findLast((line) => /^#\d+ ERROR: /.test(line));
  const step = lines.findLast((line) => /^ > (?:\[|importing |exporting |pushing )/.test(line));
  const place = lines.findLastIndex(
    (line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ""),
  );
  const match = /^(.*):(\d+)$/.exec(lines[place] ?? "");
  return {
    message: bound(
      (error ?? "").replace(/^(?:#\d+ )?(?:ERROR|error): /, "").replaceAll(/failed to (?:build|solve): /g, ""),
    ),
    step: step === undefined ? undefined : bound(step.slice(3).replace(/:$/, "")),
    file: match?.[1] === undefined ? undefined : bound(match[1]),
    line: match?.[2] === undefined ? undefined : Number(match[2]),
  };
}

function bound(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** The error of a failed build: the code after the message's cause, the text with instruction, file and line. */
export function buildError(output: string, exitCode: number): ActionError<DockerErrorCode> {
  const failure = parseBuildFailure(output);
  const what = failure.message === "" ? `buildx exited with code ${exitCode} and said nothing` : failure.message;
  const where = failure.line === undefined ? "" : ` (${failure.file}:${failure.line})`;
  const step = failure.step === undefined ? "" : `${failure.step}${where}: `;
  return dockerErrors.error(classifyBuildFailure(failure), `${step}${what}`);
}

/** Which error code a build's failure is: the program's own fault unless the text names a registry, network or builder. */
export function classifyBuildFailure(failure: BuildFailure): DockerErrorCode {
  const text = failure.message;
  if (/process ".*" did not complete successfully/.test(text)) return "build-failed";
  if (
    /cannot connect to the docker daemon|no builder .* found|failed to find driver|unable to parse docker host/i.test(
      text,
    )
  )
    return "builder-failed";
  if (/: not found$|manifest unknown|does not exist or|no match for platform/i.test(text) && isAboutImage(failure))
    return "build-base-missing";
  if (/unauthorized|denied|insufficient_scope|authentication required|\b40[13]\b/i.test(text)) return "build-denied";
  if (networkPattern.test(text)) return "build-upstream";
  return "build-failed";
}

const networkPattern =
  /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|too ?many ?requests|\b(?:429|50[0-4])\b|rpc error: code = Unavailable|transport: /i;

function isAboutImage(failure: BuildFailure): boolean {
  return /failed to resolve source metadata|load metadata|docker\.io|pull|no match for platform/i.test(
    `${failure.step ?? ""} ${failure.message}`,
  );
}
