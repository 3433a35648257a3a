import { newSha256, nodeHost } from "@build-once/host/node";
import { runAction } from "@build-once/runner";
import { contract } from "./contract.ts";
import { run } from "./run.ts";

await runAction(contract, async (inputs, host) => await run(inputs, host, newSha256), nodeHost());
