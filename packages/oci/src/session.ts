import { HttpFailure, type HttpRequest, type HttpResponse, redactUrl } from "@build-once/host";
import { type Answer, readBody } from "./answer.ts";
import type { Authorizer } from "./authorizer.ts";
import type { Endpoint } from "./endpoint.ts";
import { isLoopback } from "./endpoint.ts";
import { ociErrors } from "./errors.ts";
import type { RequestPurpose, Transport } from "./transport.ts";

/** A request of the registry's API; `url` is a path below the registry or an absolute URL it gave. */
export interface SessionRequest extends HttpRequest {
  readonly purpose: RequestPurpose;
  /** The largest body that is accepted, in bytes. */
  readonly maxBytes: number;
}

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/** Speaks to one registry: authorises, follows redirects without taking credentials along, reads bodies to their end. */
export class Session {
  readonly endpoint: Endpoint;
  readonly transport: Transport;
  readonly #authorizer: Authorizer;

  constructor(endpoint: Endpoint, transport: Transport, authorizer: Authorizer) {
    this.endpoint = endpoint;
    this.transport = transport;
    this.#authorizer = authorizer;
  }

  /**
   * Sends `request` and reads the whole answer, whatever its status. A body that ends early is read again as often as
   * the schedule allows when the request is idempotent.
   *
   * @throws {ActionError} `request-failed`, `registry-unavailable`, `registry-unauthorized`, `registry-realm-refused`, `registry-redirect-refused`, `manifest-too-large`, `blob-too-large`
   */
  async send(request: SessionRequest): Promise<Answer> {
    const { ports, schedule } = this.transport;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#sendOnce(request);
      } catch (cause) {
        if (!(cause instanceof HttpFailure)) throw cause;
        const where = `${request.method} ${redactUrl(this.#absolute(request.url))}`;
        if (cause.reason === "too-large")
          throw ociErrors.error(
            request.purpose === "blob" ? "blob-too-large" : "manifest-too-large",
            `${where}: more than ${request.maxBytes} bytes`,
            { cause },
          );
        // What took its time once would take it again.
        const again = (request.method === "GET" || request.method === "HEAD") && cause.reason !== "timeout";
        if (!again || attempt >= schedule.attempts)
          throw ociErrors.error("registry-unavailable", `${where}: ${cause.message} (${attempt} attempts)`, { cause });
        await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
      }
    }
  }

  async #sendOnce(request: SessionRequest): Promise<Answer> {
    const url = this.#absolute(request.url);
    let authorization = this.#isOwn(url) ? await this.#authorizer.upFront() : undefined;
    let arrived = await this.#follow(request, url, authorization);
    if (arrived.response.status === 401 && this.#isOwn(arrived.url)) {
      const header = arrived.response.headers.get("www-authenticate");
      const refused = await readBody(arrived.response, request.maxBytes, this.transport.ports.clock);
      authorization = await this.#authorizer.answerChallenge(header, authorization, {
        status: 401,
        headers: arrived.response.headers,
        bytes: refused,
        method: request.method,
        url,
      });
      arrived = await this.#follow(request, url, authorization);
    }
    const { response } = arrived;
    const bytes =
      request.method === "HEAD"
        ? new Uint8Array()
        : await readBody(response, request.maxBytes, this.transport.ports.clock);
    if (request.method === "HEAD") response.discard();
    return { status: response.status, headers: response.headers, bytes, method: request.method, url: arrived.url };
  }

  /** @see RFC 9110, 15.4: GET and HEAD are repeated at the new place; an upload is not, for its bytes would go elsewhere */
  async #follow(
    request: SessionRequest,
    start: string,
    authorization: string | undefined,
  ): Promise<{ readonly response: HttpResponse; readonly url: string }> {
    let url = start;
    for (let hop = 0; ; hop++) {
      // Storage behind a redirect refuses, and must not see, what was meant for the registry.
      const headers =
        authorization === undefined || !this.#isOwn(url) ? request.headers : { ...request.headers, authorization };
      const { method, body, timeoutMs } = request;
      const response = await this.transport.send(request.purpose, {
        method,
        url,
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === undefined) return { response, url };
      response.discard();
      url = this.#redirectTarget(request, url, location, hop);
    }
  }

  #redirectTarget(request: SessionRequest, from: string, location: string, hop: number): string {
    const where = `${request.method} ${redactUrl(from)}`;
    if (request.method !== "GET" && request.method !== "HEAD")
      throw ociErrors.error("registry-redirect-refused", `${where}: only reads are redirected`);
    if (hop >= maxRedirects)
      throw ociErrors.error("registry-redirect-refused", `${where}: more than ${maxRedirects} redirects`);
    const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
    if (target === undefined)
      throw ociErrors.error("registry-redirect-refused", `${where}: redirects to what is not a URL`);
    const plain =
      target.protocol === "http:" && this.endpoint.plainHttp && (this.#isOwn(target.href) || isLoopback(target.host));
    if (target.protocol !== "https:" && !plain)
      throw ociErrors.error(
        "registry-redirect-refused",
        `${where}: redirects to ${redactUrl(target.href)}, which is not https`,
      );
    return target.href;
  }

  /** True for addresses of the registry itself: same scheme, host and port. */
  #isOwn(url: string): boolean {
    return new URL(url).origin === new URL(this.endpoint.origin).origin;
  }

  #absolute(url: string): string {
    return new URL(url, this.endpoint.origin).href;
  }
}
