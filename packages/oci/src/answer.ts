import { type Clock, HttpFailure, type HttpResponse, redactUrl } from "@build-once/host";
import type { ActionError } from "@build-once/kernel";
import { maxErrorBytes, registryProblems } from "./registry-problems.ts";
import { quoteCode, quoteWords } from "./words.ts";

export { type RegistryProblem, registryProblems } from "./registry-problems.ts";

/** A whole answer of a registry. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  readonly method: string;
  /** Where it came from after redirects; shown without its query. */
  readonly url: string;
  /** Attempts and time of the operation so far, where it was sent by the schedule. */
  readonly tried?: string;
}

const missingCodes = new Set(["MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"]);

/** Distribution hides what the request's `Accept` does not name behind the code of what does not exist. */
const hidden = /accept header|does not support (?:OCI|manifest list)/i;

/**
 * True when the registry itself says that the thing does not exist: status 404 with one of the specification's codes
 * (or Harbor's `NOT_FOUND`). A 404 without them may be a proxy's, and is never "missing"; neither is one beside another
 * code, or about a type that was not accepted.
 */
export function saysMissing(answer: Pick<Answer, "status" | "bytes">): boolean {
  if (answer.status !== 404) return false;
  const problems = registryProblems(answer.bytes);
  return problems.length > 0 && problems.every(({ code, message }) => missingCodes.has(code) && !hidden.test(message));
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

/** The request of an answer, without its query. */
export function describeRequest(answer: Pick<Answer, "method" | "url">): string {
  return `${answer.method} ${redactUrl(answer.url)}`;
}

/** What the registry said, quoted so that it stays one short harmless line. */
export function describeAnswer(answer: Answer): string {
  return `${describeRequest(answer)}: ${answer.status} ${wordsOf(answer)}${pauseOf(answer)}${triedOf(answer)}`;
}

/** What was given up is told with its effort; what was final at once was not. */
function triedOf({ status, tried }: Answer): string {
  return tried !== undefined && (status === 429 || status >= 500) ? ` (${tried})` : "";
}

function wordsOf(answer: Answer): string {
  const problems = registryProblems(answer.bytes)
    .slice(0, 3)
    .map(({ code, message }) => `${quoteCode(code)} ${quoteWords(message)}`);
  if (problems.length > 0) return problems.join("; ");
  const text = answer.status < 400 ? "" : new TextDecoder().decode(answer.bytes.subarray(0, 500)).trim();
  return text === "" || text.startsWith("<") ? "without an explanation the specification knows" : quoteWords(text);
}

function pauseOf(answer: Answer): string {
  const after = answer.headers.get("retry-after");
  return after === undefined ? "" : ` (Retry-After: ${quoteWords(after, 40)})`;
}

/** The error that an unexpected answer of the registry `host` is: what it said, the cause, and as hint the fix. */
export async function answerError(answer: Answer, host: string): Promise<ActionError> {
  // What knows the causes is as large as the rest of the client, and only refusals need it.
  return (await import("./refusal.ts")).refusalError(answer, host);
}
