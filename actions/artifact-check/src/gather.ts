import type { Evidence } from "@build-once/evidence";
import { type EventContext, type GitHubApi, readEventContext } from "@build-once/github";
import type { Host } from "@build-once/host";
import { assertNever, type Digest } from "@build-once/kernel";
import { connectRegistry, type Credentials, findCredentials, type RegistryFacts } from "@build-once/oci";
import type { Inputs } from "./contract.ts";
import { tiedCommits } from "./find-subjects.ts";
import type { Expected } from "./expected.ts";
import type { NewHasher } from "./files/hasher.ts";
import type { HashedFile } from "./files/hash-manifest.ts";
import { observeFiles, observeManifest, type ObservedManifest } from "./files/observe-files.ts";
import type { Finding } from "./finding.ts";
import { observeImage } from "./image/observe-image.ts";
import { observeLoaded } from "./image/observe-loaded.ts";
import type { ImagePolicy } from "./image/policy.ts";
import { observePackages } from "./packages/observe-packages.ts";
import type { Level, RuleName } from "./rule-names.ts";
import { judgeArtifacts } from "./rules/judge-artifacts.ts";
import { judgeFiles, judgeManifest } from "./rules/judge-files.ts";
import { judgeImage, judgeLoaded } from "./rules/judge-image.ts";
import { judgePackages } from "./rules/judge-packages.ts";
import type { JudgedEvidence } from "./rules/judge-evidence.ts";
import { judgeScans, type ScanPolicy } from "./rules/judge-scans.ts";
import { type ContentAccess, observeArtifacts } from "./run-artifacts/observe-artifacts.ts";
import { observeScans, type ObservedScans } from "./scans/observe-scans.ts";
import { type ScanSum, sumScans } from "./scans/sum-scans.ts";
import { type Subject, subjectName } from "./subject.ts";

/** What looking at subjects needs. */
export interface Gathering {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly newHasher: NewHasher;
  readonly event: EventContext;
  readonly expected: Expected;
  readonly levels: ReadonlyMap<RuleName, Level>;
  /** What earlier steps of this job left behind. */
  readonly pieces: readonly Evidence[];
}

/** Everything that was found, and what was hashed on the way. */
export interface Gathered {
  readonly findings: readonly Finding[];
  readonly files: readonly HashedFile[];
  readonly packages: readonly HashedFile[];
  /** The digest that the run's own evidence names. */
  readonly evidenceDigest: Digest | undefined;
  /** What the scanners' reports say together; `undefined` without a readable one. */
  readonly scanned: ScanSum | undefined;
}

/** Reads what this run is about. @throws {ActionError} `event-unreadable` (data) */
export async function readEvent(host: Host): Promise<EventContext> {
  return await readEventContext(host.environment, host.files);
}

/** Looks at every subject, one after the other. @throws {ActionError} when a service cannot be asked */
export async function gatherFindings(gathering: Gathering, subjects: readonly Subject[]): Promise<Gathered> {
  const { host, newHasher } = gathering;
  const manifests = new Map<string, ObservedManifest>();
  for (const subject of subjects) {
    if (subject.kind === "manifest")
      manifests.set(subject.path, await observeManifest(host.files, newHasher, subject.path));
  }
  const listed =
    manifests.size === 0
      ? undefined
      : new Set([...manifests.values()].flatMap(({ names }) => names.map(({ path }) => path)));
  const findings: Finding[] = [];
  const files = new Map<string, HashedFile>();
  const packages = new Map<string, HashedFile>();
  let evidenceDigest: Digest | undefined;
  const scans: ObservedScans[] = [];
  const scanPolicy = scanPolicyOf(gathering);
  for (const subject of subjects) {
    switch (subject.kind) {
      case "image":
        findings.push(...(await checkImage(gathering, subject)));
        break;
      case "artifact":
        findings.push(...(await checkArtifacts(gathering, subject.pattern)));
        break;
      case "files": {
        const observed = await observeFiles(host.files, newHasher, subject.pattern);
        findings.push(...judgeFiles(observed, listed));
        for (const file of observed.files) files.set(file.path, file);
        break;
      }
      case "manifest": {
        const observed = manifests.get(subject.path);
        if (observed !== undefined) findings.push(...judgeManifest(observed));
        break;
      }
      case "package": {
        const observed = await observePackages(host.files, subject.pattern);
        findings.push(...judgePackages(observed));
        for (const { path, digest } of observed.packages) packages.set(path, { path, digest });
        break;
      }
      case "evidence": {
        const images = subjects.filter((each) => each.kind === "image");
        const judged = await checkEvidence(gathering, subject, images);
        findings.push(...judged.findings);
        evidenceDigest ??= judged.digest;
        break;
      }
      case "loaded": {
        const loaded = await observeLoaded(host.exec, subject.name);
        findings.push(...judgeLoaded(subject.name, loaded, imagePolicy(gathering, undefined)));
        break;
      }
      case "scan": {
        const observed = await observeScans(host.files, subject.pattern);
        findings.push(...judgeScans(observed, scanPolicy));
        scans.push(observed);
        break;
      }
      default:
        assertNever(subject);
    }
  }
  const scanned = sumScans(scans, scanPolicy);
  return { findings, files: [...files.values()], packages: [...packages.values()], evidenceDigest, scanned };
}

