import type { Host } from "@build-once/host";
import { assertNever } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { runBuildMode } from "./build-mode.ts";
import type { contract } from "./contract.ts";
import { runPromoteMode } from "./promote-mode.ts";
import { runRecordMode } from "./record-mode.ts";
import { runResolveMode } from "./resolve-mode.ts";
import { runRollbackMode } from "./rollback-mode.ts";
import { type Inputs, openSession, type Session } from "./session.ts";

/** Does what `mode` says. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const outcome = await runMode(await openSession(inputs, host));
  const { reference } = outcome.outputs;
  if (reference !== undefined && reference !== "") host.log.info(reference);
  return outcome;
}

async function runMode(session: Session): Promise<Outcome<typeof contract>> {
  const { mode } = session.inputs;
  switch (mode) {
    case "build":
      return await runBuildMode(session);
    case "resolve":
      return await runResolveMode(session);
    case "record":
      return await runRecordMode(session);
    case "promote":
      return await runPromoteMode(session);
    case "rollback":
      return await runRollbackMode(session);
    default:
      return assertNever(mode);
  }
}
