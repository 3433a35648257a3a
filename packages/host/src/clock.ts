/** Time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that only ever grow; for measuring. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
}
