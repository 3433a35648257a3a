import { HttpFailure, type HttpResponse, type NewHash } from "@build-once/host";
import { type Digest, digestAlgorithm, digestHex, type Repository } from "@build-once/kernel";
import { answerError, readBody } from "./answer.ts";
import { type BlobName, transferMs } from "./blob-transfer.ts";
import { ociErrors } from "./errors.ts";
import type { Session } from "./session.ts";

const maxAnswerBytes = 64 * 1024;

/**
 * Reads a blob of any size piece by piece. The last piece is held back until size and hash are right, so that what is
 * wrong never becomes whole elsewhere.
 *
 * @throws {ActionError} `registry-not-found`, `digest-mismatch`, `blob-invalid`
 * @throws {HttpFailure} when it breaks off, or takes longer than a transfer of its size may
 */
export async function* readBlob(
  session: Session,
  repository: Repository,
  { digest, sizeBytes }: BlobName,
  newHash: NewHash,
): AsyncIterable<Uint8Array> {
  const where = `blob ${digest} of ${repository.registry}/${repository.path}`;
  const { clock } = session.transport.ports;
  const response = await open(session, repository, digest);
  const deadlineMs = clock.monotonic() + transferMs(sizeBytes);
  const hash = newHash(digestAlgorithm(digest));
  let held: Uint8Array | undefined;
  let length = 0;
  for await (const piece of named(where, response.body)) {
    length += piece.length;
    if (clock.monotonic() > deadlineMs)
      throw new HttpFailure("timeout", `${where}: ${length} of ${sizeBytes} bytes arrived in time`);
    if (length > sizeBytes)
      throw ociErrors.error("blob-invalid", `${where}: more than the ${sizeBytes} bytes its descriptor says`);
    hash.update(piece);
    if (held !== undefined) yield held;
    held = piece;
  }
  if (length < sizeBytes) throw new HttpFailure("truncated", `${where}: ${length} of ${sizeBytes} bytes arrived`);
  const hex = hash.hex();
  if (hex !== digestHex(digest))
    throw ociErrors.error("digest-mismatch", `${where}: the ${length} bytes served have the hash ${hex}`);
  if (held !== undefined) yield held;
}

/** What breaks off is told by whoever uploads it elsewhere: the message says where it came from. */
async function* named(where: string, body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    throw new HttpFailure(error.reason, `${where}: ${error.message}`, error, error.fix);
  }
}

async function open(session: Session, repository: Repository, digest: Digest): Promise<HttpResponse> {
  const path = `/v2/${repository.path}/blobs/${digest}`;
  const request = { purpose: "blob", method: "GET", url: path, maxBytes: maxAnswerBytes } as const;
  const response = await session.open(request);
  if (response.status === 200) return response;
  const bytes = await readBody(response, maxAnswerBytes, session.transport.ports.clock);
  const { status, headers } = response;
  const url = `${session.endpoint.origin}${path}`;
  throw await answerError({ status, headers, bytes, method: request.method, url }, repository.registry);
}
