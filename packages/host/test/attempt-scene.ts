import { type AttemptPorts, type Schedule, sendWithAttempts } from "../src/attempts.ts";
import { HttpFailure, type HttpFailureReason, type HttpRequest, type HttpResponse } from "../src/http.ts";

const start = Date.parse("2026-05-01T12:00:00Z");
/** Four attempts within a minute. */
export const schedule: Schedule = { attempts: 4, firstPauseMs: 100, maxPauseMs: 5000, totalMs: 60_000 };
/** An address with secrets in it. */
export const url = "https://someone:hunter2@registry.example/v2/?token=hunter2";

/** How one request is answered. */
export interface Answer {
  readonly status?: number;
  /** The words of its body. */
  readonly words?: string;
  readonly retryAfter?: string;
  /** What passes between one piece of its body and the next; it has a thousand. */
  readonly trickleMs?: number;
  readonly failure?: HttpFailureReason;
  /** What the request itself takes. */
  readonly takesMs?: number;
}

/** Answers one request after another; the last answer stays. Time passes in sleeps and in requests alone. */
export class Scene {
  readonly pauses: number[] = [];
  readonly discarded: number[] = [];
  sent = 0;
  #elapsedMs = 0;
  readonly #answers: readonly Answer[];
  readonly #fraction: number;

  constructor(answers: readonly Answer[], fraction = 1) {
    this.#answers = answers;
    this.#fraction = fraction;
  }

  async send(method: HttpRequest["method"] = "GET", given: Schedule = schedule): Promise<HttpResponse> {
    return await sendWithAttempts(this.ports(), { method, url }, given);
  }

  ports(): AttemptPorts {
    return {
      http: { send: async () => await Promise.resolve(this.#answer()) },
      clock: {
        now: () => start + this.#elapsedMs,
        monotonic: () => this.#elapsedMs,
        sleep: async (ms) => {
          this.pauses.push(ms);
          this.#elapsedMs += ms;
          await Promise.resolve();
        },
      },
      random: { hex: () => "", fraction: () => this.#fraction },
    };
  }

  async *#trickle(everyMs: number): AsyncIterable<Uint8Array> {
    for (let piece = 0; piece < 1000; piece++) {
      this.#elapsedMs += everyMs;
      yield await Promise.resolve(new Uint8Array([0x20]));
    }
  }

  #answer(): HttpResponse {
    const answer = this.#answers[Math.min(this.sent, this.#answers.length - 1)] ?? {};
    this.sent += 1;
    this.#elapsedMs += answer.takesMs ?? 0;
    if (answer.failure !== undefined) throw new HttpFailure(answer.failure, `${answer.failure}: no luck`);
    const { trickleMs } = answer;
    const given = response(answer, () => this.discarded.push(this.sent), answer.words ?? `body ${this.sent}`);
    return trickleMs === undefined ? given : { ...given, body: this.#trickle(trickleMs) };
  }
}

function response(answer: Answer, discard: () => void, text: string): HttpResponse {
  const bytes = new TextEncoder().encode(text);
  return {
    status: answer.status ?? 200,
    headers: new Map(answer.retryAfter === undefined ? [] : [["retry-after", answer.retryAfter]]),
    body: (async function* () {
      yield await Promise.resolve(bytes);
    })(),
    bytes: async () => await Promise.resolve(bytes),
    text: async () => await Promise.resolve(text),
    discard,
  };
}
