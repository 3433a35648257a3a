import { formatBytes, formatReference, type Reference } from "@build-once/kernel";
import {
  connectRegistry,
  copyImage,
  type CopyPlan,
  type CopyReport,
  type Credentials,
  findCredentials,
  planCopy,
  type RegistryClient,
  type RegistryFacts,
} from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { concludeDryRun, concludeMove } from "./conclude-move.ts";
import type { contract } from "../contract.ts";
import { moveTags } from "./move-tags.ts";
import { readTargets } from "./tag-state.ts";
import { readSource, refuseMovedSource, sourceName } from "./read-source.ts";
import { connectImage, type Session } from "../session.ts";

/**
 * Copies the image that `from` names into this repository, with its children and all that refers to any of them, and
 * then points the tags to it. Nothing is tagged before everything arrived, nor when `from` moved meanwhile.
 *
 * @throws {ActionError} `source-moved` (data), `digest-not-found` (input), and those of either registry
 */
export async function promoteAcross(session: Session, from: Reference): Promise<Outcome<typeof contract>> {
  const { inputs, host } = session;
  const source = await connectSource(session, from);
  const oneRegistry = from.repository.registry === session.repository.registry;
  const target = oneRegistry ? connectImage(session, from.repository) : session.registry;
  const name = sourceName(inputs);
  const [image, states] = await Promise.all([
    readSource(source, name, inputs.verify),
    readTargets({ ...session, registry: target }),
  ]);
  const plan = await planCopy({ source }, image);
  const shown = formatReference({ ...from, digest: image.digest });
  const counted = (): Session => ({ ...session, registry: withRequests(target, source) });
  if (inputs["dry-run"]) {
    const notes = [describePlan(plan, shown)];
    return concludeDryRun(counted(), { image, states, source: shown, notes });
  }
  const title = `Copy ${shown} to ${session.image}`;
  const copied = await host.log.group(title, async () => {
    host.log.info(describePlan(plan, shown));
    const report = await copyImage({ source, target, clock: host.clock, newHash: host.newHash }, plan);
    return report;
  });
  for (const { digest, why } of copied.left)
    host.log.warning(`${digest} refers to the image and was not copied: ${why}.`);
  await refuseMovedSource(source, name, image.digest);
  const report = await moveTags({ ...host, registry: target }, image, states);
  return await concludeMove(counted(), {
    reason: "promoted",
    image,
    states,
    report,
    source: shown,
    rows: describeCopy(copied),
  });
}

async function connectSource(session: Session, from: Reference): Promise<RegistryClient> {
  const { inputs, host, repository } = session;
  // The password was given for the target's registry, and so was the leave to go without TLS: no other gets either.
  const own = from.repository.registry === repository.registry;
  const credentials = await findCredentials(host, from.repository, {
    username: own ? inputs.username : undefined,
    password: own ? inputs.password : undefined,
    jobToken: inputs["github-token"],
  });
  return connectRegistry(host, {
    repository: from.repository,
    credentials,
    access: "pull",
    insecure: own && inputs.insecure,
    facts: sourceFacts(session, credentials, own),
    onSecret: (secret) => host.log.mask(secret),
    onWarning: (text) => host.log.warning(`${from.repository.registry} says: ${text}`),
  });
}

function sourceFacts({ inputs, host }: Session, credentials: Credentials, own: boolean): RegistryFacts {
  const source = host.environment.get("GITHUB_REPOSITORY");
  const byJob = credentials.kind === "basic" && credentials.password === inputs["github-token"];
  return {
    ...(source === undefined ? {} : { source }),
    token: credentials.kind === "anonymous" ? "none" : byJob ? "job" : "given",
    ...(own ? {} : { inputs: "elsewhere" }),
  };
}

/** The target, with the requests of both. */
function withRequests(target: RegistryClient, source: RegistryClient): RegistryClient {
  const [written, read] = [target.requests, source.requests];
  const purposes = new Set([...written.byPurpose.keys(), ...read.byPurpose.keys()]);
  const byPurpose = new Map(
    [...purposes].map((each) => [each, (written.byPurpose.get(each) ?? 0) + (read.byPurpose.get(each) ?? 0)] as const),
  );
  return { ...target, requests: { total: written.total + read.total, byPurpose } };
}

function describePlan({ children, attached }: CopyPlan, shown: string): string {
  const referrers = attached.manifests.length;
  return `${shown} has ${count(children.length + 1, "manifest")} and ${count(referrers, "referrer")}.`;
}

function describeCopy(report: CopyReport): readonly (readonly [string, string])[] {
  const { mounted, there, streamed, streamedBytes, foreign } = report.blobs;
  const copied = [
    count(report.manifests, "manifest"),
    count(report.referrers, "referrer"),
    count(report.attachmentTags, "signature tag"),
  ];
  const blobs = [
    `${mounted} mounted`,
    `${there} there already`,
    `${streamed} streamed (${formatBytes(streamedBytes)})`,
  ];
  if (foreign > 0) blobs.push(`${foreign} that may not be distributed`);
  return [
    ["Copied", copied.join(", ")],
    ["Blobs", blobs.join(", ")],
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
