import {
  type AttemptPorts,
  Budget,
  type HttpRequest,
  type HttpResponse,
  type Schedule,
  sendWithAttempts,
} from "@build-once/host";

/** What a request was for. */
export type RequestPurpose = "manifest" | "blob" | "tags" | "referrers" | "token";

/** Requests sent so far, attempts and redirects included. */
export interface RequestCounts {
  readonly total: number;
  readonly byPurpose: ReadonlyMap<RequestPurpose, number>;
}

/** Sends requests by the schedule of attempts and counts each one that leaves. */
export class Transport {
  readonly #ports: AttemptPorts;
  readonly #schedule: Schedule;
  readonly #timeoutMs: number | undefined;
  readonly #counts = new Map<RequestPurpose, number>();

  constructor(ports: AttemptPorts, schedule: Schedule, timeoutMs?: number) {
    this.#ports = ports;
    this.#schedule = schedule;
    this.#timeoutMs = timeoutMs;
  }

  get schedule(): Schedule {
    return this.#schedule;
  }

  get ports(): AttemptPorts {
    return this.#ports;
  }

  counts(): RequestCounts {
    let total = 0;
    for (const count of this.#counts.values()) total += count;
    return { total, byPurpose: new Map(this.#counts) };
  }

  /** What one operation may take, from now on. */
  startBudget(): Budget {
    return new Budget(this.#ports.clock, this.#schedule.totalMs);
  }

  /** @throws {ActionError} `request-failed` (upstream) */
  async send(purpose: RequestPurpose, request: HttpRequest, budget: Budget): Promise<HttpResponse> {
    const http = {
      send: async (each: HttpRequest): Promise<HttpResponse> => {
        this.#counts.set(purpose, (this.#counts.get(purpose) ?? 0) + 1);
        return this.#ports.http.send(each);
      },
    };
    const timed = this.#timeoutMs === undefined ? request : { timeoutMs: this.#timeoutMs, ...request };
    return sendWithAttempts({ ...this.#ports, http }, timed, this.#schedule, budget);
  }
}
