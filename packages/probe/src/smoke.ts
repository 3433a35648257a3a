import { assertNever } from "@build-once/kernel";

/** Why one try of a probe failed. */
export type ProbeProblem = "refused" | "timeout" | "answer" | "unreachable";

/** How the smoke of one container ended badly. */
export type SmokeFailure =
  | { readonly kind: "ended" }
  | { readonly kind: "restarted" }
  | { readonly kind: "unhealthy"; readonly detail: string }
  | { readonly kind: "rejected-output"; readonly detail: string }
  | { readonly kind: "startup-timeout"; readonly problems: readonly ProbeProblem[]; readonly detail: string };

/** Something that was seen; `atMs` is measured from the container's start and never goes back. */
export type SmokeEvent =
  | { readonly kind: "probe"; readonly index: number; readonly atMs: number; readonly ok: true }
  | {
      readonly kind: "probe";
      readonly index: number;
      readonly atMs: number;
      readonly ok: false;
      readonly problem: ProbeProblem;
      readonly detail: string;
    }
  | {
      readonly kind: "container";
      readonly atMs: number;
      readonly running: boolean;
      readonly restartCount: number;
      /** Undefined when the image has no healthcheck, or when the caller does not rely on it. */
      readonly health: "starting" | "healthy" | "unhealthy" | undefined;
      readonly healthOutput: string;
    }
  | { readonly kind: "rejected-output"; readonly atMs: number; readonly detail: string };

/** What counts as healthy. */
export interface SmokePolicy {
  readonly startupTimeoutMs: number;
  /** How long everything must stay well once it was. */
  readonly watchMs: number;
  /** Successes in a row that each probe needs. */
  readonly times: readonly number[];
  /** Failures in a row, during the watch, that are not forgiven. */
  readonly toleratedMisses: number;
}

/** What is known of one probe. */
interface ProbeState {
  readonly streak: number;
  readonly misses: number;
  readonly reached: boolean;
  readonly problem: ProbeProblem | undefined;
  readonly detail: string;
}

/** Where a smoke stands. */
export type SmokeState =
  | {
      readonly kind: "starting";
      readonly probes: readonly ProbeState[];
      readonly health: string | undefined;
      readonly seen: boolean;
    }
  | {
      readonly kind: "watching";
      readonly probes: readonly ProbeState[];
      readonly health: string | undefined;
      readonly sinceMs: number;
    }
  | { readonly kind: "healthy"; readonly startupMs: number }
  | { readonly kind: "failed"; readonly failure: SmokeFailure; readonly atMs: number; readonly wasHealthy: boolean };

const untried: ProbeState = { streak: 0, misses: 0, reached: false, problem: undefined, detail: "never tried" };

/** The state before anything was seen. */
export function startSmoke(policy: SmokePolicy): SmokeState {
  return { kind: "starting", probes: policy.times.map(() => untried), health: undefined, seen: false };
}

/**
 * The state after one more event: starting until every probe has its successes in a row and the healthcheck (if any)
 * agrees, then watched, then healthy. An end, a restart or `unhealthy` fails at once in every phase. With neither
 * probes nor a healthcheck, a running container is up and must stay so for the watch.
 */
export function advanceSmoke(state: SmokeState, event: SmokeEvent, policy: SmokePolicy): SmokeState {
  if (state.kind === "healthy" || state.kind === "failed") return state;
  const fail = (failure: SmokeFailure): SmokeState => {
    return { kind: "failed", failure, atMs: event.atMs, wasHealthy: state.kind === "watching" };
  };
  switch (event.kind) {
    case "rejected-output":
      return fail({ kind: "rejected-output", detail: event.detail });
    case "container":
      if (!event.running) return fail({ kind: "ended" });
      if (event.restartCount > 0) return fail({ kind: "restarted" });
      if (event.health === "unhealthy")
        return fail({ kind: "unhealthy", detail: `healthcheck: ${event.healthOutput}` });
      return settle(
        { ...state, health: event.health, ...(state.kind === "starting" ? { seen: true } : {}) },
        event.atMs,
        policy,
      );
    case "probe": {
      const probes = state.probes.map((probe, index) =>
        index === event.index ? observe(probe, event, policy) : probe,
      );
      const missed = probes[event.index];
      if (state.kind === "watching" && missed !== undefined && missed.misses > policy.toleratedMisses)
        return fail({ kind: "unhealthy", detail: missed.detail });
      return settle({ ...state, probes }, event.atMs, policy);
    }
    default:
      return assertNever(event);
  }
}

function observe(probe: ProbeState, event: SmokeEvent & { readonly kind: "probe" }, policy: SmokePolicy): ProbeState {
  if (!event.ok) return { ...probe, streak: 0, misses: probe.misses + 1, problem: event.problem, detail: event.detail };
  const streak = probe.streak + 1;
  const reached = probe.reached || streak >= (policy.times[event.index] ?? 1);
  return { streak, misses: 0, reached, problem: undefined, detail: "" };
}

function settle(state: SmokeState & { kind: "starting" | "watching" }, atMs: number, policy: SmokePolicy): SmokeState {
  if (state.kind === "watching") {
    if (atMs - state.sinceMs < policy.watchMs) return state;
    const failing = state.probes.find((probe) => probe.misses > 0);
    if (failing !== undefined)
      return { kind: "failed", failure: { kind: "unhealthy", detail: failing.detail }, atMs, wasHealthy: true };
    return { kind: "healthy", startupMs: state.sinceMs };
  }
  // A streak that was broken again is not healthy: `times` are successes in a row.
  const well = state.probes.every((probe, index) => probe.streak >= (policy.times[index] ?? 1));
  const checked = state.health === undefined || state.health === "healthy";
  if (well && checked && state.seen) {
    const watching: SmokeState = { kind: "watching", probes: state.probes, health: state.health, sinceMs: atMs };
    return policy.watchMs === 0 ? { kind: "healthy", startupMs: atMs } : watching;
  }
  return atMs < policy.startupTimeoutMs ? state : timedOut(state, atMs, policy);
}

function timedOut(state: SmokeState & { kind: "starting" }, atMs: number, policy: SmokePolicy): SmokeState {
  const waiting = state.probes.filter((probe, index) => probe.streak < (policy.times[index] ?? 1));
  const details = waiting.map((probe) => (probe.detail === "" ? "not often enough in a row" : probe.detail));
  if (state.health === "starting") details.push("the healthcheck is still starting");
  const problems = waiting.map((probe) => probe.problem ?? "timeout");
  const detail = details.length === 0 ? "the engine never said that it runs" : details.join("; ");
  return { kind: "failed", failure: { kind: "startup-timeout", problems, detail }, atMs, wasHealthy: false };
}
