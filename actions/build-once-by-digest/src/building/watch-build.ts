import type { BuildProgress } from "@build-once/docker";
import type { Clock, Log } from "@build-once/host";
import { formatDuration } from "@build-once/kernel";

/** What watching a build needs. */
export interface WatchPorts {
  readonly clock: Clock;
  readonly log: Log;
}

/** A build that prints nothing for so long gets a sign of life. */
const quietMs = 30_000;
/** How soon after the build's end the watch ends too. */
const glanceMs = 200;

/**
 * Runs `work` and shows its progress in a folded group. When nothing was printed for half a minute, one line outside of
 * any fold says how long the build has taken and what it does: GitHub folds groups also while a step runs, cannot be
 * asked to unfold one, and does not nest them. So the group is closed for that line and goes on in another one.
 *
 * @throws whatever `work` throws
 */
export async function watchBuild<T>(
  { clock, log }: WatchPorts,
  title: string,
  progress: BuildProgress,
  work: (onLine: (line: string) => void) => Promise<T>,
): Promise<T> {
  const start = clock.monotonic();
  const build = { printed: start, over: false };
  const onLine = (line: string): void => {
    build.printed = clock.monotonic();
    progress.read(line);
    log.info(line);
  };
  const untilQuiet = async (): Promise<void> => {
    while (!build.over && clock.monotonic() - build.printed < quietMs) await clock.sleep(glanceMs);
  };
  let running: Promise<T> | undefined;
  for (let part = 1; !build.over; part++) {
    await log.group(part === 1 ? title : `${title} (part ${part})`, async () => {
      running ??= work(onLine).finally(() => {
        build.over = true;
      });
      await Promise.race([running, untilQuiet()]);
    });
    if (build.over) break;
    log.info(renderHeartbeat(clock.monotonic() - start, progress.step));
    build.printed = clock.monotonic();
  }
  if (running === undefined) throw new Error("the group did no work");
  return await running;
}

/** `still building: 3 m 0 s, [app 5/9] RUN make`. */
export function renderHeartbeat(elapsedMs: number, step: string | undefined): string {
  const doing = step === undefined ? "between two steps" : step.slice(0, 200);
  return `still building: ${formatDuration(elapsedMs)}, ${doing}`;
}