function scanPolicyOf({ inputs }: Gathering): ScanPolicy {
  return { severities: new Set(inputs.severity), ignoreUnfixed: inputs["ignore-unfixed"] };
}

function imagePolicy({ inputs, expected, pieces }: Gathering, digest: Digest | undefined): ImagePolicy {
  return {
    platforms: inputs.platforms,
    labels: inputs.labels,
    user: inputs.user,
    maxSizeBytes: inputs["max-size"],
    forbiddenEnv: inputs["forbid-env"],
    attestation: inputs.attestation,
    commits: expected.imageCommits,
    tied: digest === undefined ? [] : tiedCommits(pieces, digest),
  };
}

async function checkImage(
  gathering: Gathering,
  subject: Extract<Subject, { kind: "image" }>,
): Promise<readonly Finding[]> {
  const { inputs, host, levels } = gathering;
  const { repository, digest, text } = subject;
  const credentials = await findCredentials(host, repository, {
    username: inputs.username,
    password: inputs.password,
    jobToken: inputs["github-token"],
  });
  const client = connectRegistry(host, {
    repository,
    credentials,
    access: "pull",
    onSecret: (secret) => host.log.mask(secret),
    facts: registryFacts(gathering, credentials),
  });
  const image = await observeImage(client, digest, text, levels.get("image-layers") !== "off");
  host.log.info(`${text}: ${client.requests.total} requests`);
  return judgeImage(image, imagePolicy(gathering, digest));
}

/** What tells the causes of a refusal apart. */
function registryFacts({ inputs, host }: Gathering, credentials: Credentials): RegistryFacts {
  const source = host.environment.get("GITHUB_REPOSITORY");
  const byJob = credentials.kind === "basic" && credentials.password === inputs["github-token"];
  return {
    ...(source === undefined ? {} : { source }),
    token: credentials.kind === "anonymous" ? "none" : byJob ? "job" : "given",
  };
}

async function checkArtifacts(gathering: Gathering, pattern: string): Promise<readonly Finding[]> {
  const { expected, levels } = gathering;
  return await withRun(gathering, async (api, access) => {
    const content = levels.get("artifact-content") === "off" ? undefined : access;
    return judgeArtifacts(await observeArtifacts(api, expected.runId, pattern, content), expected);
  });
}

async function checkEvidence(
  gathering: Gathering,
  subject: Extract<Subject, { kind: "evidence" }>,
  images: readonly Extract<Subject, { kind: "image" }>[],
): Promise<JudgedEvidence> {
  const { event, expected } = gathering;
  const { runId, artifactCommits: headCommits } = expected;
  const repository = `${event.repository.owner}/${event.repository.name}`;
  const demand = { subject: subjectName(subject), actions: subject.actions, repository, runId, headCommits, images };
  return await withRun(gathering, async (api, access) => {
    const { judgeEvidence } = await import("./rules/judge-evidence.ts");
    const { observeEvidence } = await import("./run-artifacts/observe-evidence.ts");
    return judgeEvidence(await observeEvidence(api, runId, access), demand);
  });
}

/** Runs `work` with GitHub's API and a folder of its own, which is gone afterwards. */
async function withRun<T>(
  { inputs, host, event }: Gathering,
  work: (api: GitHubApi, access: ContentAccess) => Promise<T>,
): Promise<T> {
  const token = inputs["github-token"] ?? "";
  const client = await host.github.connect(token);
  const api = { client, clock: host.clock, repository: event.repository };
  const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/artifact-check-${host.random.hex(6)}`;
  try {
    return await work(api, { host, token, folder });
  } finally {
    await host.files.remove(folder);
  }
}
