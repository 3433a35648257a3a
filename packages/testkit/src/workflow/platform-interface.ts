import type { RunningPostgres } from "../engine/postgres.ts";
import type { RunningRedis } from "../engine/redis.ts";
import type { GitHubFake, Permissions } from "../github/index.ts";
import type { MemoryRegistry, RegistryAuth } from "../registry/index.ts";
import type { ResultsService } from "../results/index.ts";
import type { Consumer, FileChanges, PullRequestCommits } from "./consumer.ts";
import type { EventRepository, FinishedRun } from "./events.ts";
import type { WorkflowResult } from "./workflow-result.ts";

/** What a platform is made of. */
export interface PlatformOptions {
  /** Folder that the consumer's repository starts as. */
  readonly source: string;
  /** `acme/sample-app` unless given. */
  readonly repository?: string;
  readonly changes?: FileChanges;
  /** Of the proving ground: engine and builder. */
  readonly environment: Readonly<Record<string, string>>;
  /** Folder of wheels that pip installs from, without network. */
  readonly wheels: string;
  /** How the registry asks who is there; not at all unless given. */
  readonly registryAuth?: RegistryAuth;
  /** What `uses:` of this project resolves to; this checkout unless given. */
  readonly checkout?: string;
  /**
   * Servers that stand in for service containers, which the engine's host mode ignores: `["postgres"]` starts a real
   * PostgreSQL (user and password `postgres`, empty database `test`), `["redis"]` a real Redis, each on a free port.
   * `python-test-services.yml` finds them by `BUILD_ONCE_POSTGRES` and `BUILD_ONCE_REDIS`, `host:port`, in the runner's
   * environment, and gives tests the same variables as on GitHub. All runs and legs of one platform share them.
   */
  readonly services?: readonly ServiceName[];
  /** Programs that stand in for scanners, such as Trivy, are on the runner's path; true unless given. */
  readonly scanners?: boolean;
  /** Folders of further programs on the runner's path, before all others. */
  readonly programs?: readonly string[];
  /** Further variables of the runner's environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A server that a platform can start beside the runner. */
export type ServiceName = "postgres" | "redis";

/** A pull request that was opened on the platform. */
export interface OpenedPullRequest extends PullRequestCommits {
  /** `owner/name` of its head; another repository's when it comes from a fork. */
  readonly headRepository: EventRepository;
}

/** One finished run on the platform. */
export interface PlatformRun {
  readonly id: number;
  readonly event: "pull_request" | "push" | "workflow_run" | "workflow_dispatch";
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: EventRepository;
  readonly result: WorkflowResult;
}

/** What a run may be given besides its defaults. */
export interface RunOptions {
  /** Below `.github/workflows/`; the consumer's CI unless given. */
  readonly workflow?: string;
  /** Of the job token; what the run's kind of workflow is usually granted unless given. */
  readonly permissions?: Permissions;
  readonly onLine?: (line: string) => void;
  readonly matrix?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** How a workflow that follows another run is run. */
export interface AfterOptions extends RunOptions {
  /** What the earlier run is said to have ended with; its own conclusion unless given. */
  readonly conclusion?: string;
  /** Where the earlier run's commit is said to come from; the truth unless given. */
  readonly headRepository?: EventRepository;
  /** What else is said of the earlier run. */
  readonly about?: Partial<Pick<FinishedRun, "path" | "attempt" | "actor" | "startedBy" | "headBranch" | "event">>;
}

/** How a workflow that somebody starts by hand is run. */
export interface ByHandOptions extends RunOptions {
  /** Of the job token. */
  readonly permissions?: Permissions;
}

/** A GitHub, a results service and a registry of this machine, and one consumer repository that lives on them. */
export interface Platform {
  readonly github: GitHubFake;
  readonly results: ResultsService;
  readonly registry: MemoryRegistry;
  readonly consumer: Consumer;
  /** `127.0.0.1:<port>/acme/sample-app`: the repository variable `BUILD_ONCE_IMAGE`. */
  readonly image: string;
  /** Those of {@link PlatformOptions.services}. */
  readonly services: PlatformServices;
  openPullRequest(number: number, changes: FileChanges, fork?: string): Promise<OpenedPullRequest>;
  /** Opens a second pull request of the same head commit, into a branch with changes of its own. */
  openIntoBranch(
    pull: OpenedPullRequest,
    number: number,
    baseBranch: string,
    changes: FileChanges,
  ): Promise<OpenedPullRequest>;
  /** Runs the consumer's CI for a pull request, as a run of its own. */
  runCi(pull: OpenedPullRequest, options?: RunOptions): Promise<PlatformRun>;
  /** Commits to `main` and runs the consumer's CI for the push. */
  runPush(changes: FileChanges, options?: RunOptions): Promise<PlatformRun>;
  /** Tags the last commit of `main` and runs a workflow for the push of the tag. */
  runTag(tag: string, options?: RunOptions): Promise<PlatformRun>;
  /** Runs a workflow of the consumer, `cd.yml` unless given, after another run has ended. */
  runAfter(run: PlatformRun, options?: AfterOptions): Promise<PlatformRun>;
  /** Starts a run again, as its second attempt and under a number of its own; its branch must not have moved. */
  rerun(run: PlatformRun): Promise<PlatformRun>;
  /** Runs a workflow of the consumer that somebody starts by hand on `main`. */
  runByHand(workflow: string, inputs?: Readonly<Record<string, string>>, options?: ByHandOptions): Promise<PlatformRun>;
  stop(): Promise<void>;
}

/** The servers of a platform: host, port, account and URL of each. */
export interface PlatformServices {
  readonly postgres?: RunningPostgres;
  readonly redis?: RunningRedis;
}
