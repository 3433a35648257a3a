import { createSigstore } from "@build-once/host/node";
import { sha256Digest } from "@build-once/kernel";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type AttestationRequest,
  type BundleDocument,
  createTestSigstore,
  type TestSigstore,
} from "@build-once/testkit/sigstore";
import { sigstore as loadSigstore } from "@build-once/clients";
import { type AttestationVerdict, verifyAttestation, type WantedAttestation } from "../src/index.ts";

const digest = sha256Digest("a".repeat(64));
const sigstore = createSigstore(loadSigstore);
const wanted: WantedAttestation = {
  digest,
  serverUrl: "https://github.com",
  repository: "acme/app",
  repositoryId: "1",
  signerWorkflow: "acme/app/.github/workflows/ci.yml",
  sourceRef: "refs/heads/main",
  commit: undefined,
};

let own: TestSigstore;

beforeAll(async () => {
  own = await createTestSigstore();
});

async function judge(
  bundles: readonly unknown[],
  others: Partial<WantedAttestation> = {},
  root: unknown = own.root,
): Promise<AttestationVerdict> {
  return await verifyAttestation(
    sigstore,
    { ...wanted, ...others },
    { bundles: [async () => ({ place: "here", bundles })], roots: async () => [root] },
  );
}

async function whyNot(bundles: readonly unknown[], others: Partial<WantedAttestation> = {}): Promise<string> {
  const verdict = await judge(bundles, others);
  if (verdict.kind === "attested") throw new Error(`attested by ${verdict.by.signer}`);
  return verdict.why;
}

async function attested(request: Partial<AttestationRequest> = {}): Promise<BundleDocument> {
  return await own.attest({ digest, ...request });
}

describe("the right attestation", () => {
  test("is believed, and tells who signed", async () => {
    const verdict = await judge([await attested()]);
    expect(verdict).toEqual({
      kind: "attested",
      by: {
        signer: "https://github.com/acme/app/.github/workflows/ci.yml@refs/heads/main",
        repository: "https://github.com/acme/app",
        ref: "refs/heads/main",
        commit: "1".repeat(40),
        runUrl: "https://github.com/acme/app/actions/runs/1/attempts/1",
        trigger: "push",
        runner: "github-hosted",
      },
    });
  });

  test("is believed with a timestamp instead of logs, where the root has no logs", async () => {
    const stamped = await createTestSigstore({ logs: false, timestamps: true });
    expect(await judge([await stamped.attest({ digest })], {}, stamped.root)).toMatchObject({ kind: "attested" });
  });

  test("is found among others, whoever wrote those", async () => {
    const bundles = [null, 7, {}, await attested({ ref: "refs/heads/evil" }), await attested()];
    expect(await judge(bundles)).toMatchObject({ kind: "attested" });
  });

  test("of another repository's workflow is believed at the ref that is named", async () => {
    const builder = { workflow: "org/builder/.github/workflows/build.yml", workflowRef: "refs/tags/v1" };
    const bundle = await attested(builder);
    expect(await judge([bundle], { signerWorkflow: `${builder.workflow}@refs/tags/v1` })).toMatchObject({
      kind: "attested",
    });
    expect(await whyNot([bundle], { signerWorkflow: `${builder.workflow}@refs/tags/v2` })).toContain("identity");
  });

  test("of the commit that is asked for, and of no other", async () => {
    const bundle = await attested({ commit: "c".repeat(40) });
    expect(await judge([bundle], { commit: "c".repeat(40) })).toMatchObject({ kind: "attested" });
    expect(await whyNot([bundle], { commit: "d".repeat(40) })).toContain("source commit");
  });

  test("is believed when one of several roots vouches for it", async () => {
    const other = await createTestSigstore();
    const verdict = await verifyAttestation(sigstore, wanted, {
      bundles: [async () => ({ place: "here", bundles: [await other.attest({ digest })] })],
      roots: async () => [own.root, other.root],
    });
    expect(verdict).toMatchObject({ kind: "attested" });
  });
});

