import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sigstore as loadSigstore } from "@build-once/clients";
import { createSigstore } from "@build-once/host/node";
import { sha256Digest } from "@build-once/kernel";
import { beforeAll, expect, test } from "vitest";
import { decideAttested } from "../src/decide-attested.ts";
import { planExpectation } from "../src/expectation.ts";
import { parseTrustedRoots, verifyAttestation, type WantedAttestation } from "../src/index.ts";

const sigstore = createSigstore(loadSigstore);
const wanted: WantedAttestation = {
  digest: sha256Digest("afa27b44d43b02a9fea41d13cedc2e4016cfcf87c5dbf990e593669aa8ce286d"),
  serverUrl: "https://github.com",
  repository: "too-legit/attest",
  repositoryId: "851894824",
  signerWorkflow: "too-legit/attest/.github/workflows/integration.yml",
  sourceRef: "refs/heads/main",
  commit: "283bf967fa3c591925dd25e6a6e8e781542117bf",
};
const issuer = "https://token.actions.githubusercontent.com/hammer-time";

let bundle: unknown;
let roots: readonly unknown[];

async function read(name: string): Promise<string> {
  return await readFile(fileURLToPath(new URL(`data/${name}`, import.meta.url)), "utf8");
}

beforeAll(async () => {
  bundle = JSON.parse(await read("github-attestation.sigstore.json"));
  const parsed = parseTrustedRoots(await read("trusted_root.json"));
  roots = parsed.ok ? parsed.value : [];
});

test("what GitHub signed verifies, and its certificate and statement are read as they are", async () => {
  const checked = (await sigstore.trust(roots)).check(bundle);
  if (checked.kind === "refused") throw new Error(checked.why);
  const planned = planExpectation(wanted);
  if (!planned.ok) throw new Error(planned.error);
  expect(decideAttested(checked.envelope, { ...planned.value, issuer })).toEqual({
    ok: true,
    value: {
      signer: "https://github.com/too-legit/attest/.github/workflows/integration.yml@refs/heads/main",
      repository: "https://github.com/too-legit/attest",
      ref: "refs/heads/main",
      commit: wanted.commit,
      runUrl: "https://github.com/too-legit/attest/actions/runs/10818226125/attempts/1",
      trigger: "workflow_dispatch",
      runner: "github-hosted",
    },
  });
});

test("an issuer that an enterprise has for itself is not GitHub's own", async () => {
  const verdict = await verifyAttestation(sigstore, wanted, {
    bundles: [async () => ({ place: "here", bundles: [bundle] })],
    roots: async () => roots,
  });
  expect(verdict).toEqual({
    kind: "not-attested",
    why: `here: its issuer is "${issuer}", not "https://token.actions.githubusercontent.com"`,
  });
});
