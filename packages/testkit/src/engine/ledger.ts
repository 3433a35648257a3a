import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endProcess, isAlive, type ProcessIdentity, processesNaming } from "./process-identity.ts";
import { toolsDirectory } from "./tool-paths.ts";

/** What one proving ground started; on disk as long as any of it may run. */
export interface LedgerEntry {
  readonly folder: string;
  /** The process that answers for it; nobody when the services outlive the one that started them. */
  readonly owner: ProcessIdentity | null;
  readonly processes: readonly ProcessIdentity[];
  /** What `down` and a second `up` have to know. */
  readonly environment: Readonly<Record<string, string>>;
  readonly registry: string;
}

const ledgerDirectory = join(toolsDirectory, "run");

/** Writes an entry in one step; gives its path. */
export function writeEntry(name: string, entry: LedgerEntry): string {
  mkdirSync(ledgerDirectory, { recursive: true });
  const path = join(ledgerDirectory, `${name}.json`);
  writeFileSync(`${path}.partial`, JSON.stringify(entry, null, 2));
  renameSync(`${path}.partial`, path);
  return path;
}

/** All entries by name. One that cannot be read was never finished and is dropped. */
export function readEntries(): ReadonlyMap<string, LedgerEntry> {
  const entries = new Map<string, LedgerEntry>();
  let names: readonly string[] = [];
  try {
    names = readdirSync(ledgerDirectory).filter((name) => name.endsWith(".json"));
  } catch {
    return entries;
  }
  for (const name of names) {
    try {
      const entry = JSON.parse(readFileSync(join(ledgerDirectory, name), "utf8")) as LedgerEntry;
      entries.set(name.slice(0, -".json".length), entry);
    } catch {
      rmSync(join(ledgerDirectory, name), { force: true });
    }
  }
  return entries;
}

/** Ends everything an entry names, in reverse order, then what its folder's name still finds; removes folder and entry. */
export async function clearEntry(name: string, entry: LedgerEntry): Promise<void> {
  killContainers(entry);
  for (const identity of entry.processes.toReversed()) await endProcess(identity);
  for (const identity of processesNaming(entry.folder)) await endProcess(identity, 2_000);
  unmountBelow(entry.folder);
  rmSync(entry.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  rmSync(join(ledgerDirectory, `${name}.json`), { force: true });
}

/** Clears what a run left behind that died without clearing up. */
export async function clearDeadRuns(): Promise<void> {
  for (const [name, entry] of readEntries()) {
    if (entry.owner !== null && !isAlive(entry.owner)) await clearEntry(name, entry);
  }
}

/** An engine that ends waits ten seconds for each container that ignores it; only a private engine's containers are ours to kill. */
function killContainers(entry: LedgerEntry): void {
  const host = entry.environment["DOCKER_HOST"] ?? "";
  if (!host.startsWith(`unix://${entry.folder}/`) || !entry.processes.every(isAlive)) return;
  const options = { env: { ...entry.environment }, timeout: 10_000, encoding: "utf8", stdio: "pipe" } as const;
  try {
    const ids = execFileSync("docker", ["ps", "--quiet", "--no-trunc"], options).split("\n").filter(Boolean);
    if (ids.length > 0) execFileSync("docker", ["kill", ...ids], options);
  } catch {
    // One that ended by itself in between, or an engine that hangs: ending the engine comes next either way.
  }
}

/** A dead engine leaves its containers' file systems mounted; removing through such a mount would remove the image. */
function unmountBelow(folder: string): void {
  const points = readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .filter((point) => point.startsWith(`${folder}/`))
    .toReversed();
  for (const point of points) execFileSync("umount", ["--lazy", point]);
}
