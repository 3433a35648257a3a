import type { RunArtifact } from "@build-once/github";
import type { Expected } from "../expected.ts";
import { broken, type Finding, holds, skipped } from "../finding.ts";
import type { ObservedArtifact, ObservedArtifacts } from "../run-artifacts/observe-artifacts.ts";

/** Every finding about the artifacts of a run. */
export function judgeArtifacts(observed: ObservedArtifacts, expected: Expected): readonly Finding[] {
  const { pattern, runId, found } = observed;
  if (found.length === 0) {
    const fix =
      "Check the name and `run-id`. An upload step with `if-no-files-found: warn` uploads nothing and passes.";
    return [broken("artifact-present", pattern, `run ${runId} has no artifact of that name`, fix)];
  }
  const names = found.map(({ artifact }) => artifact.name).join(", ");
  return [
    holds("artifact-present", pattern, `run ${runId} has ${names}`),
    ...found.flatMap((each) => judgeOne(pattern, each, expected)),
  ];
}

function judgeOne(subject: string, observed: ObservedArtifact, expected: Expected): readonly Finding[] {
  const { artifact } = observed;
  return [
    judgeExpiry(subject, artifact),
    judgeRun(subject, artifact, expected),
    judgeCommit(subject, artifact, expected),
    judgeFork(subject, artifact),
    judgeContent(subject, observed),
  ];
}

function judgeExpiry(subject: string, artifact: RunArtifact): Finding {
  if (!artifact.expired) return holds("artifact-unexpired", subject, `${artifact.name} can be downloaded`);
  return broken(
    "artifact-unexpired",
    subject,
    `${artifact.name} has expired`,
    "Run the workflow that makes it again, or raise `retention-days`.",
  );
}

function judgeRun(subject: string, artifact: RunArtifact, expected: Expected): Finding {
  if (artifact.runId === expected.runId)
    return holds("artifact-run", subject, `${artifact.name} is of run ${expected.runId}`);
  const said = artifact.runId === undefined ? "GitHub does not tell its run" : `it is of run ${artifact.runId}`;
  return broken(
    "artifact-run",
    subject,
    `${artifact.name}: expected run ${expected.runId}, ${said}`,
    "Give `run-id` of the run that made it.",
  );
}

function judgeCommit(subject: string, artifact: RunArtifact, expected: Expected): Finding {
  const wanted = expected.artifactCommits.join(" or ");
  if (artifact.headSha !== undefined && expected.artifactCommits.includes(artifact.headSha))
    return holds("artifact-commit", subject, `${artifact.name} is of commit ${artifact.headSha}`);
  const said = artifact.headSha === undefined ? "GitHub does not tell its commit" : `it is of ${artifact.headSha}`;
  return broken(
    "artifact-commit",
    subject,
    `${artifact.name}: expected commit ${wanted}, ${said}`,
    "Give `commit` if another one is meant, and `run-id` of its run.",
  );
}

/** A fork's run is under the control of whoever opened the pull request. */
function judgeFork(subject: string, artifact: RunArtifact): Finding {
  const { headRepositoryId: head, repositoryId: own } = artifact;
  if (head !== undefined && own !== undefined && head === own)
    return holds("artifact-fork", subject, `${artifact.name} is of this repository's own commit`);
  const said =
    head === undefined || own === undefined
      ? "GitHub does not tell which repository the commit is from"
      : "the commit is from a fork";
  return broken(
    "artifact-fork",
    subject,
    `${artifact.name}: ${said}`,
    "Never deploy or execute what a fork's run made; build it again from the merged commit.",
  );
}

function judgeContent(subject: string, { artifact, content }: ObservedArtifact): Finding {
  if (content === "verified")
    return holds("artifact-content", subject, `${artifact.name} has ${artifact.digest ?? "its digest"}`);
  if (content !== "unread")
    return broken(
      "artifact-content",
      subject,
      `${artifact.name}: ${content.problem}`,
      "Do not use it. Any token with `actions: write` can replace an artifact while its run goes on.",
    );
  if (artifact.digest === undefined)
    return broken(
      "artifact-content",
      subject,
      `${artifact.name}: GitHub tells no digest`,
      "Upload it with actions/upload-artifact 4.4 or newer.",
    );
  return skipped("artifact-content", subject, `${artifact.name} was not downloaded`);
}
