import { clearDeadRuns, clearEntry, readEntries } from "./ledger.ts";
import { isAlive } from "./process-identity.ts";
import { startProvingGround } from "./proving-ground.ts";
import { readToolPaths } from "./tool-paths.ts";

// Usage: node --conditions=@build-once/source packages/testkit/src/engine/cli.ts up|down
// `up` starts the services unless they run already, leaves them running and prints how to use them, as one JSON line.
const command = process.argv[2];
await clearDeadRuns();
const kept = [...readEntries()].filter(([, entry]) => entry.owner === null);
if (command === "up") {
  const running = kept.find(([, entry]) => entry.processes.length > 0 && entry.processes.every(isAlive));
  const ground = running?.[1] ?? (await startProvingGround({ outlives: true }));
  const { environment, registry } = ground;
  process.stdout.write(`${JSON.stringify({ environment, registry, wheels: readToolPaths().wheels })}\n`);
} else if (command === "down") {
  for (const [name, entry] of kept) await clearEntry(name, entry);
} else {
  process.stderr.write("usage: cli.ts up|down\n");
  process.exitCode = 2;
}