const fork = "eve/app";
const evilWorkflow = "acme/app/.github/workflows/evil.yml";

describe("an attacker with a genuine certificate is not believed", () => {
  test.each<[string, Partial<AttestationRequest>, string]>([
    ["who signs with another workflow", { workflow: evilWorkflow }, "identity"],
    ["who signs in a fork with a workflow of the same name", { repository: fork }, "identity"],
    [
      "whose fork calls the repository's own workflow",
      { repository: fork, workflow: wanted.signerWorkflow },
      "source repository",
    ],
    ["who signs on another branch", { ref: "refs/heads/topic" }, "identity"],
    ["who signs on a branch whose name begins like the ref", { ref: "refs/heads/main-evil" }, "identity"],
    ["who signs on a branch whose name ends like the ref", { ref: "refs/heads/x/refs/heads/main" }, "identity"],
    ["who signs on a tag of the branch's name", { ref: "refs/tags/main" }, "identity"],
    ["who signs in a pull request", { ref: "refs/pull/7/merge" }, "identity"],
    [
      "whose workflow is the main branch's and whose source is not",
      { ref: "refs/heads/x", workflowRef: "refs/heads/main" },
      "source ref",
    ],
    ["whose workflow is a branch's and whose source is main", { workflowRef: "refs/heads/x" }, "identity"],
    ["who writes the workflow in another case", { workflow: "acme/app/.github/workflows/CI.yml" }, "identity"],
    [
      "who writes the repository in another case",
      { repository: "Acme/app", workflow: wanted.signerWorkflow },
      "source repository",
    ],
    [
      "whose repository's name begins like it",
      { repository: "acme/app-evil", workflow: wanted.signerWorkflow },
      "source repository",
    ],
    [
      "whose pull request started the run on the base branch",
      { trigger: "pull_request_target" },
      "pull_request_target",
    ],
    ["who took over the repository's name", { repositoryId: "2" }, "number"],
    ["on another server", { serverUrl: "https://github.com.evil.example" }, "identity"],
    ["whose identity another issuer vouches for", { issuer: "https://accounts.example" }, "issuer"],
    ["whose issuer begins like it", { issuer: "https://token.actions.githubusercontent.com.evil.example" }, "issuer"],
    [
      "whose certificate names two workflows",
      { identity: `https://github.com/${evilWorkflow}@refs/heads/main` },
      "identity",
    ],
    [
      "whose name is right and whose workflow is not",
      { identity: "https://github.com/acme/app/.github/workflows/ci.yml@refs/heads/main", workflow: evilWorkflow },
      "signing workflow",
    ],
    ["who attests another digest", { digest: `sha256:${"b".repeat(64)}` }, "another digest"],
    [
      "who attests the digest under another algorithm",
      { edit: (s) => ({ ...s, subject: [{ name: "x", digest: { sha512: "a".repeat(64) } }] }) },
      "another digest",
    ],
    [
      "who attests the digest in upper case",
      { edit: (s) => ({ ...s, subject: [{ name: "x", digest: { sha256: "A".repeat(64) } }] }) },
      "another digest",
    ],
    ["who attests nothing", { edit: (s) => ({ ...s, subject: [] }) }, "another digest"],
    [
      "who attests more than a statement may",
      { edit: (s) => ({ ...s, subject: Array.from({ length: 1025 }, () => s.subject[0]) }) },
      "subjects",
    ],
    [
      "whose predicate is something else",
      { edit: (s) => ({ ...s, predicateType: "https://spdx.dev/Document/v2.3" }) },
      "predicate",
    ],
    [
      "whose predicate begins like provenance",
      { edit: (s) => ({ ...s, predicateType: "https://slsa.dev/provenance/v1.evil" }) },
      "predicate",
    ],
    [
      "whose statement is of another version",
      { edit: (s) => ({ ...s, _type: "https://in-toto.io/Statement/v0.1" }) },
      "type",
    ],
    ["whose statement names another build type", { edit: (s) => withDefinition(s, { buildType: "x" }) }, "build type"],
    [
      "whose statement names another repository",
      { edit: (s) => withWorkflow(s, { repository: "https://github.com/eve/app" }) },
      "workflow's repository",
    ],
    [
      "whose statement names another ref",
      { edit: (s) => withWorkflow(s, { ref: "refs/heads/evil" }) },
      "workflow's ref",
    ],
    [
      "whose statement names no workflow",
      { edit: (s) => withDefinition(s, { externalParameters: {} }) },
      "workflow's repository",
    ],
    ["who signs something else as a statement", { payloadType: "text/plain" }, "no statement"],
    ["who signs what is not JSON", { payload: "{" }, "not JSON"],
    ["who signs null", { payload: "null" }, "type"],
    ["who nests without end", { payload: "[".repeat(200_000) }, "not JSON"],
  ])("%s", async (_, request, why) => {
    expect(await whyNot([await attested(request)])).toContain(why);
  });
});

