import { Budget } from "./budget.ts";
import type { Clock } from "./clock.ts";
import { hostErrors } from "./errors.ts";
import { type Http, HttpFailure, type HttpRequest, type HttpResponse, redactUrl } from "./http.ts";
import type { Random } from "./random.ts";
import { parseRetryAfter, pauseInWords } from "./retry-after.ts";

/** How often and how long a request is tried. */
export interface Schedule {
  readonly attempts: number;
  /** The first pause; each further one is twice as long, less up to half by chance. */
  readonly firstPauseMs: number;
  /** No pause of the schedule's own is longer. */
  readonly maxPauseMs: number;
  /** No attempt begins later than this after the first; a longer `Retry-After` ends the attempts at once. */
  readonly totalMs: number;
}

/** Four attempts within a minute and a half. */
export const defaultSchedule: Schedule = { attempts: 4, firstPauseMs: 250, maxPauseMs: 20_000, totalMs: 90_000 };

/** What the attempts need. */
export interface AttemptPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
}

/** One try: either an answer or why there is none. */
type Try =
  | { readonly response: HttpResponse; readonly failure: undefined }
  | { readonly response: undefined; readonly failure: HttpFailure };

const maxWordBytes = 65_536;
/** A body of a few bytes that takes longer is a trickle. */
const maxWordMs = 10_000;

/**
 * Sends `request` until a response arrives that is neither 429, nor 403 with `Retry-After`, nor 5xx; the last such
 * response is returned when the schedule runs out, so that the caller can read its body. Honours `Retry-After`, and the
 * pause that a 429 without one asks for in its body. A request that is not idempotent (POST, PATCH) is repeated after
 * limits and 503 only, one whose body is a stream never.
 *
 * @param budget what the whole operation may take, when the request is one of several; it says what was tried
 * @throws {ActionError} `request-failed` (upstream) when the last attempt brought no response at all
 * @see RFC 9110, 10.2.3 Retry-After; 9.2.2 idempotent methods
 */
export async function sendWithAttempts(
  ports: AttemptPorts,
  request: HttpRequest,
  schedule: Schedule = defaultSchedule,
  budget: Budget = new Budget(ports.clock, schedule.totalMs),
): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    budget.count();
    const first = await attemptOnce(ports.http, request);
    if (!isRepeatable(request, first)) return outcomeOf(first, request, budget);
    const own = ownPause(attempt, schedule, ports.random);
    const { tried, askedMs, inWords } = await readPause(first, ports.clock);
    // What GHCR asks for in words is microseconds, after which everybody else comes back as well.
    const pauseMs = askedMs === undefined ? own : inWords ? Math.max(own, askedMs) : askedMs;
    const fits = pauseMs <= budget.leftMs;
    if (!fits && askedMs === pauseMs) budget.refusePause(pauseMs);
    if (!fits || attempt >= schedule.attempts) return outcomeOf(tried, request, budget);
    tried.response?.discard();
    await ports.clock.sleep(pauseMs);
  }
}

async function attemptOnce(http: Http, request: HttpRequest): Promise<Try> {
  try {
    return { response: await http.send(request), failure: undefined };
  } catch (error) {
    if (error instanceof HttpFailure) return { response: undefined, failure: error };
    throw error;
  }
}

function isRepeatable(request: HttpRequest, { response, failure }: Try): boolean {
  // A stream was read, at least its beginning.
  if (request.body !== undefined && !(request.body instanceof Uint8Array)) return false;
  const idempotent = request.method !== "POST" && request.method !== "PATCH";
  if (response !== undefined) {
    // GitHub's secondary limits are told with 403 as well; nothing was carried out.
    const limited = response.status === 429 || (response.status === 403 && response.headers.has("retry-after"));
    return limited || response.status === 503 || (idempotent && response.status >= 500);
  }
  if (failure.reason === "tls" || failure.reason === "proxy") return false;
  return idempotent || failure.reason === "refused" || failure.reason === "name";
}

function outcomeOf({ response, failure }: Try, request: HttpRequest, budget: Budget): HttpResponse {
  if (response !== undefined) return response;
  throw hostErrors.error(
    "request-failed",
    `${request.method} ${redactUrl(request.url)}: ${failure.message} (${budget.describe()})`,
    { cause: failure, ...(failure.fix === undefined ? {} : { hint: failure.fix }) },
  );
}

function ownPause(attempt: number, schedule: Schedule, random: Random): number {
  const full = schedule.firstPauseMs * 2 ** (attempt - 1);
  return Math.min(schedule.maxPauseMs, full * (0.5 + random.fraction() / 2));
}

/** What the answer asks for. A body that was read for it is put back. */
async function readPause(
  tried: Try,
  clock: Clock,
): Promise<{ readonly tried: Try; readonly askedMs: number | undefined; readonly inWords: boolean }> {
  const { response } = tried;
  const field = response?.headers.get("retry-after");
  const askedMs = field === undefined ? undefined : parseRetryAfter(field, clock.now());
  if (response?.status !== 429 || askedMs !== undefined) return { tried, askedMs, inWords: false };
  const bytes = await readWords(response, clock);
  return {
    tried: { response: withBody(response, bytes), failure: undefined },
    askedMs: pauseInWords(new TextDecoder().decode(bytes)),
    inWords: true,
  };
}

/** The beginning of an answer's body; nothing where it breaks off, or takes its time. */
async function readWords(response: HttpResponse, clock: Clock): Promise<Uint8Array> {
  const start = clock.monotonic();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > maxWordBytes || clock.monotonic() - start > maxWordMs) return new Uint8Array();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpFailure) return new Uint8Array();
    throw error;
  }
  const words = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    words.set(chunk, at);
    at += chunk.length;
  }
  return words;
}

function withBody(response: HttpResponse, bytes: Uint8Array): HttpResponse {
  return {
    status: response.status,
    headers: response.headers,
    body: (async function* () {
      yield await Promise.resolve(bytes);
    })(),
    bytes: async () => await Promise.resolve(bytes),
    text: async () => await Promise.resolve(new TextDecoder().decode(bytes)),
    discard: () => response.discard(),
  };
}
