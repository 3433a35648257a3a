import type { Host } from "@build-once/host";
import { assertNever } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { runBuildMode } from "./build-mode.ts";
import type { contract } from "./contract.ts";
import { runPromoteMode } from "./promote-mode.ts";
import { runRecordMode } from "./record-mode.ts";
import { runResolveMode } from "./resolve-mode.ts";
import { type Inputs, openSession } from "./session.ts";

/** Does what `mode` says. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const session = await openSession(inputs, host);
  switch (inputs.mode) {
    case "build":
      return await runBuildMode(session);
    case "resolve":
      return await runResolveMode(session);
    case "record":
      return await runRecordMode(session);
    case "promote":
      return await runPromoteMode(session);
    default:
      return assertNever(inputs.mode);
  }
}
