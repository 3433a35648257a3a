import { describe, expect, test } from "vitest";
import { Scene, schedule, url } from "../test/attempt-scene.ts";
import { defaultSchedule, sendWithAttempts } from "./attempts.ts";
import { Budget } from "./budget.ts";
import { HttpFailure, type HttpResponse } from "./http.ts";

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
