import { describe, expect, test } from "vitest";
import { FaultPlan } from "./fault.ts";

const reset = { kind: "reset" } as const;
const hang = { kind: "hang" } as const;

describe("a fault plan", () => {
  test("strikes the first request of a route once, unless told otherwise", () => {
    const plan = new FaultPlan();
    plan.add({ route: "GET /a", fault: reset });
    expect([plan.strike("GET", "/b"), plan.strike("GET", "/a"), plan.strike("GET", "/a")]).toEqual([
      undefined,
      reset,
      undefined,
    ]);
  });

  test("strikes from the n-th request on, as often as it is told", () => {
    const plan = new FaultPlan();
    plan.add({ route: "GET /a", from: 2, times: 2, fault: reset });
    const struck = Array.from({ length: 5 }, () => plan.strike("GET", "/a"));
    expect(struck).toEqual([undefined, reset, reset, undefined, undefined]);
  });

  test("counts a request for each rule and lets the first that strikes win", () => {
    const plan = new FaultPlan();
    plan.add({ fault: reset });
    plan.add({ route: "GET /a", times: Number.POSITIVE_INFINITY, fault: hang });
    expect([plan.strike("GET", "/a"), plan.strike("GET", "/a")]).toEqual([reset, hang]);
    plan.clear();
    expect(plan.strike("GET", "/a")).toBeUndefined();
  });
});
