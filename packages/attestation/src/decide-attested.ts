import type { SignedEnvelope } from "@build-once/host";
import { digestAlgorithm, digestHex, err, ok, type Result } from "@build-once/kernel";
import { readClaims } from "./claims.ts";
import type { Expectation } from "./expectation.ts";
import { parseStatement, quoted } from "./statement.ts";

/** Who attested an image, in the certificate authority's words. */
export interface Attester {
  /** The signing workflow's address with its ref. */
  readonly signer: string;
  readonly repository: string;
  readonly ref: string;
  readonly commit: string | undefined;
  readonly runUrl: string | undefined;
  /** The event that started the run. */
  readonly trigger: string | undefined;
  /** `github-hosted` or `self-hosted`. */
  readonly runner: string | undefined;
}

const payloadType = "application/vnd.in-toto+json";
const provenance = "https://slsa.dev/provenance/v1";
const buildType = "https://actions.github.io/buildtypes/workflow/v1";

/** Runs on the base branch's commit and is made to look at somebody else's: its source commit says nothing of the image. */
const foreignTrigger = "pull_request_target";

/**
 * Decides whether a verified envelope is the attestation that is wanted. Every text is compared as it is: no patterns, no
 * prefixes, no other case.
 */
export function decideAttested(envelope: SignedEnvelope, expected: Expectation): Result<Attester, string> {
  const claims = readClaims(envelope.extensions);
  const wanted: readonly (readonly [what: string, found: string | undefined, expected: string | undefined])[] = [
    ["identity", envelope.identity, expected.signer],
    ["issuer", claims.issuer, expected.issuer],
    ["signing workflow", claims.signer, expected.signer],
    ["source repository", claims.repository, expected.repository],
    ["source repository's number", claims.repositoryId, expected.repositoryId ?? claims.repositoryId],
    ["source ref", claims.ref, expected.ref],
    ["source commit", claims.commit, expected.commit ?? claims.commit],
  ];
  const wrong = wanted.find(([, found, expectation]) => found !== expectation);
  if (wrong !== undefined) return err(`its ${wrong[0]} is ${quoted(wrong[1])}, not ${quoted(wrong[2])}`);
  if (claims.trigger === foreignTrigger) return err(`its run was started by ${foreignTrigger}`);
  const said = checkStatement(envelope, expected);
  if (!said.ok) return said;
  return ok({
    signer: expected.signer,
    repository: expected.repository,
    ref: expected.ref,
    commit: claims.commit,
    runUrl: claims.run,
    trigger: claims.trigger,
    runner: claims.runner,
  });
}

function checkStatement(envelope: SignedEnvelope, expected: Expectation): Result<undefined, string> {
  if (envelope.payloadType !== payloadType) return err(`it signs ${quoted(envelope.payloadType)}, no statement`);
  const parsed = parseStatement(envelope.payload);
  if (!parsed.ok) return parsed;
  const statement = parsed.value;
  const { digest } = expected;
  if (digestAlgorithm(digest) !== "sha256" || !statement.subjects.includes(digestHex(digest)))
    return err("its statement is about another digest");
  const wanted: readonly (readonly [what: string, found: string | undefined, expected: string])[] = [
    ["predicate", statement.predicateType, provenance],
    ["build type", statement.buildType, buildType],
    ["workflow's repository", statement.repository, expected.repository],
    ["workflow's ref", statement.ref, expected.ref],
  ];
  const wrong = wanted.find(([, found, expectation]) => found !== expectation);
  return wrong === undefined
    ? ok(undefined)
    : err(`its statement's ${wrong[0]} is ${quoted(wrong[1])}, not ${quoted(wrong[2])}`);
}
