import { describe, expect, test } from "vitest";
import { ActionError, defineErrors, toActionError } from "./action-error.ts";

const circular: Record<string, unknown> = {};
circular["self"] = circular;

class Unreadable extends Error {
  override get message(): string {
    throw new Error("no message for you");
  }
}

const hostile: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["undefined", undefined],
  ["a text", "boom"],
  ["a huge text", "x".repeat(10_000_000)],
  ["a number", 7],
  ["a BigInt", 7n],
  ["a symbol", Symbol("s")],
  ["a function", () => undefined],
  ["a circular object", circular],
  ["an object without prototype", Object.create(null)],
  [
    "an object whose getter throws",
    {
      get message(): string {
        throw new Error("no");
      },
    },
  ],
  ["an Error whose message throws", new Unreadable()],
  ["an Error whose message is an object", Object.assign(new Error(""), { message: Object.create(null) as object })],
  ["a revoked proxy", revoked()],
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe("toActionError", () => {
  test.each(hostile)("%s becomes a bug with words", (_name, thrown) => {
    const error = toActionError(thrown);
    expect(error).toBeInstanceOf(ActionError);
    expect([error.kind, error.code]).toEqual(["bug", "unexpected"]);
    expect(error.message.length).toBeGreaterThan(5);
    expect(error.message.length).toBeLessThan(400);
  });

  test("an Error keeps its message and is the cause", () => {
    const thrown = new TypeError("x is not a function");
    expect(toActionError(thrown)).toMatchObject({ message: "x is not a function", cause: thrown });
  });

  test("an Error without a message says its name", () => {
    expect(toActionError(new RangeError("")).message).toBe("RangeError");
  });

  test("an ActionError is itself", () => {
    const error = new ActionError("data", "report-broken", "line 3");
    expect(toActionError(error)).toBe(error);
  });
});

describe("defineErrors", () => {
  const table = defineErrors({ lost: { kind: "data", meaning: "It is lost.", fix: "Find it." } });

  test("an error carries kind and code of its row, and its fix as the hint unless a better one is given", () => {
    expect(table.error("lost", "m")).toMatchObject({ kind: "data", code: "lost", message: "m", hint: "Find it." });
    expect(table.error("lost", "m", { hint: "Look there." }).hint).toBe("Look there.");
  });

  test("a table owns its codes alone", () => {
    expect(table.owns(table.error("lost", "m"))).toBe(true);
    expect(table.owns(new ActionError("data", "toString", "m"))).toBe(false);
    expect(table.owns({ code: "lost" })).toBe(false);
  });
});
