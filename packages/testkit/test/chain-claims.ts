/** What a piece of evidence claims. */
export interface Claim {
  readonly repository: string;
  readonly runId: number;
  readonly headSha: string;
  readonly digest?: string;
  readonly pullRequest?: number;
  /** Put wherever the format takes a text. */
  readonly text?: string;
}

/** A piece of evidence as build-once-by-digest writes it, which anything that runs in a job can write as well. */
export function claimedEvidence(claim: Claim): string {
  const { repository, runId, headSha, text = "x" } = claim;
  return JSON.stringify({
    schema: "build-once/evidence/v1",
    action: "build-once-by-digest",
    verdict: "pass",
    reason: "built",
    message: text,
    subject: {
      repository,
      commit: headSha,
      ref: "refs/heads/main",
      event: "push",
      ...(claim.pullRequest === undefined ? {} : { pullRequest: claim.pullRequest }),
      runId,
      runAttempt: 1,
      job: text,
      workflow: text,
    },
    at: "2026-01-02T03:04:05.000Z",
    durationMs: 1,
    facts: {
      digest: claim.digest ?? text,
      headCommit: headSha,
      image: text,
      key: text,
      reference: text,
      tags: { moved: [text], held: [] },
    },
    links: [{ title: text, url: "https://evil.example" }],
    inputs: `sha256:${"0".repeat(64)}`,
  });
}
