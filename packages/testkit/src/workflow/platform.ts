import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type RunningPostgres, startPostgres } from "../engine/postgres.ts";
import { type RunningRedis, startRedis } from "../engine/redis.ts";
import { type GitHubFake, type Permissions, startGitHub } from "../github/index.ts";
import { type MemoryRegistry, type RegistryAuth, startMemoryRegistry } from "../registry/index.ts";
import { type ResultsService, startResults } from "../results/index.ts";
import { type Consumer, createConsumer, type FileChanges, type PullRequestCommits } from "./consumer.ts";
import {
  type EventRepository,
  type FinishedRun,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from "./events.ts";
import { runWorkflow } from "./run-workflow.ts";
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
  readonly event: "pull_request" | "push" | "workflow_run";
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
  /** Runs the consumer's CI for a pull request, as a run of its own. */
  runCi(pull: OpenedPullRequest, options?: RunOptions): Promise<PlatformRun>;
  /** Commits to `main` and runs the consumer's CI for the push. */
  runPush(changes: FileChanges, options?: RunOptions): Promise<PlatformRun>;
  /** Tags the last commit of `main` and runs a workflow for the push of the tag. */
  runTag(tag: string, options?: RunOptions): Promise<PlatformRun>;
  /** Runs a workflow of the consumer, `cd.yml` unless given, after another run has ended. */
  runAfter(run: PlatformRun, options?: AfterOptions): Promise<PlatformRun>;
  stop(): Promise<void>;
}

/** The servers of a platform: host, port, account and URL of each. */
export interface PlatformServices {
  readonly postgres?: RunningPostgres;
  readonly redis?: RunningRedis;
}

const ciPermissions: Permissions = {
  contents: "read",
  metadata: "read",
  packages: "write",
  pull_requests: "write",
  security_events: "write",
  attestations: "write",
};
const cdPermissions: Permissions = { contents: "read", metadata: "read", packages: "read", pull_requests: "write" };

