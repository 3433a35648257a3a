import { spawn } from "node:child_process";

/** A command that is timed as a whole process. */
export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Done before each run and not timed. */
  readonly prepare?: () => void;
}

/** Median and spread of a command's wall time, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly minMs: number;
  readonly medianMs: number;
  readonly maxMs: number;
}

/** Times commands in turn (A B C A B C …), so that a machine that slows down slows all of them. The first round is not counted. */
export async function timeInTurn(commands: readonly Timed[], rounds: number): Promise<readonly Timing[]> {
  const samples = new Map<string, number[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of commands) {
      command.prepare?.();
      const elapsedMs = await wallMs(command);
      if (round > 0) samples.get(command.name)?.push(elapsedMs);
    }
  }
  return commands.map(({ name }) => summarise(name, samples.get(name) ?? []));
}

async function wallMs({ command, args, environment, cwd }: Timed): Promise<number> {
  const start = performance.now();
  const child = spawn(command, [...args], { env: environment, stdio: "ignore", ...(cwd === undefined ? {} : { cwd }) });
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve());
  });
  return performance.now() - start;
}

/** Minimum, median and maximum of samples. */
export function summarise(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (fraction: number): number => sorted[Math.floor((sorted.length - 1) * fraction)] ?? Number.NaN;
  return { name, minMs: at(0), medianMs: at(0.5), maxMs: at(1) };
}
