import { type Digest, err, ok, type Result } from "@build-once/kernel";

/** Whose attestation of what is believed, as a person says it. */
export interface WantedAttestation {
  readonly digest: Digest;
  /** `https://github.com`. */
  readonly serverUrl: string;
  /** `owner/name` of the repository that the image must have been built from. */
  readonly repository: string;
  /** The number of that repository, which outlives a change of its name; not compared when `undefined`. */
  readonly repositoryId: string | undefined;
  /** `owner/name/.github/workflows/file.yml`, of another repository with `@ref`. */
  readonly signerWorkflow: string;
  /** `refs/heads/main`. */
  readonly sourceRef: string;
  /** The commit that the image must have been built from; any of `sourceRef` when `undefined`. */
  readonly commit: string | undefined;
}

/** The exact texts that a certificate and a statement must hold. */
export interface Expectation {
  readonly digest: Digest;
  readonly issuer: string;
  /** The signing workflow's address with its ref. */
  readonly signer: string;
  /** The source repository's address. */
  readonly repository: string;
  readonly repositoryId: string | undefined;
  readonly ref: string;
  readonly commit: string | undefined;
}

const workflowPattern =
  /^([A-Za-z0-9][A-Za-z0-9-]{0,99}\/[A-Za-z0-9._-]{1,100})\/(\.github\/workflows\/[^/@\s]{1,200}\.ya?ml)(?:@(\S+))?$/;
const refPattern = /^refs\/(?:heads|tags|pull)\/[^\s~^:?*[\\]{1,500}$/;

/**
 * Turns what is wanted into texts that are compared as they are. A workflow of the repository itself runs at the ref that
 * is built; for one of another repository the ref must be named, because every other ref would be another program.
 */
export function planExpectation(wanted: WantedAttestation): Result<Expectation, string> {
  const [, repository, path, named] = workflowPattern.exec(wanted.signerWorkflow) ?? [];
  if (repository === undefined || path === undefined)
    return err(`${JSON.stringify(wanted.signerWorkflow.slice(0, 200))} names no workflow file`);
  if (!refPattern.test(wanted.sourceRef))
    return err(`${JSON.stringify(wanted.sourceRef.slice(0, 200))} is no whole ref such as refs/heads/main`);
  if (named === undefined && repository !== wanted.repository)
    return err(`${wanted.signerWorkflow} is another repository's and names no ref`);
  const signerRef = named ?? wanted.sourceRef;
  if (!refPattern.test(signerRef) && !/^[0-9a-f]{40}$/.test(signerRef))
    return err(`${JSON.stringify(signerRef.slice(0, 200))} is neither a whole ref nor a commit`);
  return ok({
    digest: wanted.digest,
    issuer: issuerOf(wanted.serverUrl),
    signer: `${wanted.serverUrl}/${repository}/${path}@${signerRef}`,
    repository: `${wanted.serverUrl}/${wanted.repository}`,
    repositoryId: wanted.repositoryId,
    ref: wanted.sourceRef,
    commit: wanted.commit,
  });
}

/** Who issues the identity of a job. @see GitHub Docs, "OpenID Connect reference" */
function issuerOf(serverUrl: string): string {
  const host = serverUrl.replace(/^https:\/\//, "");
  if (host === "github.com") return "https://token.actions.githubusercontent.com";
  return host.endsWith(".ghe.com") ? `https://token.actions.${host}` : `${serverUrl}/_services/token`;
}
