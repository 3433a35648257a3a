import { type ContainerInspection, dockerErrors, inspectContainer, readLogs } from "@build-once/docker";
import type { Random } from "@build-once/host";
import {
  advanceSmoke,
  formatPattern,
  matchesPattern,
  type Probe,
  pauseAfterTry,
  type SmokeEvent,
  type SmokePolicy,
  type SmokeState,
  startSmoke,
  type TextPattern,
} from "@build-once/probe";
import { type TryPorts, type TryResult, tryProbe } from "./try-probe.ts";

/** A server to be proven. */
export interface ServerSmoke {
  readonly container: string;
  readonly probes: readonly Probe[];
  readonly reject: readonly TextPattern[];
  readonly policy: SmokePolicy;
  /** The container port that an http probe without a port means. */
  readonly onlyPort: number | undefined;
}

/** One try of one probe, as the recorder keeps it. */
export interface ProbeTry {
  readonly probe: string;
  /** From the start of the smoke. */
  readonly atMs: number;
  readonly tookMs: number;
  readonly result: TryResult;
}

/** How a smoke ended. */
export type SmokeEnd = SmokeState & { readonly kind: "healthy" | "failed" };

const inspectEveryMs = 300;
const maxTries = 1000;
const maxLogBytes = 5 * 2 ** 20;

/** Watches a started container until it is healthy or has failed; every try goes to `tries` as it is made. @throws {ActionError} when the engine fails */
export async function watchServer(
  ports: TryPorts & { readonly random: Random },
  server: ServerSmoke,
  tries: ProbeTry[],
): Promise<SmokeEnd> {
  const watch = new Watch(ports, server, tries);
  const loops = [
    watch.followContainer(),
    ...server.probes.map(async (probe, index) => await watch.followProbe(probe, index)),
  ];
  // A try that hangs must not hold up what the container's own end has decided.
  await Promise.race([watch.ended, Promise.all(loops)]);
  return await watch.finish();
}

class Watch {
  readonly #ports: TryPorts & { readonly random: Random };
  readonly #server: ServerSmoke;
  readonly #tries: ProbeTry[];
  readonly #startMs: number;
  readonly #end = Promise.withResolvers<undefined>();
  readonly #seen = Promise.withResolvers<undefined>();
  #state: SmokeState;
  #container: ContainerInspection | undefined;

  constructor(ports: TryPorts & { readonly random: Random }, server: ServerSmoke, tries: ProbeTry[]) {
    this.#ports = ports;
    this.#server = server;
    this.#tries = tries;
    this.#startMs = ports.clock.monotonic();
    this.#state = startSmoke(server.policy);
  }

  get ended(): Promise<undefined> {
    return this.#end.promise;
  }

  get #over(): boolean {
    return this.#state.kind === "healthy" || this.#state.kind === "failed";
  }

  #now(): number {
    return this.#ports.clock.monotonic() - this.#startMs;
  }

  #apply(event: SmokeEvent): void {
    this.#state = advanceSmoke(this.#state, event, this.#server.policy);
    if (!this.#over) return;
    this.#end.resolve(undefined);
    this.#seen.resolve(undefined);
  }

  async #pause(ms: number): Promise<void> {
    // In short steps, so that a long pause does not outlive the watch.
    for (let left = ms; left > 0 && !this.#over; left -= 500) await this.#ports.clock.sleep(Math.min(left, 500));
  }

  async followContainer(): Promise<void> {
    for (let round = 0; !this.#over; round++) {
      const found = await inspectContainer(this.#ports.exec, this.#server.container);
      if (found === undefined)
        throw dockerErrors.error("container-missing", `the container ${this.#server.container} is gone`);
      const { inspection } = found;
      this.#container = inspection;
      this.#apply({
        kind: "container",
        atMs: this.#now(),
        running: inspection.status === "running",
        restartCount: inspection.restartCount,
        health: this.#healthOf(inspection),
        healthOutput: inspection.health?.lastOutput ?? "",
      });
      this.#seen.resolve(undefined);
      if (this.#server.reject.length > 0 && round % 4 === 3 && !this.#over)
        this.#reject(await this.#findRejected(5000));
      await this.#pause(inspectEveryMs);
    }
  }

  /** Probes that were given replace the image's healthcheck, but a container that calls itself unhealthy is. */
  #healthOf(inspection: ContainerInspection): "starting" | "healthy" | "unhealthy" | undefined {
    const status = inspection.health?.status;
    return this.#server.probes.length > 0 && status !== "unhealthy" ? undefined : status;
  }

  async followProbe(probe: Probe, index: number): Promise<void> {
    await this.#seen.promise;
    let reached = 0;
    for (let attempt = 1; !this.#over; attempt++) {
      const container = this.#container;
      if (container === undefined) return;
      const startMs = this.#now();
      const result = await tryProbe(this.#ports, probe, container, this.#server.onlyPort);
      const atMs = this.#now();
      if (this.#tries.length < maxTries) this.#tries.push({ probe: probe.line, atMs, tookMs: atMs - startMs, result });
      this.#apply(result.ok ? { kind: "probe", index, atMs, ok: true } : { kind: "probe", index, atMs, ...result });
      if (result.ok) reached += 1;
      // What was printed once stays printed.
      if (probe.kind === "log" && reached >= probe.timing.times) return;
      await this.#pause(pauseAfterTry(probe.timing.everyMs, attempt, this.#ports.random.fraction()));
    }
  }

  async #findRejected(tail: number | undefined): Promise<TextPattern | undefined> {
    const limits = { maxBytes: maxLogBytes, ...(tail === undefined ? {} : { tail }) };
    const { stdout, stderr } = await readLogs(this.#ports.exec, this.#server.container, limits);
    return this.#server.reject.find((pattern) => matchesPattern(pattern, stdout) || matchesPattern(pattern, stderr));
  }

  #reject(pattern: TextPattern | undefined): void {
    if (pattern === undefined) return;
    this.#apply({ kind: "rejected-output", atMs: this.#now(), detail: `it printed ${formatPattern(pattern)}` });
  }

  /** The end, after a last look at everything that was printed. */
  async finish(): Promise<SmokeEnd> {
    const state = this.#state;
    if (state.kind === "healthy" && this.#server.reject.length > 0) {
      const pattern = await this.#findRejected(undefined);
      const detail = pattern === undefined ? "" : `it printed ${formatPattern(pattern)}`;
      if (pattern !== undefined)
        return { kind: "failed", failure: { kind: "rejected-output", detail }, atMs: this.#now(), wasHealthy: true };
    }
    if (state.kind === "healthy" || state.kind === "failed") return state;
    throw new Error("a watch ended before its container was judged");
  }
}
