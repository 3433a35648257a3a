import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../src/project.ts";

/** What a process took. */
export interface ProcessCost {
  readonly wallMs: number;
  /** The most memory the process itself ever held, without its children. */
  readonly peakMb: number;
  readonly exitCode: number | null;
}

/** A process to measure. */
export interface MeasuredProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const timeoutMs = 120_000;

/** Runs a process to its end, at most two minutes, and reads its peak of memory from the kernel again and again. */
export async function measureProcess(measured: MeasuredProcess): Promise<ProcessCost> {
  const { command, args, cwd, environment = { PATH: process.env["PATH"] ?? "" } } = measured;
  const start = performance.now();
  const child = spawn(command, [...args], { cwd, env: environment, stdio: "ignore", timeout: timeoutMs });
  let peakKb = 0;
  const looking = setInterval(() => {
    peakKb = Math.max(peakKb, peakOf(child.pid));
  }, 4);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    return { wallMs: performance.now() - start, peakMb: peakKb / 1024, exitCode };
  } finally {
    clearInterval(looking);
  }
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    // It has ended, or this is no Linux.
    return 0;
  }
}

/** A checkout that the gate runs in. */
export interface GateCheckout {
  readonly folder: string;
  readonly head: string;
  /** The commit to compare with; a push whose event does not tell one unless given. */
  readonly base?: string;
}

/** Measures the shipped bundle as the runner starts it. @throws {Error} unless it passes */
export async function measureGate(checkout: GateCheckout, reports: string): Promise<ProcessCost> {
  const temporary = await mkdtemp(join(tmpdir(), "bench-gate-"));
  try {
    const at = (name: string): string => join(temporary, name);
    for (const name of ["output", "state", "summary"]) await writeFile(at(name), "");
    const cost = await measureProcess({
      command: process.execPath,
      args: [join(root, "dist/coverage-gate/index.js")],
      cwd: checkout.folder,
      environment: {
        PATH: process.env["PATH"] ?? "",
        HOME: temporary,
        RUNNER_TEMP: temporary,
        GITHUB_WORKSPACE: checkout.folder,
        GITHUB_OUTPUT: at("output"),
        GITHUB_STATE: at("state"),
        GITHUB_STEP_SUMMARY: at("summary"),
        GITHUB_REPOSITORY: "acme/app",
        GITHUB_SHA: checkout.head,
        GITHUB_REF: "refs/heads/main",
        GITHUB_EVENT_NAME: "push",
        INPUT_REPORTS: reports,
        ...(checkout.base === undefined ? {} : { INPUT_BASE: checkout.base }),
      },
    });
    if (cost.exitCode !== 0) throw new Error(`coverage-gate of ${reports} ended with ${cost.exitCode}`);
    return cost;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The middle of several runs. */
export function middle(costs: readonly ProcessCost[]): ProcessCost {
  const sorted = costs.toSorted((a, b) => a.wallMs - b.wallMs);
  const found = sorted[Math.floor((sorted.length - 1) / 2)];
  if (found === undefined) throw new Error("nothing was measured");
  return { ...found, peakMb: Math.max(...costs.map(({ peakMb }) => peakMb)) };
}
