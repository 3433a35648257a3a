import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from "@sigstore/mock";

/** How a Sigstore of one's own is set up. */
export interface SigstoreOptions {
  /** A certificate log and a transparency log, as the public instance has them. True unless given. */
  readonly logs?: boolean;
  /** A timestamp authority, as GitHub's own instance has it. False unless given. */
  readonly timestamps?: boolean;
  /** When certificates are issued; now unless given. They live for ten minutes. */
  readonly issuedAt?: Date;
  /** When logs and the timestamp authority see a signature; the whole second after two seconds from now unless given. */
  readonly signedAt?: Date;
}

/** Whose certificate is asked for, and what is signed. */
export interface AttestationRequest {
  /** `sha256:<hex>`. */
  readonly digest: string;
  readonly serverUrl?: string;
  /** `acme/app` unless given. */
  readonly repository?: string;
  readonly repositoryId?: string;
  /** `refs/heads/main` unless given. */
  readonly ref?: string;
  readonly commit?: string;
  readonly trigger?: string;
  /** `owner/name/.github/workflows/file.yml`; the repository's `ci.yml` unless given. */
  readonly workflow?: string;
  /** The ref of the signing workflow; `ref` unless given. */
  readonly workflowRef?: string;
  readonly issuer?: string;
  /** The subject alternative name, instead of the workflow's address. */
  readonly identity?: string;
  /** Further or other certificate extensions, by object identifier. */
  readonly extensions?: ReadonlyMap<string, string>;
  readonly payloadType?: string;
  /** Changes the statement before it is signed. */
  readonly edit?: (statement: Statement) => unknown;
  /** Bytes that are signed instead of a statement. */
  readonly payload?: string;
}

/** An in-toto statement with SLSA provenance, as `actions/attest` writes it. */
export interface Statement {
  readonly _type: string;
  readonly subject: readonly { readonly name: string; readonly digest: Readonly<Record<string, string>> }[];
  readonly predicateType: string;
  readonly predicate: {
    readonly buildDefinition: {
      readonly buildType: string;
      readonly externalParameters: {
        readonly workflow: { readonly ref: string; readonly repository: string; readonly path: string };
      };
    };
    readonly runDetails: { readonly builder: { readonly id: string } };
  };
}

/** A bundle in its JSON form, open to be tampered with. */
export interface BundleDocument {
  mediaType: string;
  verificationMaterial: {
    certificate: { rawBytes: string };
    tlogEntries: object[];
    timestampVerificationData?: object;
  };
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] };
}

/** A Sigstore of one's own: what it signs verifies against its root and no other. */
export interface TestSigstore {
  /** The trusted root in its JSON form. */
  readonly root: Readonly<Record<string, unknown>>;
  attest(request: AttestationRequest): Promise<BundleDocument>;
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const fulcio = "1.3.6.1.4.1.57264.1";
const since = { start: "2020-01-01T00:00:00Z" };

/** Sets up a certificate authority and what belongs to it, with new keys; no network. */
export async function createTestSigstore(options: SigstoreOptions = {}): Promise<TestSigstore> {
  const { logs = true, timestamps = false, issuedAt = new Date() } = options;
  // The authorities' own certificates begin when they are made, below, which may be in the next second. A whole second,
  // because a fraction that ends in a zero makes a time stamp that does not verify.
  const signedAt = options.signedAt ?? new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000);
  const certificateLog = logs ? await initializeCTLog(newKeys(), issuedAt) : undefined;
  const authority = await initializeCA(newKeys(), certificateLog, issuedAt);
  const log = logs ? await initializeTLog("https://rekor.example", newKeys(), signedAt) : undefined;
  const stamper = timestamps ? await initializeTSA(newKeys(), signedAt) : undefined;
  const root = {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    certificateAuthorities: [chain("https://fulcio.example", [authority.rootCertificate])],
    tlogs: log === undefined ? [] : [logEntry("https://rekor.example", log.publicKey)],
    ctlogs: certificateLog === undefined ? [] : [logEntry("https://ctfe.example", certificateLog.publicKey)],
    timestampAuthorities:
      stamper === undefined ? [] : [chain("https://tsa.example", [stamper.intCertificate, stamper.rootCertificate])],
  };
  const attest = async (request: AttestationRequest): Promise<BundleDocument> => {
    const keys = newKeys();
    const certificate = await authority.issueCertificate({
      publicKey: spki(keys),
      subjectAltName: request.identity ?? signerOf(request),
      extensions: extensionsOf(request),
    });
    const payload = Buffer.from(request.payload ?? JSON.stringify(editedStatement(request)));
    const payloadType = request.payloadType ?? "application/vnd.in-toto+json";
    const signature = sign("sha256", preAuthEncoding(payloadType, payload), keys.privateKey);
    const stamp = await stamper?.timestamp({
      artifactHash: createHash("sha256").update(signature).digest(),
      hashAlgorithmOID: "2.16.840.1.101.3.4.2.1",
      nonce: 1,
      policyOID: "1.3.6.1.4.1.57264.2",
    });
    return {
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: {
        certificate: { rawBytes: base64(certificate) },
        tlogEntries: log === undefined ? [] : [await entryOf(log, payload, signature, certificate)],
        ...(stamp === undefined
          ? {}
          : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64(stamp) }] } }),
      },
      dsseEnvelope: {
        payload: payload.toString("base64"),
        payloadType,
        signatures: [{ sig: signature.toString("base64") }],
      },
    };
  };
  return { root, attest };
}

