import type { AttestationRequest } from "@build-once/testkit/sigstore";
import { describe, expect, test } from "vitest";
import { attested, wanted, whyNot } from "./judging.ts";

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
