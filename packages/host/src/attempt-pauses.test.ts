import { describe, expect, test } from "vitest";
import { Scene, schedule } from "../test/attempt-scene.ts";

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
