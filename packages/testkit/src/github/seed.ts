import type { RunStore, StoredArtifact } from "../results/run-store.ts";
import { zip } from "../results/zip.ts";
import { type Account, actionsBot, type Identity } from "./identity.ts";
import { objectId } from "./render/commit.ts";
import type {
  ChangedFile,
  Comment,
  Commit,
  GitHubState,
  Job,
  PullRequest,
  Release,
  Repository,
  WorkflowRun,
} from "./state.ts";

/** What a repository starts as; it has one commit on its default branch. */
export interface NewRepository {
  readonly private?: boolean;
  /** `owner/name` of the repository it was forked from; its commits are taken over. */
  readonly forkOf?: string;
  readonly defaultBranch?: string;
}

export interface NewCommit {
  readonly sha?: string;
  /** The tip of `branch` unless given. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** The branch that moves to the commit; made where missing. */
  readonly branch?: string;
  readonly files?: readonly ChangedFile[];
}

export interface NewPullRequest {
  readonly number?: number;
  readonly title?: string;
  readonly author?: Account;
  /** `owner/name` of the head; this repository unless given. */
  readonly headRepository?: string;
  readonly headBranch: string;
  /** The tip of the head's branch unless given. */
  readonly headSha?: string;
  readonly baseBranch?: string;
  readonly draft?: boolean;
  readonly state?: "open" | "closed";
  /** Makes it a merged one. */
  readonly mergeCommitSha?: string;
}

export type NewRun = Partial<Omit<WorkflowRun, "jobs">> & {
  readonly headSha: string;
  readonly jobs?: readonly Partial<Job>[];
};

export interface NewRunArtifact {
  readonly runId: number;
  readonly name: string;
  /** Packed into a ZIP. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Instead of `files`: the stored bytes as they are. */
  readonly bytes?: Uint8Array;
  readonly attempt?: number;
  readonly expired?: boolean;
}

/** Puts things into the state as events at GitHub would have. */
export class Seed {
  readonly #state: GitHubState;
  readonly #artifacts: RunStore;

  constructor(state: GitHubState, artifacts: RunStore) {
    this.#state = state;
    this.#artifacts = artifacts;
  }

