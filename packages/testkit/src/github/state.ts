import type { Access, Account, App } from "./identity.ts";

/** Times are milliseconds since 1970; the renderers write them as GitHub does. */
export interface Comment {
  readonly id: number;
  readonly number: number;
  body: string;
  readonly author: Account;
  readonly app: App | undefined;
  readonly createdMs: number;
  updatedMs: number;
  minimized: string | undefined;
}

/** A commit; its files are those it changed. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Account;
  readonly atMs: number;
  readonly files: readonly ChangedFile[];
}

export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
  readonly previousPath?: string;
}

/** An annotated tag, which a reference may name in a commit's place. */
export interface TagObject {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly object: { readonly sha: string; readonly type: string };
  readonly tagger: { readonly name: string; readonly email: string; readonly date: string };
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly author: Account;
  state: "open" | "closed";
  mergedMs: number | undefined;
  mergeCommitSha: string | undefined;
  readonly draft: boolean;
  /** `owner/name`; `undefined` once the fork was deleted. */
  headRepository: string | undefined;
  readonly headOwner: Account;
  readonly headBranch: string;
  headSha: string;
  readonly baseBranch: string;
  baseSha: string;
  readonly createdMs: number;
}

export interface Job {
  readonly id: number;
  readonly name: string;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped" | "timed_out" | undefined;
  readonly attempt: number;
}

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  /** Of the workflow's file. */
  readonly path: string;
  readonly workflowId: number;
  readonly runNumber: number;
  attempt: number;
  readonly event: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: "success" | "failure" | "cancelled" | "skipped" | "timed_out" | undefined;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`. */
  readonly headRepository: string;
  readonly actor: Account;
  readonly createdMs: number;
  readonly jobs: Job[];
}

export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | undefined;
  readonly endColumn: number | undefined;
  readonly level: string;
  readonly title: string | undefined;
  readonly message: string;
  readonly rawDetails: string | undefined;
}

export interface CheckRun {
  readonly id: number;
  readonly app: App;
  readonly headSha: string;
  name: string;
  externalId: string | undefined;
  detailsUrl: string | undefined;
  status: string;
  conclusion: string | undefined;
  readonly startedMs: number;
  completedMs: number | undefined;
  output: { title: string | undefined; summary: string | undefined; text: string | undefined };
  readonly annotations: CheckAnnotation[];
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | undefined;
  readonly targetUrl: string | undefined;
  readonly creator: Account;
  readonly createdMs: number;
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: Account;
  readonly app: App | undefined;
  readonly createdMs: number;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: unknown;
  readonly environment: string;
  readonly description: string | undefined;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: Account;
  readonly app: App | undefined;
  readonly createdMs: number;
  readonly statuses: DeploymentStatus[];
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: Account;
  readonly createdMs: number;
}

/** One repository and all that hangs on it. */
export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  /** `owner/name` as spelled. */
  readonly fullName: string;
  readonly private: boolean;
  /** `owner/name` of what it was forked from. */
  readonly parent: string | undefined;
  readonly defaultBranch: string;
  readonly createdMs: number;
  readonly commits: Map<string, Commit>;
  /** By full name, `refs/heads/main`. */
  readonly refs: Map<string, string>;
  /** Annotated tags by their own SHA. */
  readonly tagObjects: Map<string, TagObject>;
  readonly pulls: Map<number, PullRequest>;
  /** Numbers of plain issues. */
  readonly issues: Set<number>;
  readonly comments: Map<number, Comment>;
  readonly runs: Map<number, WorkflowRun>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly statuses: CommitStatus[];
  readonly deployments: Map<number, Deployment>;
  /** Text by path on the default branch. */
  readonly files: Map<string, string>;
  readonly releases: Map<string, Release>;
  /** Sigstore bundles by subject digest, `sha256:<hex>`. */
  readonly attestations: Map<string, unknown[]>;
  /** What was handed to code scanning, in the order it came. */
  readonly sarifs: SarifUpload[];
}

/** SARIF that was handed to code scanning. */
export interface SarifUpload {
  readonly id: string;
  readonly sha: string;
  readonly ref: string;
  readonly document: unknown;
}

/** Everything the fake knows. */
export interface GitHubState {
  /** By lower-case `owner/name`. */
  readonly repositories: Map<string, Repository>;
  readonly accounts: Map<string, Account>;
  /** A number never given before in this fake. */
  readonly nextId: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An empty state; ids start high, so that no test mistakes one for a pull request's number. */
export function createState(now: () => number): GitHubState {
  let last = 2_000_000_000;
  return {
    repositories: new Map(),
    accounts: new Map(),
    nextId: () => {
      last += 1;
      return last;
    },
    now,
  };
}

/** The repository `owner/name`, however its case is spelled. */
export function findRepository(state: GitHubState, fullName: string): Repository | undefined {
  return state.repositories.get(fullName.toLowerCase());
}

/** Whether `granted` covers what is asked for. */
export function covers(granted: Access | undefined, asked: Access): boolean {
  return granted === "write" || (granted === "read" && asked === "read");
}
