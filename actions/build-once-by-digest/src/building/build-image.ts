import {
  BuildProgress,
  type BuildMetadata,
  type BuildRequest,
  type BuildxProgram,
  findBuildx,
  pullImage,
  runBuild,
  withRegistryLogin,
} from "@build-once/docker";
import type { Annotation, Exec, Host } from "@build-once/host";
import { writeSecrets } from "./build-secrets.ts";
import { type ChosenBuilder, chooseBuilder, removeOwnBuilder } from "./choose-builder.ts";
import { describeWarnings, dockerfilePath, type Findings, lintDockerfile, stopsBuild } from "./lint.ts";
import { planBuildRequest } from "./plan-build-request.ts";
import { cacheWarnings, planCache } from "./plan-cache.ts";
import type { WantedTag } from "../tags/plan-tags.ts";
import type { Session } from "../session.ts";
import { watchBuild } from "./watch-build.ts";

/** Under this name the post step finds the folder that a cancelled run left. */
const folderState = "secrets";

const pullTimeoutMs = 600_000;

/** What is built, and under which name. */
export interface BuildJob {
  /** The key that the image will have. */
  readonly key: string;
  /** Tags that will be applied. */
  readonly tags: readonly WantedTag[];
  readonly push: boolean;
  /** Said of the image besides the standard set. */
  readonly annotations?: ReadonlyMap<string, string>;
  /** A BuildKit source policy as JSON, which binds the bases to the digests that the content key was made of. */
  readonly sourcePolicy?: string | undefined;
}

/** What came of a build. */
export type BuildResult =
  | {
      readonly kind: "built";
      readonly metadata: BuildMetadata;
      readonly warnings: readonly Annotation[];
      readonly toolVersions: ToolVersions;
    }
  /** The checks of the Dockerfile found something and `lint` is `fail`: nothing was built. */
  | { readonly kind: "lint-failed"; readonly message: string; readonly warnings: readonly Annotation[] };

/** Versions of what built; empty where a tool does not say. */
export interface ToolVersions {
  readonly buildx: string;
  readonly buildkit: string;
}

/**
 * Checks the Dockerfile and builds the image, pushed by digest and untagged, or not pushed at all.
 *
 * @throws {ActionError} those of buildx, `secret-file-missing`, `cache-invalid` (input)
 */
export async function buildImage(session: Session, job: BuildJob): Promise<BuildResult> {
  const { host } = session;
  const program = await findBuildx(host.exec);
  const builder = await chooseBuilder(host, program);
  return await inScratchFolder(host, async (folder) => {
    const request = await planRequest(session, job, builder, folder);
    return await loggedIn(session, folder, (exec) => checkAndBuild(session, exec, program, builder, request));
  });
}

/** Loads the image into the engine by pulling it: what a test runs are the bytes that were published. */
export async function loadImage(session: Session, reference: string): Promise<void> {
  await inScratchFolder(session.host, async (folder) => {
    await loggedIn(session, folder, (exec) => pullImage(exec, reference, { timeoutMs: pullTimeoutMs }));
  });
}

/** Removes in the post step what a cancelled or finished build left: the builder it made and the secrets' files. */
export async function removeLeftovers(host: Host): Promise<void> {
  const folder = host.state.saved(folderState);
  if (folder !== undefined) await host.files.remove(folder);
  await removeOwnBuilder(host);
}

/** A folder that is gone afterwards, in the post step at the latest. */
async function inScratchFolder<T>(host: Host, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/build-${host.random.hex(6)}`;
  host.state.save(folderState, folder);
  try {
    await host.files.makeDirectory(folder);
    return await work(folder);
  } finally {
    await host.files.remove(folder);
  }
}

async function planRequest(
  session: Session,
  job: BuildJob,
  builder: ChosenBuilder,
  folder: string,
): Promise<BuildRequest> {
  const { host, inputs } = session;
  const secrets = await writeSecrets(host, inputs.secrets, folder);
  const sourcePolicyFile = job.sourcePolicy === undefined ? undefined : `${folder}/source-policy.json`;
  if (sourcePolicyFile !== undefined) await host.files.write(sourcePolicyFile, job.sourcePolicy ?? "");
  return planBuildRequest(session, {
    key: job.key,
    tags: job.tags.map(({ tag }) => tag),
    push: job.push,
    annotations: job.annotations ?? new Map(),
    builder: builder.name,
    secrets,
    metadataFile: `${folder}/metadata.json`,
    createdSeconds: inputs["source-date-epoch"] ?? (await commitSeconds(session)),
    cache: await planCache(session, host.cache.available()),
    sourcePolicyFile,
  });
}

async function checkAndBuild(
  session: Session,
  exec: Exec,
  program: BuildxProgram,
  builder: ChosenBuilder,
  request: BuildRequest,
): Promise<BuildResult> {
  const { host, inputs } = session;
  const dockerfile = dockerfilePath(request);
  const findings = await lintDockerfile({ exec, log: host.log }, program, request, inputs.lint);
  if (stopsBuild(inputs.lint, findings)) return lintFailure(findings);
  const progress = new BuildProgress();
  const title = `Building ${session.image} for ${session.facts.commit}`;
  const metadata = await watchBuild(host, title, progress, (onLine) =>
    runBuild({ ...host, exec }, program, request, { onLine, known: { dockerfile, runnable: builder.platforms } }),
  );
  const warnings = [
    ...findings.annotations,
    ...describeWarnings(progress.warnings, dockerfile, findings.reported),
    ...cacheWarnings(inputs.cache, request.cacheFrom, progress),
  ];
  return {
    kind: "built",
    metadata,
    warnings,
    toolVersions: { buildx: program.version, buildkit: builder.version },
  };
}

function lintFailure({ annotations }: Findings): BuildResult {
  const count = annotations.length === 1 ? "one thing" : `${annotations.length} things`;
  return {
    kind: "lint-failed",
    message: `BuildKit's checks found ${count} in the Dockerfile, and lint is fail: nothing was built.`,
    warnings: annotations,
  };
}

async function loggedIn<T>(session: Session, folder: string, work: (exec: Exec) => Promise<T>): Promise<T> {
  return await withRegistryLogin(
    session.host,
    `${folder}/docker`,
    session.repository.registry,
    session.credentials,
    work,
  );
}

async function commitSeconds({ host, facts, inputs }: Session): Promise<number | undefined> {
  // Showing signatures starts a program that the repository's configuration names.
  const show = ["-c", "log.showSignature=false", "show", "--no-patch", "--format=%ct", facts.commit, "--"];
  const here = await host.exec.run("git", show);
  // The context may be a checkout of its own.
  const shown = here.exitCode === 0 ? here : await host.exec.run("git", ["-C", inputs.context, ...show]);
  const text = shown.stdout.trim();
  return shown.exitCode === 0 && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
