import type { CheckAnnotation, CheckRun, CommitStatus, Repository } from "../state.ts";
import { nodeId, renderAccount, renderApp, time, timeOrNull } from "./people.ts";
import { renderMinimalPull } from "./pull-request.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type Json = Readonly<Record<string, unknown>>;

/** `check-run`. */
export function renderCheckRun(apiUrl: string, repository: Repository, check: CheckRun): Json {
  const url = `${repositoryUrl(apiUrl, repository)}/check-runs/${String(check.id)}`;
  const page = `${repositoryPage(repository)}/runs/${String(check.id)}`;
  const pulls = [...repository.pulls.values()].filter(
    (pull) => pull.state === "open" && pull.headSha === check.headSha && pull.headRepository === repository.fullName,
  );
  return {
    id: check.id,
    node_id: nodeId("CR", check.id),
    head_sha: check.headSha,
    external_id: check.externalId ?? "",
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion ?? null,
    started_at: time(check.startedMs),
    completed_at: timeOrNull(check.completedMs),
    output: {
      title: check.output.title ?? null,
      summary: check.output.summary ?? null,
      text: check.output.text ?? null,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: check.name,
    check_suite: { id: check.app.id },
    app: renderApp(apiUrl, check.app),
    pull_requests: pulls.map((pull) => renderMinimalPull(apiUrl, repository, pull)),
  };
}

/** `check-annotation`. */
export function renderAnnotation(repository: Repository, check: CheckRun, annotation: CheckAnnotation): Json {
  const path = annotation.path.split("/").map(encodeURIComponent).join("/");
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: annotation.startColumn ?? null,
    end_column: annotation.endColumn ?? null,
    annotation_level: annotation.level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.rawDetails ?? null,
    blob_href: `${repositoryPage(repository)}/blob/${check.headSha}/${path}`,
  };
}

/** `status`. */
export function renderStatus(apiUrl: string, repository: Repository, status: CommitStatus): Json {
  return { ...statusFacts(apiUrl, repository, status), creator: renderAccount(apiUrl, status.creator) };
}

/** `simple-commit-status`, as the combined status lists one. */
export function statusFacts(apiUrl: string, repository: Repository, status: CommitStatus): Json {
  return {
    url: `${repositoryUrl(apiUrl, repository)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${String(status.creator.id)}?v=4`,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description ?? null,
    target_url: status.targetUrl ?? null,
    context: status.context,
    created_at: time(status.createdMs),
    updated_at: time(status.createdMs),
  };
}
