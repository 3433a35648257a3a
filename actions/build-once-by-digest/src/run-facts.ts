import { type EventContext, readEventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { checkedOutCommit } from "./checked-out-commit.ts";
import { buildOnceErrors } from "./errors.ts";
import type { RunFacts, TriggeringRun } from "./keys/keys.ts";

/**
 * Reads what this run builds and for whom.
 *
 * @throws {ActionError} `commit-unknown` (input), `event-unreadable` (data)
 */
export async function readRunFacts(host: Host, context: string): Promise<RunFacts> {
  const event = await readEventContext(host.environment, host.files);
  const commit = (await checkedOutCommit(host, context)) ?? event.sha;
  if (!/^[0-9a-f]{40}$/.test(commit)) {
    throw buildOnceErrors.error(
      "commit-unknown",
      `neither a checkout nor GITHUB_SHA names a commit (${JSON.stringify(commit.slice(0, 80))})`,
    );
  }
  return {
    commit,
    headCommit: event.pullRequest?.headSha,
    ref: event.ref,
    pullRequest: event.pullRequest?.number,
    defaultBranch: event.defaultBranch ?? scheduledBranch(event),
    // A checkout of something else than what the event is about says nothing about the branch it came from.
    ownCommit: commit === event.sha && !event.event.startsWith("pull_request"),
    readOnly: readOnlyReason(event, host.environment.get("GITHUB_ACTOR")),
    triggering: triggeringRun(event),
  };
}

/** The payload of a schedule names no repository; schedules run on the default branch alone. */
function scheduledBranch({ event, ref }: EventContext): string | undefined {
  return event === "schedule" ? /^refs\/heads\/(.+)$/s.exec(ref)?.[1] : undefined;
}

function triggeringRun({ workflowRun }: EventContext): TriggeringRun | undefined {
  if (workflowRun === undefined) return undefined;
  const { event, headSha, headBranch, headRepositoryId, repositoryId } = workflowRun;
  const foreign = headRepositoryId === undefined || headRepositoryId !== repositoryId;
  return { event, headCommit: headSha, headBranch, foreign };
}

function readOnlyReason(event: EventContext, actor: string | undefined): RunFacts["readOnly"] {
  // pull_request_target runs with the base repository's token whoever opened the pull request.
  if (event.event !== "pull_request") return undefined;
  if (event.pullRequest?.fork !== false) return "fork";
  return actor === "dependabot[bot]" ? "dependabot" : undefined;
}
