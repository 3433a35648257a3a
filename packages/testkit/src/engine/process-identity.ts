import { readdirSync, readFileSync } from "node:fs";

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks between the machine's start and the process's. */
  readonly startTicks: string;
}

/** When a process started and whether it still runs; nothing when it is gone or only waits to be reaped. @see proc(5), /proc/pid/stat */
export function readStartTicks(pid: number): string | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The program's name is in brackets and may hold spaces and brackets: fields are counted after the last one.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const state = fields[0];
  return state === "Z" || state === "X" ? undefined : fields[19];
}

/** Names a running process. @throws {Error} when it is gone */
export function identify(pid: number): ProcessIdentity {
  const startTicks = readStartTicks(pid);
  if (startTicks === undefined) throw new Error(`process ${pid} is gone`);
  return { pid, startTicks };
}

/** True while exactly this process runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return readStartTicks(identity.pid) === identity.startTicks;
}

/** Sends a signal to exactly this process; nothing happens when it is gone. */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch {
    // It ended between the two lines above.
  }
}

/** Asks a process to end, then makes it; returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, graceMs = 12_000): Promise<void> {
  signal(identity, "SIGTERM");
  if (await isGone(identity, graceMs)) return;
  signal(identity, "SIGKILL");
  if (!(await isGone(identity, 5_000))) throw new Error(`process ${identity.pid} does not end`);
}

/** The processes whose command line names this folder: what a service left behind when it died. */
export function processesNaming(folder: string): readonly ProcessIdentity[] {
  const found: ProcessIdentity[] = [];
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    let words: readonly string[];
    try {
      words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    } catch {
      continue;
    }
    const startTicks = readStartTicks(pid);
    if (startTicks !== undefined && words.some((word) => word.includes(`${folder}/`))) found.push({ pid, startTicks });
  }
  return found;
}

async function isGone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
