import { describe, expect, test } from "vitest";
import { bodyFailureOf, failureOf, refusalByProxy, unusableRoute } from "./node-http-failure.ts";
import type { Route } from "./proxy-choice.ts";

const direct: Route = { kind: "direct" };
const proxied: Route = {
  kind: "proxy",
  proxy: new URL("http://me:hunter2@proxy.example:3128"),
  variable: "HTTPS_PROXY",
};

function errorWith(code: string, more: object = {}): Error {
  return Object.assign(new Error("it broke"), { code }, more);
}

describe("a failure", () => {
  test.each([
    ["ECONNREFUSED", "refused"],
    ["ENOTFOUND", "name"],
    ["ECONNRESET", "reset"],
    ["ETIMEDOUT", "timeout"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls"],
    ["CERT_HAS_EXPIRED", "tls"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls"],
    ["HPE_HEADER_OVERFLOW", "other"],
  ])("of %s is %s", (code, reason) => {
    const failure = failureOf(errorWith(code), direct);
    expect([failure.reason, failure.message]).toEqual([reason, `${reason}: it broke`]);
    expect(failure.fix === undefined).toBe(reason !== "tls");
  });

  test("over a proxy names the proxy and the variable, without user and password", () => {
    const failure = failureOf(errorWith("ECONNREFUSED"), proxied);
    expect(failure.message).toBe("refused: it broke (by the proxy http://proxy.example:3128 of HTTPS_PROXY)");
  });

  test("of a body that breaks off is truncated, whatever Node calls it", () => {
    expect(bodyFailureOf(errorWith("ECONNRESET"), direct).reason).toBe("truncated");
    expect(bodyFailureOf("gone", direct).message).toBe("truncated: unreadable");
  });
});

describe("a tunnel that was not opened", () => {
  test.each([
    [{ statusCode: 407 }, "proxy", /wants a login, and refused the user and password given/],
    [{ statusCode: 403 }, "proxy", /refuses the server with 403/],
    [{ statusCode: 502 }, "refused", /answered 502 to CONNECT/],
    [{}, "refused", /opened no way to the server/],
    [{ proxyTunnelTimeout: 1000 }, "timeout", /opened no way to the server/],
  ])("%j is %s", (more, reason, message) => {
    const failure = failureOf(errorWith("ERR_PROXY_TUNNEL", more), proxied);
    expect([failure.reason, failure.message]).toEqual([reason, expect.stringMatching(message)]);
    expect(`${failure.message} ${failure.fix ?? ""}`).not.toContain("hunter2");
  });

  test("is known from a plain request's 407 as well, which of a server is its own answer", () => {
    expect(refusalByProxy(407, proxied)?.reason).toBe("proxy");
    expect(refusalByProxy(407, direct)).toBeUndefined();
    expect(refusalByProxy(502, proxied)).toBeUndefined();
  });
});

test("a proxy that cannot be spoken to says what to set", () => {
  const failure = unusableRoute({ kind: "unusable", variable: "ALL_PROXY", why: "is not an address" });
  expect([failure.reason, failure.message]).toEqual(["proxy", "proxy: ALL_PROXY is not an address"]);
  expect(failure.fix).toContain("Set ALL_PROXY to http://host:port");
});
