import { createTestSigstore } from "@build-once/testkit/sigstore";
import { describe, expect, test } from "vitest";
import { attested, digest, judge, own, whyNot } from "./judging.ts";

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
