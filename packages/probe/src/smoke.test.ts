import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyEnd, classifyFailure, type EndFacts, guessCause, isAppClass } from "./classify.ts";
import { advanceSmoke, type SmokeEvent, type SmokePolicy, type SmokeState, startSmoke } from "./smoke.ts";

const policy: SmokePolicy = { startupTimeoutMs: 10_000, watchMs: 2000, times: [2], toleratedMisses: 2 };
const up = (atMs: number, health?: "starting" | "healthy" | "unhealthy"): SmokeEvent => {
  return { kind: "container", atMs, running: true, restartCount: 0, health, healthOutput: "" };
};
const good = (atMs: number): SmokeEvent => ({ kind: "probe", index: 0, atMs, ok: true });
const bad = (atMs: number, problem: "refused" | "timeout" | "answer" = "refused"): SmokeEvent => {
  return { kind: "probe", index: 0, atMs, ok: false, problem, detail: problem };
};
const run = (events: readonly SmokeEvent[], rules: SmokePolicy = policy): SmokeState =>
  events.reduce((state, event) => advanceSmoke(state, event, rules), startSmoke(rules));

describe("a smoke", () => {
  it("is healthy after its successes in a row and a quiet watch", () => {
    expect(run([up(0), good(100), good(200), up(2300)])).toEqual({ kind: "healthy", startupMs: 200 });
  });

  it("counts successes in a row only", () => {
    expect(run([up(0), good(100), bad(200), good(300)]).kind).toBe("starting");
  });

  it("is not healthy before the engine said that the container runs", () => {
    expect(run([good(100), good(200)]).kind).toBe("starting");
  });

  it("fails at once when the container ends, in every phase", () => {
    const end: SmokeEvent = {
      kind: "container",
      atMs: 900,
      running: false,
      restartCount: 0,
      health: undefined,
      healthOutput: "",
    };
    expect(run([up(0), end])).toMatchObject({ kind: "failed", failure: { kind: "ended" }, wasHealthy: false });
    expect(run([up(0), good(1), good(2), end])).toMatchObject({ failure: { kind: "ended" }, wasHealthy: true });
  });

  it("fails at once on a restart and on unhealthy", () => {
    expect(run([{ ...up(5), kind: "container", restartCount: 1 } as SmokeEvent])).toMatchObject({
      failure: { kind: "restarted" },
    });
    expect(run([up(5, "unhealthy")])).toMatchObject({ failure: { kind: "unhealthy" } });
  });

  it("waits for the image's healthcheck as well", () => {
    const rules = { ...policy, times: [] };
    expect(run([up(0, "starting")], rules).kind).toBe("starting");
    expect(run([up(0, "starting"), up(50, "healthy")], rules).kind).toBe("watching");
  });

  it("without probes or a healthcheck, staying up for the watch is healthy", () => {
    expect(run([up(0), up(1999)], { ...policy, times: [] }).kind).toBe("watching");
    expect(run([up(0), up(2000)], { ...policy, times: [] }).kind).toBe("healthy");
  });

  it("gives up at the start-up budget and says what was missing", () => {
    expect(run([up(0), bad(10), bad(10_000)])).toMatchObject({
      kind: "failed",
      failure: { kind: "startup-timeout", problems: ["refused"], detail: "refused" },
    });
  });

  it("forgives a miss in the watch that is made good, and none at its end", () => {
    const start = [up(0), good(1), good(2)];
    expect(run([...start, bad(500), good(900), up(2100)]).kind).toBe("healthy");
    expect(run([...start, bad(1900), up(2100)])).toMatchObject({ kind: "failed", failure: { kind: "unhealthy" } });
    expect(run([...start, bad(500), bad(600), bad(700)])).toMatchObject({ failure: { kind: "unhealthy" } });
  });

  it("never changes its mind, and never passes with a container that ended", () => {
    const event = record({ kind: constantFrom("up", "end", "good", "bad"), step: integer({ min: 0, max: 3000 }) });
    assert(
      property(array(event, { maxLength: 40 }), boolean(), (steps, quiet) => {
        let state = startSmoke(policy);
        let atMs = 0;
        let ended = false;
        for (const { kind, step } of steps) {
          atMs += step;
          const before = state;
          const end: SmokeEvent = {
            kind: "container",
            atMs,
            running: false,
            restartCount: 0,
            health: undefined,
            healthOutput: "",
          };
          const next = kind === "up" ? up(atMs) : kind === "end" ? end : kind === "good" ? good(atMs) : bad(atMs);
          if (kind === "end" && !quiet && before.kind !== "healthy") ended = true;
          state = quiet && kind === "end" ? state : advanceSmoke(state, next, policy);
          if (before.kind === "failed" || before.kind === "healthy") expect(state).toBe(before);
          if (ended) expect(state.kind).toBe("failed");
          if (state.kind === "healthy") expect(atMs).toBeGreaterThanOrEqual(policy.watchMs);
        }
      }),
    );
  });
});

const end: EndFacts = { running: false, exitCode: 1, oomKilled: false, engineError: "", logTail: "" };

const timeout = (problems: ("refused" | "timeout" | "answer")[]) =>
  classifyFailure({ kind: "startup-timeout", problems, detail: "" }, { ...end, running: true });

describe("classes", () => {
  it("tells a closed port from a slow and from an unwell program", () => {
    expect(timeout(["refused", "refused"])).toBe("port-closed");
    expect(timeout(["refused", "timeout"])).toBe("app-slow");
    expect(timeout(["answer", "refused"])).toBe("app-unhealthy");
    expect(timeout([])).toBe("app-slow");
  });

  it("takes what probes miss for an end, when the container has ended", () => {
    const failure = { kind: "unhealthy", detail: "refused" } as const;
    expect(classifyFailure(failure, end)).toBe("app-crashed");
    expect(classifyFailure(failure, { ...end, running: true })).toBe("app-unhealthy");
    expect(classifyFailure({ kind: "startup-timeout", problems: ["refused"], detail: "" }, end)).toBe("app-crashed");
    expect(classifyFailure(failure, { ...end, oomKilled: true })).toBe("oom");
  });

  it("knows an image for another machine by the loader's words, in the log or the engine's error", () => {
    expect(
      classifyEnd({ ...end, logTail: "standard_init_linux.go:228: exec user process caused: exec format error\n" }),
    ).toBe("wrong-arch");
    expect(classifyEnd({ ...end, engineError: "runc: exec /app: exec format error" })).toBe("wrong-arch");
    expect(classifyEnd({ ...end, exitCode: 0, logTail: "exec format error" })).toBe("app-crashed");
  });

  it("lets only the image's own faults roll back", () => {
    const infrastructure = [
      "healthy",
      "wrong-arch",
      "pull-failed",
      "daemon-error",
      "registry-error",
      "cancelled",
    ] as const;
    expect(infrastructure.some(isAppClass)).toBe(false);
    expect((["app-crashed", "app-unhealthy", "app-slow", "port-closed", "oom"] as const).every(isAppClass)).toBe(true);
  });

  it("guesses the cause from what is known and says nothing otherwise", () => {
    expect(guessCause("app-crashed", { ...end, logTail: "KeyError: 'DATABASE_URL'" })).toContain("DATABASE_URL");
    expect(guessCause("port-closed", end)).toContain("0.0.0.0");
    expect(guessCause("app-crashed", { ...end, exitCode: 0 })).toContain("run");
    expect(guessCause("app-crashed", { ...end, exitCode: 3 })).toBeUndefined();
  });
});
