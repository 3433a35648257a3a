import { keepHeapSmall, nodeHost } from "@build-once/host/node";
import { runAction } from "@build-once/runner";
import { contract } from "./contract.ts";
import { answerThread } from "./read-in-threads.ts";
import { run } from "./run.ts";

keepHeapSmall();
await runAction(contract, run, nodeHost(), undefined, { commandLine: true, answer: answerThread });
