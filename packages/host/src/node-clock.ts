import type { Clock } from "./clock.ts";

/** The clock of this process, by what Node has loaded anyway. */
export const nodeClock: Clock = {
  now: () => Date.now(),
  monotonic: () => {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1000 + nanoseconds / 1e6;
  },
  sleep: async (ms) => {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    });
  },
};