type Statement = Parameters<NonNullable<AttestationRequest["edit"]>>[0];

function withDefinition(statement: Statement, change: object): object {
  const { predicate } = statement;
  return { ...statement, predicate: { ...predicate, buildDefinition: { ...predicate.buildDefinition, ...change } } };
}

function withWorkflow(statement: Statement, change: object): object {
  const { workflow } = statement.predicate.buildDefinition.externalParameters;
  return withDefinition(statement, { externalParameters: { workflow: { ...workflow, ...change } } });
}

describe("a bundle that was tampered with does not verify", () => {
  test.each<[string, (bundle: BundleDocument, other: BundleDocument) => void]>([
    ["with another payload", (bundle, other) => (bundle.dsseEnvelope.payload = other.dsseEnvelope.payload)],
    ["with another type of payload", (bundle) => (bundle.dsseEnvelope.payloadType = "application/vnd.other")],
    ["with another signature", (bundle, other) => (bundle.dsseEnvelope.signatures = other.dsseEnvelope.signatures)],
    [
      "with a second signature",
      (bundle, other) => bundle.dsseEnvelope.signatures.push(...other.dsseEnvelope.signatures),
    ],
    [
      "with its own signature twice",
      (bundle) => bundle.dsseEnvelope.signatures.push(...bundle.dsseEnvelope.signatures),
    ],
    ["without a signature", (bundle) => (bundle.dsseEnvelope.signatures = [])],
    [
      "with another certificate",
      (bundle, other) => (bundle.verificationMaterial.certificate = other.verificationMaterial.certificate),
    ],
    [
      "with another log entry",
      (bundle, other) => (bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries),
    ],
    ["without a log entry", (bundle) => (bundle.verificationMaterial.tlogEntries = [])],
    [
      "with its log entry twice",
      (bundle) => bundle.verificationMaterial.tlogEntries.push(...bundle.verificationMaterial.tlogEntries),
    ],
    [
      "with a log entry of another time",
      (bundle) => Object.assign(bundle.verificationMaterial.tlogEntries[0] ?? {}, { integratedTime: "1" }),
    ],
    [
      "without the log's promise and proof",
      (bundle) =>
        Object.assign(bundle.verificationMaterial.tlogEntries[0] ?? {}, {
          inclusionPromise: undefined,
          inclusionProof: undefined,
        }),
    ],
    [
      "with a public key instead of a certificate",
      (bundle) => Object.assign(bundle, { verificationMaterial: { publicKey: { hint: "x" }, tlogEntries: [] } }),
    ],
    [
      "that signs a message instead of an envelope",
      (bundle) =>
        Object.assign(bundle, {
          dsseEnvelope: undefined,
          messageSignature: { messageDigest: { algorithm: "SHA2_256", digest: "YQ==" }, signature: "YQ==" },
        }),
    ],
    ["of an unknown version", (bundle) => (bundle.mediaType = "application/vnd.dev.sigstore.bundle.v9+json")],
    ["with a certificate of rubbish", (bundle) => (bundle.verificationMaterial.certificate.rawBytes = "AAAA")],
    [
      "with a certificate that nests without end",
      (bundle) => (bundle.verificationMaterial.certificate.rawBytes = Buffer.alloc(60_000, 0x30).toString("base64")),
    ],
  ])("%s", async (_, change) => {
    const bundle = await attested();
    const other = await attested({ digest: `sha256:${"b".repeat(64)}` });
    change(bundle, other);
    expect(await whyNot([bundle])).toContain("does not verify");
  });

  test("in any byte of what its certificate says, of its payload or of its signature", async () => {
    const bundle = await attested();
    const { verificationMaterial, dsseEnvelope } = bundle;
    const certificate = Buffer.from(verificationMaterial.certificate.rawBytes, "base64");
    // The signed part: everything but the outer header and the signature's own encoding. @see RFC 5280, 4.1.1
    const signed = { from: 4, to: 8 + certificate.readUInt16BE(6) };
    const payload = Buffer.from(dsseEnvelope.payload, "base64");
    const signature = Buffer.from(dsseEnvelope.signatures[0]?.sig ?? "", "base64");
    const changed = [
      ...flips(certificate, signed.from, signed.to, 11).map((rawBytes) => ({
        ...bundle,
        verificationMaterial: { ...verificationMaterial, certificate: { rawBytes } },
      })),
      ...flips(payload, 0, payload.length, 11).map((text) => ({
        ...bundle,
        dsseEnvelope: { ...dsseEnvelope, payload: text },
      })),
      ...flips(signature, 0, signature.length, 1).map((sig) => ({
        ...bundle,
        dsseEnvelope: { ...dsseEnvelope, signatures: [{ sig }] },
      })),
    ];
    expect(changed.length).toBeGreaterThan(150);
    for (const each of changed) expect(await judge([each])).toMatchObject({ kind: "not-attested" });
  });
});

