import type { Reply } from "../../http/index.ts";
import { bodyObject, bodyText, bodyTime, type Call, numberOf, textOf } from "../call.ts";
import type { App } from "../identity.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal, unprocessable } from "../refusal.ts";
import { renderAnnotation, renderCheckRun } from "../render/check.ts";
import type { CheckAnnotation, CheckRun, Repository } from "../state.ts";
import { commitAt } from "./commits.ts";

const maxAnnotations = 50;
const maxAnnotationText = 65_536;

/** `POST /repos/{owner}/{repo}/check-runs` */
export function createCheckRun(call: Call, repository: Repository): Reply {
  const check: CheckRun = {
    id: call.state.nextId(),
    app: appOf(call),
    headSha: commitAt(repository, bodyText(call.body, "head_sha") ?? "").sha,
    name: bodyText(call.body, "name") ?? "",
    externalId: undefined,
    detailsUrl: undefined,
    status: "queued",
    conclusion: undefined,
    startedMs: bodyTime(call.body, "started_at") ?? call.state.now(),
    completedMs: undefined,
    output: { title: undefined, summary: undefined, text: undefined },
    annotations: [],
  };
  apply(call, check);
  repository.checkRuns.set(check.id, check);
  return json(201, renderCheckRun(call.apiUrl, repository, check));
}

/** `PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}`: annotations are appended; only the app that made it may. */
export function updateCheckRun(call: Call, repository: Repository): Reply {
  const check = checkOf(call, repository);
  if (appOf(call).id !== check.app.id) {
    throw new Refusal(
      403,
      `Invalid app_id \`${String(check.app.id)}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  apply(call, check);
  return json(200, renderCheckRun(call.apiUrl, repository, check));
}

/** `GET /repos/{owner}/{repo}/check-runs/{check_run_id}` */
export function getCheckRun(call: Call, repository: Repository): Reply {
  return json(200, renderCheckRun(call.apiUrl, repository, checkOf(call, repository)));
}

/** `GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations` */
export function listAnnotations(call: Call, repository: Repository): Reply {
  const check = checkOf(call, repository);
  return page(call, check.annotations, (annotation) => renderAnnotation(repository, check, annotation));
}

/** `GET /repos/{owner}/{repo}/commits/{ref}/check-runs`: the latest of each name and app, unless `filter=all`. */
export function listCheckRuns(call: Call, repository: Repository): Reply {
  const { sha } = commitAt(repository, textOf(call, "ref"));
  const name = call.query.get("check_name");
  const found = [...repository.checkRuns.values()]
    .filter((check) => check.headSha === sha && (name === null || name === check.name))
    .reverse();
  const latest = new Map(found.toReversed().map((check) => [`${String(check.app.id)}/${check.name}`, check]));
  const shown = call.query.get("filter") === "all" ? found : [...latest.values()].reverse();
  return page(
    call,
    shown,
    (check) => renderCheckRun(call.apiUrl, repository, check),
    (rendered) => ({ total_count: shown.length, check_runs: rendered }),
  );
}

function apply(call: Call, check: CheckRun): void {
  const { body } = call;
  const output = bodyObject(body, "output");
  // Read everything before anything is changed: a refused request leaves the check run as it was.
  const annotations = output === undefined ? [] : annotationsOf(output);
  check.name = bodyText(body, "name") ?? check.name;
  check.externalId = bodyText(body, "external_id") ?? check.externalId;
  check.detailsUrl = bodyText(body, "details_url") ?? check.detailsUrl;
  check.status = bodyText(body, "status") ?? check.status;
  const conclusion = bodyText(body, "conclusion");
  if (conclusion !== undefined) {
    check.conclusion = conclusion;
    check.status = "completed";
  }
  if (check.status === "completed") check.completedMs = bodyTime(body, "completed_at") ?? call.state.now();
  if (output === undefined) return;
  check.output = {
    title: bodyText(output, "title") ?? check.output.title,
    summary: bodyText(output, "summary") ?? check.output.summary,
    text: bodyText(output, "text") ?? check.output.text,
  };
  check.annotations.push(...annotations);
}

function annotationsOf(output: Readonly<Record<string, unknown>>): readonly CheckAnnotation[] {
  const given = Array.isArray(output["annotations"])
    ? (output["annotations"] as Readonly<Record<string, unknown>>[])
    : [];
  if (given.length > maxAnnotations) {
    throw new Refusal(
      422,
      `Invalid request.\n\nNo more than ${String(maxAnnotations)} items are allowed; ${String(given.length)} were supplied.`,
    );
  }
  return given.map(annotationOf);
}

function annotationOf(given: Readonly<Record<string, unknown>>): CheckAnnotation {
  const annotation: CheckAnnotation = {
    path: bodyText(given, "path") ?? "",
    startLine: Number(given["start_line"]),
    endLine: Number(given["end_line"]),
    startColumn: given["start_column"] === undefined ? undefined : Number(given["start_column"]),
    endColumn: given["end_column"] === undefined ? undefined : Number(given["end_column"]),
    level: bodyText(given, "annotation_level") ?? "",
    title: bodyText(given, "title"),
    message: bodyText(given, "message") ?? "",
    rawDetails: bodyText(given, "raw_details"),
  };
  const columns = annotation.startColumn !== undefined || annotation.endColumn !== undefined;
  if (columns && annotation.startLine !== annotation.endLine) {
    throw unprocessable("CheckAnnotation", "start_column", "invalid", "columns need one line");
  }
  if ((annotation.title ?? "").length > 255) {
    throw unprocessable("CheckAnnotation", "title", "invalid", "title is too long (maximum is 255 characters)");
  }
  const longest = Math.max(Buffer.byteLength(annotation.message), Buffer.byteLength(annotation.rawDetails ?? ""));
  if (longest > maxAnnotationText) {
    throw unprocessable("CheckAnnotation", "message", "invalid", "is too long (maximum is 64 KB)");
  }
  return annotation;
}

function appOf(call: Call): App {
  const identity = call.token?.identity;
  if (identity?.kind !== "installation") throw new Refusal(403, "You must authenticate via a GitHub App.");
  return identity.app;
}

function checkOf(call: Call, repository: Repository): CheckRun {
  const check = repository.checkRuns.get(numberOf(call, "check_run_id"));
  if (check === undefined) throw notFound();
  return check;
}
