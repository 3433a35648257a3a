import { type Clock, HttpFailure, type HttpResponse, redactUrl } from "@build-once/host";
import type { ActionError, ErrorDetail } from "@build-once/kernel";
import { ociErrors } from "./errors.ts";
import { readShape } from "./shape.ts";

/** A whole answer of a registry. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  readonly method: string;
  /** Where it came from after redirects; shown without its query. */
  readonly url: string;
}

/** One entry of a registry's error document. @see OCI distribution specification 1.1.1, "Error Codes" */
export interface RegistryProblem {
  readonly code: string;
  readonly message: string;
}

const maxErrorBytes = 64 * 1024;

/** What the body of a failing answer says; empty when it is anything but the specification's error document. */
export function registryProblems(bytes: Uint8Array): readonly RegistryProblem[] {
  if (bytes.length > maxErrorBytes) return [];
  const parsed = readShape(bytes, (document) =>
    document
      .required("errors")
      .list()
      .map((item) => ({
        code: item.required("code").text(),
        message: item.optional("message")?.text() ?? "",
      })),
  );
  return parsed.ok ? parsed.value : [];
}

const missingCodes = new Set(["MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"]);

/**
 * True when the registry itself says that the thing does not exist: status 404 with one of the specification's codes
 * (or Harbor's `NOT_FOUND`). A 404 without them may be a proxy's, and is never "missing".
 */
export function saysMissing(answer: Pick<Answer, "status" | "bytes">): boolean {
  return answer.status === 404 && registryProblems(answer.bytes).some((problem) => missingCodes.has(problem.code));
}

/** A few MiB that take longer are a trickle, which no limit on each gap ever ends. */
const maxBodyMs = 60_000;

/** Reads a whole body, of an error no more than its beginning; one that ends early or trickles is a failure. @throws {HttpFailure} */
export async function readBody(
  response: HttpResponse,
  maxBytes: number,
  clock: Pick<Clock, "monotonic">,
): Promise<Uint8Array> {
  const failed = response.status >= 400;
  const limit = failed ? maxErrorBytes : maxBytes;
  const start = clock.monotonic();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    if (clock.monotonic() - start > maxBodyMs)
      throw new HttpFailure("timeout", `the body was not whole after ${maxBodyMs / 1000} s`);
    if (!failed && length + chunk.length > limit)
      throw new HttpFailure("too-large", `the body is larger than ${maxBytes} bytes`);
    chunks.push(chunk.subarray(0, limit - length));
    length = Math.min(limit, length + chunk.length);
    if (failed && length === limit) {
      response.discard();
      break;
    }
  }
  const announced = response.headers.get("content-length");
  if (!failed && announced !== undefined && /^\d+$/.test(announced) && Number(announced) !== length)
    throw new HttpFailure("truncated", `${announced} bytes were announced and ${length} arrived`);
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** What the registry said, quoted so that it stays one short harmless line. */
export function describeAnswer(answer: Answer): string {
  const problems = registryProblems(answer.bytes)
    .slice(0, 3)
    .map((problem) => `${problem.code} ${JSON.stringify(problem.message.slice(0, 200))}`);
  const said = problems.length === 0 ? "without an explanation the specification knows" : problems.join("; ");
  return `${answer.method} ${redactUrl(answer.url)}: ${answer.status} ${said}`;
}

/** The error that an unexpected answer is. */
export function answerError(answer: Answer, registry: string): ActionError {
  const text = describeAnswer(answer);
  if (answer.status === 401) return ociErrors.error("registry-unauthorized", text);
  if (answer.status === 429) return ociErrors.error("registry-rate-limited", withRetryAfter(text, answer));
  if (answer.status === 403) {
    if (/rate limit/i.test(text)) return ociErrors.error("registry-rate-limited", withRetryAfter(text, answer));
    return ociErrors.error("registry-forbidden", text, forbiddenDetail(registry));
  }
  if (answer.status >= 500) return ociErrors.error("registry-unavailable", text);
  if (saysMissing(answer)) return ociErrors.error("registry-not-found", text);
  return ociErrors.error("registry-answer-invalid", text);
}

function withRetryAfter(text: string, answer: Answer): string {
  const after = answer.headers.get("retry-after");
  return after === undefined ? text : `${text} (Retry-After: ${JSON.stringify(after.slice(0, 40))})`;
}

function forbiddenDetail(registry: string): ErrorDetail {
  if (registry !== "ghcr.io") return { hint: "Check that the account may read or push this repository." };
  return {
    hint: [
      "To push give the job `permissions: packages: write`, to read a private package `packages: read`.",
      "When the package was first pushed by hand or by another repository, open its settings on GitHub, “Manage Actions access”, and add this repository with the role Write.",
      "The token of a pull request from a fork can never push: build without pushing there.",
    ].join("\n"),
  };
}