/** The bytes in base64 with one bit changed, each time another byte's. */
function flips(bytes: Buffer, from: number, to: number, step: number): readonly string[] {
  const changed: string[] = [];
  for (let at = from; at < to; at += step) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    changed.push(copy.toString("base64"));
  }
  return changed;
}

describe("time and trust", () => {
  test("a certificate that had expired when the log saw the signature does not verify", async () => {
    const late = await createTestSigstore({ issuedAt: new Date(Date.now() - 3_600_000) });
    expect(await judge([await late.attest({ digest })], {}, late.root)).toMatchObject({
      kind: "not-attested",
      why: expect.stringMatching(/not verify/),
    });
  });

  test("a signature without a time that somebody vouches for does not verify", async () => {
    const stamped = await createTestSigstore({ logs: false, timestamps: true });
    const bundle = await stamped.attest({ digest });
    delete bundle.verificationMaterial.timestampVerificationData;
    expect(await judge([bundle], {}, stamped.root)).toMatchObject({
      kind: "not-attested",
      why: expect.stringContaining("timestamps"),
    });
  });

  test("a log entry is no time where the root has no log", async () => {
    const stamped = await createTestSigstore({ logs: false, timestamps: true });
    const bundle = await stamped.attest({ digest });
    const { tlogEntries } = (await attested()).verificationMaterial;
    delete bundle.verificationMaterial.timestampVerificationData;
    bundle.verificationMaterial.tlogEntries = tlogEntries;
    expect(await judge([bundle], {}, stamped.root)).toMatchObject({ kind: "not-attested" });
  });

  test("an authority that the root does not name is not believed", async () => {
    const theirs = await createTestSigstore();
    expect(await whyNot([await theirs.attest({ digest })])).toContain("does not verify");
  });

  test("a certificate without the certificate log's promise is not believed where the root has such a log", async () => {
    const unlogged = await createTestSigstore({ logs: false, timestamps: true });
    const mixed = {
      ...own.root,
      certificateAuthorities: unlogged.root["certificateAuthorities"],
      timestampAuthorities: unlogged.root["timestampAuthorities"],
    };
    expect(await judge([await unlogged.attest({ digest })], {}, mixed)).toMatchObject({ kind: "not-attested" });
  });

  test.each([
    ["names no authority", { certificateAuthorities: [] }],
    ["names nobody who vouches for a time", { tlogs: [], timestampAuthorities: [] }],
    ["has a key of rubbish", { tlogs: [{ publicKey: { rawBytes: "AAAA" }, logId: { keyId: "AAAA" } }] }],
  ])("a root that %s is an error", async (_, change) => {
    await expect(judge([await attested()], {}, { ...own.root, ...change })).rejects.toMatchObject({
      code: "trusted-root-invalid",
    });
  });
});

