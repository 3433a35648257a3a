import type { Clock, Files, Random } from "@build-once/host";
import { deployErrors } from "./errors.ts";
import type { HeldLock } from "./saved-state.ts";

/** Who holds a lock, as written into its file. */
export interface LockOwner {
  readonly token: string;
  /** Says on which machine, or in which container, the process number means something. */
  readonly machine: string;
  readonly pid: string;
  /** Clock ticks from the machine's start to the process's, so that a reused number is noticed. */
  readonly startTicks: string;
  readonly run: string;
  /** Milliseconds since 1970 after which nobody can still be at work. */
  readonly expiresAt: number;
}

/** What taking a lock needs. */
export interface LockPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
}

/** Parses a lock file; undefined when nobody readable holds it. */
export function parseLockOwner(text: string): LockOwner | undefined {
  try {
    const fields = new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
    const word = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value.slice(0, 200) : "";
    };
    const expiresAt = fields.get("expiresAt");
    if (word("token") === "" || typeof expiresAt !== "number") return undefined;
    const [machine, pid, startTicks, run] = [word("machine"), word("pid"), word("startTicks"), word("run")];
    return { token: word("token"), machine, pid, startTicks, run, expiresAt };
  } catch {
    return undefined;
  }
}

/**
 * True when nobody can be at work under this lock any more: its time is over, or its process is gone from the machine
 * that looks. `runningTicks` is the start of the process that has the owner's number now; undefined when there is none.
 */
export function isStale(owner: LockOwner, machine: string, runningTicks: string | undefined, now: number): boolean {
  if (now > owner.expiresAt) return true;
  if (owner.machine === "" || owner.machine !== machine || owner.pid === "") return false;
  return runningTicks !== owner.startTicks;
}

/** Takes a lock, waiting up to `waitMs`; `announce` gets what will be held before it is. @throws {ActionError} `deployment-locked` (upstream) */
export async function takeLock(
  ports: LockPorts,
  wish: { readonly path: string; readonly waitMs: number; readonly holdMs: number; readonly run: string },
  announce: (lock: HeldLock) => void,
): Promise<HeldLock> {
  const { files, clock, random } = ports;
  const self = await readSelf(files);
  const owner: LockOwner = {
    token: random.hex(16),
    ...self,
    run: wish.run,
    expiresAt: clock.now() + wish.waitMs + wish.holdMs,
  };
  const lock = { path: wish.path, content: JSON.stringify(owner) };
  announce(lock);
  const deadline = clock.monotonic() + wish.waitMs;
  for (;;) {
    if (await files.createExclusive(lock.path, lock.content)) return lock;
    const held = await files.readText(lock.path, 65_536);
    if (held !== undefined && (await clearStale(ports, lock.path, held, self.machine))) continue;
    if (clock.monotonic() >= deadline) {
      const by = parseLockOwner(held ?? "")?.run ?? "";
      const who = by === "" ? "" : ` by run ${by}`;
      throw deployErrors.error("deployment-locked", `the lock ${JSON.stringify(lock.path)} is held${who}`);
    }
    await clock.sleep(500);
  }
}

/** Gives a lock back, if it is still ours. */
export async function releaseLock(files: Files, lock: HeldLock): Promise<void> {
  if ((await files.readText(lock.path, 65_536)) === lock.content) await files.remove(lock.path);
}

/** Removes a lock nobody holds; of several that see it, one does, and only if it is still the lock that was judged. */
async function clearStale(ports: LockPorts, path: string, held: string, machine: string): Promise<boolean> {
  const { files, clock } = ports;
  const owner = parseLockOwner(held);
  const ticks = owner === undefined ? undefined : await readStartTicks(files, owner.pid);
  // An unreadable lock may be one that is being written at this moment.
  if (owner === undefined || !isStale(owner, machine, ticks, clock.now())) return false;
  const claim = `${path}.${owner.token.slice(0, 32).replaceAll(/[^0-9a-f]/g, "_")}`;
  if (!(await files.createExclusive(claim, ""))) return false;
  if ((await files.readText(path, 65_536)) === held) await files.remove(path);
  await files.remove(claim);
  return true;
}

async function readSelf(files: Files): Promise<Pick<LockOwner, "machine" | "pid" | "startTicks">> {
  const stat = (await files.readText("/proc/self/stat", 65_536)) ?? "";
  const machine = ((await files.readText("/etc/hostname", 65_536)) ?? "").trim();
  return { machine, pid: /^\d+/.exec(stat)?.[0] ?? "", startTicks: startTicksOf(stat) ?? "" };
}

async function readStartTicks(files: Files, pid: string): Promise<string | undefined> {
  if (!/^\d{1,10}$/.test(pid)) return undefined;
  const stat = await files.readText(`/proc/${pid}/stat`, 65_536);
  return stat === undefined ? undefined : startTicksOf(stat);
}

/** Field 22 of `/proc/<pid>/stat`; the name in brackets may hold anything. @see proc(5) */
function startTicksOf(stat: string): string | undefined {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
