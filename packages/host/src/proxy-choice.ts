import { bypassesProxy } from "./no-proxy.ts";

/** How a request leaves this machine. */
export type Route =
  | { readonly kind: "direct" }
  /** Through the proxy that `variable` of the environment names. */
  | { readonly kind: "proxy"; readonly proxy: URL; readonly variable: string }
  /** `variable` names a proxy that cannot be spoken to; `why` never repeats it, for it may hold a password. */
  | { readonly kind: "unusable"; readonly variable: string; readonly why: string };

/** The variables of a process; names as they are, in upper or lower case. */
export type Variables = Readonly<Record<string, string | undefined>>;

const loopbackHost =
  /^(?:localhost\.?|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/;

/**
 * Whether `url` is asked for directly or through a proxy: `https_proxy` or `http_proxy` by its scheme, else `all_proxy`,
 * in lower case before upper, unless `no_proxy` names it. This machine is never asked for through a proxy, which could
 * not reach it.
 */
export function chooseRoute(variables: Variables, url: URL): Route {
  const named = proxyVariable(variables, url.protocol);
  if (named === undefined || loopbackHost.test(url.hostname)) return { kind: "direct" };
  const [variable, value] = named;
  const exceptions = valueOf(variables, "no_proxy")?.[1] ?? "";
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  if (bypassesProxy(exceptions, url.hostname, port)) return { kind: "direct" };
  // `proxy.example:3128` is taken for a scheme by the parser, and for a host by everybody else.
  const proxy = URL.parse(value.includes("://") ? value : `http://${value}`);
  if (proxy === null || proxy.hostname === "") return { kind: "unusable", variable, why: "is not an address" };
  if (proxy.protocol !== "http:" && proxy.protocol !== "https:")
    return {
      kind: "unusable",
      variable,
      why: `names a ${proxy.protocol.slice(0, 10)} proxy; only http and https are spoken`,
    };
  return isDecodable(proxy)
    ? { kind: "proxy", proxy, variable }
    : { kind: "unusable", variable, why: "has a user or password whose percent signs cannot be decoded" };
}

function proxyVariable(variables: Variables, protocol: string): readonly [string, string] | undefined {
  return valueOf(variables, protocol === "https:" ? "https_proxy" : "http_proxy") ?? valueOf(variables, "all_proxy");
}

function valueOf(variables: Variables, name: string): readonly [string, string] | undefined {
  for (const each of [name, name.toUpperCase()]) {
    const value = variables[each]?.trim();
    if (value !== undefined && value !== "") return [each, value];
  }
  return undefined;
}

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