/** Starts a platform with one consumer repository on it. Everything ends with {@link Platform.stop}. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const root = await mkdtemp(join(tmpdir(), "build-once-platform-"));
  const name = options.repository ?? "acme/sample-app";
  const results = await startResults();
  const github = await startGitHub({ artifacts: results.artifacts, blobUrl: results.url });
  const registry = await startMemoryRegistry(options.registryAuth === undefined ? {} : { auth: options.registryAuth });
  const services = await startServices(options.services ?? []);
  const consumer = await createConsumer({
    root: join(root, "consumer"),
    source: options.source,
    repository: name,
    ...(options.changes === undefined ? {} : { changes: options.changes }),
  });
  const state = github.seed.repository(name);
  github.seed.commit(name, { sha: consumer.main, branch: "main", parents: [], message: "Start" });
  const repository: EventRepository = { id: state.id, fullName: name };
  const image = `${registry.host}/${name}`;
  let lastRun = 7000;

  const run = async (request: RunRequest): Promise<PlatformRun> => {
    lastRun += 1;
    const id = lastRun;
    const { workflow, about, options: given } = request;
    const entry = github.seed.run(name, {
      id,
      name: workflow === "ci.yml" ? "CI" : workflow,
      path: `.github/workflows/${workflow}`,
      status: "in_progress",
      event: about.event,
      headSha: about.headSha,
      headBranch: about.headBranch,
      headRepository: about.headRepository.fullName,
      jobs: [],
    });
    const caches = [
      { scope: request.ref, read: true, write: true },
      { scope: "refs/heads/main", read: true, write: request.ref === "refs/heads/main" },
    ];
    const fork = about.headRepository.fullName !== name && about.event === "pull_request";
    const result = await runWorkflow({
      workingTree: await consumer.workingTree(join(root, `tree-${id}`), request.ref),
      workflow: `.github/workflows/${workflow}`,
      event: about.event,
      payload: request.payload,
      served: consumer.served,
      ...(options.checkout === undefined ? {} : { checkout: options.checkout }),
      runId: id,
      token: github.token({ permissions: request.permissions, fork }),
      githubUrl: github.url,
      results: { url: results.url, token: results.token({ runId: id, caches }) },
      vars: { BUILD_ONCE_IMAGE: image, ...given.vars },
      env: {
        ...withoutPath(options.environment),
        ...addressesOf(services),
        PIP_NO_INDEX: "1",
        PIP_NO_COMPILE: "1",
        PIP_FIND_LINKS: options.wheels,
        GITHUB_REPOSITORY_ID: String(repository.id),
      },
      path: [
        ...(options.scanners === false ? [] : [standInPrograms]),
        ...(options.environment["PATH"] ?? "").split(":"),
      ],
      ...(given.secrets === undefined ? {} : { secrets: given.secrets }),
      ...(given.matrix === undefined ? {} : { matrix: given.matrix }),
      ...(given.onLine === undefined ? {} : { onLine: given.onLine }),
    });
    entry.status = "completed";
    entry.conclusion = result.exitCode === 0 ? "success" : "failure";
    return { id, ...about, result };
  };

  return {
    github,
    results,
    registry,
    consumer,
    image,
    services,
    async openPullRequest(number, changes, fork) {
      const pull = await consumer.openPullRequest(number, `change-${number}`, changes);
      if (fork !== undefined) github.seed.repository(fork, { forkOf: name });
      const home = fork ?? name;
      github.seed.commit(home, { sha: pull.head, branch: pull.branch, parents: [pull.base] });
      github.seed.commit(name, { sha: pull.merge, parents: [pull.base, pull.head] });
      github.seed.pullRequest(name, {
        number,
        title: `Change on ${pull.branch}`,
        headBranch: pull.branch,
        headSha: pull.head,
        headRepository: home,
      });
      return { ...pull, headRepository: { id: github.seed.find(home).id, fullName: home } };
    },
    async runCi(pull, runOptions = {}) {
      return await run({
        about: {
          event: "pull_request",
          headSha: pull.head,
          headBranch: pull.branch,
          headRepository: pull.headRepository,
        },
        ref: `refs/pull/${pull.number}/merge`,
        workflow: runOptions.workflow ?? "ci.yml",
        payload: pullRequestPayload(repository, pull.headRepository, pull),
        permissions: runOptions.permissions ?? ciPermissions,
        options: runOptions,
      });
    },
    async runPush(changes, runOptions = {}) {
      const before = consumer.main;
      const after = await consumer.commit("Change main", changes);
      github.seed.commit(name, { sha: after, branch: "main", parents: [before], message: "Change main" });
      return await run({
        about: { event: "push", headSha: after, headBranch: "main", headRepository: repository },
        ref: "refs/heads/main",
        workflow: runOptions.workflow ?? "ci.yml",
        payload: pushPayload(repository, before, after),
        permissions: runOptions.permissions ?? ciPermissions,
        options: runOptions,
      });
    },
    async runTag(tag, runOptions = {}) {
      const sha = consumer.main;
      await consumer.tag(tag);
      const ref = `refs/tags/${tag}`;
      return await run({
        about: { event: "push", headSha: sha, headBranch: tag, headRepository: repository },
        ref,
        workflow: runOptions.workflow ?? "release.yml",
        payload: { ...pushPayload(repository, "0".repeat(40), sha), ref, created: true },
        permissions: runOptions.permissions ?? ciPermissions,
        options: runOptions,
      });
    },
    async runAfter(earlier, after = {}) {
      const finished: FinishedRun = {
        ...earlier,
        ...after.about,
        headRepository: after.headRepository ?? earlier.headRepository,
        conclusion: after.conclusion ?? (earlier.result.exitCode === 0 ? "success" : "failure"),
      };
      return await run({
        about: { event: "workflow_run", headSha: consumer.main, headBranch: "main", headRepository: repository },
        ref: "refs/heads/main",
        workflow: after.workflow ?? "cd.yml",
        payload: workflowRunPayload(repository, finished),
        permissions: after.permissions ?? cdPermissions,
        options: after,
      });
    },
    async stop() {
      await Promise.all([results.stop(), registry.stop(), services.postgres?.stop(), services.redis?.stop()]);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
      await github.stop();
    },
  };
}

const standInPrograms = resolve(import.meta.dirname, "../../stand-ins/programs");

/** What one run needs to know. */
interface RunRequest {
  readonly about: Omit<PlatformRun, "id" | "result">;
  readonly ref: string;
  readonly workflow: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly options: RunOptions;
}

async function startServices(names: readonly ServiceName[]): Promise<PlatformServices> {
  const postgres = names.includes("postgres") ? await startPostgres() : undefined;
  const redis = names.includes("redis") ? await startRedis() : undefined;
  return { ...(postgres === undefined ? {} : { postgres }), ...(redis === undefined ? {} : { redis }) };
}

/** What the runner's environment says about its services. */
function addressesOf({ postgres, redis }: PlatformServices): Readonly<Record<string, string>> {
  return {
    ...(postgres === undefined ? {} : { BUILD_ONCE_POSTGRES: `${postgres.host}:${postgres.port}` }),
    ...(redis === undefined ? {} : { BUILD_ONCE_REDIS: `${redis.host}:${redis.port}` }),
  };
}

function withoutPath(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== "PATH" && name !== "HOME"));
}
