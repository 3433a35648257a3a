import { matchRoute, routePattern } from "./route-pattern.ts";

/** One request as it was received and answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** The status sent, or `undefined` while it hangs or when the connection was torn down. */
  status: number | undefined;
}

/** Every request of a server, in the order received. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  get all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
  }

  /** The requests that match `METHOD /path` with `{name}` placeholders. */
  matching(route: string): readonly LoggedRequest[] {
    const pattern = routePattern(route);
    return this.#entries.filter((entry) => matchRoute(pattern, entry.method, entry.path) !== undefined);
  }

  /** How many requests came in, or how many match `METHOD /path`. */
  count(route?: string): number {
    return route === undefined ? this.#entries.length : this.matching(route).length;
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
