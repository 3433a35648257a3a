import type { Clock } from "./clock.ts";

/** What the repetition of one operation may take, and what it took, over all the requests that it is made of. */
export class Budget {
  readonly totalMs: number;
  readonly #clock: Pick<Clock, "monotonic">;
  readonly #startMs: number;
  #attempts = 0;
  #refusedPause: string | undefined;

  constructor(clock: Pick<Clock, "monotonic">, totalMs: number) {
    this.totalMs = totalMs;
    this.#clock = clock;
    this.#startMs = clock.monotonic();
  }

  get attempts(): number {
    return this.#attempts;
  }

  /** Less than 0 when it is spent. */
  get leftMs(): number {
    return this.totalMs - (this.#clock.monotonic() - this.#startMs);
  }

  /** Counts a request that leaves. */
  count(): void {
    this.#attempts += 1;
    this.#refusedPause = undefined;
  }

  /** Remembers that the server asked for a longer pause than there is time for. */
  refusePause(pauseMs: number): void {
    const left = Math.max(0, Math.floor(this.leftMs / 1000));
    this.#refusedPause = `; a pause of ${seconds(pauseMs)} is asked for, and of ${seconds(this.totalMs)} for everything ${left} s are left`;
  }

  /** `4 attempts, 728 ms`, and why there was no further one when the server's wish was the reason. */
  describe(): string {
    const tries = this.#attempts === 1 ? "1 attempt" : `${this.#attempts} attempts`;
    const elapsedMs = Math.round(this.#clock.monotonic() - this.#startMs);
    return `${tries}, ${elapsedMs} ms${this.#refusedPause ?? ""}`;
  }
}

function seconds(ms: number): string {
  return `${ms < 10_000 ? Number((ms / 1000).toFixed(3)) : Math.round(ms / 1000)} s`;
}
