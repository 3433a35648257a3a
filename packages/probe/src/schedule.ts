/** When tries follow each other. */
export interface ProbeSchedule {
  readonly firstPauseMs: number;
  readonly factor: number;
  readonly maxPauseMs: number;
}

/** Used by probes that do not say `every`: quick at first, then every two seconds. */
export const defaultProbeSchedule: ProbeSchedule = { firstPauseMs: 250, factor: 1.5, maxPauseMs: 2000 };

/** Milliseconds to wait after try number `attempt` (from 1); `fraction` in [0, 1) spreads it by a tenth. */
export function pauseAfterTry(
  everyMs: number | undefined,
  attempt: number,
  fraction: number,
  schedule: ProbeSchedule = defaultProbeSchedule,
): number {
  if (everyMs !== undefined) return everyMs;
  const full = schedule.firstPauseMs * schedule.factor ** Math.min(attempt - 1, 50);
  return Math.round(Math.min(schedule.maxPauseMs, full) * (0.95 + fraction / 10));
}
