import { describe, expect, test } from "vitest";
import { type AttemptPorts, defaultSchedule, type Schedule, sendWithAttempts } from "./attempts.ts";
import { Budget } from "./budget.ts";
import { HttpFailure, type HttpFailureReason, type HttpRequest, type HttpResponse } from "./http.ts";

const start = Date.parse("2026-05-01T12:00:00Z");
const schedule: Schedule = { attempts: 4, firstPauseMs: 100, maxPauseMs: 5000, totalMs: 60_000 };
const url = "https://someone:hunter2@registry.example/v2/?token=hunter2";

interface Answer {
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
class Scene {
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

const idempotent = ["GET", "HEAD", "PUT", "DELETE"] as const;
const unsafe = ["POST", "PATCH"] as const;

describe("which answers are tried again", () => {
  test.each([200, 201, 204, 301, 307, 400, 401, 403, 404, 409, 422, 499])("%i is final at once", async (status) => {
    const scene = new Scene([{ status }]);
    expect((await scene.send()).status).toBe(status);
    expect([scene.sent, scene.pauses]).toEqual([1, []]);
  });

  test.each(idempotent.flatMap((method) => [429, 500, 502, 503, 504].map((status) => [method, status] as const)))(
    "%s after %i is tried again, and what comes then is the answer",
    async (method, status) => {
      const scene = new Scene([{ status }, { status: 200 }]);
      expect((await scene.send(method)).status).toBe(200);
      expect(scene.sent).toBe(2);
    },
  );

  test.each(unsafe.flatMap((method) => [429, 503].map((status) => [method, status] as const)))(
    "%s after %i was not carried out and is tried again",
    async (method, status) => {
      const scene = new Scene([{ status }, { status: 201 }]);
      expect((await scene.send(method)).status).toBe(201);
    },
  );

  test.each(unsafe.flatMap((method) => [500, 502, 504].map((status) => [method, status] as const)))(
    "%s after %i may have been carried out and is not tried again",
    async (method, status) => {
      const scene = new Scene([{ status }, { status: 201 }]);
      expect((await scene.send(method)).status).toBe(status);
      expect(scene.sent).toBe(1);
    },
  );

  test.each([...idempotent, ...unsafe])(
    "%s after 403 with Retry-After was a limit and is tried again",
    async (method) => {
      const scene = new Scene([{ status: 403, retryAfter: "1" }, { status: 200 }]);
      expect((await scene.send(method)).status).toBe(200);
      expect(scene.pauses).toEqual([1000]);
    },
  );

  test("an answer that is not returned is discarded, and the one returned is not", async () => {
    const scene = new Scene([{ status: 503 }, { status: 429 }, { status: 200 }]);
    await scene.send();
    expect(scene.discarded).toEqual([1, 2]);
  });

  test("when the attempts run out the last answer is returned, with its body unread", async () => {
    const scene = new Scene([{ status: 503 }]);
    const answer = await scene.send();
    expect([answer.status, await answer.text(100)]).toEqual([503, "body 4"]);
    expect(scene.discarded).toEqual([1, 2, 3]);
  });
});

describe("which failures are tried again", () => {
  test.each(["timeout", "reset", "refused", "name", "truncated", "other"] as const)("GET after %s", async (failure) => {
    const scene = new Scene([{ failure }, { status: 200 }]);
    expect((await scene.send()).status).toBe(200);
  });

  test.each(["refused", "name"] as const)("POST after %s, because nobody can have received it", async (failure) => {
    const scene = new Scene([{ failure }, { status: 201 }]);
    expect((await scene.send("POST")).status).toBe(201);
  });

  test.each(["timeout", "reset", "truncated", "other"] as const)(
    "POST not after %s, because it may have been carried out",
    async (failure) => {
      const scene = new Scene([{ failure }, { status: 201 }]);
      await expect(scene.send("POST")).rejects.toMatchObject({ code: "request-failed" });
      expect(scene.sent).toBe(1);
    },
  );

  test.each(["GET", "POST"] as const)("%s not after a proxy did not let it through", async (method) => {
    const scene = new Scene([{ failure: "proxy" }]);
    await expect(scene.send(method)).rejects.toMatchObject({ code: "request-failed" });
    expect([scene.sent, scene.pauses]).toEqual([1, []]);
  });

  test.each(["GET", "POST"] as const)("%s not after a certificate was refused", async (method) => {
    const scene = new Scene([{ failure: "tls" }]);
    await expect(scene.send(method)).rejects.toMatchObject({ code: "request-failed" });
    expect([scene.sent, scene.pauses]).toEqual([1, []]);
  });

  test("when all fail, the error is upstream and says method, address, reason and attempts, and no secret", async () => {
    const scene = new Scene([{ failure: "reset", takesMs: 7 }]);
    const error: unknown = await scene.send().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "upstream", code: "request-failed" });
    const { message, cause } = error as Error;
    expect(message).toBe("GET https://registry.example/v2/: reset: no luck (4 attempts, 728 ms)");
    expect(cause).toBeInstanceOf(HttpFailure);
  });

