import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";

/** A place in the diff with something to say about it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

/** A finished check run. */
export interface CheckRun {
  readonly name: string;
  readonly headSha: string;
  readonly conclusion: "success" | "failure" | "neutral" | "skipped";
  readonly title: string;
  /** Markdown; GitHub takes 65,535 characters. */
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
  readonly detailsUrl?: string;
}

/** GitHub takes so many annotations a request; an update adds to those before. */
const annotationsPerRequest = 50;

/**
 * Creates a finished check run on a commit.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a check run", "Update a check run"
 */
export async function createCheckRun(
  api: GitHubApi,
  run: CheckRun,
): Promise<{ readonly id: number; readonly url: string }> {
  const route = "POST /repos/{owner}/{repo}/check-runs";
  const output = (from: number): Readonly<Record<string, unknown>> => ({
    title: run.title.slice(0, 255),
    summary: run.summary.slice(0, 65_535),
    annotations: run.annotations.slice(from, from + annotationsPerRequest).map(toApi),
  });
  const answer = await callApi(api, {
    route,
    parameters: {
      name: run.name,
      head_sha: run.headSha,
      status: "completed",
      conclusion: run.conclusion,
      output: output(0),
      ...(run.detailsUrl === undefined ? {} : { details_url: run.detailsUrl }),
    },
    permission: "checks: write",
  });
  const id = answer.body.at("id").integer();
  if (id === undefined) throw unexpectedAnswer(route, "id");
  for (let from = annotationsPerRequest; from < run.annotations.length; from += annotationsPerRequest) {
    await callApi(api, {
      route: "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
      parameters: { check_run_id: id, output: output(from) },
      permission: "checks: write",
    });
  }
  return { id, url: answer.body.at("html_url").text() ?? "" };
}

function toApi(annotation: CheckAnnotation): Readonly<Record<string, unknown>> {
  return {
    path: annotation.path,
    start_line: annotation.line,
    end_line: annotation.line,
    annotation_level: annotation.level,
    title: annotation.title.slice(0, 255),
    message: annotation.message.slice(0, 16_000),
  };
}
