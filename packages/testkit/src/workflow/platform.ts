import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GitHubFake, type Permissions, startGitHub } from "../github/index.ts";
import { type MemoryRegistry, startMemoryRegistry } from "../registry/index.ts";
import { type ResultsService, startResults } from "../results/index.ts";
import { type Consumer, createConsumer, type FileChanges, type PullRequestCommits } from "./consumer.ts";
import { type EventRepository, type FinishedRun, pullRequestPayload, workflowRunPayload } from "./events.ts";
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
  /** What `uses:` of this project resolves to; this checkout unless given. */
  readonly checkout?: string;
}

/** A pull request that was opened on the platform. */
export interface OpenedPullRequest extends PullRequestCommits {
  /** `owner/name` of its head; another repository's when it comes from a fork. */
  readonly headRepository: EventRepository;
}

/** One finished run on the platform. */
export interface PlatformRun {
  readonly id: number;
  readonly result: WorkflowResult;
}

/** What a run may be given besides its defaults. */
export interface RunOptions {
  readonly onLine?: (line: string) => void;
  readonly matrix?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** A GitHub, a results service and a registry of this machine, and one consumer repository that lives on them. */
export interface Platform {
  readonly github: GitHubFake;
  readonly results: ResultsService;
  readonly registry: MemoryRegistry;
  readonly consumer: Consumer;
  /** `127.0.0.1:<port>/acme/sample-app`: the repository variable `BUILD_ONCE_IMAGE`. */
  readonly image: string;
  openPullRequest(number: number, changes: FileChanges, fork?: string): Promise<OpenedPullRequest>;
  /** Runs the consumer's CI for a pull request, as a run of its own. */
  runCi(pull: OpenedPullRequest, options?: RunOptions): Promise<PlatformRun>;
  /** Runs the consumer's CD after a CI run. `conclusion` is the CI's own unless given. */
  runCd(pull: OpenedPullRequest, ci: PlatformRun, options?: RunOptions & { conclusion?: string }): Promise<PlatformRun>;
  stop(): Promise<void>;
}

const ciPermissions: Permissions = { contents: "read", metadata: "read", packages: "write", pull_requests: "write" };
const cdPermissions: Permissions = { contents: "read", metadata: "read", packages: "read", pull_requests: "write" };

/** Starts a platform with one consumer repository on it. Everything ends with {@link Platform.stop}. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const root = await mkdtemp(join(tmpdir(), "build-once-platform-"));
  const name = options.repository ?? "acme/sample-app";
  const results = await startResults();
  const github = await startGitHub({ artifacts: results.artifacts, blobUrl: results.url });
  const registry = await startMemoryRegistry();
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
  let trees = 0;

  const run = async (request: {
    readonly id: number;
    readonly ref: string;
    readonly workflow: string;
    readonly event: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly token: string;
    readonly scope: string;
    readonly options: RunOptions;
  }): Promise<WorkflowResult> => {
    trees += 1;
    return await runWorkflow({
      workingTree: await consumer.workingTree(join(root, `tree-${trees}`), request.ref),
      workflow: `.github/workflows/${request.workflow}`,
      event: request.event,
      payload: request.payload,
      served: consumer.served,
      ...(options.checkout === undefined ? {} : { checkout: options.checkout }),
      runId: request.id,
      token: request.token,
      githubUrl: github.url,
      results: {
        url: results.url,
        token: results.token({
          runId: request.id,
          caches: [
            { scope: request.scope, read: true, write: true },
            { scope: "refs/heads/main", read: true, write: false },
          ],
        }),
      },
      vars: { BUILD_ONCE_IMAGE: image, ...request.options.vars },
      env: {
        ...withoutPath(options.environment),
        PIP_NO_INDEX: "1",
        PIP_NO_COMPILE: "1",
        PIP_FIND_LINKS: options.wheels,
        GITHUB_REPOSITORY_ID: String(repository.id),
      },
      path: (options.environment["PATH"] ?? "").split(":"),
      ...(request.options.matrix === undefined ? {} : { matrix: request.options.matrix }),
      ...(request.options.onLine === undefined ? {} : { onLine: request.options.onLine }),
    });
  };

  return {
    github,
    results,
    registry,
    consumer,
    image,
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
      lastRun += 1;
      const id = lastRun;
      const entry = github.seed.run(name, {
        id,
        status: "in_progress",
        event: "pull_request",
        headSha: pull.head,
        headBranch: pull.branch,
        headRepository: pull.headRepository.fullName,
        jobs: [],
      });
      const result = await run({
        id,
        ref: `refs/pull/${pull.number}/merge`,
        workflow: "ci.yml",
        event: "pull_request",
        payload: pullRequestPayload(repository, pull.headRepository, pull),
        token: github.token({ permissions: ciPermissions, fork: pull.headRepository.fullName !== name }),
        scope: `refs/pull/${pull.number}/merge`,
        options: runOptions,
      });
      entry.status = "completed";
      entry.conclusion = result.exitCode === 0 ? "success" : "failure";
      return { id, result };
    },
    async runCd(pull, ci, runOptions = {}) {
      lastRun += 1;
      const id = lastRun;
      const finished: FinishedRun = {
        id: ci.id,
        event: "pull_request",
        conclusion: runOptions.conclusion ?? (ci.result.exitCode === 0 ? "success" : "failure"),
        headSha: pull.head,
        headBranch: pull.branch,
        headRepository: pull.headRepository,
      };
      const entry = github.seed.run(name, {
        id,
        name: "CD",
        path: ".github/workflows/cd.yml",
        workflowId: 2,
        status: "in_progress",
        event: "workflow_run",
        headSha: consumer.main,
        jobs: [],
      });
      const result = await run({
        id,
        ref: "refs/heads/main",
        workflow: "cd.yml",
        event: "workflow_run",
        payload: workflowRunPayload(repository, finished),
        token: github.token({ permissions: cdPermissions }),
        scope: "refs/heads/main",
        options: runOptions,
      });
      entry.status = "completed";
      entry.conclusion = result.exitCode === 0 ? "success" : "failure";
      return { id, result };
    },
    async stop() {
      await Promise.all([results.stop(), registry.stop()]);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
      await github.stop();
    },
  };
}

function withoutPath(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== "PATH" && name !== "HOME"));
}
