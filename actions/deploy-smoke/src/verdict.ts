import { shortDigest } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";
import type { reasons } from "./reasons.ts";
import type { PutBack, Report } from "./report.ts";

/** The verdict of a deployment. */
export interface Decision {
  readonly verdict: "pass" | "fail";
  readonly reason: keyof typeof reasons;
  readonly message: string;
}

/** Passed only for class `healthy`; a rollback is loud and never green. */
export function decideVerdict(report: Report): Decision {
  const what = report.digest === undefined ? "the image" : shortDigest(report.digest);
  if (report.class === "healthy") {
    if (report.oneShot) return { verdict: "pass", reason: "command-passed", message: `${what}: ${report.detail}` };
    const after = report.startupMs === undefined ? "" : ` after ${Math.round(report.startupMs)} ms`;
    return { verdict: "pass", reason: "deployed", message: `${what} serves: healthy${after} and stayed so` };
  }
  const cause = report.cause === undefined ? "" : ` ${report.cause}`;
  const message = `${what} failed (${report.class}): ${report.detail}.${cause}${tellPutBack(report.putBack)}`;
  return { verdict: "fail", reason: reasonOf(report, report.class), message };
}

function reasonOf(report: Report, failed: Exclude<DeployClass, "healthy">): keyof typeof reasons {
  if (report.putBack.kind === "failed") return "rollback-failed";
  if (report.putBack.kind === "serves" && report.putBack.rolledBack) return "rolled-back";
  if (report.reason !== undefined) return report.reason;
  // The runner never lets a cancelled main phase speak; the post step cleans up after it.
  return failed === "cancelled" ? "daemon-error" : failed;
}

function tellPutBack(putBack: PutBack): string {
  switch (putBack.kind) {
    case "not-needed":
      return "";
    case "nothing":
      return ` Nothing was put back: ${putBack.why}.`;
    case "serves": {
      const digest = putBack.digest === undefined ? "what served before" : shortDigest(putBack.digest);
      return putBack.rolledBack
        ? ` Rolled back: ${digest} serves and passed its smoke.`
        : ` ${digest} serves as before.`;
    }
    case "failed":
      return ` Rolling back failed too: ${putBack.why}.`;
    default:
      return putBack satisfies never;
  }
}
