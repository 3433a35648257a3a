import type { Reply } from "../../http/index.ts";
import { bodyObject, bodyText, type Call, textOf } from "../call.ts";
import { json, notFound, unprocessable } from "../refusal.ts";
import type { Repository } from "../state.ts";

/** `POST /repos/{owner}/{repo}/attestations`: kept under the digest of each subject of the statement. */
export function createAttestation(call: Call, repository: Repository): Reply {
  const bundle = bodyObject(call.body, "bundle") ?? {};
  const digests = subjectsOf(bundle);
  if (digests.length === 0) throw unprocessable("Attestation", "bundle", "invalid", "the bundle names no subject");
  for (const digest of digests)
    repository.attestations.set(digest, [...(repository.attestations.get(digest) ?? []), bundle]);
  return json(201, { id: call.state.nextId() });
}

/** `GET /repos/{owner}/{repo}/attestations/{subject_digest}`: 404 where there is none. */
export function listAttestations(call: Call, repository: Repository): Reply {
  const bundles = repository.attestations.get(textOf(call, "subject_digest"));
  if (bundles === undefined || bundles.length === 0) throw notFound();
  return json(200, {
    attestations: bundles.map((bundle) => ({ bundle, repository_id: repository.id, initiator: "user" })),
  });
}

/** The digests that a bundle's statement is about. */
function subjectsOf(bundle: Readonly<Record<string, unknown>>): readonly string[] {
  const payload = bodyText(bodyObject(bundle, "dsseEnvelope") ?? {}, "payload") ?? "";
  const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8") || "{}") as {
    readonly subject?: readonly { readonly digest?: { readonly sha256?: string } }[];
  };
  return (statement.subject ?? []).flatMap(({ digest }) =>
    digest?.sha256 === undefined ? [] : [`sha256:${digest.sha256}`],
  );
}
