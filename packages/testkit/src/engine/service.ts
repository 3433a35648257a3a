import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { endProcess, identify, isAlive, type ProcessIdentity } from "./process-identity.ts";

/** A program that runs beside the tests. */
export interface Service {
  readonly name: string;
  readonly identity: ProcessIdentity;
  readonly logPath: string;
  /** Ends it and waits until it is gone; a second call does nothing. */
  stop(): Promise<void>;
}

/** How a service is started. */
export interface ServiceOptions {
  readonly name: string;
  readonly program: string;
  readonly programArguments: readonly string[];
  readonly logPath: string;
  readonly environment: Readonly<Record<string, string>>;
  /** True: it outlives this process. False: it is ended when this process dies, however that happens. */
  readonly outlives: boolean;
  /** Looked at every 20 ms; the service has started when it is true. */
  readonly isReady: (log: string) => boolean | Promise<boolean>;
  readonly readyWithinMs?: number;
}

const setpriv = "/usr/bin/setpriv";

/** Starts a program and waits until it is ready. @throws {Error} with the end of its log when it ends or is late */
export async function startService(options: ServiceOptions): Promise<Service> {
  const log = openSync(options.logPath, "a", 0o600);
  // The kernel ends the service with its parent, so that even a killed test run leaves nothing behind.
  const bound = !options.outlives && existsSync(setpriv);
  const child = spawn(
    bound ? setpriv : options.program,
    bound ? ["--pdeathsig", "TERM", options.program, ...options.programArguments] : options.programArguments,
    { stdio: ["ignore", log, log], env: { ...options.environment }, detached: true },
  );
  closeSync(log);
  child.unref();
  const pid = child.pid;
  if (pid === undefined) {
    const reason = await new Promise<Error>((resolve) => child.once("error", resolve));
    throw new Error(`${options.name} cannot be started: ${options.program}`, { cause: reason });
  }
  const identity = identify(pid);
  const service: Service = {
    name: options.name,
    identity,
    logPath: options.logPath,
    stop: async () => await endProcess(identity),
  };
  await waitUntilReady(service, options);
  return service;
}

async function waitUntilReady(service: Service, options: ServiceOptions): Promise<void> {
  const deadline = performance.now() + (options.readyWithinMs ?? 30_000);
  const text = (): string => readFileSync(options.logPath, "utf8");
  const tail = (): string => text().trimEnd().split("\n").slice(-15).join("\n");
  while (!(await options.isReady(text()))) {
    if (!isAlive(service.identity)) throw new Error(`${options.name} ended at its start:\n${tail()}`);
    if (performance.now() > deadline) {
      await service.stop();
      throw new Error(`${options.name} was not ready in time:\n${tail()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
