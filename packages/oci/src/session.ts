import { type Budget, HttpFailure, type HttpRequest, type HttpResponse, redactUrl } from "@build-once/host";
import { type Answer, readBody } from "./answer.ts";
import type { Authorizer } from "./authorizer.ts";
import type { Endpoint } from "./endpoint.ts";
import { ociErrors } from "./errors.ts";
import { refusedTarget } from "./origin-rules.ts";
import type { RequestPurpose, Transport } from "./transport.ts";
import { Warnings } from "./warning.ts";

/** A request of the registry's API; `url` is a path below the registry or an absolute URL it gave. */
export interface SessionRequest extends HttpRequest {
  readonly purpose: RequestPurpose;
  /** The largest body that is accepted, in bytes. */
  readonly maxBytes: number;
}

/** An answer at the end of its redirects. */
interface Arrived {
  readonly response: HttpResponse;
  readonly url: string;
  readonly own: boolean;
}

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/** Speaks to one registry: authorises, follows redirects without taking credentials along, reads bodies to their end. */
export class Session {
  readonly endpoint: Endpoint;
  readonly transport: Transport;
  readonly #authorizer: Authorizer;
  readonly #warnings: Warnings;

  constructor(endpoint: Endpoint, transport: Transport, authorizer: Authorizer, onWarning?: (text: string) => void) {
    this.#warnings = new Warnings(onWarning);
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
    const budget = this.transport.startBudget();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#sendOnce(request, budget);
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
        const pauseMs = Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1));
        if (!again || attempt >= schedule.attempts || pauseMs > budget.leftMs)
          throw ociErrors.error("registry-unavailable", `${where}: ${cause.message} (${budget.describe()})`, { cause });
        await ports.clock.sleep(pauseMs);
      }
    }
  }

  /**
   * Sends `request` and gives the answer with its body unread, for what is too large to be held. A body that breaks off
   * is the caller's to ask for again.
   *
   * @throws {ActionError} as {@link send}
   */
  async open(request: SessionRequest): Promise<HttpResponse> {
    return (await this.#arrive(request, this.transport.startBudget())).response;
  }

  async #sendOnce(request: SessionRequest, budget: Budget): Promise<Answer> {
    const { response, url } = await this.#arrive(request, budget);
    const head = request.method === "HEAD";
    const bytes = head ? new Uint8Array() : await readBody(response, request.maxBytes, this.transport.ports.clock);
    if (head) response.discard();
    const { status, headers } = response;
    return { status, headers, bytes, method: request.method, url, tried: budget.describe() };
  }

  async #arrive(request: SessionRequest, budget: Budget): Promise<Arrived> {
    const url = this.#absolute(request.url);
    // An upload's location may be on another host, by the registry's word: it gets the bytes and nothing else.
    if (!this.#isOwn(url)) this.#checkTarget(request, this.endpoint.origin, url, "leads");
    const shown = this.#isOwn(url) ? await this.#authorizer.upFront(isRepeatable(request), budget) : undefined;
    let arrived = await this.#follow(request, url, shown, budget);
    if (arrived.own && this.#authorizer.mayAnswer(arrived.response.status, shown)) {
      if (!isRepeatable(request)) {
        this.#authorizer.forget(shown);
        return arrived;
      }
      const { status, headers } = arrived.response;
      const bytes = await readBody(arrived.response, request.maxBytes, this.transport.ports.clock);
      const refused = { status, headers, bytes, method: request.method, url };
      const authorization = await this.#authorizer.answerRefusal(refused, shown, budget);
      arrived = await this.#follow(request, url, authorization, budget);
    }
    return arrived;
  }

  /** @see RFC 9110, 15.4: GET and HEAD are repeated at the new place; an upload is not, for its bytes would go elsewhere */
  async #follow(
    request: SessionRequest,
    start: string,
    authorization: string | undefined,
    budget: Budget,
  ): Promise<Arrived> {
    let url = start;
    let own = this.#isOwn(start);
    for (let hop = 0; ; hop++) {
      // Storage behind a redirect refuses, and must not see, what was meant for the registry.
      const headers = authorization === undefined || !own ? request.headers : { ...request.headers, authorization };
      const { method, body, timeoutMs } = request;
      const each = {
        method,
        url,
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      };
      const response = await this.transport.send(request.purpose, each, budget);
      if (own) this.#warnings.hear(response.headers);
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === undefined) return { response, url, own };
      response.discard();
      url = this.#redirectTarget(request, url, location, hop);
      // Who was left may not send the registry's credentials back to an address of its choice.
      own &&= this.#isOwn(url);
    }
  }

  #redirectTarget(request: SessionRequest, from: string, location: string, hop: number): string {
    const where = `${request.method} ${redactUrl(from)}`;
    if (request.method !== "GET" && request.method !== "HEAD")
      throw ociErrors.error("registry-redirect-refused", `${where}: only reads are redirected`);
    if (hop >= maxRedirects)
      throw ociErrors.error("registry-redirect-refused", `${where}: more than ${maxRedirects} redirects`);
    const target = URL.parse(location, from)?.href ?? location;
    this.#checkTarget(request, from, target, "redirects");
    return target;
  }

  #checkTarget(request: SessionRequest, from: string, target: string, leads: "leads" | "redirects"): void {
    const refusal = refusedTarget(this.endpoint, from, target);
    if (refusal === undefined) return;
    const where = `${request.method} ${redactUrl(from)}`;
    throw ociErrors.error("registry-redirect-refused", `${where}: ${leads} to ${redactUrl(target)}, which ${refusal}`);
  }

  /** True for addresses of the registry itself: same scheme, host and port. */
  #isOwn(url: string): boolean {
    return new URL(url).origin === new URL(this.endpoint.origin).origin;
  }

  #absolute(url: string): string {
    return new URL(url, this.endpoint.origin).href;
  }
}

/** A stream is read once: it is not sent with an authorisation that is a guess, nor again after a refusal. */
function isRepeatable(request: HttpRequest): boolean {
  return request.body === undefined || request.body instanceof Uint8Array;
}
