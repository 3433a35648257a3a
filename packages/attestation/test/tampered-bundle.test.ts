import type { BundleDocument } from "@build-once/testkit/sigstore";
import { describe, expect, test } from "vitest";
import { attested, judge, whyNot } from "./judging.ts";

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
