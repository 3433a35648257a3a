import { setTimeout } from "node:timers/promises";
import type { Clock } from "./clock.ts";

/** The clock of this process. */
export const nodeClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms) => await setTimeout(ms),
};
