import { nodeHost, openConnection } from "@build-once/host/node";
import { runAction } from "@build-once/runner";
import { cleanUp } from "./clean-up.ts";
import { contract } from "./contract.ts";
import { run } from "./run.ts";

await runAction(contract, async (inputs, host) => await run(inputs, host, openConnection), nodeHost(), cleanUp);
