/** One thing that GitHub would not accept. */
export interface WorkflowProblem {
  /** Counted from 1; 0 when it belongs to no line. */
  readonly line: number;
  /** In GitHub's words. Foreign text may be in it. */
  readonly message: string;
}

/** What a job of a workflow file is granted. */
export interface JobGrant {
  readonly job: string;
  /** Such as `contents: read`; `undefined` when the file leaves it to the repository's default. */
  readonly grants: readonly string[] | undefined;
}

/** A workflow file as GitHub's own parser reads it. */
export interface WorkflowReading {
  readonly path: string;
  readonly problems: readonly WorkflowProblem[];
  readonly jobs: readonly JobGrant[];
  /** It is started by nothing but a call: what its caller grants is then the limit. */
  readonly onlyCalled: boolean;
}
