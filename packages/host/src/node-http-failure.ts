import { authoritiesProblem } from "./node-agents.ts";
import { HttpFailure, type HttpFailureReason } from "./http.ts";
import type { Route } from "./proxy-choice.ts";

const reasons: ReadonlyMap<string, HttpFailureReason> = new Map([
  ["ECONNREFUSED", "refused"],
  ["ENOTFOUND", "name"],
  ["EAI_AGAIN", "name"],
  ["ECONNRESET", "reset"],
  ["EPIPE", "reset"],
  ["ETIMEDOUT", "timeout"],
]);

const tlsCode = /^ERR_(?:TLS|SSL)|^EPROTO$|CERT|SELF_SIGNED|^UNABLE_TO_/;

/** What made a request fail, told by its reason; over a proxy the proxy is named. */
export function failureOf(error: unknown, route: Route, fallback: HttpFailureReason = "other"): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ERR_PROXY_TUNNEL" && route.kind === "proxy") return tunnelFailure(error as TunnelError, route);
  const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
  const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : messageOf(error);
  const by = route.kind === "proxy" ? ` (by ${proxyName(route)})` : "";
  return new HttpFailure(reason, `${reason}: ${words}${by}`, error, reason === "tls" ? tlsFix(code) : undefined);
}

/** Node calls every body that breaks off a reset connection, however it ended. */
export function bodyFailureOf(error: unknown, route: Route): HttpFailure {
  const failure = failureOf(error, route, "truncated");
  if (failure.reason !== "reset") return failure;
  return new HttpFailure("truncated", "truncated: the connection ended before the body did", error);
}

/** The failure that a proxy's own 407 is; `undefined` for an answer that may be the server's. */
export function refusalByProxy(status: number, route: Route): HttpFailure | undefined {
  return status === 407 && route.kind === "proxy" ? proxyFailure(407, route) : undefined;
}

/** The failure of a route that cannot be taken. */
export function unusableRoute({ variable, why }: Extract<Route, { kind: "unusable" }>): HttpFailure {
  return new HttpFailure(
    "proxy",
    `proxy: ${variable} ${why}`,
    undefined,
    `Set ${variable} to http://host:port or https://host:port, or name the server in NO_PROXY.`,
  );
}

type Proxied = Extract<Route, { kind: "proxy" }>;

interface TunnelError extends Error {
  readonly statusCode?: number;
  readonly proxyTunnelTimeout?: number;
}

function tunnelFailure(error: TunnelError, route: Proxied): HttpFailure {
  const status = error.statusCode;
  if (status !== undefined && status < 500) return proxyFailure(status, route, error);
  // Nothing has reached the server: whatever the request was, it can be sent again.
  const reason = error.proxyTunnelTimeout === undefined ? "refused" : "timeout";
  const what = status === undefined ? "opened no way to the server" : `answered ${status} to CONNECT`;
  return new HttpFailure(reason, `${reason}: ${proxyName(route)} ${what}`, error);
}

function proxyFailure(status: number, route: Proxied, cause?: unknown): HttpFailure {
  const unknown = status === 407;
  const shown = route.proxy.username === "" ? "none was given" : "refused the user and password given";
  return new HttpFailure(
    "proxy",
    `proxy: ${proxyName(route)} ${unknown ? `wants a login, and ${shown}` : `refuses the server with ${status}`}`,
    cause,
    unknown
      ? `Put the proxy's user and password, percent-encoded, into ${route.variable}: http://user:password@${route.proxy.host}. Keep the value in a secret.`
      : "Let the proxy pass this host, or name the host in NO_PROXY when it can be reached without.",
  );
}

function proxyName({ proxy, variable }: Proxied): string {
  return `the proxy ${proxy.protocol}//${proxy.host} of ${variable}`;
}

function tlsFix(code: string): string {
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
    return "Renew the server's certificate; if it is valid, set the runner's clock.";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return "Use a name that the server's certificate is for, or have the certificate issued for this one.";
  if (code === "EPROTO" || code.startsWith("ERR_SSL"))
    return "Check that the port speaks TLS; plain HTTP and old versions of TLS are not tried by themselves.";
  const fix =
    "If the certificate comes from an authority of your own, or of a proxy that looks into TLS, set `NODE_EXTRA_CA_CERTS` or `SSL_CERT_FILE` in the job's `env:` to a PEM file with that authority.";
  const problem = authoritiesProblem();
  return problem === undefined ? fix : `${problem}. ${fix}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unreadable";
}
