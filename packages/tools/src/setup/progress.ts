const heartbeatMs = 10_000;

/** Prints one line of the set-up at once. */
export function say(line: string): void {
  process.stdout.write(`[setup] ${line}\n`);
}

/** Does one long step: says what begins, every ten seconds that it goes on, and how long it took. */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - begin) / 1000)} s`;
  say(title);
  const heartbeat = setInterval(() => say(`${title}: still at it after ${seconds()}`), heartbeatMs);
  try {
    const value = await work();
    say(`${title}: done in ${seconds()}`);
    return value;
  } catch (error) {
    say(`${title}: failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
