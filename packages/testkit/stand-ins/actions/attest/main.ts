import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { createTestSigstore } from "../../../src/sigstore/index.ts";

const refused = ["subject-path", "subject-checksums", "sbom-path", "predicate-type", "predicate", "predicate-path"];
for (const input of refused)
  if (core.getInput(input) !== "") throw new Error(`the attest stand-in does not model ${input}`);
if (core.getBooleanInput("push-to-registry")) throw new Error("the attest stand-in pushes to no registry");
const digest = core.getInput("subject-digest");
const name = core.getInput("subject-name");
if (!/^sha256:[0-9a-f]{64}$/.test(digest))
  throw new Error("subject-digest must be in the format 'sha256:<hex-digest>'");
if (name === "") throw new Error("subject-name must be provided when using subject-digest");

const environment = (variable: string): string => process.env[variable] ?? "";
const repository = environment("GITHUB_REPOSITORY");
// The certificate of a real run names the called workflow; the engine does not say which one that is.
const workflow = process.env["STAND_IN_SIGNER"] ?? "build-once/pipeline/.github/workflows/docker-attest.yml";
const sigstore = await createTestSigstore();
const bundle = await sigstore.attest({
  digest,
  repository,
  repositoryId: environment("GITHUB_REPOSITORY_ID"),
  ref: environment("GITHUB_REF"),
  commit: environment("GITHUB_SHA"),
  trigger: environment("GITHUB_EVENT_NAME"),
  workflow,
  workflowRef: "refs/tags/v1",
});
// Whoever is to believe the signature needs the root that belongs to it.
const roots = environment("STAND_IN_TRUSTED_ROOT");
if (roots !== "") appendFileSync(roots, `${JSON.stringify(sigstore.root)}\n`);

const answer = await fetch(`${environment("GITHUB_API_URL")}/repos/${repository}/attestations`, {
  method: "POST",
  headers: {
    authorization: `Bearer ${core.getInput("github-token")}`,
    "content-type": "application/json",
    "user-agent": "attest-stand-in",
  },
  body: JSON.stringify({ bundle }),
});
if (answer.status !== 201) throw new Error(`Failed to persist attestation: ${answer.status} ${await answer.text()}`);
const { id } = (await answer.json()) as { readonly id: number };
const path = join(mkdtempSync(join(environment("RUNNER_TEMP"), "attestation-")), "attestation.json");
writeFileSync(path, JSON.stringify(bundle));
core.setOutput("bundle-path", path);
core.setOutput("attestation-id", id);
core.setOutput("attestation-url", `${environment("GITHUB_SERVER_URL")}/${repository}/attestations/${id}`);
