import { HttpFailure } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import type { ChildOutcome } from "./child.ts";

const { http } = nodeHost();

async function send(url: string): Promise<ChildOutcome> {
  try {
    const response = await http.send({ method: "GET", url, timeoutMs: 5000 });
    return { status: response.status, body: await response.text(1000) };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const { reason, message, fix } = error;
    return { reason, message, ...(fix === undefined ? {} : { fix }) };
  }
}

const outcomes: ChildOutcome[] = [];
for (const url of process.argv.slice(2)) outcomes.push(await send(url));
process.stdout.write(JSON.stringify(outcomes));
// Connections that are kept would keep the process.
process.exitCode = 0;
