import { createTestSigstore } from "@build-once/testkit/sigstore";
import { describe, expect, test } from "vitest";
import { verifyAttestation } from "../src/index.ts";
import { attested, digest, judge, own, sigstore, wanted, whyNot } from "./judging.ts";

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
