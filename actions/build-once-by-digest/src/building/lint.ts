import {
  type BuildRequest,
  type BuildWarning,
  type BuildxProgram,
  type CheckFinding,
  runCheck,
} from "@build-once/docker";
import type { Annotation, Exec, Log } from "@build-once/host";
import type { Inputs } from "../session.ts";

/** What checks and builds remark, with where it is to be seen. */
export interface Findings {
  /** For the run's annotations, in the Dockerfile's order. */
  readonly annotations: readonly Annotation[];
  /** Names of rule and line that were reported, so that the build's own words for them are not reported again. */
  readonly reported: ReadonlySet<string>;
}

/** More are counted, not shown: the runner shows ten of a level. */
const maxFindings = 100;

const nothing: Findings = { annotations: [], reported: new Set() };

/**
 * Asks BuildKit's checks about the Dockerfile. A check that does not work is a line in the log: old versions cannot
 * check, and what is really wrong comes out of the build.
 */
export async function lintDockerfile(
  ports: { readonly exec: Exec; readonly log: Log },
  program: BuildxProgram,
  request: BuildRequest,
  lint: "warn" | "fail" | "off",
): Promise<Findings> {
  if (lint === "off") return nothing;
  const checked = await runCheck(ports.exec, program, request);
  if (!checked.ok) {
    ports.log.info(`The Dockerfile was not checked: ${checked.error}`);
    return nothing;
  }
  return describeFindings(checked.value, dockerfilePath(request), lint);
}

/** Findings as annotations of the Dockerfile; errors where they make the step red. */
export function describeFindings(
  findings: readonly CheckFinding[],
  file: string | undefined,
  lint: "warn" | "fail",
): Findings {
  const sorted = findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const annotations = sorted.slice(0, maxFindings).map((finding): Annotation => {
    const { rule, detail, description, url, line, endLine } = finding;
    const words = detail === "" ? description : detail;
    const more = url === undefined ? "" : `\n${url}`;
    const place = placeOf(file, line, endLine);
    const level = lint === "fail" ? "error" : "warning";
    return { level, title: rule, message: `${words}${where(file, line)}${more}`, ...place };
  });
  const rest = findings.length - annotations.length;
  if (rest > 0) annotations.push({ level: "warning", message: `${rest} more findings of the Dockerfile's checks.` });
  return { annotations, reported: new Set(findings.map(({ rule, line }) => nameOf(rule, line))) };
}

/** What the build remarked and no check had reported before, as annotations. */
export function describeWarnings(
  warnings: readonly BuildWarning[],
  file: string | undefined,
  reported: ReadonlySet<string>,
): readonly Annotation[] {
  const fresh = warnings.filter(({ rule, line }) => rule === undefined || !reported.has(nameOf(rule, line)));
  const annotations = fresh.slice(0, maxFindings).map((warning): Annotation => {
    const { rule, detail, line } = warning;
    const own = warning.file === undefined || file?.split("/").at(-1) === warning.file ? file : undefined;
    const title = rule ?? "BuildKit";
    return { level: "warning", title, message: `${detail}${where(own, line)}`, ...placeOf(own, line, undefined) };
  });
  const rest = fresh.length - annotations.length;
  return rest > 0
    ? [...annotations, { level: "warning", message: `${rest} more warnings of the build.` }]
    : annotations;
}

/** The Dockerfile's path in the workspace; `undefined` when it is in a context elsewhere. */
export function dockerfilePath({ file, context }: Pick<BuildRequest, "file" | "context">): string | undefined {
  const elsewhere = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|-$)/i.test(context);
  if (elsewhere) return undefined;
  const path = file ?? `${context.replace(/\/+$/, "")}/Dockerfile`;
  if (path.startsWith("/") || /(?:^|\/)\.\.(?:\/|$)/.test(path)) return undefined;
  return path.replaceAll(/(?:^|(?<=\/))(?:\.\/+)+/g, "").replaceAll(/\/{2,}/g, "/");
}

/** True when the findings end the run before anything is built. */
export function stopsBuild(lint: Inputs["lint"], { annotations }: Findings): boolean {
  return lint === "fail" && annotations.length > 0;
}

function nameOf(rule: string, line: number | undefined): string {
  return `${rule} ${line ?? ""}`;
}

/** The summary and the log have no other place for it. */
function where(file: string | undefined, line: number | undefined): string {
  if (line === undefined) return "";
  return ` (${file ?? "Dockerfile"}:${line})`;
}

function placeOf(
  file: string | undefined,
  line: number | undefined,
  endLine: number | undefined,
): Pick<Annotation, "file" | "startLine" | "endLine"> {
  if (file === undefined) return {};
  return {
    file,
    ...(line === undefined ? {} : { startLine: line }),
    ...(line === undefined || endLine === undefined || endLine < line ? {} : { endLine }),
  };
}
