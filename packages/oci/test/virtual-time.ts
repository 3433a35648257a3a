import type { AttemptPorts, Clock } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";

/** A clock that stands still until somebody sleeps, and then jumps. */
export class VirtualClock implements Clock {
  #nowMs = 0;

  now(): number {
    return 1_700_000_000_000 + this.#nowMs;
  }

  monotonic(): number {
    return this.#nowMs;
  }

  /** Lets time pass. */
  advance(ms: number): void {
    this.#nowMs += ms;
  }

  async sleep(ms: number): Promise<void> {
    this.#nowMs += ms;
    await Promise.resolve();
  }
}

/** Pseudo-random numbers that a seed gives again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The real network with a clock of its own: pauses take no time and are counted. */
export function virtualPorts(clock: Clock, fraction: () => number = () => 0.5): AttemptPorts {
  const host = nodeHost();
  return { http: host.http, clock, random: { ...host.random, fraction } };
}
