import type { Clock } from "./clock.ts";
import { hostErrors } from "./errors.ts";
import { type Http, HttpFailure, type HttpRequest, type HttpResponse, redactUrl } from "./http.ts";
import type { Random } from "./random.ts";

/** How often and how long a request is tried. */
export interface Schedule {
  readonly attempts: number;
  /** The first pause; each further one is twice as long, less up to half by chance. */
  readonly firstPauseMs: number;
  /** A longer `Retry-After` ends the attempts at once. */
  readonly maxPauseMs: number;
  readonly totalMs: number;
}

/** Four attempts within a minute. */
export const defaultSchedule: Schedule = { attempts: 4, firstPauseMs: 250, maxPauseMs: 20_000, totalMs: 60_000 };

/** What the attempts need. */
export interface AttemptPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Sends `request` until a response arrives that is neither 429 nor 5xx; the last such response is returned when the
 * schedule runs out, so that the caller can read its body. Honours `Retry-After`. A request that is not idempotent
 * (POST, PATCH) is repeated after 429 and 503 only.
 *
 * @throws {ActionError} `request-failed` (upstream) when the last attempt brought no response at all
 * @see RFC 9110, 10.2.3 Retry-After; 9.2.2 idempotent methods
 */
export async function sendWithAttempts(
  ports: AttemptPorts,
  request: HttpRequest,
  schedule: Schedule = defaultSchedule,
): Promise<HttpResponse> {
  const start = ports.clock.monotonic();
  const idempotent = request.method !== "POST" && request.method !== "PATCH";
  for (let attempt = 1; ; attempt++) {
    const { response, failure } = await attemptOnce(ports.http, request);
    const pauseMs = pauseAfter(attempt, response, schedule, ports);
    const elapsedMs = ports.clock.monotonic() - start;
    const last =
      attempt >= schedule.attempts || pauseMs > schedule.maxPauseMs || elapsedMs + pauseMs > schedule.totalMs;
    if (response !== undefined) {
      const again = response.status === 429 || response.status === 503 || (idempotent && response.status >= 500);
      if (last || !again) return response;
      response.discard();
    } else {
      const again = idempotent || failure?.reason === "refused" || failure?.reason === "name";
      if (last || !again || failure?.reason === "tls") throw requestFailed(request, failure, attempt, elapsedMs);
    }
    await ports.clock.sleep(pauseMs);
  }
}

async function attemptOnce(
  http: Http,
  request: HttpRequest,
): Promise<{ response?: HttpResponse; failure?: HttpFailure }> {
  try {
    return { response: await http.send(request) };
  } catch (error) {
    if (error instanceof HttpFailure) return { failure: error };
    throw error;
  }
}

function pauseAfter(
  attempt: number,
  response: HttpResponse | undefined,
  schedule: Schedule,
  ports: AttemptPorts,
): number {
  const asked = response?.headers.get("retry-after");
  if (asked !== undefined) {
    if (/^\d+$/.test(asked)) return Number(asked) * 1000;
    // `Date.parse` takes "-1" and "1.5" for days long past, which would mean no pause at all.
    const date = /\d\d:\d\d:\d\d/.test(asked) ? Date.parse(asked) : Number.NaN;
    if (!Number.isNaN(date)) return Math.max(0, date - ports.clock.now());
  }
  const full = schedule.firstPauseMs * 2 ** (attempt - 1);
  return Math.min(schedule.maxPauseMs, full * (0.5 + ports.random.fraction() / 2));
}

function requestFailed(
  request: HttpRequest,
  failure: HttpFailure | undefined,
  attempts: number,
  elapsedMs: number,
): Error {
  const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  return hostErrors.error(
    "request-failed",
    `${request.method} ${redactUrl(request.url)}: ${failure?.message ?? "no response"} (${tries}, ${Math.round(elapsedMs)} ms)`,
    { cause: failure },
  );
}
