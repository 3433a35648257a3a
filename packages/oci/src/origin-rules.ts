import type { Endpoint } from "./endpoint.ts";
import { hostKind } from "./private-host.ts";
import { isSameSite } from "./same-site.ts";

/**
 * Why a token for `endpoint` may not be asked for at `realm`; `undefined` when it may.
 *
 * A token service is on the registry's own origin, or is reached by https (plain http only on the registry's own name
 * when that was asked for) and is no private address; a name of a private network counts only for a registry that has
 * one itself. Credentials go to the registry's own name, to the service known for it, or to its own site. Without
 * credentials any public service may be asked.
 *
 * @param shows whether credentials would be shown there
 * @see Distribution token authentication specification, "Requesting a Token"; docs/security.md, "Where credentials may go"
 */
export function refusedRealm(endpoint: Endpoint, realm: string, shows: boolean): string | undefined {
  const url = URL.parse(realm);
  if (url === null) return "is not a URL";
  if (url.username !== "" || url.password !== "") return "carries a user name";
  const own = new URL(endpoint.origin);
  if (endpoint.pinned) {
    const known = new URL(endpoint.realm?.url ?? endpoint.origin);
    return url.origin === known.origin || url.origin === own.origin ? undefined : `is not ${known.origin}`;
  }
  if (url.origin === own.origin) return undefined;
  const sameName = url.hostname === own.hostname;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && endpoint.insecure && sameName))
    return "does not use https";
  const kind = hostKind(url.hostname);
  if (kind === "loopback" || kind === "private-address")
    // Who else listens on this machine, or on that address, is not the registry's business.
    return sameName && endpoint.insecure ? undefined : "is a private address other than the registry's own";
  if (sameName) return undefined;
  if (kind === "private-name" && hostKind(own.hostname) === "public") return "is a name of a private network";
  return !shows || isSameSite(own.hostname, url.hostname) ? undefined : "belongs to another domain";
}

/**
 * Why a request for `endpoint` may not go on from `from` to `target`, which its answer named by a redirect, an upload's
 * location or the link to a next page; `undefined` when it may. Credentials go along to neither.
 *
 * @see RFC 9110, 15.4 Redirection; docs/security.md, "Where credentials may go"
 */
export function refusedTarget(endpoint: Endpoint, from: string, target: string): string | undefined {
  const url = URL.parse(target);
  if (url === null) return "is not a URL";
  if (url.username !== "" || url.password !== "") return "carries a user name";
  const own = new URL(endpoint.origin);
  const ownKind = hostKind(own.hostname);
  const kind = hostKind(url.hostname);
  if (url.protocol !== "https:") {
    if (url.protocol !== "http:" || from.startsWith("https:")) return "is not https";
    // Plain http leads on to plain http where it was asked for, and on this machine.
    const local = ownKind === "loopback" && kind === "loopback";
    if (url.origin !== own.origin && !local && !endpoint.insecure) return "is not https";
  }
  if (url.hostname === own.hostname || kind === "public") return undefined;
  if (kind === "private-name") return ownKind === "public" ? "is a name of a private network" : undefined;
  return kind === "loopback" && ownKind === "loopback" ? undefined : "is a private address";
}
