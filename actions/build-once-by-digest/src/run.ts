import type { Host } from "@build-once/host";
import { assertNever } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { runBuildMode } from "./build-mode.ts";
import type { contract } from "./contract.ts";
import { runResolveMode } from "./resolve-mode.ts";
import { type Inputs, openSession, type Session } from "./session.ts";

/** Does what `mode` says. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const place = inputs["record-file"];
  // An older file must not be taken for what this run found.
  if (place !== undefined) await (await import("./record/record-file.ts")).clearRecordFile(host.files, place);
  const session = await openSession(inputs, host);
  const outcome = await runMode(session);
  if (place !== undefined) await (await import("./record/record-file.ts")).writeRecordFile(session, place, outcome);
  const { reference } = outcome.outputs;
  if (reference !== undefined && reference !== "") host.log.info(reference);
  return outcome;
}

/** What finding an image does not need is loaded when it is needed. */
async function runMode(session: Session): Promise<Outcome<typeof contract>> {
  const { mode } = session.inputs;
  switch (mode) {
    case "build":
      return await runBuildMode(session);
    case "resolve":
      return await runResolveMode(session);
    case "record":
      return await (await import("./record-mode.ts")).runRecordMode(session);
    case "promote":
      return await (await import("./promote-mode.ts")).runPromoteMode(session);
    case "rollback":
      return await (await import("./rollback-mode.ts")).runRollbackMode(session);
    default:
      return assertNever(mode);
  }
}