function newKeys(): KeyPair {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function spki(keys: KeyPair): Buffer<ArrayBuffer> {
  return Buffer.from(keys.publicKey.export({ format: "der", type: "spki" }));
}

function base64(bytes: ArrayBufferView): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

function chain(uri: string, certificates: readonly ArrayBufferView[]): object {
  const rawBytes = certificates.map((certificate) => ({ rawBytes: base64(certificate) }));
  return {
    subject: { organization: "test", commonName: "test" },
    uri,
    certChain: { certificates: rawBytes },
    validFor: since,
  };
}

function logEntry(baseUrl: string, publicKey: Uint8Array): object {
  const key = { rawBytes: base64(publicKey), keyDetails: "PKIX_ECDSA_P256_SHA_256", validFor: since };
  const keyId = createHash("sha256").update(publicKey).digest("base64");
  return { baseUrl, hashAlgorithm: "SHA2_256", publicKey: key, logId: { keyId } };
}

function signerOf(request: AttestationRequest): string {
  const { serverUrl = "https://github.com", repository = "acme/app", ref = "refs/heads/main" } = request;
  const workflow = request.workflow ?? `${repository}/.github/workflows/ci.yml`;
  return `${serverUrl}/${workflow}@${request.workflowRef ?? ref}`;
}

function extensionsOf(request: AttestationRequest): { oid: string; value: string; legacy?: boolean }[] {
  const { serverUrl = "https://github.com", repository = "acme/app", ref = "refs/heads/main" } = request;
  const values = new Map([
    [`${fulcio}.8`, request.issuer ?? "https://token.actions.githubusercontent.com"],
    [`${fulcio}.9`, signerOf(request)],
    [`${fulcio}.11`, "github-hosted"],
    [`${fulcio}.12`, `${serverUrl}/${repository}`],
    [`${fulcio}.13`, request.commit ?? "1".repeat(40)],
    [`${fulcio}.14`, ref],
    [`${fulcio}.15`, request.repositoryId ?? "1"],
    [`${fulcio}.20`, request.trigger ?? "push"],
    [`${fulcio}.21`, `${serverUrl}/${repository}/actions/runs/1/attempts/1`],
    ...(request.extensions ?? []),
  ]);
  return [...values].map(([oid, value]) => ({ oid, value }));
}

function editedStatement(request: AttestationRequest): unknown {
  const { serverUrl = "https://github.com", repository = "acme/app", ref = "refs/heads/main" } = request;
  const statement: Statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "ghcr.io/acme/app", digest: { sha256: request.digest.replace("sha256:", "") } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: "https://actions.github.io/buildtypes/workflow/v1",
        externalParameters: {
          workflow: { ref, repository: `${serverUrl}/${repository}`, path: ".github/workflows/ci.yml" },
        },
      },
      runDetails: { builder: { id: signerOf(request) } },
    },
  };
  return request.edit === undefined ? statement : request.edit(statement);
}

/** @see DSSE 1.0, "Protocol" */
function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `),
    payload,
  ]);
}

/** @see sigstore/rekor, types/dsse 0.0.1; sigstore/protobuf-specs, sigstore_rekor.proto */
async function entryOf(
  log: Awaited<ReturnType<typeof initializeTLog>>,
  payload: Buffer,
  signature: Buffer,
  certificate: ArrayBufferView,
): Promise<object> {
  const body = {
    apiVersion: "0.0.1",
    kind: "dsse",
    spec: {
      payloadHash: { algorithm: "sha256", value: createHash("sha256").update(payload).digest("hex") },
      signatures: [{ signature: signature.toString("base64"), verifier: base64(certificate) }],
    },
  };
  const [logged] = Object.values(await log.log(body)) as readonly LoggedEntry[];
  if (logged === undefined) throw new Error("the log took nothing");
  const { inclusionProof, signedEntryTimestamp } = logged.verification;
  return {
    logIndex: String(logged.logIndex),
    logId: { keyId: Buffer.from(logged.logID, "hex").toString("base64") },
    kindVersion: { kind: "dsse", version: "0.0.1" },
    integratedTime: String(logged.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: Buffer.from(inclusionProof.rootHash, "hex").toString("base64"),
      treeSize: String(inclusionProof.treeSize),
      hashes: inclusionProof.hashes,
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: logged.body,
  };
}

interface LoggedEntry {
  readonly logIndex: number;
  readonly logID: string;
  readonly integratedTime: number;
  readonly body: string;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
      readonly hashes: readonly string[];
      readonly checkpoint: string;
    };
  };
}