describe("floods", () => {
  test("of bundles are looked at up to a hundred, and the rest is counted", async () => {
    const bundle = await attested({ ref: "refs/heads/evil" });
    const why = await whyNot([...Array.from({ length: 1000 }, () => bundle), await attested()]);
    expect(why).toContain("100 × its identity");
    expect(why).toContain("901 were not looked at");
  });

  test("of text, parts or depth are not read", async () => {
    const bundle = await attested();
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const huge = [
      { ...bundle, padding: "x".repeat(2_000_000) },
      { ...bundle, padding: Array.from({ length: 100_000 }, () => 1) },
      { ...bundle, padding: deep },
    ];
    expect(await whyNot(huge)).toContain("3 × it is larger");
  });

  test("of reasons are cut", async () => {
    const bundles = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => await attested({ ref: `refs/heads/${n}` })),
    );
    expect(await whyNot(bundles)).toContain("and other reasons");
  });
});

describe("sources", () => {
  test("that fail are errors, not answers", async () => {
    const broken = verifyAttestation(sigstore, wanted, {
      bundles: [async () => Promise.reject(new Error("503"))],
      roots: async () => [own.root],
    });
    await expect(broken).rejects.toThrow("503");
  });

  test("are asked one after another until one has it, and roots only when there is something to judge", async () => {
    const asked: string[] = [];
    const place = (name: string, bundles: readonly unknown[]) => async () => {
      asked.push(name);
      return { place: name, bundles };
    };
    const roots = async (): Promise<readonly unknown[]> => {
      asked.push("roots");
      return [own.root];
    };
    const none = await verifyAttestation(sigstore, wanted, { bundles: [place("a", []), place("b", [])], roots });
    expect(none).toEqual({ kind: "not-attested", why: "a: none; b: none" });
    expect(asked).toEqual(["a", "b"]);
    const bundle = await attested();
    await verifyAttestation(sigstore, wanted, {
      bundles: [place("c", []), place("d", [bundle]), place("e", [])],
      roots,
    });
    expect(asked).toEqual(["a", "b", "c", "d", "roots"]);
  });

  test.each([
    ["acme/app/.github/workflows/ci.yml", "main"],
    ["acme/app/ci.yml", "refs/heads/main"],
    ["acme/app/.github/workflows/../ci.yml", "refs/heads/main"],
    ["other/app/.github/workflows/ci.yml", "refs/heads/main"],
    ["Acme/app/.github/workflows/ci.yml", "refs/heads/main"],
    ["other/app/.github/workflows/ci.yml@v1", "refs/heads/main"],
    ["acme/app/.github/workflows/ci.yml@.*", "refs/heads/main"],
    ["acme/app/.github/workflows/ci.yml", "refs/heads/*"],
    ["", ""],
  ])("are not asked for %j at %j, which names nobody", async (signerWorkflow, sourceRef) => {
    await expect(judge([await attested()], { signerWorkflow, sourceRef })).rejects.toMatchObject({
      code: "signer-invalid",
      kind: "input",
    });
  });
});