  /** The account `login`, made when missing. */
  account(login: string, type: Account["type"] = "User"): Account {
    const known = this.#state.accounts.get(login.toLowerCase());
    const account = known ?? { login, id: this.#state.nextId(), type };
    this.#state.accounts.set(login.toLowerCase(), account);
    return account;
  }

  repository(fullName: string, options: NewRepository = {}): Repository {
    const [owner = "", name = ""] = fullName.split("/");
    const parent = options.forkOf === undefined ? undefined : this.find(options.forkOf);
    const repository: Repository = {
      id: this.#state.nextId(),
      owner: this.account(owner, parent === undefined ? "Organization" : "User"),
      name,
      fullName,
      private: options.private ?? false,
      parent: parent?.fullName,
      defaultBranch: options.defaultBranch ?? parent?.defaultBranch ?? "main",
      createdMs: this.#state.now(),
      commits: new Map(parent?.commits),
      refs: new Map(parent?.refs),
      tagObjects: new Map(),
      pulls: new Map(),
      issues: new Set(),
      comments: new Map(),
      runs: new Map(),
      checkRuns: new Map(),
      statuses: [],
      deployments: new Map(),
      files: new Map(parent?.files),
      releases: new Map(),
      attestations: new Map(),
      sarifs: [],
    };
    this.#state.repositories.set(fullName.toLowerCase(), repository);
    if (parent === undefined) this.commit(fullName, { message: "Begin", branch: repository.defaultBranch });
    return repository;
  }

  commit(fullName: string, options: NewCommit = {}): Commit {
    const repository = this.find(fullName);
    const branch = options.branch === undefined ? undefined : `refs/heads/${options.branch}`;
    const tip = branch === undefined ? undefined : repository.refs.get(branch);
    const commit: Commit = {
      sha: options.sha ?? objectId(`commit ${fullName} ${String(this.#state.nextId())}`),
      parents: options.parents ?? (tip === undefined ? this.#defaultTip(repository) : [tip]),
      message: options.message ?? "Change something",
      author: this.account("octocat"),
      atMs: this.#state.now(),
      files: options.files ?? [],
    };
    repository.commits.set(commit.sha, commit);
    if (branch !== undefined) repository.refs.set(branch, commit.sha);
    return commit;
  }

  pullRequest(fullName: string, options: NewPullRequest): PullRequest {
    const repository = this.find(fullName);
    const head = this.find(options.headRepository ?? fullName);
    const baseBranch = options.baseBranch ?? repository.defaultBranch;
    const headSha = options.headSha ?? head.refs.get(`refs/heads/${options.headBranch}`);
    if (headSha === undefined) throw new Error(`${head.fullName} has no branch "${options.headBranch}"`);
    const merged = options.mergeCommitSha !== undefined;
    const pull: PullRequest = {
      id: this.#state.nextId(),
      number: options.number ?? Math.max(0, ...repository.pulls.keys(), ...repository.issues) + 1,
      title: options.title ?? "Change something",
      author: options.author ?? this.account("octocat"),
      state: options.state ?? (merged ? "closed" : "open"),
      mergedMs: merged ? this.#state.now() : undefined,
      mergeCommitSha: options.mergeCommitSha ?? objectId(`merge ${headSha} ${baseBranch}`),
      draft: options.draft ?? false,
      headRepository: head.fullName,
      headOwner: head.owner,
      headBranch: options.headBranch,
      headSha,
      baseBranch,
      baseSha: repository.refs.get(`refs/heads/${baseBranch}`) ?? "",
      createdMs: this.#state.now(),
    };
    repository.pulls.set(pull.number, pull);
    return pull;
  }

  /** A comment written by `identity`, the job token's bot unless given. */
  comment(fullName: string, number: number, body: string, identity: Identity = actionsBot): Comment {
    const comment: Comment = {
      id: this.#state.nextId(),
      number,
      body,
      author: identity.account,
      app: identity.kind === "installation" ? identity.app : undefined,
      createdMs: this.#state.now(),
      updatedMs: this.#state.now(),
      minimized: undefined,
    };
    this.find(fullName).comments.set(comment.id, comment);
    return comment;
  }

  run(fullName: string, options: NewRun): WorkflowRun {
    const repository = this.find(fullName);
    const attempt = options.attempt ?? 1;
    const jobs = (options.jobs ?? [{}]).map((job) => this.#job(job, attempt));
    const run: WorkflowRun = {
      id: options.id ?? this.#state.nextId(),
      name: options.name ?? "CI",
      path: options.path ?? ".github/workflows/ci.yml",
      workflowId: options.workflowId ?? 1,
      runNumber: options.runNumber ?? repository.runs.size + 1,
      attempt,
      event: options.event ?? "push",
      status: options.status ?? "completed",
      conclusion: options.conclusion ?? ((options.status ?? "completed") === "completed" ? "success" : undefined),
      headSha: options.headSha,
      headBranch: options.headBranch ?? repository.defaultBranch,
      headRepository: options.headRepository ?? fullName,
      actor: options.actor ?? this.account("octocat"),
      createdMs: options.createdMs ?? this.#state.now(),
      jobs,
    };
    repository.runs.set(run.id, run);
    return run;
  }

  artifact(options: NewRunArtifact): StoredArtifact {
    const bytes = options.bytes ?? zip(new Map(Object.entries(options.files ?? {})));
    return this.#artifacts.add(
      {
        name: options.name,
        runId: options.runId,
        attempt: options.attempt ?? 1,
        ...(options.expired === true ? { expiresMs: this.#state.now() - 1 } : {}),
      },
      bytes,
    );
  }

  release(fullName: string, tag: string, options: { readonly draft?: boolean } = {}): Release {
    const release: Release = {
      id: this.#state.nextId(),
      tag,
      name: tag,
      draft: options.draft ?? false,
      prerelease: tag.includes("-"),
      author: this.account("octocat"),
      createdMs: this.#state.now(),
    };
    this.find(fullName).releases.set(tag, release);
    return release;
  }

  /** The repository `owner/name`. @throws {Error} when it was never added */
  find(fullName: string): Repository {
    const repository = this.#state.repositories.get(fullName.toLowerCase());
    if (repository === undefined) throw new Error(`no repository ${fullName}; add it with seed.repository`);
    return repository;
  }

  #defaultTip(repository: Repository): readonly string[] {
    const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
    return tip === undefined ? [] : [tip];
  }

  #job(job: Partial<Job>, attempt: number): Job {
    const status = job.status ?? "completed";
    return {
      id: job.id ?? this.#state.nextId(),
      name: job.name ?? "test",
      status,
      conclusion: job.conclusion ?? (status === "completed" ? "success" : undefined),
      attempt: job.attempt ?? attempt,
    };
  }
}
