import type { Files } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import type { contract } from "../contract.ts";
import { buildOnceErrors } from "../errors.ts";
import type { Session } from "../session.ts";
import { runIdentity } from "./run-identity.ts";

/** The format's name and version. */
export const recordFileSchema = "build-once/commit-digest/v1";

/** Removes what an earlier run left. @throws {ActionError} `record-file-unwritable` (input) */
export async function clearRecordFile(files: Files, path: string): Promise<void> {
  const stat = await files.stat(path);
  if (stat === undefined) return;
  if (stat.kind !== "file" && stat.kind !== "symlink")
    throw buildOnceErrors.error("record-file-unwritable", `${JSON.stringify(path)} is a ${stat.kind}`);
  await files.remove(path);
}

/** Writes what ties the commit to its digest, for those who keep it themselves; nothing without a digest, or after a failure. */
export async function writeRecordFile(
  { host, facts, inputs }: Session,
  path: string,
  { verdict, outputs }: Outcome<typeof contract>,
): Promise<void> {
  if (verdict === "fail" || outputs.digest === undefined || outputs.digest === "") return;
  const { repository, ref, runUrl, runAttempt, workflow } = runIdentity(host, facts);
  const record = {
    schema: recordFileSchema,
    commit: facts.triggering?.headCommit ?? facts.commit,
    ...(facts.headCommit === undefined ? {} : { headCommit: facts.headCommit }),
    image: outputs.image,
    digest: outputs.digest,
    reference: outputs.reference,
    key: outputs.key,
    built: outputs.built === "true",
    source: { repository, ref },
    run: { url: runUrl, attempt: runAttempt, workflow },
    at: new Date(host.clock.now()).toISOString(),
    metadata: Object.fromEntries(inputs.metadata),
  };
  await host.files.write(path, `${JSON.stringify(record, null, 2)}\n`);
}
