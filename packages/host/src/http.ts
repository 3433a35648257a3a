/** One request; redirects are not followed, so that whoever holds credentials decides where they go. */
export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | { readonly stream: AsyncIterable<Uint8Array>; readonly sizeBytes: number };
  /**
   * From the first byte sent to the response's headers, where the body is a stream from the last piece that was taken;
   * and again for each gap between chunks of the response's body; 30 s unless given.
   */
  readonly timeoutMs?: number;
  /** Told once the whole request has left; what holds the thread from then on delays nothing but the answer. */
  readonly onSent?: () => void;
}

/** A response whose body has not been read; read it or {@link discard} it, else the connection stays busy. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated fields are joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as it arrives. @throws {HttpFailure} */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body. @throws {HttpFailure} `too-large` beyond `maxBytes` */
  bytes(maxBytes: number): Promise<Uint8Array>;
  /** The whole body as UTF-8. @throws {HttpFailure} `too-large` beyond `maxBytes` */
  text(maxBytes: number): Promise<string>;
  /** Frees the connection without reading the body. */
  discard(): void;
}

/** Why no whole response arrived. */
export type HttpFailureReason =
  | "timeout"
  | "reset"
  | "refused"
  | "name"
  | "tls"
  /** A proxy of the environment does not let the request through, or is none. */
  | "proxy"
  | "truncated"
  | "too-large"
  | "other";

/** No whole response arrived; `reason` says why. The URL in the message carries no query and no user. */
export class HttpFailure extends Error {
  override readonly name = "HttpFailure";
  readonly reason: HttpFailureReason;
  /** What ends it, where that can be told. */
  readonly fix: string | undefined;

  constructor(reason: HttpFailureReason, message: string, cause?: unknown, fix?: string) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.fix = fix;
  }
}

/** Sends one HTTP request. */
export interface Http {
  /** @throws {HttpFailure} when no response arrived; any status is a response */
  send(request: HttpRequest): Promise<HttpResponse>;
}

/** A URL fit for a log: no query, no fragment, no user. */
export function redactUrl(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  } catch {
    return "(not a URL)";
  }
}
