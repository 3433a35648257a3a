import {
  attestationErrors,
  type AttestationSources,
  type AttestationVerdict,
  type FoundBundles,
  verifyAttestation,
  type WantedAttestation,
} from "@build-once/attestation";
import type { FetchedManifest } from "@build-once/oci";
import { connectGitHub } from "../publishing/github-api.ts";
import { contentKeyAnnotation } from "../keys/image-annotations.ts";
import type { Session } from "../session.ts";
import { bundlesFromGitHub, bundlesFromRegistry } from "./stored-bundles.ts";
import { readTrustedRoots } from "./trusted-roots.ts";

/** What the image that was found stands for. */
export interface AttestedHit {
  /** The commit that this run wants the image of. */
  readonly commit: string;
  /** The content key of that commit; `undefined` where it is not known, as without a checkout. */
  readonly contentKey: string | undefined;
}

/**
 * Decides whether an image that was found by a name may be reused with `reuse-from: attested`: the workflow that is named
 * attests that it built exactly this digest, from this commit or, when the image itself says so, for this content key. An
 * older image under a newer name is attested as well, for another commit; it is not believed.
 *
 * @throws {ActionError} `signer-invalid`, `trusted-root-unreadable`, `trusted-root-invalid` (input), those of GitHub and the registry
 */
export async function confirmAttested(
  session: Session,
  image: FetchedManifest,
  hit: AttestedHit,
): Promise<AttestationVerdict> {
  const { host, inputs, registry } = session;
  const sources: AttestationSources = {
    bundles: [
      once(async () => await fromGitHub(session, image)),
      once(async () => await bundlesFromRegistry(registry, image.digest)),
    ],
    roots: once(async () => await readTrustedRoots(host, inputs["trusted-root"])),
  };
  const wanted = wantedOf(session, image);
  const ofCommit = await verifyAttestation(host.sigstore, { ...wanted, commit: hit.commit }, sources);
  if (ofCommit.kind === "attested" || !isFor(image, hit.contentKey)) return ofCommit;
  return await verifyAttestation(host.sigstore, wanted, sources);
}

function isFor(image: FetchedManifest, contentKey: string | undefined): boolean {
  return contentKey !== undefined && image.manifest.annotations.get(contentKeyAnnotation) === contentKey;
}

async function fromGitHub(session: Session, image: FetchedManifest): Promise<FoundBundles> {
  const api = await connectGitHub(session);
  if (api === undefined) return { place: "GitHub's attestations", bundles: [] };
  return await bundlesFromGitHub(api, session.host.http, image.digest);
}

function wantedOf({ host, inputs, facts }: Session, image: FetchedManifest): WantedAttestation {
  const repositoryId = host.environment.get("GITHUB_REPOSITORY_ID");
  const branch = facts.defaultBranch;
  const sourceRef = inputs["source-ref"] ?? (branch === undefined ? undefined : `refs/heads/${branch}`);
  if (sourceRef === undefined)
    throw attestationErrors.error("signer-invalid", "the event does not tell the default branch: give `source-ref`");
  return {
    digest: image.digest,
    serverUrl: host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com",
    repository: host.environment.get("GITHUB_REPOSITORY") ?? "",
    repositoryId: repositoryId !== undefined && /^\d{1,20}$/.test(repositoryId) ? repositoryId : undefined,
    signerWorkflow: inputs["signer-workflow"] ?? "",
    sourceRef,
    commit: undefined,
  };
}

/** The same answer each time, asked for once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return async () => await (answer ??= work());
}