  test("an answer after failures is the answer, and failures after an answer are the error", async () => {
    const answered = new Scene([{ failure: "reset" }, { failure: "timeout" }, { status: 404 }]);
    expect((await answered.send()).status).toBe(404);
    const failed = new Scene([{ status: 500 }, { failure: "reset" }]);
    await expect(failed.send()).rejects.toThrow(/reset.*4 attempts/);
  });

  test("an error of the program itself is not an attempt", async () => {
    const boom = new TypeError("x is not a function");
    const ports = {
      http: { send: async () => await Promise.reject(boom) },
      clock: { now: () => 0, monotonic: () => 0, sleep: async () => await Promise.resolve() },
      random: { hex: () => "", fraction: () => 0 },
    };
    await expect(sendWithAttempts(ports, { method: "GET", url })).rejects.toBe(boom);
  });
});

describe("the pauses", () => {
  test("double, and chance takes up to half of each", async () => {
    const longest = new Scene([{ status: 500 }], 1);
    await longest.send();
    expect(longest.pauses).toEqual([100, 200, 400]);
    const shortest = new Scene([{ status: 500 }], 0);
    await shortest.send();
    expect(shortest.pauses).toEqual([50, 100, 200]);
  });

  test("grow no longer than the longest one allowed", async () => {
    const scene = new Scene([{ status: 500 }]);
    await scene.send("GET", { ...schedule, maxPauseMs: 150 });
    expect(scene.pauses).toEqual([100, 150, 150]);
  });

  test("are what Retry-After asks for, in seconds", async () => {
    const scene = new Scene([{ status: 429, retryAfter: "2" }, { status: 503, retryAfter: "0" }, { status: 200 }]);
    await scene.send();
    expect(scene.pauses).toEqual([2000, 0]);
  });

  test.each([
    ["IMF", "Fri, 01 May 2026 12:00:03 GMT"],
    ["RFC 850", "Friday, 01-May-26 12:00:03 GMT"],
  ])("are what Retry-After asks for, as an %s date", async (_form, retryAfter) => {
    const scene = new Scene([{ status: 503, retryAfter }, { status: 200 }]);
    await scene.send();
    expect(scene.pauses).toEqual([3000]);
  });

  test("end at once for a date that has passed", async () => {
    const scene = new Scene([{ status: 503, retryAfter: "Fri, 01 May 2026 11:00:00 GMT" }, { status: 200 }]);
    await scene.send();
    expect(scene.pauses).toEqual([0]);
  });

  test("are longer than the schedule's own when Retry-After asks for it and there is time", async () => {
    const scene = new Scene([{ status: 429, retryAfter: "59" }, { status: 200 }]);
    expect((await scene.send()).status).toBe(200);
    expect(scene.pauses).toEqual([59_000]);
  });

  test("are the schedule's own after a wait of microseconds that a 429 tells in words", async () => {
    const words = '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 245.123µs, allowed: 44000/minute"}]}';
    const scene = new Scene([{ status: 429, words }, { status: 200 }]);
    expect((await scene.send()).status).toBe(200);
    expect(scene.pauses).toEqual([100]);
  });

  test("are what a 429 tells in words when that is longer", async () => {
    const scene = new Scene([{ status: 429, words: "toomanyrequests: retry-after: 1.5s, allowed: 2000/minute" }, {}]);
    await scene.send();
    expect(scene.pauses).toEqual([1500]);
  });

  test("are the schedule's own when the words trickle, which nobody waits for", async () => {
    const scene = new Scene(
      [
        { status: 429, trickleMs: 1000 },
        { status: 200, takesMs: 0 },
      ],
      1,
    );
    expect((await scene.send()).status).toBe(200);
    expect(scene.pauses).toEqual([100]);
    expect(scene.ports().clock.monotonic()).toBeLessThan(20_000);
  });

  test("are not made when a 429 tells in words more than is allowed, and the words can be read again", async () => {
    const words = "retry-after: 1h5m, allowed: 2000/minute";
    const scene = new Scene([{ status: 429, words }]);
    const answer = await scene.send();
    expect([scene.sent, scene.pauses, await answer.text(100)]).toEqual([1, [], words]);
    const chunks: Uint8Array[] = [];
    for await (const chunk of (await scene.send()).body) chunks.push(chunk);
    expect(new TextDecoder().decode(chunks[0])).toBe(words);
  });

  test.each(["61", "3600", "1000000", "99999999999999999999", "Fri, 01 May 2026 13:00:00 GMT"])(
    "are not made when Retry-After asks for more than is allowed: %s",
    async (retryAfter) => {
      const scene = new Scene([{ status: 429, retryAfter }]);
      expect((await scene.send()).status).toBe(429);
      expect([scene.sent, scene.pauses]).toEqual([1, []]);
    },
  );

  test.each(["", "soon", "-1", "1.5", "5s", "0x10", "1e3"])(
    "are the schedule's own when Retry-After is unreadable: %j",
    async (retryAfter) => {
      const scene = new Scene([{ status: 503, retryAfter }, { status: 200 }]);
      await scene.send();
      expect(scene.pauses).toEqual([100]);
    },
  );
});

