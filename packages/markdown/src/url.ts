import { err, ok, type Result } from "@build-once/kernel";
import { type Markdown, trusted } from "./markdown.ts";

declare const brand: unique symbol;

/** An absolute `https:` address without user and port tricks; only {@link parseBaseUrl} and {@link urlBelow} make one. */
export type HttpsUrl = string & { readonly [brand]: "https" };

/**
 * Parses the address of a server, such as `GITHUB_SERVER_URL`: `https`, a host, no user, query or fragment. A trailing
 * slash is dropped.
 *
 * @see WHATWG URL, 4.4 URL parsing
 */
export function parseBaseUrl(address: string): Result<HttpsUrl, string> {
  if (/[^\x21-\x7e]/.test(address)) return err("an address is written in visible ASCII characters");
  if (!URL.canParse(address)) return err("that is not an address");
  const url = new URL(address);
  if (url.protocol !== "https:") return err("the address must start with https://");
  if (url.username !== "" || url.password !== "") return err("the address must not contain a user or password");
  if (url.search !== "" || url.hash !== "") return err("the address must not contain a query or fragment");
  const path = url.pathname.replace(/\/+$/, "");
  return ok(`https://${url.host}${escapeReserved(path)}` as HttpsUrl);
}

/** What may follow the path. */
export interface UrlTail {
  readonly query?: Readonly<Record<string, string>>;
  readonly fragment?: string;
}

/**
 * An address below `base`: every segment is percent-encoded, so that it stays one segment. Segments that are empty,
 * `.` or `..` give `undefined`, because browsers resolve them away.
 */
export function urlBelow(base: HttpsUrl, segments: readonly string[], tail: UrlTail = {}): HttpsUrl | undefined {
  if (segments.some((segment) => segment === "" || segment === "." || segment === ".." || !segment.isWellFormed()))
    return undefined;
  const path = segments.map((segment) => `/${percentEncode(segment)}`).join("");
  const query = Object.entries(tail.query ?? {})
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value.toWellFormed())}`)
    .join("&");
  const fragment = tail.fragment === undefined ? "" : `#${percentEncode(tail.fragment.toWellFormed())}`;
  return `${base}${path}${query === "" ? "" : `?${query}`}${fragment}` as HttpsUrl;
}

/** A link, for paragraphs, lists and table cells. The label must not hold a link itself. */
export function link(label: Markdown, url: HttpsUrl): Markdown {
  return trusted(`[${label}](${url})`);
}

/** A link where Markdown is not parsed, such as `<summary>`. */
export function linkTag(label: Markdown, url: HttpsUrl): Markdown {
  return trusted(`<a href="${url.replaceAll("&", "&amp;")}">${label}</a>`);
}

function percentEncode(part: string): string {
  return escapeReserved(encodeURIComponent(part));
}

/** `encodeURIComponent` leaves characters alone that end a Markdown destination or start emphasis. */
function escapeReserved(part: string): string {
  return part.replace(/[!'()*~_\\[\]|<>"`$@]/g, (c) =>
    c === "_" ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
