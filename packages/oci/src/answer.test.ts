import type { HttpResponse } from "@build-once/host";
import { expect, test } from "vitest";
import { readBody, saysMissing } from "./answer.ts";

/** A body of `chunks` bytes, one after every `gapMs` of a clock that only it moves. */
function trickle(status: number, chunks: number, gapMs: number) {
  let now = 0;
  let taken = 0;
  async function* body(): AsyncIterable<Uint8Array> {
    for (; taken < chunks; taken++) {
      now += gapMs;
      yield new Uint8Array([taken % 256]);
    }
  }
  const response = { status, headers: new Map(), body: body(), discard: () => undefined } as unknown as HttpResponse;
  return { response, clock: { monotonic: () => now }, taken: () => taken };
}

test.each([200, 403])("a body that trickles ends, although no gap is long (%i)", async (status) => {
  const { response, clock, taken } = trickle(status, 100_000, 1000);
  await expect(readBody(response, 2 ** 20, clock)).rejects.toMatchObject({ name: "HttpFailure", reason: "timeout" });
  expect(taken()).toBeLessThan(100);
});

test("a body that comes in time is whole, and no larger than allowed", async () => {
  const whole = trickle(200, 50, 1000);
  expect((await readBody(whole.response, 50, whole.clock)).length).toBe(50);
  const large = trickle(200, 51, 1);
  await expect(readBody(large.response, 50, large.clock)).rejects.toMatchObject({ reason: "too-large" });
});

test("of an error no more than the beginning is read", async () => {
  const { response, clock } = trickle(500, 100_000, 0);
  expect((await readBody(response, 10, clock)).length).toBe(64 * 1024);
});

const said = (...codes: readonly (readonly [string, string?])[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ errors: codes.map(([code, message = ""]) => ({ code, message })) }));

test.each([
  ["the specification's code", 404, said(["MANIFEST_UNKNOWN"]), true],
  ["Harbor's code", 404, said(["NOT_FOUND"]), true],
  ["another status", 403, said(["MANIFEST_UNKNOWN"]), false],
  ["another code", 404, said(["DENIED"]), false],
  ["another code beside it", 404, said(["MANIFEST_UNKNOWN"], ["DENIED"]), false],
  [
    "a type that is not accepted",
    404,
    said(["MANIFEST_UNKNOWN", "OCI index found, but accept header does not support OCI indexes"]),
    false,
  ],
  ["no error", 404, said(), false],
  ["no document", 404, new TextEncoder().encode("<html>404</html>"), false],
  ["nothing", 404, new Uint8Array(), false],
])("a 404 with %s: missing is what the registry itself says is", (_title, status, bytes, missing) => {
  expect(saysMissing({ status, bytes })).toBe(missing);
});
