import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startPostgres } from "../engine/postgres.ts";
import { startRedis } from "../engine/redis.ts";
import { type Permissions, startGitHub } from "../github/index.ts";
import { startMemoryRegistry } from "../registry/index.ts";
import { startResults } from "../results/index.ts";
import { createConsumer } from "./consumer.ts";
import {
  dispatchPayload,
  type EventRepository,
  type FinishedRun,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from "./events.ts";
import type {
  Platform,
  PlatformOptions,
  PlatformRun,
  PlatformServices,
  RunOptions,
  ServiceName,
} from "./platform-interface.ts";
import { runWorkflow } from "./run-workflow.ts";

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
  const requests = new WeakMap<PlatformRun, RunRequest>();

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
      runAttempt: request.attempt ?? 1,
      token: github.token({ permissions: request.permissions, fork }),
      githubUrl: github.url,
      results: { url: results.url, token: results.token({ runId: id, caches }) },
      vars: { BUILD_ONCE_IMAGE: image, ...given.vars },
      env: {
        ...withoutPath(options.environment),
        ...addressesOf(services),
        ...options.variables,
        PIP_NO_INDEX: "1",
        PIP_NO_COMPILE: "1",
        PIP_FIND_LINKS: options.wheels,
        GITHUB_REPOSITORY_ID: String(repository.id),
      },
      path: [
        ...(options.programs ?? []),
        ...(options.scanners === false ? [] : [standInPrograms]),
        ...(options.environment["PATH"] ?? "").split(":"),
      ],
      ...(request.inputs === undefined ? {} : { inputs: request.inputs }),
      ...(given.secrets === undefined ? {} : { secrets: given.secrets }),
      ...(given.matrix === undefined ? {} : { matrix: given.matrix }),
      ...(given.onLine === undefined ? {} : { onLine: given.onLine }),
    });
    entry.status = "completed";
    entry.conclusion = result.exitCode === 0 ? "success" : "failure";
    const done: PlatformRun = { id, ...about, result };
    requests.set(done, request);
    return done;
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
    async openIntoBranch(pull, number, baseBranch, changes) {
      const second = await consumer.openIntoBranch(pull, number, baseBranch, changes);
      github.seed.commit(name, { sha: second.base, branch: baseBranch, parents: [consumer.main] });
      github.seed.commit(name, { sha: second.merge, parents: [second.base, second.head] });
      github.seed.pullRequest(name, {
        number,
        title: `Change on ${second.branch} for ${baseBranch}`,
        headBranch: second.branch,
        headSha: second.head,
        headRepository: pull.headRepository.fullName,
        baseBranch,
      });
      return { ...second, headRepository: pull.headRepository };
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
    async rerun(earlier) {
      const request = requests.get(earlier);
      if (request === undefined) throw new Error(`the platform did not make run ${earlier.id}`);
      return await run({ ...request, attempt: (request.attempt ?? 1) + 1 });
    },
    async runByHand(workflow, inputs = {}, byHand = {}) {
      return await run({
        about: { event: "workflow_dispatch", headSha: consumer.main, headBranch: "main", headRepository: repository },
        ref: "refs/heads/main",
        workflow,
        payload: dispatchPayload(repository, `.github/workflows/${workflow}`, inputs),
        permissions: byHand.permissions ?? cdPermissions,
        options: byHand,
        inputs,
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
  readonly inputs?: Readonly<Record<string, string>>;
  readonly attempt?: number;
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