describe("the schedule's end", () => {
  test("is the number of attempts", async () => {
    const scene = new Scene([{ status: 500 }]);
    await scene.send("GET", { ...schedule, attempts: 2 });
    expect(scene.sent).toBe(2);
    const once = new Scene([{ failure: "reset" }]);
    await expect(once.send("GET", { ...schedule, attempts: 1 })).rejects.toThrow(/\(1 attempt, 0 ms\)/);
  });

  test("is the whole time, requests and the coming pause included", async () => {
    const scene = new Scene([{ status: 500, takesMs: 400 }]);
    await scene.send("GET", { ...schedule, totalMs: 1000 });
    // 400, pause 100, 400: the next pause of 200 would pass 1000.
    expect([scene.sent, scene.pauses]).toEqual([2, [100]]);
  });

  test("is shared by the requests of one operation, and its budget says what they took and why they ended", async () => {
    const scene = new Scene([{ status: 500, takesMs: 400 }, { takesMs: 100 }, { status: 429, retryAfter: "90" }]);
    const budget = new Budget(scene.ports().clock, 60_000);
    const send = async (): Promise<HttpResponse> =>
      await sendWithAttempts(scene.ports(), { method: "GET", url }, schedule, budget);
    expect([(await send()).status, (await send()).status]).toEqual([200, 429]);
    expect(budget.describe()).toBe(
      "3 attempts, 600 ms; a pause of 90 s is asked for, and of 60 s for everything 59 s are left",
    );
  });

  test("is one attempt for a body that is a stream", async () => {
    const scene = new Scene([{ status: 503 }, { status: 201 }]);
    const stream = (async function* () {
      yield await Promise.resolve(new Uint8Array(1));
    })();
    const body = { stream, sizeBytes: 1 };
    expect((await sendWithAttempts(scene.ports(), { method: "PUT", url, body })).status).toBe(503);
    expect(scene.sent).toBe(1);
  });

  test("is four attempts within a minute and a half unless another is given", async () => {
    const scene = new Scene([{ status: 500 }]);
    await sendWithAttempts(scene.ports(), { method: "GET", url });
    expect([scene.sent, scene.pauses]).toEqual([4, [250, 500, 1000]]);
    expect(defaultSchedule.totalMs).toBe(90_000);
  });
});
