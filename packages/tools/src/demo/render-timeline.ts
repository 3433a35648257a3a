import type { TimelineRun } from "./demo-result.ts";

const words: Readonly<Record<string, string>> = { success: "ok", failure: "RED", skipped: "skip" };

/** Draws runs and their jobs as bars; `width` is that of the longest possible bar, in characters. */
export function renderTimeline(runs: readonly TimelineRun[], width = 40): string {
  const nameWidth = Math.max(10, ...runs.flatMap((run) => run.jobs.map((job) => job.name.length)));
  return runs
    .map((run) => {
      const scale = width / Math.max(1, run.durationMs);
      const lines = run.jobs.map((job) => {
        const before = Math.min(width - 1, Math.round(job.startedMs * scale));
        const length = Math.max(1, Math.min(width - before, Math.round(job.durationMs * scale)));
        const bar = `${" ".repeat(before)}${"█".repeat(length)}`.padEnd(width);
        const outcome = (words[job.outcome] ?? job.outcome).padEnd(5);
        return `  ${outcome} ${job.name.padEnd(nameWidth)} |${bar}| ${seconds(job.durationMs).padStart(7)}`;
      });
      return `${[`${run.title}  ${seconds(run.durationMs)}`, ...lines].join("\n")}\n`;
    })
    .join("\n");
}

/** `12.3 s` */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
