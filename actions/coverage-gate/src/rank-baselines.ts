import type { RunArtifact } from "@build-once/github";

/** The largest archive of a baseline that is downloaded; that of a million lines has about two megabytes. */
const maxArchiveBytes: number = 64 * 2 ** 20;

/** An artifact that may hold a baseline, of which commit and run are known. */
export interface BaselineCandidate {
  readonly artifact: RunArtifact;
  readonly commit: string;
  readonly runId: number;
}

/**
 * The artifacts that may be the baseline of `ancestors`, which begin with the commit itself: the nearest ancestor's first,
 * of one commit the newest. Anyone who may open a pull request can upload an artifact of any name: what comes from another
 * branch or repository is none, and of the others the run is still to be asked for.
 */
export function rankBaselines(
  artifacts: readonly RunArtifact[],
  ancestors: readonly string[],
  branch: string,
): readonly BaselineCandidate[] {
  const distance = new Map(ancestors.map((commit, index) => [commit, index]));
  const candidates = artifacts.flatMap((artifact): readonly BaselineCandidate[] => {
    const { headSha: commit, runId, repositoryId, headRepositoryId } = artifact;
    if (commit === undefined || runId === undefined || !distance.has(commit)) return [];
    const isOwn = repositoryId !== undefined && repositoryId === headRepositoryId && artifact.headBranch === branch;
    return isOwn && !artifact.expired && artifact.sizeBytes <= maxArchiveBytes ? [{ artifact, commit, runId }] : [];
  });
  const far = (candidate: BaselineCandidate): number => distance.get(candidate.commit) ?? 0;
  return candidates.sort((a, b) => far(a) - far(b) || b.artifact.id - a.artifact.id);
}
