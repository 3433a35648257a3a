import type { ActionError } from "@build-once/kernel";
import { type DockerErrorCode, dockerErrors } from "../errors.ts";
import { classifyBuildFailure } from "./classify-failure.ts";

/** What the output of a failed build says about its failure; any part may be missing. */
export interface BuildFailure {
  /** The last error line, without `ERROR:` and `failed to solve:`. */
  readonly message: string;
  /** The failing instruction as BuildKit names it: `[2/3] RUN make`. */
  readonly step: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** The last lines that the failing step printed, without BuildKit's times. */
  readonly output: readonly string[];
  /** An index was to be pushed, not a single manifest. */
  readonly index: boolean;
}

/** What is known of a build besides its output. */
export interface FailedBuild {
  /** The Dockerfile's path in the workspace; BuildKit tells only its base name. */
  readonly dockerfile?: string | undefined;
  /** What the builder can run by itself. */
  readonly runnable?: readonly string[];
}

const shownLines = 10;

/** Reads what failed out of the plain progress output of a build. */
export function parseBuildFailure(output: string): BuildFailure {
  const lines = output.split(/\r?\n/);
  const error =
    lines.findLast((line) => /^(?:ERROR|error): /.test(line)) ?? lines.findLast((line) => /^#\d+ ERROR: /.test(line));
  const step = lines.findLastIndex((line) => /^ > (?:\[|importing |exporting |pushing )/.test(line));
  const place = lines.findLastIndex(
    (line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ""),
  );
  const match = /^(.*):(\d+)$/.exec(lines[place] ?? "");
  return {
    message: bound(
      (error ?? "").replace(/^(?:#\d+ )?(?:ERROR|error): /, "").replaceAll(/failed to (?:build|solve): /g, ""),
    ),
    step: step < 0 ? undefined : bound((lines[step] ?? "").slice(3).replace(/:$/, "")),
    file: match?.[1] === undefined ? undefined : bound(match[1]),
    line: match?.[2] === undefined ? undefined : Number(match[2]),
    output: step < 0 ? [] : outputAfter(lines, step),
    index: lines.some((line) => /^#\d+ exporting (?:manifest list|index)\b/.test(line)),
  };
}

/** What stands between a failed step's title and the rule that ends it. */
function outputAfter(lines: readonly string[], step: number): readonly string[] {
  const end = lines.findIndex((line, index) => index > step && /^-{6}$/.test(line));
  return lines
    .slice(step + 1, end < 0 ? step + 1 : end)
    .slice(-shownLines)
    .map((line) => line.replace(/^\d+\.\d+ /, "").slice(0, 200));
}

function bound(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** The error of a failed build: the code after the message's cause, the text with instruction, file and line. */
export function buildError(output: string, exitCode: number, build: FailedBuild = {}): ActionError<DockerErrorCode> {
  const failure = parseBuildFailure(output);
  const code = classifyBuildFailure(failure);
  const file = pathOf(failure, build);
  const where = failure.line === undefined ? "" : ` (${file ?? "Dockerfile"}:${failure.line})`;
  const step = failure.step === undefined ? "" : `${failure.step}${where}: `;
  const words = failure.message === "" ? `buildx exited with code ${exitCode} and said nothing` : failure.message;
  const said = failure.output.length === 0 ? "" : `\nThe step's last lines:\n${failure.output.join("\n")}`;
  const place = file === undefined || failure.line === undefined ? {} : { place: { file, line: failure.line } };
  return dockerErrors.error(code, `${step}${explain(code, failure, build) ?? words}${said}`, place);
}

function pathOf(failure: BuildFailure, { dockerfile }: FailedBuild): string | undefined {
  if (failure.file === undefined) return undefined;
  const same = dockerfile !== undefined && dockerfile.split("/").at(-1) === failure.file;
  return same ? dockerfile : failure.file;
}

/** Says in plain words what BuildKit tells by its inner workings. */
function explain(code: DockerErrorCode, failure: BuildFailure, build: FailedBuild): string | undefined {
  if (code === "copy-source-missing") {
    const path = /"\/?([^"]*)": not found$/.exec(failure.message)?.[1] ?? "";
    const from = /--from=(\S+)/.exec(failure.step ?? "")?.[1];
    const place = from === undefined ? "the build context" : from;
    const outside = from === undefined && /(?:^|[\s/"])\.\.\//.test(failure.step ?? "");
    return `${JSON.stringify(path)} is not in ${place}${outside ? ", and nothing outside of it can be copied" : ""}`;
  }
  if (code === "platform-not-runnable") {
    const runnable = build.runnable ?? [];
    const can = runnable.length === 0 ? "" : `; it runs ${runnable.join(", ")}`;
    return `a program of another architecture cannot run on this builder${can}`;
  }
  return undefined;
}
